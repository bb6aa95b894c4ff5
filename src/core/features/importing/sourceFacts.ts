/** What is known of the origin of a text that is to become a source; what is not known is missing (formats.md §1). */
export interface SourceFacts {
  readonly title?: string;
  readonly publisher?: string;
  readonly author?: string;
  /** ISO, as precise as it is known. */
  readonly date?: string;
  /** `stated` where the text itself says the date. */
  readonly dateBasis?: 'stated';
  /** BCP 47. */
  readonly lang?: string;
  readonly url?: string;
}

/** A text with what it says of itself. */
export interface ImportedText extends SourceFacts {
  /** Markdown without front matter. */
  readonly body: string;
}

/** The file as it came, kept beside the source. */
export interface KeptOriginal {
  /** Path from the source's own folder. */
  readonly path: string;
  /** Its name before. */
  readonly name: string;
}
