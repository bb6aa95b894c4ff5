import type { Span } from '../../text/span';
import { findWords } from '../../text/words';
import type { Quotation } from './findQuotations';
import { foldWords } from '../../text/foldWords';

/** A stretch of a quotation that should stand in its source as it is. */
export interface QuotedPiece {
  /** Into the paragraph, without punctuation at either end. */
  readonly span: Span;
  /** As quotations are compared; a letter that the analyst put in brackets, `[t]he`, stands for itself. */
  readonly folded: string;
}

/**
 * What the analyst marks as not being the source's: `…`, `...`, `. . .`, `(...)`, and whatever is in square brackets,
 * with the rest of the word they are in (`want[ed]`). Tried where a word begins, so that a long one is passed once.
 */
const MARKED =
  /\(\s*(?:…|\.(?:\s?\.){2,3})\s*\)|…|\.(?:\s?\.){2,3}|(?<![\p{L}\p{M}\p{N}])[\p{L}\p{M}\p{N}]*\[[^[\]]{0,1000}\][\p{L}\p{M}\p{N}]*/gu;
/** The case of a first letter alone is changed, or a mark set upon it. */
const INITIAL = /^\[(\p{L}\p{M}*)\](?=\p{L})/u;
const BEFORE = /^[\s"'“”‘’«»„.,;:!?…()*_\uFFFC\u2060–—-]+/u;
/** Tried where a run of them begins. */
const BEHIND = /(?<![\s"'“”‘’«»„.,;:!?…()*_\uFFFC\u2060–—-])[\s"'“”‘’«»„.,;:!?…()*_\uFFFC\u2060–—-]+$/u;

/** In order; those without a letter or digit are left out. */
export function findPieces(text: string, { parts }: Quotation): readonly QuotedPiece[] {
  const pieces: QuotedPiece[] = [];
  const addPiece = (from: number, to: number): void => {
    const all = text.slice(from, to);
    const start = from + (BEFORE.exec(all)?.[0].length ?? 0);
    const kept = text.slice(start, to).replace(BEHIND, '');
    if (/[\p{L}\p{N}]/u.test(kept)) {
      const { folded } = foldWords(kept.replace(INITIAL, '$1'));
      pieces.push({ span: { start, end: start + kept.length }, folded });
    }
  };
  for (const part of parts) {
    let start = part.start;
    for (const { 0: mark, index } of text.slice(part.start, part.end).matchAll(MARKED)) {
      const at = part.start + index;
      addPiece(start, at);
      // A piece may begin in either case, so one begins with the letter.
      start = INITIAL.test(mark) ? at : at + mark.length;
    }
    addPiece(start, part.end);
  }
  return pieces;
}

export function countWords(text: string, pieces: readonly QuotedPiece[]): number {
  return pieces.reduce((sum, { span }) => sum + findWords(text, span.start, span.end).length, 0);
}
