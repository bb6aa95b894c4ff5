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

/** Where a clause was found. */
export interface Sighting {
  readonly clause: number;
  readonly nearness: Nearness;
  /** Into the words that were looked through; the first word of a phrase. */
  readonly at: number;
  readonly length: number;
}

const WEIGHTS: readonly number[] = [1, 0.9, 0.9, 0.8, 0.5, 0.3];

/**
 * Looks through the words of a text for those of a query, and counts how often and how near each of its clauses comes.
 * Made once for a query and used for very many texts, so nothing is allocated on the way.
 */
export class WordMatcher {
  /** By clause since {@link reset}: occurrences, each by its weight; the nearest of them. */
  readonly counts: Float64Array;
  readonly nearest: Uint8Array;
  /** By word id, 1 more than an index into the roles; 0 for words that the query does not have. */
  readonly #roleOf: Uint16Array;
  readonly #roles: (readonly Role[])[] = [];
  readonly #numbers = new Map<Role, number>();

  /** @param vocabularySize ids of words are below it */
  constructor(clauses: readonly (readonly Alternative[])[], vocabularySize: number) {
    this.counts = new Float64Array(clauses.length);
    this.nearest = new Uint8Array(clauses.length).fill(NOT_NEAR);
    this.#roleOf = new Uint16Array(vocabularySize);
    for (const [id, roles] of toRoles(clauses)) {
      this.#roleOf[id] = this.#numberOf(roles);
    }
  }

  reset(): void {
    this.counts.fill(0);
    this.nearest.fill(NOT_NEAR);
  }

  /** Whether any word of the query is in `[from, to)`, alone or as the beginning of a phrase. */
  touches(words: WordIds, from = 0, to = words.length): boolean {
    for (let i = from; i < to; i++) {
      if (this.#roleOf[words[i] ?? 0] !== 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * Counts what is in `[from, to)`; a phrase ends within as well.
   *
   * @param weight of an occurrence as it was typed
   * @returns whether there was anything
   */
  count(words: WordIds, from: number, to: number, weight: number): boolean {
    let found = false;
    for (let i = from; i < to; i++) {
      const number = this.#roleOf[words[i] ?? 0] ?? 0;
      if (number !== 0) {
        for (const role of this.#roles[number - 1] ?? []) {
          const nearness = role.rest.length === 0 ? role.nearness : follow(words, i, to, role);
          if (nearness < NOT_NEAR) {
            this.counts[role.clause] = (this.counts[role.clause] ?? 0) + weight * (WEIGHTS[nearness] ?? 0);
            if (nearness < (this.nearest[role.clause] ?? 0)) {
              this.nearest[role.clause] = nearness;
            }
            found = true;
          }
        }
      }
    }
    return found;
  }

  /** Every place in `[from, to)`, in order. */
  sight(words: WordIds, from: number, to: number): readonly Sighting[] {
    const sightings: Sighting[] = [];
    for (let i = from; i < to; i++) {
      for (const role of this.#roles[(this.#roleOf[words[i] ?? 0] ?? 0) - 1] ?? []) {
        const nearness = follow(words, i, to, role);
        if (nearness < NOT_NEAR) {
          const { clause, rest } = role;
          sightings.push({ clause, nearness: nearness as Nearness, at: i, length: rest.length + 1 });
        }
      }
    }
    return sightings;
  }

  /** Words that play the same parts, as beginnings of one word do, share a list. */
  #numberOf(roles: readonly Role[]): number {
    const only = roles.length === 1 ? roles[0] : undefined;
    const known = only && this.#numbers.get(only);
    if (known !== undefined) {
      return known;
    }
    const number = this.#roles.push(roles);
    if (only !== undefined) {
      this.#numbers.set(only, number);
    }
    return number;
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
