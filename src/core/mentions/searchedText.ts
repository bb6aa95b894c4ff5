import type { ReadablePart } from '../text/editedMarkdown';
import { findParagraphs } from '../text/paragraphs';
import { detached } from '../util/detached';
import type { Steps } from '../util/steps';
import type { SearchedParagraph } from './detectMentions';

/** A paragraph of one version of a text, kept for the next. */
export interface KeptParagraph {
  readonly readable: string;
  readonly searched: SearchedParagraph;
}

/** In order of the text. */
export type SearchedText = ReadonlyMap<ReadablePart, readonly KeptParagraph[]>;

/**
 * Searches the paragraphs of a version of a text; those that an earlier version had are taken from there. Rests behind
 * each that may be new. What is kept is never more than the text.
 *
 * @param known the earlier version, searched in the same way
 */
export function* searchEdited(
  parts: readonly ReadablePart[],
  known: SearchedText,
  search: (paragraph: string) => SearchedParagraph,
): Steps<SearchedText> {
  const edited = new Map(
    parts.filter((part) => !known.has(part)).map((part) => [part, cutParagraphs(part.readable)]),
  );
  const wanted = [...edited.values()].flat();
  const isWanted = new Set(parts);
  const old = [...known].flatMap(([part, paragraphs]) => (isWanted.has(part) ? [] : paragraphs));
  const { first, behind } = findSameEnds(wanted, old);
  // Paragraphs may have been moved, and equal ones are searched once.
  const between = new Map(old.slice(first, old.length - behind).map((kept) => [kept.readable, kept]));
  const found = old.slice(0, first);
  for (const text of wanted.slice(first, wanted.length - behind)) {
    let kept = between.get(text);
    if (kept === undefined) {
      const readable = detached(text);
      kept = { readable, searched: search(readable) };
      between.set(readable, kept);
    }
    found.push(kept);
    yield;
  }
  const all = found.concat(old.slice(old.length - behind));
  let next = 0;
  return new Map(
    parts.map((part) => {
      const start = next;
      next += edited.get(part)?.length ?? 0;
      return [part, known.get(part) ?? all.slice(start, next)];
    }),
  );
}

function cutParagraphs(text: string): readonly string[] {
  return findParagraphs(text).map(({ start, end }) => text.slice(start, end));
}

/** How many paragraphs are the same at the start and, without these, at the end. */
function findSameEnds(
  texts: readonly string[],
  kept: readonly KeptParagraph[],
): { readonly first: number; readonly behind: number } {
  const shorter = Math.min(texts.length, kept.length);
  let first = 0;
  while (first < shorter && texts[first] === kept[first]?.readable) {
    first += 1;
  }
  let behind = 0;
  while (behind < shorter - first && texts.at(-1 - behind) === kept.at(-1 - behind)?.readable) {
    behind += 1;
  }
  return { first, behind };
}
