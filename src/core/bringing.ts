import type { CardDocument } from './cards/cardDocument';
import type { CancellationToken } from './contracts';
import type { RegistryChange } from './features/registryWriting/registryChange';

/** Something a new source says that could be recorded, or left. */
export interface BroughtOffer {
  /** The same for as long as the source says it: what is left is remembered by it. */
  readonly id: string;
  /** Where its line begins in the text of the document. */
  readonly start: number;
  /** False where the registry has something else. */
  readonly isNew: boolean;
  /** What it is, on one line, as raw text: "Title: Vu Hai Quan: Minister of Ports". */
  readonly label: string;
  /** What would record it; empty where that could not be done without a guess. */
  readonly changes: readonly RegistryChange[];
}

/** What new sources brought, as a read-only text for an editor. */
export interface BroughtDocument extends CardDocument {
  /** In the order of the text. */
  readonly offers: readonly BroughtOffer[];
  /** How many were left and are not told. */
  readonly left: number;
}

/** What new sources bring to the registry. */
export interface Bringing {
  /**
   * Who and what in sources is known, what the registry lacks, and what differs from it, each with its passages. Nothing is
   * changed by it. Answers in slices and never rejects.
   *
   * @param uris of source documents or folders of them; what is none is told as such, and so is how many are left out of
   *   very many
   * @param left ids of {@link BroughtOffer} that are not to be told again
   * @returns `undefined` where the token was cancelled, or none of them is a source
   */
  whatItBrought(
    uris: readonly string[],
    token?: CancellationToken,
    left?: ReadonlySet<string>,
  ): Promise<BroughtDocument | undefined>;
}
