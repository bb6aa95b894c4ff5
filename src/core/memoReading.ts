import type { EditedText } from './aideMemoire';
import type { CancellationToken } from './contracts';
import type { ImpreciseDate } from './corpus/sourceDocument';
import { resolveInSteps, type SearchedParagraph } from './mentions/detectMentions';
import { readMemoDecisions, type MemoDecisions } from './mentions/memoDecisions';
import type { Mention } from './mentions/mention';
import type { TextFacts } from './mentions/reading';
import type { Recogniser } from './mentions/recogniser';
import { searchEdited, type SearchedText } from './mentions/searchedText';
import type { Recognition } from './recognition';
import type { EditedMarkdown, EditedMarkdownReader, ReadablePart } from './text/editedMarkdown';
import { findFrontMatter } from './text/frontMatterSpan';
import { readHtmlText } from './text/readableHtml';
import { readPlainText, sameOffsets, type SourceOffsets } from './text/readableText';
import { detached } from './util/detached';
import { runAtOnce, runInSlices, type Pausing, type Steps } from './util/steps';

/** Detection in one paragraph; gives the same for the same. */
export type Search = (readable: string, recogniser: Recogniser) => SearchedParagraph;

/** What is found in an edited text. */
export interface ReadMemo {
  readonly mentions: readonly Mention[];
  /** As its front matter says. */
  readonly date: ImpreciseDate | undefined;
  readonly text: string;
  /** What a reader sees of it; of the same length, but in HTML. */
  readonly parts: readonly ReadablePart[];
  /** All of it, in order and without gaps, as long as what a reader sees; the same objects where nothing was edited. */
  readonly paragraphs: readonly SearchedParagraph[];
  readonly facts: TextFacts;
  /** The same object for as long as the front matter is the same. */
  readonly decisions: MemoDecisions;
}

/** What the reading of one version leaves to that of the next, as far as it came. */
export interface KeptReading {
  readonly frontMatter?: { readonly text: string; readonly decisions: MemoDecisions };
  readonly markdown?: EditedMarkdown;
  readonly searched?: { readonly recogniser: Recogniser; readonly text: SearchedText };
}

export interface MemoReadingParts {
  readonly markdown: EditedMarkdownReader;
  readonly search: Search;
  /** Of an earlier version. */
  readonly kept: KeptReading | undefined;
}

/** One version of a text on its way to its mentions. Who can wait goes it in slices; who cannot goes the rest at once. */
export class MemoReading {
  readonly version: number;
  readonly #format: EditedText['format'];
  readonly #text: string;
  readonly #recognition: Recognition;
  readonly #markdown: EditedMarkdownReader;
  readonly #search: Search;
  readonly #steps: Steps<void>;
  readonly #waiting = new Set<CancellationToken>();
  #kept: KeptReading;
  #mentions: readonly Mention[] | undefined;
  #parts: readonly ReadablePart[] = [];
  #paragraphs: readonly SearchedParagraph[] = [];
  #running: Promise<unknown> | undefined;

  constructor(edited: EditedText, recognition: Recognition, { markdown, search, kept }: MemoReadingParts) {
    this.version = edited.version;
    this.#format = edited.format;
    // Asked for at once: later it may be that of the next version.
    this.#text = edited.text();
    this.#recognition = recognition;
    this.#markdown = markdown;
    this.#search = search;
    this.#kept = kept ?? {};
    this.#steps = this.#read();
  }

  get kept(): KeptReading {
    return this.#kept;
  }

  get isFinished(): boolean {
    return this.#mentions !== undefined;
  }

  isOf({ version, format }: EditedText, recognition: Recognition): boolean {
    return this.version === version && this.#format === format && this.#recognition === recognition;
  }

  finish(): ReadMemo {
    runAtOnce(this.#steps);
    const decisions = this.#readDecisions();
    const facts = this.#factsOf(decisions);
    return {
      mentions: this.#mentions ?? [],
      date: facts.date,
      text: this.#text,
      parts: this.#parts,
      paragraphs: this.#paragraphs,
      facts,
      decisions,
    };
  }

  #factsOf({ date, lang }: MemoDecisions): TextFacts {
    const { today, dateOf } = this.#recognition;
    return { date, lang, today, dateOf };
  }

  /** Ends when it is finished, or when all who wait for it have cancelled; then it can be gone on with. */
  async finishInSlices(pausing: Pausing, token: CancellationToken): Promise<void> {
    this.#waiting.add(token);
    while (!this.isFinished && !token.isCancellationRequested) {
      this.#running ??= this.#run(pausing);
      await this.#running;
    }
    this.#waiting.delete(token);
  }

  async #run(pausing: Pausing): Promise<void> {
    const isWanted = (): boolean =>
      !this.isFinished && [...this.#waiting].some((token) => !token.isCancellationRequested);
    await runInSlices(this.#steps, pausing, {
      get isCancellationRequested() {
        return !isWanted();
      },
    });
    this.#running = undefined;
  }

  *#read(): Steps<void> {
    const { recogniser } = this.#recognition;
    const decisions = this.#readDecisions();
    const { parts, offsets } = yield* this.#readText();
    this.#parts = parts;
    yield;
    const text = yield* searchEdited(parts, this.#searchedBy(recogniser), (paragraph) =>
      this.#search(paragraph, recogniser),
    );
    this.#kept = { ...this.#kept, searched: { recogniser, text } };
    this.#paragraphs = [...text.values()].flatMap((kept) => kept.map(({ searched }) => searched));
    this.#mentions = yield* resolveInSteps(this.#paragraphs, offsets, recogniser, {
      decisions,
      facts: this.#factsOf(decisions),
    });
  }

  #searchedBy(recogniser: Recogniser): SearchedText {
    const { searched } = this.#kept;
    return searched?.recogniser === recogniser ? searched.text : new Map();
  }

  #readDecisions(): MemoDecisions {
    const text = this.#text.slice(0, findFrontMatter(this.#text)?.end ?? 0);
    const { frontMatter } = this.#kept;
    if (frontMatter?.text === text) {
      return frontMatter.decisions;
    }
    const decisions = readMemoDecisions(text);
    this.#kept = { ...this.#kept, frontMatter: { text: detached(text), decisions } };
    return decisions;
  }

  *#readText(): Steps<{ readonly parts: readonly ReadablePart[]; readonly offsets: SourceOffsets }> {
    if (this.#format === 'markdown') {
      const markdown = yield* this.#markdown.read(this.#text, this.#kept.markdown);
      this.#kept = { ...this.#kept, markdown };
      return { parts: markdown.parts, offsets: sameOffsets };
    }
    const readable = this.#format === 'html' ? readHtmlText(this.#text) : readPlainText(this.#text);
    return { parts: [{ readable: readable.text }], offsets: readable };
  }
}
