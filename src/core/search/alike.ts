import type { Steps } from '../util/steps';
import type { Candidate } from './candidate';

/** Words that follow each other and are compared as one. */
const RUN = 3;
/** Of the runs of the longer passage, how many the other one must have. */
const SHARE = 0.7;
/** Lines of fewer words are alike by chance. */
const FEWEST_WORDS = 12;
/** Runs that so many passages have tell none of them from the others. */
const MOST_WITH_RUN = 12;
/** Passages between two rests. */
const STRIDE = 16;

export interface Group {
  readonly best: Candidate;
  /** Say nearly the same, best first. */
  readonly alike: readonly Candidate[];
}

/**
 * Puts passages that say nearly the same together, in the place of the best of them: one story of an agency in five
 * papers is one answer. Compared by shingles (A. Broder, "On the resemblance and containment of documents").
 *
 * @param candidates best first
 */
export function* foldAlike(candidates: readonly Candidate[]): Steps<readonly Group[]> {
  const groups: { best: Candidate; runs: number; alike: Candidate[] }[] = [];
  const groupsWith = new Map<string, number[]>();
  for (const [i, candidate] of candidates.entries()) {
    if (i % STRIDE === 0) {
      yield;
    }
    const runs = toRuns(candidate);
    const shared = new Map<number, number>();
    for (const run of runs) {
      for (const group of groupsWith.get(run) ?? []) {
        shared.set(group, (shared.get(group) ?? 0) + 1);
      }
    }
    const same = [...shared].find(
      ([group, count]) => count >= SHARE * Math.max(runs.size, groups[group]?.runs ?? Infinity),
    );
    if (same !== undefined) {
      groups[same[0]]?.alike.push(candidate);
      continue;
    }
    const group = groups.push({ best: candidate, runs: runs.size, alike: [] }) - 1;
    for (const run of runs) {
      const known = groupsWith.get(run);
      if (known === undefined) {
        groupsWith.set(run, [group]);
      } else if (known.length < MOST_WITH_RUN) {
        known.push(group);
      }
    }
  }
  return groups;
}

function toRuns({ entry: { words }, indexed: { from, to } }: Candidate): ReadonlySet<string> {
  const runs = new Set<string>();
  for (let i = from; i + RUN <= to && to - from >= FEWEST_WORDS; i++) {
    runs.add(words.subarray(i, i + RUN).join(' '));
  }
  return runs;
}
