import type { DocumentFormat } from '../corpus/sourceDocument';
import { HIDDEN } from '../text/readableText';

/** Text as a reader sees it, on one line, with the way there from the readable text. */
export interface ShownText {
  readonly text: string;
  /** Offset in {@link text} of an offset in the readable text. */
  at(offset: number): number;
}

/** White space with what is hidden in it; what shows nothing. */
const IN_ALL = `[\\s${HIDDEN}]+|\\p{Default_Ignorable_Code_Point}+|\\p{Cc}+`;
const IN_MARKDOWN = [
  '^[ \\t]{0,3}(?:#{1,6}|>)[ \\t]+',
  '\\*+|~~+|`+|\\|',
  '(?<![\\p{L}\\p{N}])_+|_+(?![\\p{L}\\p{N}])',
  '\\\\[!-/:-@[-`{-~]',
  '&(?:amp|lt|gt|quot|nbsp);',
].join('|');

const UNSHOWN: Readonly<Record<DocumentFormat, RegExp>> = {
  markdown: new RegExp(`${IN_MARKDOWN}|${IN_ALL}`, 'gmu'),
  text: new RegExp(IN_ALL, 'gu'),
  html: new RegExp(IN_ALL, 'gu'),
};

const SHOWN_AS = new Map([
  ['|', ' '],
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&nbsp;', ' '],
]);

/** Takes away markup and what is hidden; runs of white space become one space, none at the start. */
export function toShownText(readable: string, format: DocumentFormat): ShownText {
  let text = '';
  let position = 0;
  const offsets: number[] = [];
  for (const match of readable.matchAll(UNSHOWN[format])) {
    for (let i = position; i < match.index; i++) {
      offsets.push(text.length + i - position);
    }
    text += readable.slice(position, match.index);
    position = match.index + match[0].length;
    for (let i = match.index; i < position; i++) {
      offsets.push(text.length);
    }
    const becomes = toShown(match[0]);
    text += becomes === ' ' && (text === '' || text.endsWith(' ')) ? '' : becomes;
  }
  const base = text.length - position;
  text += readable.slice(position);
  return { text, at: (offset) => offsets[offset] ?? Math.min(base + offset, text.length) };
}

function toShown(unshown: string): string {
  if (unshown.startsWith('\\')) {
    return unshown.slice(1);
  }
  return SHOWN_AS.get(unshown) ?? (/\s/.test(unshown) ? ' ' : '');
}
