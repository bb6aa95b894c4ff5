import type { CardLinks } from './cards/cardLinks';
import type { CancellationToken } from './contracts';
import type { RegistryOffer } from './features/registryFiles/completeRegistry';
import type { LostPassage, LostPassages } from './features/registryFiles/lostPassages';
import type { RegistrySymbol } from './features/registryFiles/registrySymbols';
import type { DecisionOutcome } from './features/decisions/decision';
import type { Range, Span } from './text/span';

/** A registry file as an editor shows it. */
export interface RegistryText {
  readonly uri: string;
  readonly text: string;
}

/** A place in a file. */
export interface FilePlace {
  readonly uri: string;
  readonly range: Range;
}

/**
 * What helps with writing registry files by hand. All of it answers in slices, reads no more than the entry around the
 * place where that is enough, and never rejects; `undefined` and empty: there is nothing at the place, or the token was
 * cancelled.
 */
export interface RegistryEditing {
  /** Whether a file is one of a registry, by its place in the corpora. */
  isRegistryFile(uri: string): boolean;
  completeRegistryAt(
    file: RegistryText,
    offset: number,
    token?: CancellationToken,
  ): Promise<readonly RegistryOffer[]>;
  /** The card of what is offered; `undefined` where it is gone or has none. */
  registryOfferMarkdown(offer: RegistryOffer, links: CardLinks): string | undefined;
  registryHoverAt(
    file: RegistryText,
    offset: number,
    links: CardLinks,
    token?: CancellationToken,
  ): Promise<{ readonly span: Span; readonly markdown: string } | undefined>;
  /** Of an id its entries, of a document its beginning, of a quote the passage. */
  registryTargetsAt(
    file: RegistryText,
    offset: number,
    token?: CancellationToken,
  ): Promise<{ readonly span: Span; readonly targets: readonly FilePlace[] } | undefined>;
  /** All uses of the id at a place in registry files, as they were read last, in the order of files; with its entries. */
  registryReferencesAt(
    file: RegistryText,
    offset: number,
    options: { readonly withEntries: boolean; readonly token?: CancellationToken },
  ): Promise<readonly FilePlace[]>;
  /** The entries of a file by lists. */
  registrySymbols(file: RegistryText, token?: CancellationToken): Promise<readonly RegistrySymbol[]>;
  /**
   * Sources of all registry files whose words are not in their document any more, with the words of the document that
   * are nearest.
   *
   * @param limit so many are looked for at most
   */
  lostPassages(limit: number, token?: CancellationToken): Promise<LostPassages | undefined>;
  /** The one whose quote is at a place. */
  lostPassageAt(
    file: RegistryText,
    offset: number,
    token?: CancellationToken,
  ): Promise<LostPassage | undefined>;
  /**
   * The edit by which a source quotes the nearest words instead.
   *
   * @param text of the file as it is now; what was found before may be gone from it
   */
  reanchor(lost: LostPassage, text: string): Promise<DecisionOutcome>;
}
