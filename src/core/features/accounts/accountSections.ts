import type { CardLine, CardSection } from '../../cards/card';

/** More lines than this in one section are no longer read; the section says how many there are. */
export const LIST_LIMIT = 500;

export function asSection(key: string, heading: string, lines: readonly CardLine[]): CardSection {
  const shown = lines.slice(0, LIST_LIMIT);
  return { key, heading, lines: shown, more: lines.length - shown.length, aboveFold: false };
}

/** A line that claims nothing of a source. */
export function toNote(text: string): CardLine {
  return { text, qualifiers: [], evidence: [] };
}
