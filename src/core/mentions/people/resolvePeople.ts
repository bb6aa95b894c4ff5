import type { Person } from '../../registry/entity';
import { foldText, foldWithMarks } from '../../text/fold';
import { overlaps, type Span } from '../../text/span';
import { sentenceAt } from '../../text/sentences';
import type { Draft } from '../draft';
import { beginsCompound, isCountrySyllable } from '../compounds';
import { isWithinLongerName } from '../organizations/longerNames';
import { referenceDateOf } from '../referenceDate';
import type { Reading } from '../reading';
import { isWeakName } from '../weakNames';
import { toCandidates, toPeople, type PossiblePerson } from './candidatePeople';
import {
  chooseByBareName,
  chooseByFullName,
  chooseByTitledName,
  type NamePlace,
  type PersonChoice,
} from './choosePerson';
import type { FullNameCue, ShortNameCue, TitleCue } from './peopleCues';
import type { PeopleFacts } from './peopleFacts';
import { collectItems, type NameItem } from './nameItems';
import { PeopleKnown } from './peopleKnown';
import type { WrittenTitle } from './personOffices';
import { goesOnBefore, goesOnBehind, looksVietnamese, mayStandBare, saysOfSomebody } from '../standsAlone';
import { surroundingsAt } from './surroundings';
import { readLoneTitle } from './titleAlone';
import { findTitlesBeside } from './titlesBeside';

export { PeopleKnown };

const TWO_WORDS = /^\S+\s+\S+$/u;
/** Said of people alone. */
const PERSONAL = /(?<!\p{L})(?:ông|bà|anh|chị|cô|chú|Mr\.?|Mrs\.?|Ms\.?)\s+$/iu;

/** People by full names, short forms and titles: each draft of a person as it is chosen, the others as they are. */
export function resolvePeople(
  reading: Reading,
  drafts: readonly Draft[],
  known: PeopleKnown,
  facts: PeopleFacts,
): readonly Draft[] {
  return new ParagraphOfPeople(reading, drafts, known, facts).resolve();
}

class ParagraphOfPeople {
  readonly #reading: Reading;
  readonly #drafts: readonly Draft[];
  readonly #known: PeopleKnown;
  readonly #facts: PeopleFacts;
  readonly #found: Draft[] = [];

  constructor(reading: Reading, drafts: readonly Draft[], known: PeopleKnown, facts: PeopleFacts) {
    this.#reading = reading;
    this.#drafts = drafts;
    this.#known = known;
    this.#facts = facts;
  }

  resolve(): readonly Draft[] {
    const { text, cues } = this.#reading;
    const items = collectItems(cues.people, this.#drafts);
    const titles = findTitlesBeside(
      text,
      // A part of a longer name is no title: `Sen` of `Hoa Sen`.
      cues.people.titles.filter(({ span }) => !this.#drafts.some((draft) => overlaps(draft.span, span))),
      items.map(({ type, span }) => ({ ...span, isShort: type === 'short' })),
    );
    const alone = [...titles.alone];
    for (const [i, item] of items.entries()) {
      this.#resolveTitlesBefore(alone, item.span.start);
      const draft = this.#resolveItem(item, titles.titlesOf(i), titles.isAddressed(i));
      if (draft !== undefined) {
        this.#found.push(draft);
      }
    }
    this.#resolveTitlesBefore(alone, Infinity);
    return this.#merge(titles.phrases);
  }

  #resolveItem(item: NameItem, titles: readonly WrittenTitle[], isAddressed: boolean): Draft | undefined {
    switch (item.type) {
      case 'written':
        return this.#resolveWritten(item.draft, titles, isAddressed);
      case 'full':
        return this.#resolveFull(item.cue, titles, isAddressed);
      case 'short':
        return isAddressed ? this.#resolveTitled(item.cue, titles) : this.#resolveBare(item.cue);
    }
  }

  #resolveWritten(draft: Draft, titles: readonly WrittenTitle[], isAddressed: boolean): Draft {
    const { span, candidates } = draft;
    const people = candidates.flatMap(({ id, name, tier, evidence }): readonly PossiblePerson[] => {
      const person = this.#facts.registry.getOf('person', id);
      return person === undefined ? [] : [{ person, name, tier, evidence }];
    });
    const decided = people.find(({ evidence }) => evidence.includes('memo-decision'));
    if (decided !== undefined) {
      this.#known.tell(decided.person, this.#reading.paragraph, titles);
      return draft;
    }
    // Who is addressed is a person, whatever else is called so.
    if (people.length < candidates.length && !isAddressed) {
      return draft;
    }
    return this.#toDraft(span, chooseByFullName(people, this.#placeAt(span, titles)), titles);
  }

  #resolveFull(
    { span, ...cue }: FullNameCue,
    titles: readonly WrittenTitle[],
    isAddressed: boolean,
  ): Draft | undefined {
    const words = this.#reading.text.slice(span.start, span.end);
    // Vietnamese has no such order: in a Vietnamese sentence `Hà Trần` is the name of somebody else.
    if (
      TWO_WORDS.test(words) &&
      this.#isVietnameseAt(span.start) &&
      foldText(words) !== foldWithMarks(words)
    ) {
      return undefined;
    }
    const forms = cue.forms.filter(({ person }) => titles.length > 0 || !isWeakName(person, words));
    // `C. Brown` of `Robert C. Brown` is somebody else.
    const isEnd = !isAddressed && goesOnBefore(this.#reading.text, span.start);
    if (forms.length === 0 || isEnd || this.#isTaken(span)) {
      return undefined;
    }
    if (isWithinLongerName(this.#reading.text, span)) {
      return undefined;
    }
    const people = forms.map(({ person, name }): PossiblePerson => ({
      person,
      name,
      tier: 'folded',
      evidence: ['derived-name', ...(forms.length > 1 ? (['shared-name'] as const) : [])],
    }));
    return this.#toDraft(span, chooseByFullName(people, this.#placeAt(span, titles)), titles);
  }

  #resolveTitled({ span, forms }: ShortNameCue, titles: readonly WrittenTitle[]): Draft | undefined {
    const { text } = this.#reading;
    const people = toPeople(text.slice(span.start, span.end), forms);
    if (people.length === 0 || goesOnBehind(text, span.end) || this.#isTaken(span)) {
      return undefined;
    }
    if (isWithinLongerName(text, span) || this.#isWord(span, people)) {
      return undefined;
    }
    const choice = chooseByTitledName(people, this.#placeAt(span, titles));
    return this.#toDraft(span, choice, titles);
  }

  #isVietnameseAt(offset: number): boolean {
    const { text, cues } = this.#reading;
    const sentence = cues.sentences[sentenceAt(cues.sentences, offset)];
    return sentence !== undefined && looksVietnamese(text.slice(sentence.start, sentence.end));
  }

  /** `Bí thư Thành ủy` and `Ngoại trưởng Anh` speak of a body and a country. */
  #isWord({ start, end }: Span, people: readonly PossiblePerson[]): boolean {
    const { text } = this.#reading;
    const words = text.slice(start, end);
    if (beginsCompound(words, text.slice(end, end + 16))) {
      return true;
    }
    return (
      isCountrySyllable(words) &&
      !PERSONAL.test(text.slice(Math.max(0, start - 8), start)) &&
      !people.some(({ person }) => this.#known.has(person))
    );
  }

  #resolveBare({ span, forms }: ShortNameCue): Draft | undefined {
    const introduced = forms.filter(({ person, weak }) => !weak && this.#known.has(person));
    const { text } = this.#reading;
    if (introduced.length === 0 || this.#isOther(span)) {
      return undefined;
    }
    const people = toPeople(text.slice(span.start, span.end), introduced);
    const isSyllable =
      introduced.some(({ full }) => full.some(({ vietnamese }) => vietnamese)) &&
      !/\s/u.test(text.slice(span.start, span.end)) &&
      this.#isVietnameseAt(span.start);
    if (people.length === 0 || !mayStandBare(text, span, isSyllable) || isWithinLongerName(text, span)) {
      return undefined;
    }
    return this.#toDraft(span, chooseByBareName(people, this.#placeAt(span, [])), []);
  }

  /** Titles alone that stand before an offset; they are taken from the list. */
  #resolveTitlesBefore(alone: TitleCue[], offset: number): void {
    for (let cue = alone[0]; cue !== undefined && cue.span.start < offset; cue = alone[0]) {
      alone.shift();
      const draft = this.#resolveAlone(cue);
      if (draft !== undefined) {
        this.#found.push(draft);
      }
    }
  }

  #resolveAlone(cue: TitleCue): Draft | undefined {
    const lone = readLoneTitle(this.#reading.text, cue);
    if (lone === undefined || this.#isTaken(cue.span)) {
      return undefined;
    }
    const { paragraph } = this.#reading;
    const holders = this.#atDate(
      this.#known.holdersNearby(lone.title, paragraph, this.#facts.offices),
      lone.title,
      cue.span,
    );
    if (holders.length === 0) {
      return undefined;
    }
    const people = holders.map((person): PossiblePerson => ({
      person,
      name: person.name,
      tier: 'exact',
      evidence: ['title-only', 'introduced', 'title-fits'],
    }));
    const chosen = holders.length === 1 ? holders[0] : undefined;
    return this.#toDraft(lone.span, { chosen, people }, []);
  }

  /** Those who hold a title at the date of what is said; all, where that is nobody. */
  #atDate(people: readonly Person[], title: WrittenTitle, span: Span): readonly Person[] {
    if (people.length < 2) {
      return people;
    }
    const { date } = referenceDateOf(this.#reading, span.start);
    const { dateOf } = this.#reading.facts;
    const holding = people.filter(
      (person) => this.#facts.offices.fit(person, title, date, dateOf) === 'at-date',
    );
    return holding.length > 0 ? holding : people;
  }

  /** True where something else is called so; a place is somebody where it speaks. */
  #isOther(span: Span): boolean {
    const { text } = this.#reading;
    return this.#drafts.some(
      (draft) =>
        overlaps(draft.span, span) &&
        !(
          draft.candidates[0]?.kind === 'area' &&
          draft.span.start === span.start &&
          draft.span.end === span.end &&
          saysOfSomebody(text.slice(span.end, span.end + 24))
        ),
    );
  }

  /** True where something that is no person has a longer name there. */
  #isTaken(span: Span): boolean {
    return this.#drafts.some(
      (draft) =>
        overlaps(draft.span, span) &&
        (draft.span.end - draft.span.start > span.end - span.start ||
          draft.candidates.some(({ evidence }) => evidence.includes('memo-decision'))),
    );
  }

  #placeAt(span: Span, titles: readonly WrittenTitle[]): NamePlace {
    const { facts } = this.#reading;
    return {
      titles,
      date: referenceDateOf(this.#reading, span.start).date,
      dateOf: facts.dateOf,
      facts: this.#facts,
      known: this.#known,
      around: surroundingsAt(span.start, this.#reading, this.#drafts, this.#known, this.#facts.registry),
    };
  }

  #toDraft(span: Span, { chosen, people }: PersonChoice, titles: readonly WrittenTitle[]): Draft {
    if (chosen !== undefined) {
      this.#tell(chosen, titles);
    }
    return { span, entity: chosen?.id ?? null, candidates: toCandidates(people, chosen) };
  }

  #tell(person: Person, titles: readonly WrittenTitle[]): void {
    this.#known.tell(person, this.#reading.paragraph, titles);
  }

  /** What was found in place of what it overlaps; sectors that are only what an office is of are left out. */
  #merge(phrases: readonly Span[]): readonly Draft[] {
    const people = [...this.#found].sort((a, b) => a.span.start - b.span.start);
    const others = this.#drafts.filter(
      ({ span, candidates }) =>
        !people.some((person) => overlaps(person.span, span)) &&
        !(candidates[0]?.kind === 'sector' && phrases.some((phrase) => overlaps(phrase, span))),
    );
    return [...others, ...people].sort((a, b) => a.span.start - b.span.start);
  }
}
