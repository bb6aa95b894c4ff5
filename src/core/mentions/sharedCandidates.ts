import type { Candidate } from './mention';

/** How one entity may be named; what is told of it beyond that is kept for each mention. */
const MOST_OF_ENTITY = 64;
/** Lists that one candidate leads. */
const MOST_OF_LEADER = 16;

/**
 * Keeps what is equal once, in memory that many mentions share: a corpus has hundreds of thousands of mentions, of which
 * most are like another one, and where four thousand people of a registry are called Nguyen each mention of a
 * "Mr Nguyen" has four thousand candidates.
 */
export class SharedCandidates {
  readonly #byEntity = new Map<string, Candidate[]>();
  readonly #byLeader = new Map<Candidate, (readonly Candidate[])[]>();

  /** The same candidates in the same order. */
  share(candidates: readonly Candidate[]): readonly Candidate[] {
    const shared = candidates.map((one) => this.#shareOne(one));
    const [leader] = shared;
    if (leader === undefined) {
      return shared;
    }
    const lists = this.#byLeader.get(leader) ?? [];
    const known = lists.find((list) => isSame(list, shared));
    if (known === undefined && lists.length < MOST_OF_LEADER) {
      this.#byLeader.set(leader, [...lists, shared]);
    }
    return known ?? shared;
  }

  #shareOne(candidate: Candidate): Candidate {
    const known = this.#byEntity.get(candidate.id);
    const same = known?.find((other) => isEqual(other, candidate));
    if (same !== undefined) {
      return same;
    }
    if (known === undefined) {
      this.#byEntity.set(candidate.id, [candidate]);
    } else if (known.length < MOST_OF_ENTITY) {
      known.push(candidate);
    }
    return candidate;
  }
}

/** Of one entity. */
function isEqual(a: Candidate, b: Candidate): boolean {
  return a.name === b.name && a.tier === b.tier && a.kind === b.kind && isSame(a.evidence, b.evidence);
}

function isSame<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((one, i) => one === b[i]);
}
