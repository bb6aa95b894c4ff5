import type { CardLinks, EditedText } from '../../../src/core';
import { SeededRandom } from '../../support/seededRandom';
import type { Person } from './deskFiles';
import { buildNewsText } from './newsText';

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

/** What stands between two stretches of a memo: mostly a blank, now and then what Markdown has. */
const SEAMS = [
  ...Array.from({ length: 12 }, () => ' '),
  ...[
    '\n\n',
    '\n\n',
    '\n\n',
    '\n\n## ',
    '\n\n- ',
    '\n- ',
    ' [source](https://news.vn/a) ',
    ' `code` ',
    '\n\n> ',
  ],
];

/** News with one of the names after every so many characters, in paragraphs, lists and quotations. */
export function buildLongMemo(persons: readonly Person[], length: number, mentions: number): string {
  const random = new SeededRandom(8);
  const every = length / mentions;
  const news = buildNewsText(length).text;
  const parts: string[] = ['---\ndate: 2026-03-01\n---\n\n# Memo\n\n'];
  for (let start = 0; start < length;) {
    const seam = news.indexOf(' ', start + every - 25);
    const end = seam < 0 ? length : seam;
    parts.push(news.slice(start, end), ` ${random.pick(persons).names[0] ?? ''}`, random.pick(SEAMS));
    start = end + 1;
  }
  return parts.join('');
}
