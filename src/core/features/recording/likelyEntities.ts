import { distance } from 'fastest-levenshtein';
import type { Entity, EntityKind } from '../../registry/entity';
import type { Registry } from '../../registry/registry';
import { foldText } from '../../text/fold';
import { findWords } from '../../text/words';
import type { Steps } from '../../util/steps';

/** An entity that a name may be another name of. */
export interface LikelyEntity {
  readonly entity: Entity;
  /** The name of it that is nearest. */
  readonly name: string;
  /** From 0 to 1; 1 where the names are equal but for case and marks. */
  readonly score: number;
}

/** Less in common says nothing. */
const LEAST = 0.45;
/** What is right on one side and slightly wrong on the other counts a little less than what is equal. */
const NEAR = 0.8;
/** Shorter words have too many neighbours. */
const SHORTEST_NEAR = 5;
/** Acronyms stand for names of as many words. */
const ACRONYM = /^\p{Lu}[\p{Lu}\d&]{1,9}$/u;
const ACRONYM_SCORE = 0.9;
/** Words that an acronym leaves out. */
const SMALL_WORDS: ReadonlySet<string> = new Set([
  'of',
  'and',
  'the',
  'for',
  'on',
  'in',
  'to',
  'va',
  've',
  'cua',
]);
/** A pasted page is no name. */
const MOST_WORDS = 30;

interface NameWords {
  readonly entity: Entity;
  readonly name: string;
  readonly folded: string;
  readonly words: readonly string[];
}

/**
 * Entities that a name may be another name of, best first: what they have in common of their folded words, where words
 * that many names have count little, slips of the keyboard count nearly as the word, and an acronym stands for a name of
 * such initials. The number of a law counts as one of its names.
 *
 * @param kinds in which is looked
 */
export function* findLikelyEntities(
  name: string,
  kinds: ReadonlySet<EntityKind>,
  registry: Registry,
  limit: number,
): Steps<readonly LikelyEntity[]> {
  const wanted = toWords(name);
  if (wanted.length === 0 || wanted.length > MOST_WORDS) {
    return [];
  }
  const names: NameWords[] = [];
  const frequency = new Map<string, number>();
  for (const entity of registry.entities) {
    yield;
    if (kinds.has(entity.kind)) {
      for (const own of namesOf(entity)) {
        const words = toWords(own);
        names.push({ entity, name: own, folded: words.join(' '), words });
        new Set(words).forEach((word) => frequency.set(word, (frequency.get(word) ?? 0) + 1));
      }
    }
  }
  const weigh = (word: string): number => 1 / (1 + Math.log2(1 + (frequency.get(word) ?? 0)));
  const folded = wanted.join(' ');
  const best = new Map<Entity, LikelyEntity>();
  for (const own of names) {
    yield;
    const score =
      own.folded === folded ? 1 : Math.max(overlap(wanted, own.words, weigh), asAcronym(name, own));
    if (score >= LEAST && score > (best.get(own.entity)?.score ?? 0)) {
      best.set(own.entity, { entity: own.entity, name: own.name, score });
    }
  }
  return [...best.values()].sort((a, b) => b.score - a.score).slice(0, limit);
}

function namesOf(entity: Entity): readonly string[] {
  const names = entity.names.map(({ text }) => text);
  return entity.kind === 'law' && entity.number !== undefined ? [...names, entity.number] : names;
}

function toWords(name: string): readonly string[] {
  const folded = foldText(name);
  return findWords(folded).map(({ start, end }) => folded.slice(start, end));
}

/** What both have in common, of all that both have; each word stands for one of the other name at most. */
function overlap(wanted: readonly string[], own: readonly string[], weigh: (word: string) => number): number {
  const left = [...own];
  let common = 0;
  let all = own.reduce((sum, word) => sum + weigh(word), 0);
  for (const word of wanted) {
    const exact = left.indexOf(word);
    const at = exact >= 0 ? exact : left.findIndex((other) => isNear(word, other));
    const other = left[at];
    // A slip is as rare a word as the one that is meant.
    const weight = weigh(other ?? word);
    all += weight;
    if (other !== undefined) {
      common += 2 * weight * (exact >= 0 ? 1 : NEAR);
      left.splice(at, 1);
    }
  }
  return all === 0 ? 0 : common / all;
}

function isNear(word: string, other: string): boolean {
  return (
    Math.min(word.length, other.length) >= SHORTEST_NEAR &&
    Math.abs(word.length - other.length) <= 1 &&
    distance(word, other) === 1
  );
}

/** Either may be the acronym of the other. */
function asAcronym(name: string, own: NameWords): number {
  return isAcronymOf(name, own.words) || isAcronymOf(own.name, toWords(name)) ? ACRONYM_SCORE : 0;
}

function isAcronymOf(acronym: string, words: readonly string[]): boolean {
  const letters = acronym.trim();
  return (
    words.length >= 2 &&
    ACRONYM.test(letters) &&
    words
      .filter((word) => !SMALL_WORDS.has(word))
      .map((word) => word.charAt(0))
      .join('') === foldText(letters).replaceAll('&', '')
  );
}
