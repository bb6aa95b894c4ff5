import type { ImpreciseDate } from '../../corpus/sourceDocument';
import type { Mention } from '../../mentions/mention';
import type { PlacedTitle } from '../../mentions/people/titlesBeside';
import { referenceDateOf } from '../../mentions/referenceDate';
import type { Person } from '../../registry/entity';
import { sentenceAt } from '../../text/sentences';
import type { Steps } from '../../util/steps';
import type { CheckedParagraph } from '../checkedParagraph';
import type { Finding } from '../finding';
import { namedPeople } from '../namedPeople';
import { isSpokenOf } from '../spokenOf';
import type { CheckDesk, Rule } from '../rule';
import { toHeldTitles, type HeldTitle } from './heldTitles';
import { isGivenBy, judgeTitle, type JudgedTitle, type TitleFault } from './judgeTitle';
import { findSourceTitles, type SourceTitle } from './sourceTitles';
import { toTitleFinding } from './tellTitle';
import { whoIsMeant } from './whoIsMeant';
import { findTitlesOfNames } from '../titlesOfNames';
import { toNfc } from '../../text/normalForms';

/** Titles beside names that no source gives those people, or not at that date. */
export function createTitleRule(): Rule {
  return {
    codes: ['title-differs'],
    // eslint-disable-next-line require-yield -- what is known of somebody is worked out when they are named
    *prepare(desk) {
      const titles = new KnownTitles(desk);
      return (paragraph) => checkTitles(paragraph, titles, desk);
    },
  };
}

/** Titles of people, worked out once for each desk. */
class KnownTitles {
  readonly #desk: CheckDesk;
  readonly #held = new Map<Person, readonly HeldTitle[]>();
  readonly #given = new Map<Person, readonly SourceTitle[]>();

  constructor(desk: CheckDesk) {
    this.#desk = desk;
  }

  heldBy(person: Person): readonly HeldTitle[] {
    const { registry, people } = this.#desk.recogniser;
    const held = this.#held.get(person) ?? toHeldTitles(person, registry, people.lexicon);
    this.#held.set(person, held);
    return held;
  }

  *givenTo(person: Person): Steps<readonly SourceTitle[]> {
    const { desk, recogniser } = this.#desk;
    const given =
      this.#given.get(person) ?? (yield* findSourceTitles(person.id, desk, recogniser.people.lexicon));
    this.#given.set(person, given);
    return given;
  }
}

function* checkTitles(
  paragraph: CheckedParagraph,
  titles: KnownTitles,
  desk: CheckDesk,
): Steps<readonly Finding[]> {
  const { cues, mentions } = paragraph;
  const named = namedPeople(mentions);
  if (named.length === 0 || cues.people.titles.length === 0) {
    return [];
  }
  const beside = findTitlesOfNames(
    paragraph,
    named.map(({ span, candidates }) => ({
      ...span,
      isShort: candidates.some(({ evidence }) => evidence.includes('short-form')),
    })),
  );
  const findings: Finding[] = [];
  for (const [i, mention] of named.entries()) {
    for (const title of beside[i]?.titles ?? []) {
      const finding = yield* checkTitle(title, mention, paragraph, titles, desk);
      if (finding !== undefined) {
        findings.push(finding);
      }
    }
    yield;
  }
  return findings;
}

function* checkTitle(
  title: PlacedTitle,
  mention: Mention,
  paragraph: CheckedParagraph,
  titles: KnownTitles,
  desk: CheckDesk,
): Steps<Finding | undefined> {
  const { text, facts } = paragraph;
  const person = whoIsMeant(mention, title, (one) => titles.heldBy(one), desk.recogniser.registry);
  if (person === undefined || isSpokenOf(text, { start: title.cue.span.start, end: title.end })) {
    return undefined;
  }
  const { registry, gazetteer } = desk.recogniser;
  const judged: JudgedTitle = {
    text,
    title,
    held: titles.heldBy(person),
    dates: datesAt(title.cue.span.start, paragraph),
    dateOf: facts.dateOf,
    registry,
    gazetteer,
  };
  const fault = judgeTitle(judged);
  if (fault === undefined || (isTold(fault) && isOfThePast(title.cue.span.start, paragraph))) {
    return undefined;
  }
  if (isGivenBy(judged, fault, yield* titles.givenTo(person))) {
    return undefined;
  }
  return toTitleFinding({ judged, fault, person, isSure: isFullName(mention) }, paragraph, desk);
}

function isFullName({ entity, candidates }: Mention): boolean {
  return entity !== null || candidates.every(({ evidence }) => !evidence.includes('short-form'));
}

/** The date of the statement and that of the memo: of the past one tells with the titles of either. */
function datesAt(offset: number, paragraph: CheckedParagraph): readonly ImpreciseDate[] {
  const { facts } = paragraph;
  return [...new Set([referenceDateOf(paragraph, offset).date, facts.date ?? facts.today])];
}

function isTold({ kind }: TitleFault): boolean {
  return kind === 'before' || kind === 'after';
}

const PAST =
  /(?<![\p{L}\p{M}])(?:then|former|formerly|previous|previously|until|at the time|still|later|future|since become|khi đó|lúc đó|khi ấy|khi còn|còn là|từng|nguyên|cựu|trước đó|hồi|thời|sau này|bấy giờ)(?![\p{L}\p{M}])/iu;

/** The sentence itself says that it speaks of another time. */
export function isOfThePast(offset: number, { text, cues: { sentences } }: CheckedParagraph): boolean {
  const sentence = sentences[sentenceAt(sentences, offset)];
  return sentence !== undefined && PAST.test(toNfc(text.slice(sentence.start, sentence.end)));
}
