import type { CorpusSnapshot } from './corpus/corpusSnapshot';
import type { KnownDesk } from './currentDesk';
import type { Wording } from './contracts';
import type { Problem } from './problem';
import { findDocumentProblems, findRegistryProblems } from './registry/registryProblems';
import type { RegistryState } from './registryState';
import type { Steps } from './util/steps';

/** Looks for all faults of a desk; what rests on the registry alone is found once for each registry. */
export class ProblemFinder {
  readonly #wording: Wording;
  readonly #registryProblems = new WeakMap<RegistryState, readonly Problem[]>();

  constructor(wording: Wording) {
    this.#wording = wording;
  }

  /** By the URI of the faulty file. */
  *find(
    desk: KnownDesk,
    snapshot: CorpusSnapshot,
    state: RegistryState,
  ): Steps<ReadonlyMap<string, readonly Problem[]>> {
    const { registry, readings, problems } = state;
    const own =
      this.#registryProblems.get(state) ?? (yield* findRegistryProblems(registry, readings, this.#wording));
    this.#registryProblems.set(state, own);
    const documentIds = snapshot.documents.map((document) => document.id);
    const ofDocuments = yield* findDocumentProblems(
      readings,
      (source) => desk.findSource(source),
      this.#wording,
      documentIds,
    );
    return groupByFile([...snapshot.problems, ...problems, ...own, ...ofDocuments]);
  }
}

function groupByFile(problems: readonly Problem[]): ReadonlyMap<string, readonly Problem[]> {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const group = groups.get(problem.uri);
    if (group === undefined) {
      groups.set(problem.uri, [problem]);
    } else {
      group.push(problem);
    }
  }
  return groups;
}
