import type { TextEncodingName } from '../contracts';
import type { ReadableText } from '../text/readableText';
import type { Span } from '../text/span';

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: how much of a date is known is part of it (formats.md §1). */
export type ImpreciseDate = string;

export type DocumentFormat = 'markdown' | 'text' | 'html';

/** How a document relates to the words of its origin (formats.md §1, `text`). */
export type TextBasis = 'verbatim' | 'excerpt' | 'translated' | 'machine_translated' | 'retold';

export type PassageKind = 'paragraph' | 'list-item' | 'table-row' | 'quotation';

/** An addressable stretch of a source document. */
export interface Passage {
  /** Position among the passages of its document, from 0. */
  readonly index: number;
  /** Into the stored text, without white space at either end and without list or quotation marks at the start. */
  readonly span: Span;
  readonly kind: PassageKind;
  /** Texts of the headings above, outermost first; the document's title only if it is a heading. */
  readonly headingPath: readonly string[];
  /** A left-over line such as a caption or a list of links: found by search, ranked low, never the newest passage. */
  readonly boilerplate: boolean;
}

/** A document of a corpus, with what is known of its origin. Immutable: an edit makes a new one. */
export interface SourceDocument {
  /** Name of its corpus. */
  readonly corpus: string;
  /** Path inside the corpus folder, with `/` (formats.md §1). */
  readonly id: string;
  readonly uri: string;
  readonly format: DocumentFormat;
  /** The stored text, decoded, without byte-order mark; line ends as stored. All spans point into it. */
  readonly text: string;
  /** What its bytes are in, where that is not UTF-8; an editor has to be told, or it shows other characters. */
  readonly encoding?: TextEncodingName;
  readonly readable: ReadableText;
  readonly title: string;
  readonly publisher?: string;
  readonly author?: string;
  /** `undefined` is "undated": a date is never guessed from running text. */
  readonly date?: ImpreciseDate;
  readonly dateBasis?: 'stated' | 'inferred';
  readonly dateNote?: string;
  /** BCP 47; `und` where nothing speaks for a language. */
  readonly lang: string;
  readonly langGuessed: boolean;
  readonly url?: string;
  readonly retrieved?: ImpreciseDate;
  /** Document id, as written. */
  readonly translationOf?: string;
  readonly citationKey: string;
  readonly textBasis: TextBasis;
  readonly passages: readonly Passage[];
}

/** A file below a corpus folder that was left out, and why: nothing is skipped silently. */
export interface NotIndexed {
  readonly corpus: string;
  readonly uri: string;
  /** Path inside the corpus folder. */
  readonly path: string;
  /** In the language of the user interface. */
  readonly reason: string;
  /** `information` where it is meant to be left out, as what is no source; `warning` where it could not be read. */
  readonly severity: 'warning' | 'information';
}
