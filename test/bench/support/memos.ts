import type { CardLinks, EditedText } from '../../../src/core';

/** A terminal's links: none. */
export const noLinks: CardLinks = {
  openAnchor: () => undefined,
  showCard: () => undefined,
  revealInSidebar: () => undefined,
  searchMentions: () => undefined,
};

/** A memo in an editor that nobody types in. */
export function memoOf(text: string, version = 1): EditedText {
  return { uri: 'mem:/memo.md', version, format: 'markdown', text: () => text };
}
