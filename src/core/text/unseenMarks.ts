import type { Span } from './span';

/** Word joiner: matching ignores it, so that a name may go over it, and no reader sees it. */
const UNSEEN = '\u2060';

const MARKS = /\\(?:[-'.,&()/*_~]|(?=[\r\n]))|\*+|_+|~~|&(?:nbsp|amp|apos|rsquo|#39);/gu;
const LETTER = /[\p{L}\p{M}\p{N}]/u;

const ENTITIES = new Map([
  ['&nbsp;', ' '],
  ['&amp;', '&'],
  ['&apos;', "'"],
  ['&rsquo;', '’'],
  ['&#39;', "'"],
]);

/**
 * A text of the same length in which marks of emphasis, escapes and the commonest entities of Markdown do not stand
 * between the words of a name: `Vu **Hai** Quan` is `Vu Hai Quan` with unseen characters. Marks within a word, as in
 * `snake_case`, and between blanks, as in `3 * 4`, are text.
 */
export function hideMarks(text: string): string {
  return text.replace(MARKS, (mark, at: number) => {
    const pad = (seen: string): string => seen + UNSEEN.repeat(mark.length - seen.length);
    if (mark.startsWith('\\')) {
      return UNSEEN + mark.slice(1);
    }
    const entity = ENTITIES.get(mark);
    if (entity !== undefined) {
      return entity === ' ' ? ' '.repeat(mark.length) : pad(entity);
    }
    const before = text.charAt(at - 1);
    const behind = text.charAt(at + mark.length);
    const isWithinWord = LETTER.test(before) && LETTER.test(behind);
    const isAlone = before.trim() === '' && behind.trim() === '';
    return isWithinWord || isAlone ? mark : pad('');
  });
}

/** What is left for a reader of a stretch of such a text. */
export function withoutUnseen(text: string): string {
  return text.replaceAll(UNSEEN, '');
}

/** The words of a stretch of such a text as a reader sees them, on one line. */
export function readStretch(text: string, { start, end }: Span): string {
  return withoutUnseen(text.slice(start, end)).replace(/\s+/g, ' ');
}
