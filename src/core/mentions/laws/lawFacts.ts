import type { Law } from '../../registry/entity';
import type { Registry } from '../../registry/registry';
import type { Steps } from '../../util/steps';
import { withoutRevision } from './lawNames';
import { readLawNumber, type LawNumber } from './lawNumbers';
import {
  compileLawWords,
  kindOfNoun,
  kindsOfLetters,
  nounOfType,
  type LawKind,
  type LawWords,
} from './lawWords';
import { readNumberCue } from './numberCues';

/** What the registry knows of laws that their written names do not say. */
export interface LawFacts {
  readonly registry: Registry;
  /** Finds nothing where the registry has no law. */
  readonly findWords: LawWords;
  /** Laws of a kind by the first digits of their numbers, each once; few. */
  numbered(kind: LawKind, main: string): readonly NumberedLaw[];
  /** What a law may be called, each once: by its type, the letters of its number and its names. */
  kindsOf(law: Law): readonly LawKind[];
}

export interface NumberedLaw {
  readonly law: Law;
  readonly number: LawNumber;
}

/** More laws of one kind and number say nothing. */
const MOST_OF_A_NUMBER = 32;

export function* compileLawFacts(registry: Registry): Steps<LawFacts> {
  yield;
  const laws = registry.ofKind('law');
  const findWords: LawWords = laws.length === 0 ? () => [] : yield* compileLawWords();
  const numbered = new Map<string, NumberedLaw[]>();
  for (const law of laws) {
    yield;
    const numbers = readNumbers(law, findWords);
    const kinds = numbers.length === 0 ? [] : findKinds(law, numbers, findWords);
    for (const number of numbers) {
      for (const kind of kinds) {
        add(numbered, toKey(kind, number.main), { law, number });
      }
    }
  }
  // Most laws are named by no text; those that are, many times.
  const known = new Map<Law, readonly LawKind[]>();
  return {
    registry,
    findWords,
    numbered: (kind, main) => numbered.get(toKey(kind, main)) ?? [],
    kindsOf: (law) => {
      const kinds = known.get(law) ?? findKinds(law, readNumbers(law, findWords), findWords);
      known.set(law, kinds);
      return kinds;
    },
  };
}

function toKey(kind: LawKind, main: string): string {
  return `${kind} ${main}`;
}

function add(numbered: Map<string, NumberedLaw[]>, key: string, entry: NumberedLaw): void {
  const others = numbered.get(key) ?? [];
  numbered.set(key, others);
  if (others.length < MOST_OF_A_NUMBER) {
    others.push(entry);
  }
}

/** The number of its own, and those that are whole names, such as `Resolution 57`; of equal digits the fullest. */
function readNumbers(law: Law, findWords: LawWords): readonly LawNumber[] {
  const own = law.number === undefined ? undefined : readOwnNumber(law.number, findWords);
  const byMain = new Map<string, LawNumber>(own === undefined ? [] : [[own.main, own]]);
  for (const { text } of law.names) {
    const number = /\d/.test(text) ? readNamedNumber(text.trim(), findWords) : undefined;
    const known = number && byMain.get(number.main);
    const isNew =
      known === undefined || (known !== own && number !== undefined && partsOf(number) > partsOf(known));
    if (number !== undefined && isNew) {
      byMain.set(number.main, number);
    }
  }
  return [...byMain.values()];
}

function partsOf({ year, letters }: LawNumber): number {
  return Number(year !== undefined) + Number(letters !== undefined);
}

function readOwnNumber(number: string, findWords: LawWords): LawNumber | undefined {
  return (
    readLawNumber(number.replace(/^\s*(?:no|số)\b[.:]?\s*/iu, '')) ??
    readNamedNumber(number.trim(), findWords)
  );
}

function readNamedNumber(text: string, findWords: LawWords): LawNumber | undefined {
  const [word] = findWords(text);
  const cue = word?.start === 0 ? readNumberCue(text, word) : undefined;
  return cue?.span.end === text.length ? cue.number : undefined;
}

function findKinds(law: Law, numbers: readonly LawNumber[], findWords: LawWords): readonly LawKind[] {
  const typed = law.type === undefined ? undefined : nounOfType(law.type);
  const named = law.names.flatMap(({ text }) => {
    const name = (withoutRevision(text) ?? text).trim();
    const words = findWords(name).filter(({ role }) => role === 'noun');
    const [first] = words;
    const last = words.at(-1);
    const begins = first?.start === 0 ? [first.noun] : [];
    return last?.end === name.length ? [...begins, last.noun] : begins;
  });
  const nouns = typed === undefined ? named : [typed, ...named];
  const lettered = numbers.flatMap(({ letters }) => (letters === undefined ? [] : kindsOfLetters(letters)));
  const isPublicLaw = numbers.some(({ main }) => main.includes('-'));
  return [...new Set([...nouns.map(kindOfNoun), ...lettered, ...(isPublicLaw ? (['law'] as const) : [])])];
}
