import type { Span } from '../../text/span';
import type { QueryField } from './queryFields';
import { readQueryTokens, type QueryToken } from './queryTokens';

/** What is being written at an offset of a query. */
export type QueryPlace =
  /** A word that may become a field, or nothing yet. */
  | { readonly kind: 'word'; readonly span: Span; readonly typed: string }
  | { readonly kind: 'value'; readonly span: Span; readonly typed: string; readonly field: QueryField };

const REST_OF_WORD = /^[^\s"“”„«»,;()[\]{}<>]*/u;
const QUOTE = /["“”„«»]/u;
const REST_OF_QUOTED = /^[^"“”„«»]*["“”„«»]/u;

/** `undefined` in a phrase, which is written as it is. Spans reach to the end of the word or value behind the offset. */
export function findQueryPlace(query: string, offset: number): QueryPlace | undefined {
  const before = query.slice(0, offset);
  const after = query.slice(before.length);
  const last = readQueryTokens(before).at(-1);
  const token = last?.end === before.length ? last : undefined;
  const toWordEnd = (start: number): Span => ({
    start,
    end: before.length + (REST_OF_WORD.exec(after)?.[0].length ?? 0),
  });
  if (token === undefined || token.kind === 'or' || /(?:^|[\s(])-$/u.test(before)) {
    const start = token?.kind === 'or' ? token.start : before.length;
    return { kind: 'word', span: toWordEnd(start), typed: before.slice(start) };
  }
  const field = fieldOf(token);
  if (field !== undefined) {
    const start = startOfValue(token, before);
    const written = before.slice(start);
    const isQuoted = QUOTE.test(written.charAt(0));
    const isClosed = isQuoted && written.length > 1 && QUOTE.test(written.slice(-1));
    const rest = isQuoted && !isClosed ? (REST_OF_QUOTED.exec(after)?.[0].length ?? 0) : 0;
    const span = isQuoted ? { start, end: before.length + rest } : toWordEnd(start);
    return { kind: 'value', span, typed: written.replace(/["“”„«»]/gu, '').trim(), field };
  }
  return token.kind === 'part' && token.part.kind === 'word'
    ? { kind: 'word', span: toWordEnd(token.part.start), typed: token.part.text }
    : undefined;
}

function fieldOf(token: QueryToken): QueryField | undefined {
  return token.kind === 'empty-field'
    ? token.field
    : token.kind === 'part' && token.part.kind === 'field'
      ? token.part.field
      : undefined;
}

/** The last value where the text ends with it, else what follows the last comma or the colon. */
function startOfValue(token: QueryToken, before: string): number {
  const last = token.kind === 'part' && token.part.kind === 'field' ? token.part.values.at(-1) : undefined;
  if (last?.end === before.length) {
    return last.start;
  }
  const from = Math.max(last?.end ?? 0, token.start);
  const separator = Math.max(before.lastIndexOf(','), before.lastIndexOf(':'));
  return Math.max(from, separator + 1);
}
