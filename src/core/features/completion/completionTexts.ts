import type { DocumentFormat } from '../../corpus/sourceDocument';
import { readMemoDecisions, type MemoDecisions } from '../../mentions/memoDecisions';
import { EditedMarkdownReader, type EditedMarkdown } from '../../text/editedMarkdown';
import { findFrontMatter } from '../../text/frontMatterSpan';
import { readPlainText } from '../../text/readableText';
import type { Steps } from '../../util/steps';

/** One version of a text in an editor. */
export interface TextVersion {
  /** The same as long as the text is open. */
  readonly identity: object;
  readonly version: number;
  readonly format: DocumentFormat;
  readonly text: string;
}

/** A text while it is written: its structure, without a look at its names. */
export interface WrittenText {
  readonly version: number;
  readonly format: DocumentFormat;
  readonly text: string;
  /** What a reader sees, of the same length. */
  readonly readable: string;
  readonly decisions: MemoDecisions;
}

interface KnownText {
  readonly written: WrittenText;
  readonly frontMatter: string;
  readonly markdown: EditedMarkdown | undefined;
}

/** Reads each version of a text once, and of the next only what was edited. */
export class CompletionTexts {
  readonly #known = new WeakMap<object, KnownText>();
  readonly #markdown = new EditedMarkdownReader();

  /** `undefined` where the text is of a format in which nothing is completed. */
  *read(edited: TextVersion): Steps<WrittenText | undefined> {
    const { identity, version, format, text } = edited;
    const known = this.#known.get(identity);
    if (format === 'html') {
      return undefined;
    }
    if (known?.written.version === version && known.written.format === format) {
      return known.written;
    }
    const frontMatter = text.slice(0, findFrontMatter(text)?.end ?? 0);
    const decisions =
      known?.frontMatter === frontMatter ? known.written.decisions : readMemoDecisions(frontMatter);
    const markdown = format === 'markdown' ? yield* this.#markdown.read(text, known?.markdown) : undefined;
    const readable =
      markdown === undefined
        ? readPlainText(text).text
        : markdown.parts.map((part) => part.readable).join('');
    const written = { version, format, text, readable, decisions };
    this.#known.set(identity, { written, frontMatter, markdown });
    return written;
  }
}
