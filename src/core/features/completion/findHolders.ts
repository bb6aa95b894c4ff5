import type { CardContext } from '../../cards/cardContext';
import { tellLastReported, tellReported } from '../../cards/evidenceLinks';
import { tellTerm } from '../../cards/nameSections';
import { tellTitle, withRole } from '../../cards/titleLines';
import type { ImpreciseDate } from '../../corpus/sourceDocument';
import { findTitleCues } from '../../mentions/people/findPeopleCues';
import type { PeopleFacts } from '../../mentions/people/peopleFacts';
import type { WrittenTitle } from '../../mentions/people/personOffices';
import { toWritten } from '../../mentions/people/titlesBeside';
import type { Membership, Person } from '../../registry/entity';
import { titlesOf } from '../../registry/titlesOf';
import { compareDates, isAtOrBefore } from '../../text/dates';
import { foldText } from '../../text/fold';
import { compareText } from '../../util/compareText';
import type { Steps } from '../../util/steps';

/** Somebody who is known to hold the title at the date. */
export interface Holder {
  readonly person: Person;
  /** As the sources put it. */
  readonly title: string;
  /** "last reported 17 January 2026", "since 2020 · as reported on 1 May 2024", "entered by the desk". */
  readonly reported: string;
}

interface DatedHolder extends Holder {
  readonly date: ImpreciseDate | undefined;
}

/** Code units before a name in which its title is looked for. */
const LONGEST = 200;
const MOST_WORDS = 16;
const MOST_TITLES = 3;
/** Ends a sentence or a list, so that a title before it is of nobody behind it. */
const PARTS = /[.:;!?()[\]“”"\uFFFC]|[\r\n]\s*[\r\n]/u;

/** Titles whose own words say of what they are, folded; the title of a holder has one of the words. */
const OF_WHAT: readonly (readonly [title: RegExp, words: RegExp])[] = [
  [/foreign|ngoai truong/u, /foreign|ngoai giao|ngoai truong|of state/u],
  [/of state/u, /of state|ngoai truong|ngoai giao/u],
  [/quoc hoi/u, /quoc hoi|national assembly/u],
  [/ha vien|house/u, /ha vien|house/u],
  [/prosecutor|procurator/u, /prosecutor|procurator|procuracy/u],
];

/**
 * Titles that stand right before a place, the longest first: "Minister of Science and Technology", "Bộ trưởng Bộ Khoa học
 * và Công nghệ". What is of nobody's office finds no holder, so that no grammar is asked for.
 */
export function findTitlesBefore(
  text: string,
  end: number,
  facts: Pick<PeopleFacts, 'lexicon'>,
): readonly ReadTitle[] {
  const start = Math.max(0, end - LONGEST);
  const before = text.slice(start, end);
  return findTitleCues(before, facts)
    .filter(({ offices }) => offices.length > 0)
    .slice(-MOST_TITLES)
    .flatMap((cue) => {
      const between = before.slice(cue.span.end);
      const isOne = /^(?:[\s\u2060,]|$)/u.test(between) && !PARTS.test(between);
      const isShort = between.trim().split(/\s+/u).length <= MOST_WORDS;
      const words = foldText(before.slice(cue.span.start, cue.span.end));
      return isOne && isShort ? [{ words, written: toWritten(before, cue, between) }] : [];
    });
}

export interface ReadTitle {
  /** Those that say the office, folded. */
  readonly words: string;
  readonly written: WrittenTitle;
}

/** All who hold a title at a date, the one last reported first. Who held it before is asked for as "former". */
export function* findHolders(
  { words, written }: ReadTitle,
  asOf: ImpreciseDate,
  context: CardContext,
  { offices }: Pick<PeopleFacts, 'offices'>,
): Steps<readonly Holder[]> {
  const { desk } = context;
  const dateOf = desk.dateOf.bind(desk);
  const ofWhat = OF_WHAT.find(([title]) => title.test(words))?.[1];
  const holders: DatedHolder[] = [];
  for (const person of desk.registry.ofKind('person')) {
    yield;
    const meant = offices
      .knownAt(person, written, asOf, dateOf)
      .filter(({ isHeld }) => isHeld !== written.former)
      .map(({ membership }) => withRole(context, membership))
      .filter((membership) => ofWhat?.test(foldText(wordsOf(context, membership))) ?? true);
    const holder = meant.length === 0 ? undefined : toHolder(context, person, meant, asOf);
    holders.push(...(holder === undefined ? [] : [holder]));
  }
  return holders.sort((a, b) => compareDates(b.date, a.date) || compareText(a.person.name, b.person.name));
}

function wordsOf(context: CardContext, membership: Membership): string {
  return [tellTitle(context, membership), ...membership.otherRoles.map(({ name }) => name)].join(' ');
}

function toHolder(
  context: CardContext,
  person: Person,
  memberships: readonly Membership[],
  asOf: ImpreciseDate,
): DatedHolder | undefined {
  const { desk, wording } = context;
  const [title] = titlesOf({ ...person, memberships }, (source) => desk.dateOf(source));
  if (title === undefined) {
    return undefined;
  }
  const known = title.sources.filter((source) => isAtOrBefore(desk.dateOf(source) ?? '', asOf));
  const dates = known.flatMap((source) => desk.dateOf(source) ?? []);
  const isKnownSince = known.length === 0 && title.sources.length > 0;
  const told = isKnownSince
    ? [...tellTerm(context, title), ...tellReported(context, title.sources)]
    : tellLastReported(context, known);
  return {
    person,
    title: tellTitle(context, title),
    reported: told.length === 0 ? wording.translate('entered by the desk') : told.join(' · '),
    date: dates.sort().at(-1) ?? title.startDate,
  };
}
