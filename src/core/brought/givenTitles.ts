import { namedPeople } from '../checks/namedPeople';
import type { CheckDesk } from '../checks/rule';
import { isSpokenOf } from '../checks/spokenOf';
import type { HeldTitle } from '../checks/titles/heldTitles';
import { whoIsMeant } from '../checks/titles/whoIsMeant';
import { findTitlesOfNames } from '../checks/titlesOfNames';
import type { PlacedTitle } from '../mentions/people/titlesBeside';
import type { Person } from '../registry/entity';
import type { Span } from '../text/span';
import { unite, type SourceParagraph } from './readSource';

/** A title that a source gives somebody, with the name it stands beside. */
export interface GivenTitle {
  readonly person: Person;
  readonly title: PlacedTitle;
  /** Of the title alone. */
  readonly span: Span;
  /** Of the title and the name. */
  readonly quote: Span;
}

/** Titles that plainly are those of people of the registry, but for former ones and those that are only spoken of. */
export function findGivenTitles(
  { checked }: SourceParagraph,
  heldBy: (person: Person) => readonly HeldTitle[],
  { recogniser }: CheckDesk,
): readonly GivenTitle[] {
  const { cues, mentions, text } = checked;
  const named = namedPeople(mentions);
  if (named.length === 0 || cues.people.titles.length === 0) {
    return [];
  }
  const beside = findTitlesOfNames(
    checked,
    named.map(({ span, candidates }) => ({
      ...span,
      isShort: candidates.some(({ evidence }) => evidence.includes('short-form')),
    })),
  );
  return named.flatMap((mention, i) =>
    (beside[i]?.titles ?? []).flatMap((title): readonly GivenTitle[] => {
      const person = whoIsMeant(mention, title, heldBy, recogniser.registry);
      const span = spanOfTitle(text, title);
      return person === undefined || title.former || isSpokenOf(text, span)
        ? []
        : [{ person, title, span, quote: unite(span, mention.span) }];
    }),
  );
}

/** Over `Permanent` before the words for the office, and `to the United States` behind them. */
function spanOfTitle(text: string, { cue, end, side }: PlacedTitle): Span {
  const [before = ''] = QUALIFIER_BEFORE.exec(text.slice(0, cue.span.start)) ?? [];
  const [behind = ''] = side === 'behind' ? (TO_COUNTRY.exec(text.slice(end, end + FARTHEST)) ?? []) : [];
  return { start: cue.span.start - before.length, end: end + behind.length };
}

const QUALIFIER_BEFORE = /(?<![\p{L}\p{M}])(?:Permanent|Standing|First|Senior|Principal)[\s\u2060]+$/u;
const TO_COUNTRY =
  /^[\s\u2060]+to[\s\u2060]+(?:the[\s\u2060]+)?(?:(?:\p{Lu}\.){2,}|\p{Lu}\p{L}*)(?:[\s\u2060]+\p{Lu}\p{L}*)*/u;
const FARTHEST = 64;
