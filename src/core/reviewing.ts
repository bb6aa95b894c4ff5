import type { CancellationToken } from './contracts';
import type { AcceptedKind } from './features/candidates/acceptCandidate';
import type { CandidatePlace, NameCandidate } from './features/candidates/candidate';
import type { RegistryChange } from './features/registryWriting/registryChange';

/** Names of the corpus that nothing in the registry explains, and what may become of them. */
export interface Reviewing {
  /**
   * The most useful first. Answers in slices; what a document names is kept until the document, or what is explained in
   * it, changes.
   *
   * @returns `undefined` where the token was cancelled
   */
  candidates(token?: CancellationToken): Promise<readonly NameCandidate[] | undefined>;
  /** Entries for candidates, with ids that nobody has, each with the passages that it rests on. */
  acceptCandidates(
    accepted: readonly { readonly candidate: NameCandidate; readonly kind: AcceptedKind }[],
  ): readonly RegistryChange[];
  /** Its names as further ones of an entity; empty where the entity is gone or has them all. */
  candidateAsOther(candidate: NameCandidate, entityId: string): readonly RegistryChange[];
  /** Id of a place for `openAnchor`. */
  anchorOfCandidate(place: CandidatePlace): string;
  /** The passage around a place as a reader sees it. */
  contextOf(place: CandidatePlace): string;
}
