import type { SourceDocument } from '../../corpus/sourceDocument';
import type { Span } from '../../text/span';

/** What a candidate is taken for; `unknown` where it is written like a name and nothing says of what. */
export const CANDIDATE_KINDS = ['person', 'organization', 'law', 'area', 'unknown'] as const;
export type CandidateKind = (typeof CANDIDATE_KINDS)[number];

/** Where a candidate stands. */
export interface CandidatePlace {
  readonly document: SourceDocument;
  /** Into the stored text; of the name alone. */
  readonly span: Span;
}

/** Another way in which the corpus writes the name. */
export interface CandidateName {
  readonly name: string;
  /** BCP 47; `undefined` where the text says nothing of it. */
  readonly lang: string | undefined;
  readonly place: CandidatePlace;
}

/** A title that stands beside the name. */
export interface CandidateTitle {
  readonly role: string;
  readonly lang: string | undefined;
  /** Of the words of the title. */
  readonly place: CandidatePlace;
}

/** A name of the corpus that nothing in the registry explains. Immutable. */
export interface NameCandidate {
  /** The same for the same name, as long as nobody writes it otherwise. */
  readonly key: string;
  readonly kind: CandidateKind;
  /** As it is written most often in full. */
  readonly name: CandidateName;
  readonly otherNames: readonly CandidateName[];
  /** The one that is given most often comes first; those of other languages behind it. Only of people. */
  readonly titles: readonly CandidateTitle[];
  /** Of laws: as written, without the word for the kind. */
  readonly number: string | undefined;
  /** The word for the kind of law, as in the registry. */
  readonly lawType: string | undefined;
  readonly mentions: number;
  readonly documents: number;
  /** Some places, of different documents as far as there are. */
  readonly places: readonly CandidatePlace[];
  /** Compares candidates of one answer only. */
  readonly score: number;
}
