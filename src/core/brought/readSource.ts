import type { CheckedParagraph } from '../checks/checkedParagraph';
import { passageAt } from '../corpus/passageAt';
import type { SourceDocument } from '../corpus/sourceDocument';
import type { Desk } from '../desk';
import { resolveInSteps, searchParagraph, type SearchedParagraph } from '../mentions/detectMentions';
import { readMemoDecisions } from '../mentions/memoDecisions';
import type { Mention } from '../mentions/mention';
import type { TextFacts } from '../mentions/reading';
import type { Recogniser } from '../mentions/recogniser';
import { findParagraphs } from '../text/paragraphs';
import { sameOffsets } from '../text/readableText';
import { sentenceAt } from '../text/sentences';
import type { Span } from '../text/span';
import type { Steps } from '../util/steps';
import type { SourcePlace } from './news';

/** A paragraph of a source, read as one of a memo is that cites nothing. */
export interface SourceParagraph {
  readonly document: SourceDocument;
  readonly checked: CheckedParagraph;
  /** The place of a stretch of the paragraph; `undefined` in headings, in left-over lines and between passages. */
  placeOf(span: Span): SourcePlace | undefined;
  /** The sentence around a stretch where it is a short one, else the stretch: what a quote of it should be. */
  quoteAround(span: Span): Span;
}

const LONGEST_QUOTE = 240;

/**
 * Reads a source as the checks read a memo: its names, titles, dates and numbers, paragraph by paragraph. What a heading
 * says stands in the text below it too, so headings are read but nothing is told of them.
 */
export function* readSource(
  document: SourceDocument,
  { dateOf }: Pick<Desk, 'dateOf'>,
  recogniser: Recogniser,
  today: string,
): Steps<readonly SourceParagraph[]> {
  const { readable, date, lang } = document;
  const facts: TextFacts = {
    date,
    today,
    lang: lang === 'und' ? undefined : lang,
    dateOf: (source) => dateOf(source),
  };
  const searched: { readonly paragraph: SearchedParagraph; readonly start: number }[] = [];
  for (const { start, end } of findParagraphs(readable.text)) {
    searched.push({ paragraph: searchParagraph(readable.text.slice(start, end), recogniser), start });
    yield;
  }
  const mentions = yield* resolveInSteps(
    searched.map(({ paragraph }) => paragraph),
    sameOffsets,
    recogniser,
    { facts },
  );
  const decisions = readMemoDecisions('');
  let next = 0;
  return searched.map(({ paragraph: { text, cues }, start }): SourceParagraph => {
    const first = next;
    while ((mentions[next]?.span.start ?? Infinity) < start + text.length) {
      next += 1;
    }
    return {
      document,
      checked: {
        text,
        stored: text,
        cues,
        facts,
        decisions,
        mentions: mentions.slice(first, next).map((mention) => movedBack(mention, start)),
        citations: [],
        around: { before: [], behind: [] },
      },
      placeOf: (span) => toPlace(document, { start: start + span.start, end: start + span.end }),
      quoteAround: (span) => {
        const sentence = cues.sentences[sentenceAt(cues.sentences, span.start)];
        const whole = sentence && unite(trimmed(text, sentence), span);
        return whole === undefined || whole.end - whole.start > LONGEST_QUOTE || isRow(text, whole)
          ? span
          : whole;
      },
    };
  });
}

function toPlace(document: SourceDocument, { start, end }: Span): SourcePlace | undefined {
  const { readable } = document;
  const span = { start: readable.sourceOffset(start), end: readable.sourceEnd(end) };
  const passage = passageAt(document, span.start);
  return passage === undefined || document.passages[passage]?.boilerplate === true
    ? undefined
    : { document, span };
}

function movedBack(mention: Mention, by: number): Mention {
  const { span, pinpoint } = mention;
  return {
    ...mention,
    span: { start: span.start - by, end: span.end - by },
    ...(pinpoint && { pinpoint: { ...pinpoint, start: pinpoint.start - by, end: pinpoint.end - by } }),
  };
}

/** From the first to the last of both. */
export function unite(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const from = start + (/^[\s\uFFFC\u2060]*/u.exec(words)?.[0].length ?? 0);
  return {
    start: from,
    end: Math.max(from, end - (/(?<![\s\uFFFC\u2060])[\s\uFFFC\u2060]*$/u.exec(words)?.[0].length ?? 0)),
  };
}

/** Cells of a table, or items that no sentence holds together. */
function isRow(text: string, { start, end }: Span): boolean {
  return /[|\n\uFFFC]/u.test(text.slice(start, end).replace(/(?<=[^\s|])\n(?=[^\s|*-])/gu, ' '));
}
