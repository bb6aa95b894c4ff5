import { distanceWithin } from '../../registry/nearestWord';
import { readLawNumber, type LawNumber } from '../../mentions/laws/lawNumbers';
import type { LawKind } from '../../mentions/laws/lawWords';
import type { LawFacts } from '../../mentions/laws/lawFacts';
import type { Law } from '../../registry/entity';
import { foldText } from '../../text/fold';
import { findWords } from '../../text/words';
import type { Steps } from '../../util/steps';

/** A name of a law in words. */
export interface LawTitle {
  readonly law: Law;
  readonly text: string;
  /** Folded, in order, without what is written in brackets. */
  readonly words: readonly string[];
  /** Those that say what it is about: without the word for its kind and what joins. */
  readonly subject: readonly string[];
}

/** The laws of a desk by their numbers and words. */
export interface LawTitles {
  readonly all: readonly LawTitle[];
  /** By their words in alphabetical order. */
  find(words: readonly string[]): readonly LawTitle[];
  numberOf(law: Law): LawNumber | undefined;
  kindsOf(law: Law): readonly LawKind[];
}

const SAY_NOTHING: ReadonlySet<string> = new Set(
  'the of on for and to in a an no so law act code decree circular resolution strategy plan decision order ordinance bill programme program luat nghi dinh thong tu quyet ve cua va bo dao chien luoc ke hoach chuong trinh vietnam viet nam us'.split(
    ' ',
  ),
);

export function* compileLawTitles(facts: LawFacts): Steps<LawTitles> {
  const all: LawTitle[] = [];
  const byWords = new Map<string, LawTitle[]>();
  const numbers = new Map<Law, LawNumber>();
  for (const law of facts.registry.ofKind('law')) {
    yield;
    const number = law.number === undefined ? undefined : readLawNumber(law.number);
    if (number !== undefined) {
      numbers.set(law, number);
    }
    for (const { text } of law.names) {
      const title = toTitle(law, text);
      all.push(title);
      const key = toKey(title.words);
      byWords.set(key, [...(byWords.get(key) ?? []), title]);
    }
  }
  return {
    all,
    find: (words) => byWords.get(toKey(words)) ?? [],
    numberOf: (law) => numbers.get(law),
    kindsOf: (law) => facts.kindsOf(law),
  };
}

function toTitle(law: Law, text: string): LawTitle {
  const words = foldedWords(text.replace(/\([^()]*\)/g, ' '));
  return { law, text, words, subject: words.filter((word) => !SAY_NOTHING.has(word)) };
}

export function foldedWords(text: string): readonly string[] {
  return findWords(text).map(({ start, end }) => foldText(text.slice(start, end)));
}

function toKey(words: readonly string[]): string {
  return [...words].sort().join(' ');
}

/** How much of what a law is about some words say, from 0 to 1. */
export function sharedSubject(words: readonly string[], { subject }: LawTitle): number {
  const said = new Set(words);
  return subject.length === 0 ? 0 : subject.filter((word) => said.has(word)).length / subject.length;
}

/** True for `75` and `57`, `112` and `121`: two digits next to each other changed places. */
export function areSwapped(a: string, b: string): boolean {
  const at = a.length === b.length ? findFirstDifference(a, b) : undefined;
  return (
    at !== undefined &&
    a.charAt(at) === b.charAt(at + 1) &&
    a.charAt(at + 1) === b.charAt(at) &&
    a.slice(at + 2) === b.slice(at + 2)
  );
}

function findFirstDifference(a: string, b: string): number | undefined {
  const at = Array.from(a).findIndex((sign, i) => sign !== b.charAt(i));
  return at < 0 ? undefined : at;
}

/** One digit is another one, is missing or stands once too often. */
export function isOneDigitOff(a: string, b: string): boolean {
  return a !== b && distanceWithin(a, b, 1) !== undefined;
}
