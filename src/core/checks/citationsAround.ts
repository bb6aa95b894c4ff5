import { inSameBrackets, placeOf, type Citation } from '../citations/citation';
import type { SearchedParagraph } from '../mentions/detectMentions';

/**
 * Citations that stand outside a paragraph and yet name where its words come from: `She said [@key, para. 2]:` before a
 * quotation of its own paragraph, `— The Quay [@key]` behind it.
 */
export interface CitationsAround {
  /** Those of the sentence that leads to the paragraph. */
  readonly before: readonly Citation[];
  /** Those of a line behind it that does nothing but name a source. */
  readonly behind: readonly Citation[];
}

/** A paragraph of a memo with where it starts there, and its citations by their offsets in the memo. */
export interface PlacedParagraph {
  readonly paragraph: SearchedParagraph;
  readonly start: number;
  readonly citations: readonly Citation[];
}

const NONE: CitationsAround = { before: [], behind: [] };
const BEGINS_QUOTING = /^\s*(?:>|["“„«‘'])/u;
const ENDS_QUOTING = /(?:(?:^|[\r\n])[ \t]{0,3}>[^\r\n]*|["”“»’'][\s.,;:!?…]*)$/u;
/** Before a citation in a line that only names a source: nothing, or a dash, `Source:` and a few words. */
const NAMES_SOURCE = /^\s*(?:(?:\(\s*)?|(?:[—–-]{1,3}|source\s*:|nguồn\s*:|theo)[^.!?\r\n]{0,200})$/iu;

/** By their offsets in the memo. */
export function findCitationsAround(
  { text }: SearchedParagraph,
  previous: PlacedParagraph | undefined,
  next: PlacedParagraph | undefined,
): CitationsAround {
  const before = BEGINS_QUOTING.test(text) ? leadingTo(previous) : [];
  const behind = (next?.citations.length ?? 0) > 0 && ENDS_QUOTING.test(text.trimEnd()) ? naming(next) : [];
  return before.length === 0 && behind.length === 0 ? NONE : { before, behind };
}

function leadingTo(previous: PlacedParagraph | undefined): readonly Citation[] {
  const last = previous?.citations.at(-1);
  if (previous === undefined || last === undefined || !/[:：][\s*_\u2060]*$/u.test(previous.paragraph.text)) {
    return [];
  }
  const { end } = placeOf(last);
  const rest = previous.paragraph.text.slice(end - previous.start);
  return /[.!?]\s/u.test(rest) ? [] : inSameBrackets(last, previous.citations);
}

function naming(next: PlacedParagraph | undefined): readonly Citation[] {
  const [first] = next?.citations ?? [];
  if (next === undefined || first === undefined) {
    return [];
  }
  const { text } = next.paragraph;
  const { start, end } = placeOf(first);
  const [rest = ''] = /^[^\r\n]*/u.exec(text.slice(end - next.start)) ?? [];
  if (!NAMES_SOURCE.test(text.slice(0, start - next.start)) || !/^[\s.)\]]*$/u.test(rest)) {
    return [];
  }
  return inSameBrackets(first, next.citations);
}
