import type { CardLinks, EditedText } from '../../../src/core';

/** A terminal's links: none. */
export const noLinks: CardLinks = {
  openAnchor: () => undefined,
  showCard: () => undefined,
  revealInSidebar: () => undefined,
  searchMentions: () => undefined,
};

const openMemo = {};

/** The one memo that is open, at one of its versions. */
export function memoOf(text: string, version = 1): EditedText {
  return { identity: openMemo, version, format: 'markdown', text: () => text };
}
