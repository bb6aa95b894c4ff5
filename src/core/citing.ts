import type { AnchorTarget, EditedText } from './aideMemoire';
import type { CardLinks } from './cards/cardLinks';
import type { Bibliography, BibliographyFormat } from './citations/bibliography/bibliography';
import type { CopiedPlaces } from './features/copyPlaces';
import type { TextEdit } from './features/decisions/decision';
import type { Range, Span } from './text/span';

/** A citation that leads to one source. */
export interface CitationLink {
  /** The key with its `@`. */
  readonly span: Span;
  readonly anchorId: string;
  /** What is opened, as raw text. */
  readonly title: string;
}

/** What a memo's editor shows when a key is pointed at. */
export interface CitationHover {
  readonly span: Span;
  /** Markdown made by the escaper. */
  readonly markdown: string;
}

/** What a key leads to: several sources where it does not tell which one. */
export interface CitedPlaces {
  readonly span: Span;
  readonly targets: readonly AnchorTarget[];
}

export type CitationOutcome =
  | { readonly state: 'edit'; readonly edit: TextEdit }
  /** `reason` is a sentence for the analyst. */
  | { readonly state: 'refused'; readonly reason: string };

/** What the core knows of citations in memos (Pandoc's syntax; keys and paragraphs as formats.md says). */
export interface Citing {
  /** Citations whose key is that of one source; to its start where the paragraph is not there. */
  citationLinks(text: EditedText): readonly CitationLink[];
  /** `undefined` where no citation touches the offset; without targets where no source has the key. */
  citedAt(text: EditedText, offset: number): CitedPlaces | undefined;
  citationHoverAt(text: EditedText, offset: number, links: CardLinks): CitationHover | undefined;
  /**
   * `@key, para. 4`, as it stands in a citation; `undefined` where the id leads nowhere, no citation holds the key, or
   * another source has it too.
   */
  citationOf(anchorId: string): string | undefined;
  /** The edit that cites places at an offset of a memo, joining a citation that is there. */
  cite(text: EditedText, offset: number, anchorIds: readonly string[]): CitationOutcome;
  /** Words with their citation or footnote, for the clipboard; of a retold source the citation alone. */
  copyAnchors(anchorIds: readonly string[], form: 'inline' | 'footnote'): CopiedPlaces;
  /** The sources that a memo cites, in order of its text, or all of them, for reference managers and Pandoc. */
  bibliography(of: EditedText | 'all', format: BibliographyFormat): Bibliography;
  /** Id of a stretch of a source; an empty one means its passage. `undefined` in no source, or outside all passages. */
  anchorAt(uri: string, range: Range): string | undefined;
  /** Id of a document as a whole. */
  anchorOfDocument(corpus: string, documentId: string): string | undefined;
}
