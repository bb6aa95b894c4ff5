import type { WordIds } from './documentWords';
import { Nearness, NOT_NEAR } from './nearness';
import type { WidenedWord } from './widening';

/** One of the ways in which a clause may be in a text: words that directly follow each other. */
export interface Alternative {
  readonly words: readonly WidenedWord[];
  readonly isOtherName: boolean;
}

/** What it means that a word of a query comes in a text. */
interface Role {
  readonly clause: number;
  readonly nearness: Nearness;
  /** Words that must follow it; empty for most. */
  readonly rest: readonly WidenedWord[];
}

/** By word id. */
interface QueryWords {
  /** 1 for the words of the query: as small as can be, since every word of the texts is looked up in it. */
  readonly isWord: Uint8Array;
  /** 1 more than an index into the lists of roles. */
  readonly rolesOf: Uint16Array;
}

/** Where a clause was found. */
export interface Sighting {
  readonly clause: number;
  readonly nearness: Nearness;
  /** Into the words that were looked through; the first word of a phrase. */
  readonly at: number;
  readonly length: number;
}

const WEIGHTS: readonly number[] = [1, 0.9, 0.9, 0.8, 0.5, 0.3];

/** Of the words of most queries: one part in one clause, nothing that must follow. */
const SEVERAL = 255;

/**
 * Looks through the words of a text for those of a query, and counts how often and how near each of its clauses comes.
 * Made once for a query and used for very many texts, so nothing is allocated on the way.
 */
export class WordMatcher {
  /** By clause since {@link reset}: occurrences, each by its weight; the nearest of them. */
  readonly counts: Float64Array;
  readonly nearest: Uint8Array;
  readonly #vocabularySize: number;
  /** By word id, 1 more than an index into the lists of roles. */
  readonly #rolesOf = new Map<number, number>();
  #words: QueryWords | undefined;
  readonly #roles: (readonly Role[])[] = [];
  /** By the same number: clause and nearness where there is one role without more words, else {@link SEVERAL}. */
  readonly #clauses: number[] = [SEVERAL];
  readonly #nearness: number[] = [NOT_NEAR];

  /** @param vocabularySize ids of words are below it */
  constructor(clauses: readonly (readonly Alternative[])[], vocabularySize: number) {
    this.counts = new Float64Array(clauses.length);
    this.nearest = new Uint8Array(clauses.length).fill(NOT_NEAR);
    this.#vocabularySize = vocabularySize;
    const numbers = new Map<Role, number>();
    for (const [id, roles] of toRoles(clauses)) {
      const [first] = roles;
      if (first === undefined) {
        continue;
      }
      // Words that play one part, as the beginnings of one word do, share a number.
      const known = roles.length === 1 ? numbers.get(first) : undefined;
      const number = known ?? this.#addRoles(roles);
      if (roles.length === 1) {
        numbers.set(first, number);
      }
      this.#rolesOf.set(id, number);
    }
  }

  reset(): void {
    this.counts.fill(0);
    this.nearest.fill(NOT_NEAR);
  }

  /** Where the first word of the query is in `[from, to)`, alone or as the beginning of a phrase; `to` where none is. */
  firstIn(words: WordIds, from = 0, to = words.length): number {
    const { isWord } = this.#getWords();
    let i = from;
    while (i < to && isWord[words[i] ?? 0] !== 1) {
      i++;
    }
    return i;
  }

  /**
   * Counts what is in `[from, to)`; a phrase ends within as well.
   *
   * @param weight of an occurrence as it was typed
   * @returns whether there was anything
   */
  count(words: WordIds, from: number, to: number, weight: number): boolean {
    const { isWord, rolesOf } = this.#getWords();
    let found = false;
    for (let i = from; i < to; i++) {
      const id = words[i] ?? 0;
      if (isWord[id] !== 1) {
        continue;
      }
      const number = rolesOf[id] ?? 0;
      const clause = this.#clauses[number] ?? SEVERAL;
      if (clause !== SEVERAL) {
        this.#see(clause, this.#nearness[number] ?? NOT_NEAR, weight);
        found = true;
        continue;
      }
      for (const role of this.#roles[number - 1] ?? []) {
        const nearness = follow(words, i, to, role);
        if (nearness < NOT_NEAR) {
          this.#see(role.clause, nearness, weight);
          found = true;
        }
      }
    }
    return found;
  }

  /** Every place in `[from, to)`, in order. */
  sight(words: WordIds, from: number, to: number): readonly Sighting[] {
    const sightings: Sighting[] = [];
    for (let i = from; i < to; i++) {
      const number = this.#rolesOf.get(words[i] ?? 0);
      if (number === undefined) {
        continue;
      }
      for (const role of this.#roles[number - 1] ?? []) {
        const nearness = follow(words, i, to, role);
        if (nearness < NOT_NEAR) {
          const { clause, rest } = role;
          sightings.push({ clause, nearness: nearness as Nearness, at: i, length: rest.length + 1 });
        }
      }
    }
    return sightings;
  }

  /** Of the size of all words there are: only for who looks through very many texts. */
  #getWords(): QueryWords {
    this.#words ??= this.#toWords();
    return this.#words;
  }

  #toWords(): QueryWords {
    const isWord = new Uint8Array(this.#vocabularySize);
    const rolesOf = new Uint16Array(this.#vocabularySize);
    for (const [id, number] of this.#rolesOf) {
      isWord[id] = 1;
      rolesOf[id] = number;
    }
    return { isWord, rolesOf };
  }

  #see(clause: number, nearness: number, weight: number): void {
    this.counts[clause] = (this.counts[clause] ?? 0) + weight * (WEIGHTS[nearness] ?? 0);
    if (nearness < (this.nearest[clause] ?? 0)) {
      this.nearest[clause] = nearness;
    }
  }

  #addRoles(roles: readonly Role[]): number {
    const [first] = roles;
    const isSimple = roles.length === 1 && first?.rest.length === 0 && first.clause < SEVERAL;
    this.#clauses.push(isSimple ? first.clause : SEVERAL);
    this.#nearness.push(isSimple ? first.nearness : NOT_NEAR);
    return this.#roles.push(roles);
  }
}

/** Weight of one word of a text, by how near it is to the one of the query. */
export function weightOf(nearness: number): number {
  return WEIGHTS[nearness] ?? 0;
}

function follow(words: WordIds, at: number, to: number, { nearness, rest }: Role): number {
  let worst: number = nearness;
  for (let i = 0; i < rest.length; i++) {
    const next = at + 1 + i < to ? rest[i]?.get(words[at + 1 + i] ?? 0) : undefined;
    if (next === undefined) {
      return NOT_NEAR;
    }
    worst = Math.max(worst, next);
  }
  return worst;
}

function toRoles(clauses: readonly (readonly Alternative[])[]): Map<number, Role[]> {
  const roles = new Map<number, Role[]>();
  for (const [clause, alternatives] of clauses.entries()) {
    for (const { words, isOtherName } of alternatives) {
      const [first, ...rest] = words;
      const shared = new Map<Nearness, Role>();
      for (const [id, near] of first ?? []) {
        const nearness = isOtherName && near < Nearness.otherName ? Nearness.otherName : near;
        const role = shared.get(nearness) ?? { clause, nearness, rest };
        shared.set(nearness, role);
        const known = roles.get(id);
        if (known === undefined) {
          roles.set(id, [role]);
        } else {
          known.push(role);
        }
      }
    }
  }
  return roles;
}
