import type { Mention } from '../mentions/mention';
import type { TitleCue } from '../mentions/people/peopleCues';
import { overlaps } from '../text/span';

/** Names of people: not titles that stand for them. */
export function namedPeople(mentions: readonly Mention[]): readonly Mention[] {
  return mentions.filter((mention) => mention.kind === 'person' && !isTitle(mention));
}

/** Titles that are no part of a name: `Sen` of `Hoa Sen` is one. */
export function withoutNamed(titles: readonly TitleCue[], mentions: readonly Mention[]): readonly TitleCue[] {
  return titles.filter(
    (cue) => !mentions.some((mention) => !isTitle(mention) && overlaps(mention.span, cue.span)),
  );
}

/** True where the words are those of a title: `the Under Secretary`. */
export function isTitle({ candidates }: Mention): boolean {
  return candidates.some(({ evidence }) => evidence.includes('title-only'));
}
