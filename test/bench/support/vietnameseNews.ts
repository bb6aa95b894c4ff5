import type { CollectionText } from './collections';
import { readSharedRows } from './sharedData';

/** A news item, with a summary of a sentence or two for its text. */
export interface VietnameseItem extends CollectionText {
  /** `YYYY-MM-DD`, the day on which it was fetched. */
  readonly date: string;
}

/** `undefined` where the sample is not there. */
export function readVietnameseNews(): readonly VietnameseItem[] | undefined {
  return readSharedRows('news-vi-sample', 'docs.jsonl') as readonly VietnameseItem[] | undefined;
}

const MOST_DAYS = 3;
/** Of all words of both titles. */
const SHARED_WORDS = 0.4;

/**
 * For each item the ids of those that tell of the same event, itself included: they are at most three days apart and
 * their titles share at least two fifths of their words. A rough guess that finds the plain cases.
 */
export function findSameEvents(items: readonly VietnameseItem[]): readonly ReadonlySet<string>[] {
  const told = items.map(({ id, title, date }) => ({
    id,
    words: new Set(title.toLowerCase().match(/[\p{L}\p{N}]+/gu)),
    day: Date.parse(date.slice(0, 10)) / 86_400_000,
  }));
  return told.map((item) => {
    const same = told.filter(
      (other) =>
        Math.abs(other.day - item.day) <= MOST_DAYS && jaccard(item.words, other.words) >= SHARED_WORDS,
    );
    return new Set([item.id, ...same.map(({ id }) => id)]);
  });
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / Math.max(1, a.size + b.size - shared);
}
