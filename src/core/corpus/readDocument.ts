import type { TextEncodingName, Wording } from '../contracts';
import type { Problem } from '../problem';
import type { HtmlMetadata } from '../text/htmlMetadata';
import { detectLegacyScheme, type LegacyScheme } from '../text/legacyVietnamese/legacyText';
import { LineIndex } from '../text/lineIndex';
import { cutText } from '../text/presentText';
import { readHtml } from '../text/readableHtml';
import { readMarkdown } from '../text/readableMarkdown';
import { HIDDEN, readPlainText, type ReadableText } from '../text/readableText';
import { findBoilerplate } from './boilerplate';
import { MAX_PASSAGES, type DraftPassage } from './draftPassage';
import { findTitleInText } from './documentTitle';
import { readFrontMatter, type FrontMatter } from './frontMatter';
import { guessLanguage } from './guessLanguage';
import { segmentHtml } from './segmentHtml';
import { segmentMarkdown } from './segmentMarkdown';
import { segmentText } from './segmentText';
import type { DocumentFormat, Passage, SourceDocument } from './sourceDocument';

/** A file of a corpus folder, decoded. */
export interface StoredText {
  readonly corpus: string;
  /** Path inside the corpus folder. */
  readonly id: string;
  readonly uri: string;
  readonly text: string;
  /** What its bytes were in, where a file was read; UTF-8 unless told. */
  readonly encoding?: TextEncodingName;
}

export interface DocumentReading {
  /** `undefined` for a memo. */
  readonly document?: SourceDocument;
  readonly problems: readonly Problem[];
  readonly memo: boolean;
}

/**
 * Of what every card, list and citation of a document tells; a heading may be the whole text, and would leave no room for
 * the other sources.
 */
const MAX_TOLD = 500;

/** Reads any text as the source document that its name says it is; never throws. */
export function readDocument(stored: StoredText, wording: Wording): DocumentReading {
  const { text, uri } = stored;
  const { frontMatter, bodyStart, isMemo, problems } = readFrontMatter(text, uri, wording);
  if (isMemo) {
    return { problems, memo: true };
  }
  const format = formatOf(stored.id);
  const body = readBody(text, bodyStart, format);
  const boilerplate = findBoilerplate(body.drafts, format);
  const cut = body.drafts[MAX_PASSAGES];
  const isOld = stored.encoding === 'windows-1258';
  const looks = detectLegacyScheme(body.readable.text) ?? (isOld ? 'windows-1258' : undefined);
  const document = toDocument(stored, format, frontMatter, body, boilerplate);
  return {
    document,
    problems: [
      ...problems,
      ...(cut === undefined ? [] : [tellCut(stored, cut, wording)]),
      ...(looks === undefined ? [] : [tellOldText(stored, looks, wording)]),
    ],
    memo: false,
  };
}

/** By the ending of the name; whatever is neither Markdown nor HTML is plain text. */
export function formatOf(path: string): DocumentFormat {
  if (/\.html?$/i.test(path)) {
    return 'html';
  }
  return /\.(?:md|markdown)$/i.test(path) ? 'markdown' : 'text';
}

interface Body {
  readonly readable: ReadableText;
  readonly drafts: readonly DraftPassage[];
  readonly heading?: string;
  readonly metadata: HtmlMetadata;
}

function readBody(text: string, bodyStart: number, format: DocumentFormat): Body {
  switch (format) {
    case 'markdown': {
      const reading = readMarkdown(text);
      const { drafts, headings } = segmentMarkdown(text, reading);
      return { readable: reading.readable, drafts, metadata: {}, ...optional('heading', headings[0]) };
    }
    case 'html': {
      const reading = readHtml(text);
      const { drafts, headings } = segmentHtml(reading);
      const main = headings.find(({ level }) => level === 1)?.text;
      const heading = main ?? reading.metadata.title ?? headings[0]?.text;
      return { readable: reading.readable, drafts, metadata: reading.metadata, ...optional('heading', heading) };
    }
    case 'text':
      return { readable: readPlainText(text), drafts: segmentText(text, bodyStart), metadata: {} };
  }
}

function toDocument(
  { corpus, id, uri, text, encoding }: StoredText,
  format: DocumentFormat,
  stated: FrontMatter,
  { readable, drafts, heading, metadata }: Body,
  boilerplate: readonly boolean[],
): SourceDocument {
  const name = id.slice(id.lastIndexOf('/') + 1);
  const title = stated.title ?? heading ?? findTitleInText(text, drafts, boilerplate);
  const lang = stated.lang ?? metadata.lang;
  // A basis or note without a date of its own would speak of the date that the page states.
  const date = stated.date ?? metadata.date;
  const isStatedDate = stated.date !== undefined;
  return {
    corpus,
    id,
    uri,
    format,
    text,
    readable,
    title: cutText(title ?? name, MAX_TOLD),
    lang: lang ?? guessLanguage(readable.text.replaceAll(HIDDEN, ' ')),
    langGuessed: lang === undefined,
    citationKey: stated.citationKey ?? name.replace(/\.[^.]+$/, ''),
    textBasis: stated.textBasis ?? 'verbatim',
    passages: drafts.slice(0, MAX_PASSAGES).map((draft, index) => toPassage(draft, index, boilerplate)),
    ...optional('encoding', encoding === 'utf-8' ? undefined : encoding),
    ...optional('publisher', toTold(stated.publisher ?? metadata.publisher)),
    ...optional('author', toTold(stated.author ?? metadata.author)),
    ...optional('date', date),
    ...optional('dateBasis', isStatedDate ? stated.dateBasis : date === undefined ? undefined : 'stated'),
    ...optional('dateNote', isStatedDate ? toTold(stated.dateNote) : undefined),
    ...optional('url', stated.url ?? metadata.url),
    ...optional('retrieved', stated.retrieved),
    ...optional('translationOf', stated.translationOf),
  };
}

function toTold(stated: string | undefined): string | undefined {
  return stated === undefined ? undefined : cutText(stated, MAX_TOLD);
}

function toPassage(draft: DraftPassage, index: number, boilerplate: readonly boolean[]): Passage {
  const { span, kind, headingPath } = draft;
  return { index, span, kind, headingPath, boilerplate: boilerplate[index] === true };
}

function tellCut({ uri, text }: StoredText, cut: DraftPassage, wording: Wording): Problem {
  const lines = new LineIndex(text);
  return {
    code: 'too-large',
    severity: 'warning',
    uri,
    range: lines.rangeOf({ start: cut.span.start, end: cut.span.start }),
    message: wording.translate('More than {0} passages; from here on the text is left out.', MAX_PASSAGES),
  };
}

function tellOldText(
  { uri }: StoredText,
  looks: LegacyScheme | 'windows-1258',
  { translate }: Wording,
): Problem {
  const start = { line: 0, character: 0 };
  const told = {
    tcvn3: translate('This text looks as if it were written for an old Vietnamese font (TCVN3).'),
    vni: translate('This text looks as if it were written for an old Vietnamese font (VNI).'),
    mojibake: translate('This text looks like UTF-8 that was once read in another encoding.'),
    'windows-1258': translate('This file is not in UTF-8; it was read as Vietnamese of Windows (windows-1258).'),
  }[looks];
  const advice =
    looks === 'windows-1258'
      ? translate('If letters are wrong, save it as UTF-8; “Convert Copy to Unicode” opens what was read.')
      : translate('Its words are not found as they are; “Convert Copy to Unicode” opens them readable.');
  return {
    code: 'old-encoding',
    severity: 'information',
    uri,
    range: { start, end: start },
    message: `${told} ${advice}`,
  };
}

/** A property that is left away where there is no value, as exact optional properties want it. */
function optional<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  return (value === undefined ? {} : { [key]: value }) as Partial<Record<K, V>>;
}
