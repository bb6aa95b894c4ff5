import type { CorpusSnapshot } from './corpus/corpusSnapshot';
import type { KnownDesk } from './currentDesk';
import type { Wording } from './contracts';
import type { Problem } from './problem';
import { toProblemWording } from './problemWording';
import { findMissingOriginals } from './corpus/findMissingOriginals';
import { NearestWords } from './registry/nearestWord';
import { findDocumentProblems, findRegistryProblems } from './registry/registryProblems';
import type { RegistryState } from './registryState';
import { groupBy } from './util/groupBy';
import type { Steps } from './util/steps';

/** Looks for all faults of a desk; what rests on the registry alone is found once for each registry. */
export class ProblemFinder {
  readonly #wording: Wording;
  readonly #registryProblems = new WeakMap<RegistryState, readonly Problem[]>();

  constructor(wording: Wording) {
    this.#wording = toProblemWording(wording);
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
    // What a source that is not read yet says is not lost.
    const ofDocuments = desk.complete ? yield* this.#findOfDocuments(desk, snapshot, state) : [];
    return groupBy([...snapshot.problems, ...problems, ...own, ...ofDocuments], ({ uri }) => uri);
  }

  *#findOfDocuments(
    desk: KnownDesk,
    { documents }: CorpusSnapshot,
    { readings }: RegistryState,
  ): Steps<readonly Problem[]> {
    const nearest = new NearestWords(documents.map(({ id }) => id));
    const isThere = (corpus: string, id: string): boolean => desk.document(corpus, id) !== undefined;
    return [
      ...(yield* findDocumentProblems(readings, (source) => desk.findSource(source), this.#wording, nearest)),
      ...(yield* findMissingOriginals(documents, isThere, this.#wording, nearest)),
    ];
  }
}
