import type { Span } from '../../text/span';
import { findWords } from '../../text/words';
import type { Quotation } from './findQuotations';
import { foldWords } from './foldWords';

/** A stretch of a quotation without marks of omission in it. */
export interface QuotedPiece {
  /** Into the paragraph, without punctuation at either end. */
  readonly span: Span;
  /** As quotations are compared; a letter that the analyst put in brackets, `[t]he`, stands for itself. */
  readonly folded: string;
}

/** `…`, `...`, `. . .`, `[…]`, `(...)`, or words of the analyst's own in brackets. */
const OMISSION =
  /[[(]\s*(?:…|\.(?:\s?\.){2,3})\s*[\])]|…|\.(?:\s?\.){2,3}|\[[^\]\p{L}]*\p{L}[\p{L}\p{M}]+[^\]]*\]/gu;
const EDGE = /^[\s"'“”‘’«»„.,;:!?…()*_\uFFFC–—-]+|[\s"'“”‘’«»„.,;:!?…()*_\uFFFC–—-]+$/gu;
const BRACKETED_LETTER = /\[(\p{L}\p{M}*)\]/gu;

/** In order; those without a letter or digit are left out. */
export function findPieces(text: string, { parts }: Quotation): readonly QuotedPiece[] {
  return parts.flatMap((part) => {
    const words = text.slice(part.start, part.end);
    const pieces: QuotedPiece[] = [];
    let start = 0;
    for (const { 0: omission, index } of words.matchAll(OMISSION)) {
      addPiece(words, start, index);
      start = index + omission.length;
    }
    addPiece(words, start, words.length);
    return pieces;

    function addPiece(all: string, from: number, to: number): void {
      const piece = all.slice(from, to);
      const before = /^[\s"'“”‘’«»„.,;:!?…()*_\uFFFC–—-]*/u.exec(piece)?.[0].length ?? 0;
      const kept = piece.replace(EDGE, '');
      if (/[\p{L}\p{N}]/u.test(kept)) {
        const at = part.start + from + before;
        pieces.push({
          span: { start: at, end: at + kept.length },
          folded: foldWords(kept.replace(BRACKETED_LETTER, '$1')).folded,
        });
      }
    }
  });
}

export function countWords(text: string, pieces: readonly QuotedPiece[]): number {
  return pieces.reduce((sum, { span }) => sum + findWords(text, span.start, span.end).length, 0);
}
