import { findCapitalWords, isGap, type CapitalWord } from '../../mentions/people/capitalWords';
import { readNameParts } from '../../mentions/people/nameParts';
import { goesOnBehind } from '../../mentions/standsAlone';
import type { Person } from '../../registry/entity';
import { foldText, nameAgrees } from '../../text/fold';
import { overlaps } from '../../text/span';
import type { Steps } from '../../util/steps';
import type { CheckedParagraph } from '../checkedParagraph';
import { namedPeople } from '../namedPeople';
import type { CheckDesk } from '../rule';
import { isSpokenOf } from '../spokenOf';
import type { Misspelling } from './misspeltNames';
import type { KnownSpelling, KnownSpellings } from './knownSpellings';
import { findSlips } from './slips';
import { sourcesWrite } from './sourcesWrite';

/** A family name with fewer letters has too many others beside it. */
const SHORTEST_FAMILY = 6;

/**
 * Parts of names with a slip, such as `Mr. Headley` and `ông Quận`: only right behind a title or an honorific, and where
 * the paragraph has named the one who is meant in full before.
 */
export function* findMisspeltShortNames(
  paragraph: CheckedParagraph,
  spellings: KnownSpellings,
  desk: CheckDesk,
): Steps<readonly Misspelling[]> {
  const { text, mentions, decisions } = paragraph;
  const named = namedPeople(mentions).filter(
    ({ entity, text: words }) => entity !== null && /\s/u.test(words),
  );
  const found: Misspelling[] = [];
  if (named.length === 0) {
    return found;
  }
  for (const word of findCapitalWords(text)) {
    const before = named.filter(({ span }) => span.end <= word.start);
    if (
      before.length === 0 ||
      word.initial ||
      !isAddressed(word, paragraph) ||
      goesOnBehind(text, word.end) ||
      mentions.some(({ span }) => overlaps(span, word)) ||
      isSpokenOf(text, word) ||
      decisions.not.some((name) => nameAgrees(name.trim(), word.text) !== 'differ')
    ) {
      continue;
    }
    const people = new Set(
      before.flatMap(({ entity }) => desk.recogniser.registry.getOf('person', entity ?? '') ?? []),
    );
    const meant = [...people].flatMap((person) => findMeant(word, person) ?? []);
    const [only, ...others] = meant;
    if (
      only !== undefined &&
      others.length === 0 &&
      !isOtherName(word, only, spellings, desk) &&
      (only.marks || !(yield* sourcesWrite(word.text, desk)))
    ) {
      const { start, end } = word;
      found.push({
        span: { start, end },
        text: word.text,
        meant: [only.spelling],
        part: only.part,
        marks: only.marks,
        isTitled: true,
      });
    }
    yield;
  }
  return found;
}

function isAddressed({ start }: CapitalWord, { text, cues }: CheckedParagraph): boolean {
  return cues.people.titles.some(({ span }) => {
    const stop = text.charAt(span.end) === '.' ? 1 : 0;
    return span.end < start && isGap(text, span.end + stop, start);
  });
}

interface MeantPart {
  readonly spelling: KnownSpelling;
  readonly part: string;
  readonly marks: boolean;
}

/** The part of a person's name that a word nearly is. */
function findMeant(word: CapitalWord, person: Person): MeantPart | undefined {
  for (const { text, weak } of person.names) {
    const { vietnamese, family = '', given } = readNameParts(text, person);
    const part = vietnamese ? (given[0] ?? '') : family;
    const words = foldText(text).split(' ');
    if (!weak && words.length > 1 && part !== '' && isNearly(word, part, vietnamese)) {
      return { spelling: { person, text, words, vietnamese }, part, marks: vietnamese };
    }
  }
  return undefined;
}

/** Of a Vietnamese given name only the marks may differ: with other letters it is another name. */
function isNearly(word: CapitalWord, part: string, vietnamese: boolean): boolean {
  const key = foldText(part);
  if (vietnamese) {
    return word.key === key && key !== part.toLowerCase() && nameAgrees(part, word.text) === 'differ';
  }
  const slips = findSlips({ written: [word.key], own: [key], vietnamese });
  return key.length >= SHORTEST_FAMILY && slips?.count === 1;
}

/** True where the word is a part of somebody else's name. */
function isOtherName(
  word: CapitalWord,
  { marks }: MeantPart,
  spellings: KnownSpellings,
  { recogniser: { people } }: CheckDesk,
): boolean {
  return marks
    ? (people.shortForms.get(word.key) ?? []).some(({ marked }) =>
        marked.some((form) => nameAgrees(form, word.text) !== 'differ'),
      )
    : spellings.isWordOfName(word.key) || people.shortForms.has(word.key);
}
