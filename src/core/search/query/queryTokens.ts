import type { Span } from '../../text/span';
import type { QueryPart, QueryValue } from './parsedQuery';
import { findNearestField, toQueryField, type QueryField } from './queryFields';

export type QueryToken =
  | PartToken
  | (Span & { readonly kind: 'or' })
  /** A word before a colon that is no field but nearly one. */
  | (Span & { readonly kind: 'unknown-field'; readonly name: string; readonly nearest: QueryField })
  | (Span & { readonly kind: 'empty-field'; readonly field: QueryField });

/** Begins at the minus sign, where there is one. */
export interface PartToken extends Span {
  readonly kind: 'part';
  readonly part: QueryPart;
  readonly isExcluded: boolean;
}

const PHRASE = /["“”„«»]([^"“”„«»]*)(?:["“”„«»]|$)/uy;
const WORD = /[^\s"“”„«»,;()[\]{}<>]+/uy;
const FIELD_NAME = /(?<![\p{L}_])([\p{L}_]+):/uy;
/** A minus sign excludes where a new word begins with it: not in `57-NQ`, not in ` - `, not in a dash of two. */
const MINUS = /(?<=^|[\s(])-(?=[^\s,;()[\]{}<>-])/uy;
const WORD_AT_END = /[\p{L}\p{N}\p{M}]$/u;

/** Whatever is between two tokens parts them and says nothing. */
export function readQueryTokens(text: string): readonly QueryToken[] {
  const tokens: QueryToken[] = [];
  let at = 0;
  while (at < text.length) {
    const token = readToken(text, at);
    if (token === undefined) {
      at++;
    } else {
      tokens.push(token);
      at = token.end;
    }
  }
  return tokens;
}

function readToken(text: string, start: number): QueryToken | undefined {
  const isExcluded = matchAt(MINUS, text, start) !== undefined;
  const at = isExcluded ? start + 1 : start;
  const phrase = matchAt(PHRASE, text, at);
  if (phrase !== undefined) {
    const end = at + phrase[0].length;
    return {
      kind: 'part',
      start,
      end,
      isExcluded,
      part: { kind: 'phrase', start: at, end, text: phrase[1] ?? '' },
    };
  }
  const word = matchAt(WORD, text, at)?.[0];
  if (word === undefined) {
    return undefined;
  }
  const end = at + word.length;
  if (word === 'OR' && !isExcluded) {
    return { kind: 'or', start, end };
  }
  const isUnfinished = end === text.length && WORD_AT_END.test(word);
  return (
    readField(text, start, at, isExcluded) ?? {
      kind: 'part',
      start,
      end,
      isExcluded,
      part: { kind: 'word', start: at, end, text: word, isUnfinished },
    }
  );
}

/** @param at behind the minus sign */
function readField(text: string, start: number, at: number, isExcluded: boolean): QueryToken | undefined {
  const name = matchAt(FIELD_NAME, text, at)?.[1];
  if (name === undefined) {
    return undefined;
  }
  const valuesAt = at + name.length + 1;
  const { values, end } = readValues(text, valuesAt);
  const field = toQueryField(name);
  if (field === undefined) {
    const nearest = values.length === 0 ? undefined : findNearestField(name);
    return nearest && { kind: 'unknown-field', start, end, name, nearest };
  }
  return values.length === 0
    ? { kind: 'empty-field', start, end, field }
    : { kind: 'part', start, end, isExcluded, part: { kind: 'field', start: at, end, field, values } };
}

/** Parted by commas without blanks, so that a comma of the text around ends them. */
function readValues(
  text: string,
  start: number,
): { readonly values: readonly QueryValue[]; readonly end: number } {
  const values: QueryValue[] = [];
  for (let at = start; ; at++) {
    const quoted = matchAt(PHRASE, text, at);
    const written = quoted?.[0] ?? matchAt(WORD, text, at)?.[0] ?? '';
    const end = at + written.length;
    const value = (quoted?.[1] ?? written).trim();
    if (value !== '') {
      values.push({ start: at, end, text: value });
    }
    if (written === '' || text[end] !== ',') {
      return { values, end };
    }
    at = end;
  }
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}
