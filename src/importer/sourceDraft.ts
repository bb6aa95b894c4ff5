/** A file that somebody wants to have as a source; nothing of it is trusted. */
export interface ImportInput {
  /** With its ending, by which its format is told where its bytes do not say it. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a file gave: text in Markdown, and what it says of itself. What it does not say is missing, never made up. */
export interface SourceDraft {
  /** Without front matter. */
  readonly body: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly author?: string;
  /** ISO, as precise as it is stated. */
  readonly date?: string;
  /** BCP 47, as stated or told by the words. */
  readonly lang?: string;
  readonly url?: string;
  /** Of a PDF; each begins behind a comment such as `<!-- page 3 -->` in the body. */
  readonly pages?: number;
  /** What was left out, each once. */
  readonly notes: readonly ImportNote[];
}

export type ImportNote =
  /** Lines that repeat on the pages, such as the name of a paper and page numbers. */
  | { readonly code: 'page-furniture'; readonly count: number }
  /** Lists of links, such as related headlines. */
  | { readonly code: 'link-lists'; readonly count: number }
  | { readonly code: 'attachments'; readonly names: readonly string[] }
  /** Pages without any text: pictures of pages, perhaps. */
  | { readonly code: 'pages-without-text'; readonly count: number }
  /** No main part was found, so all text of the page was taken. */
  | { readonly code: 'whole-page' };

export type FailureCode =
  | 'too-large'
  | 'too-deep'
  | 'too-many-pages'
  | 'encrypted'
  | 'damaged'
  | 'no-text'
  | 'not-supported'
  /** The one who runs the importer gave up on it. */
  | 'out-of-time'
  | 'stopped';

export type ImportOutcome =
  | { readonly state: 'read'; readonly draft: SourceDraft }
  | { readonly state: 'failed'; readonly reason: FailureCode };

/** Thrown inside the importer, never out of it. */
export class ImportFailure extends Error {
  readonly reason: FailureCode;

  constructor(reason: FailureCode) {
    super(reason);
    this.reason = reason;
  }
}
