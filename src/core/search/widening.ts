import { Nearness } from './nearness';
import type { QueryTerm } from './searchQuery';
import { marksAgreeSoFar, marksOf, spellingsAgree, type Spelling } from './spelling';
import { stemOf } from './stem';
import type { KnownWord, Vocabulary } from './vocabulary';
import type { Word } from './words';

/** Ids of the words that a word of a query stands for, each with how near it is. */
export type WidenedWord = ReadonlyMap<number, Nearness>;

/** A term of a query with what each of its words stands for. */
export interface WidenedTerm {
  /** Several follow each other directly. */
  readonly words: readonly WidenedWord[];
  readonly tried: readonly Nearness[];
}

/**
 * Stretches with a word or a form of it that are enough not to look for beginnings and similar spellings: a single
 * word; one of several, where the others say what is meant.
 */
const ENOUGH = { alone: 3, besideOthers: 1 };
const SHORTEST_BEGINNING = 2;
const SHORTEST_SIMILAR = 4;
const SHORTEST_FOR_TWO_CHANGES = 8;

/** What a term stands for in the texts that are there. Only as it is written where it is in quotation marks. */
export function widenTerm(term: QueryTerm, vocabulary: Vocabulary, besideOthers: boolean): WidenedTerm {
  const enough = besideOthers ? ENOUGH.besideOthers : ENOUGH.alone;
  const alone = term.words.length === 1 && !term.quoted;
  const tried = new Set<Nearness>([Nearness.asTyped]);
  const words = term.words.map((word, i) => {
    const widened = new Map<number, Nearness>();
    const typing = term.unfinished && i === term.words.length - 1;
    if (/\p{L}/u.test(word.spelling.folded)) {
      tried.add(Nearness.otherSpelling);
    }
    let found = addSpellings(word, vocabulary, widened);
    if (alone) {
      found += addOtherForms(word, vocabulary, widened);
    }
    const length = word.spelling.folded.length;
    // An acronym is complete: `AI` is not on its way to `aim`.
    if (typing && !word.acronym && length >= SHORTEST_BEGINNING) {
      tried.add(Nearness.beginning);
      found += addBeginnings(word.spelling, vocabulary, widened);
    }
    if (alone && !word.acronym && found < enough) {
      if (!typing && length > SHORTEST_BEGINNING && !isNumber(word.spelling)) {
        tried.add(Nearness.beginning);
        addBeginnings(word.spelling, vocabulary, widened);
      }
      if (length >= SHORTEST_SIMILAR && !isNumber(word.spelling)) {
        tried.add(Nearness.similar);
        addSimilar(word.spelling, vocabulary, widened);
      }
    }
    return widened;
  });
  return { words, tried: [...tried] };
}

/** Numbers, and the parts of the numbers of laws: another one is not a slip. */
function isNumber({ folded }: Spelling): boolean {
  return /\p{N}/u.test(folded);
}

function addSpellings(word: Word, vocabulary: Vocabulary, widened: Map<number, Nearness>): number {
  let found = 0;
  for (const known of vocabulary.ofFolded(word.spelling.folded)) {
    if (spellingsAgree(word.spelling, known.spelling)) {
      const same = known.spelling.key === word.spelling.key && (known.acronym || !word.acronym);
      widened.set(known.id, same ? Nearness.asTyped : Nearness.otherSpelling);
      found += vocabulary.frequencyOf(known.id);
    }
  }
  return found;
}

function addOtherForms({ spelling }: Word, vocabulary: Vocabulary, widened: Map<number, Nearness>): number {
  const stem = stemOf(spelling);
  const others = stem === undefined ? [] : vocabulary.ofStem(stem);
  return addNew(others, Nearness.otherForm, vocabulary, widened);
}

function addBeginnings(spelling: Spelling, vocabulary: Vocabulary, widened: Map<number, Nearness>): number {
  const words = [...vocabulary.beginningWith(spelling.folded)];
  const meant = words.filter((known) => !known.isFunctionWord && marksAgreeSoFar(spelling, known.spelling));
  return addNew(meant, Nearness.beginning, vocabulary, widened);
}

function addSimilar(spelling: Spelling, vocabulary: Vocabulary, widened: Map<number, Nearness>): number {
  const distance = spelling.folded.length < SHORTEST_FOR_TWO_CHANGES ? 1 : 2;
  const marks = marksOf(spelling);
  const meant: KnownWord[] = [];
  for (const known of vocabulary.similarTo(spelling.folded, distance)) {
    // Other marks on other letters are another word, not a slip.
    if (!spelling.marked || !known.spelling.marked || marksOf(known.spelling) === marks) {
      meant.push(known);
    }
  }
  return addNew(meant, Nearness.similar, vocabulary, widened);
}

function addNew(
  words: readonly KnownWord[],
  nearness: Nearness,
  vocabulary: Vocabulary,
  widened: Map<number, Nearness>,
): number {
  let found = 0;
  for (const { id } of words) {
    if (!widened.has(id)) {
      widened.set(id, nearness);
      found += vocabulary.frequencyOf(id);
    }
  }
  return found;
}
