import { tellLanguage } from '../../cards/classificationWords';
import { toExcerpt } from '../../cards/excerpt';
import { tellLocator } from '../../citations/locatorPlaces';
import { writeKey } from '../../citations/keySyntax';
import type { Wording } from '../../contracts';
import type { SourceDocument } from '../../corpus/sourceDocument';
import { LineIndex } from '../../text/lineIndex';
import { presentInDocument, presentInMemo, toVisibleText } from '../../text/presentText';
import type { Position, Span } from '../../text/span';
import type { FindingSource } from '../finding';
import type { MemoReport } from './memoReport';
import { tellDate } from '../../text/dates';
import { tellSeverity } from './tellSeverity';

/** What a saved report begins with, so that it is neither a source, should it lie in a corpus, nor checked itself. */
const FRONT_MATTER = '---\ntype: memo\naide-memoire: check-report\n---\n';

/** Whether a text is a saved report, which quotes what is at fault in a memo. */
export function isReport(text: string): boolean {
  return text
    .slice(0, 2 * FRONT_MATTER.length)
    .replaceAll('\r\n', '\n')
    .startsWith(FRONT_MATTER);
}

/** A report as a text for an editor, with places that lead on. */
export interface ReportDocument {
  readonly title: string;
  readonly text: string;
  readonly links: readonly ReportLink[];
}

/** A stretch of the report's text that leads to a place of the memo, or to the words of a source. */
export type ReportLink = { readonly span: Span } & (
  { readonly memo: Position } | { readonly source: FindingSource }
);

export interface ReportedMemo {
  /** Its file's name, for the title; with `href` also for links to its lines. */
  readonly name: string;
  readonly text: string;
  /** Where it lies, seen from the saved report: percent-encoded. `undefined` where the report is only shown. */
  readonly href?: string;
  readonly nameOf: (entityId: string) => string;
}

const EXCERPT_LENGTH = 200;

/**
 * The report as Markdown. Text of memo and sources is escaped where the report is to be saved; where it is only shown
 * it is read as it stands, and {@link ReportDocument.links} lead on.
 */
export function toReportDocument(report: MemoReport, memo: ReportedMemo, wording: Wording): ReportDocument {
  return new ReportWriter(memo, wording).write(report);
}

class ReportWriter {
  readonly #memo: ReportedMemo;
  readonly #wording: Wording;
  readonly #lines: LineIndex;
  readonly #links: ReportLink[] = [];
  #text = '';

  constructor(memo: ReportedMemo, wording: Wording) {
    this.#memo = memo;
    this.#wording = wording;
    this.#lines = new LineIndex(memo.text);
  }

  write(report: MemoReport): ReportDocument {
    const { translate } = this.#wording;
    const title = translate('Check of {0}', toVisibleText(this.#memo.name, 120));
    if (this.#memo.href !== undefined) {
      this.#text = `${FRONT_MATTER}\n`;
    }
    this.#text += `# ${this.#show(title)}\n`;
    this.#writeFindings(report);
    this.#section(translate('Resting on a single source'), report.singleSource, ({ span, document }) => {
      this.#place(span);
      this.#text += `${this.#quoted(span)} `;
      this.#source({ document, span: { start: 0, end: 0 } });
    });
    this.#section(translate('Names left open'), report.openNames, ({ text, spans, candidates }) => {
      spans.forEach((span) => this.#place(span));
      const names = candidates.map((id) => this.#memo.nameOf(id)).join(', ');
      this.#text += this.#show(translate('“{0}” could be: {1}', toVisibleText(text, 120), names));
    });
    this.#section(translate('Sources cited, by language'), report.cited, ({ lang, documents }) => {
      const language = lang === 'und' ? translate('language unknown') : tellLanguage(lang, this.#wording);
      this.#text += this.#show(translate('{0}: {1}', language, documents.length));
      for (const document of documents) {
        this.#text += '\n  - ';
        this.#source({ document, span: { start: 0, end: 0 } });
      }
    });
    this.#section(translate('Not checked'), report.unchecked, ({ span, reason }) => {
      this.#place(span);
      this.#text += `${this.#quoted(span)}: ${this.#show(reason)}`;
    });
    return { title, text: this.#text, links: this.#links };
  }

  #writeFindings({ findings }: MemoReport): void {
    const { translate } = this.#wording;
    if (findings.length === 0) {
      this.#text += `\n${this.#show(translate('Nothing was found that the sources speak against.'))}\n`;
    }
    this.#section(translate('Findings'), findings, ({ span, message, code, severity, sources }) => {
      this.#place(span);
      const about = `${tellSeverity(severity, this.#wording)}, ${code}`;
      this.#text += `${this.#quoted(span)} (${about}): ${this.#show(message)}`;
      for (const source of sources) {
        this.#text += '\n  - ';
        this.#source(source);
      }
    });
  }

  #section<T>(heading: string, items: readonly T[], writeItem: (item: T) => void): void {
    if (items.length === 0) {
      return;
    }
    this.#text += `\n## ${this.#show(heading)}\n\n`;
    for (const item of items) {
      this.#text += '- ';
      writeItem(item);
      this.#text += '\n';
    }
  }

  /** `Line 12: `, leading there. */
  #place({ start }: Span): void {
    const position = this.#lines.positionAt(start);
    const line = this.#wording.translate('Line {0}', position.line + 1);
    if (this.#memo.href === undefined) {
      this.#link(line, { memo: position });
    } else {
      this.#text += `[${line}](${this.#memo.href}#L${position.line + 1})`;
    }
    this.#text += ': ';
  }

  #quoted({ start, end }: Span): string {
    return this.#show(`“${toVisibleText(this.#memo.text.slice(start, end), EXCERPT_LENGTH)}”`);
  }

  /** `“Title” (Publisher, 17 January 2026) [@key, para. 4]: “its words”`. */
  #source({ document, span }: FindingSource): void {
    const isWhole = span.start === span.end;
    const key = writeKey(document.citationKey);
    const paragraphs = isWhole ? undefined : tellLocator(document, span);
    const citation = [key, paragraphs].filter((part) => part !== undefined).join(', ');
    this.#link(toVisibleText(`“${document.title}”`, EXCERPT_LENGTH), { source: { document, span } });
    this.#text += this.#show(` (${describe(document, this.#wording)})`);
    if (key !== undefined) {
      this.#text += ` [${citation}]`;
    }
    if (!isWhole) {
      this.#text += this.#show(`: “${toExcerpt(document, span, EXCERPT_LENGTH)}”`);
    }
  }

  #link(text: string, target: { readonly memo: Position } | { readonly source: FindingSource }): void {
    const start = this.#text.length;
    this.#text += this.#show(text);
    this.#links.push({ span: { start, end: this.#text.length }, ...target });
  }

  /** Spaces at the ends belong to what is written. */
  #show(text: string): string {
    const [before = ''] = /^ */.exec(text) ?? [];
    const shown = this.#memo.href === undefined ? presentInDocument(text) : presentInMemo(text);
    return before + shown;
  }
}

function describe({ publisher, date, lang, langGuessed }: SourceDocument, wording: Wording): string {
  const { translate } = wording;
  return [
    publisher ?? translate('no publisher'),
    date === undefined ? translate('undated') : tellDate(date, wording),
    ...(lang === 'und' || langGuessed ? [] : [tellLanguage(lang, wording)]),
  ].join(', ');
}
