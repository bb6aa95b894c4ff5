import { findHedgeBefore, findHedgeBehind } from '../../text/quantities/findHedge';
import { isEqual } from '../../text/quantities/decimal';
import { NUMBER, readNumber, styleOf } from '../../text/quantities/numberStyle';
import { readWords } from '../../text/quantities/phraseTable';
import { writeHedge } from '../../text/quantities/findHedge';
import { sentenceAt } from '../../text/sentences';
import type { Span } from '../../text/span';
import { overlaps } from '../../text/span';
import type { CheckedParagraph } from '../checkedParagraph';
import type { Finding } from '../finding';
import type { CheckDesk } from '../rule';
import { tellDocument } from '../tellDocument';
import { SentenceCitations } from '../sentenceCitations';
import { findCited, type ReadPassage, type SourcePassages } from './sourcePassages';
import type { ToldQuantity } from './toldQuantities';

const ANY_NUMBER = new RegExp(`(?<![\\p{L}\\p{N}.,/:-])${NUMBER}(?![\\d%:/-])`, 'gu');
/** Fewer digits, or a year, may stand for anything. */
const FEWEST_DIGITS = 3;
const YEAR = /^(?:19|20)\d\d$/;
/** Words of a hedge stand within so many code units. */
const NEAR = 40;

/**
 * Numbers of a memo that say not what they count (`of them 300 learn German`) and stand in the cited passage with a hedge
 * alone: hints that the hedge was lost.
 */
export function findLostHedges(
  paragraph: CheckedParagraph,
  told: readonly ToldQuantity[],
  desk: CheckDesk,
  passages: SourcePassages,
): readonly Finding[] {
  const { text, cues, citations, mentions } = paragraph;
  if (citations.length === 0) {
    return [];
  }
  const taken: readonly Span[] = [
    ...told.map(({ quantity }) => quantity.number),
    ...cues.dates.map(({ span }) => span),
    ...cues.laws.map(({ span }) => span),
    ...citations.map(({ span, brackets }) => brackets ?? span),
    ...mentions.map(({ span }) => span),
  ];
  const bySentence = new SentenceCitations(paragraph);
  return [...text.matchAll(ANY_NUMBER)].flatMap(({ 0: written, index }) => {
    const span = { start: index, end: index + written.length };
    const isTelling = written.replace(/\D/g, '').length >= FEWEST_DIGITS && !YEAR.test(written);
    if (!isTelling || taken.some((other) => overlaps(other, span)) || isHedged(text, span)) {
      return [];
    }
    const sentence = cues.sentences[sentenceAt(cues.sentences, span.start)];
    const cited = sentence === undefined ? [] : findCited(bySentence.of(sentence), desk.keys);
    const read = cited
      .filter(({ isExact }) => isExact)
      .flatMap((one) => one.passages.map((passage) => passages.read(one.document, passage)));
    return toFinding(span, read, paragraph, desk);
  });
}

function isHedged(text: string, span: Span): boolean {
  const before = readWords(text, Math.max(0, span.start - NEAR), span.start);
  const behind = readWords(text, span.end, Math.min(text.length, span.end + NEAR));
  return (
    findHedgeBefore(text, before, span.start) !== undefined ||
    findHedgeBehind(text, behind, span) !== undefined
  );
}

function toFinding(
  span: Span,
  read: readonly ReadPassage[],
  { text, facts }: CheckedParagraph,
  { wording }: CheckDesk,
): readonly Finding[] {
  const values = readNumber(text.slice(span.start, span.end), styleOf(facts.lang));
  const places = read.flatMap((passage) =>
    passage.quantities
      .filter(({ quantity }) =>
        values.some((value) => quantity.readings.some(({ low }) => isEqual(low, value))),
      )
      .map(({ quantity }) => ({ passage, quantity })),
  );
  const [first] = places;
  const hedge = first?.quantity.hedge;
  const isElsewhere = read.some(({ numbers }) =>
    numbers.some((number) => values.some((value) => isEqual(value, number))),
  );
  if (
    first === undefined ||
    hedge === undefined ||
    isElsewhere ||
    places.some(({ quantity }) => quantity.hedge === undefined)
  ) {
    return [];
  }
  const { passage, quantity } = first;
  const isVietnamese = styleOf(facts.lang) === 'comma';
  const newText = `${writeHedge(hedge.kind, isVietnamese)} `;
  const said = passage.text.slice(Math.min(hedge.span.start, quantity.span.start), quantity.span.end);
  return [
    {
      kind: 'finding',
      code: 'figure-hedge-lost',
      severity: 'hint',
      span,
      message: wording.translate('{0} gives {1}.', tellDocument(passage.document, wording), said.trim()),
      sources: [{ document: passage.document, span: passage.toSource(quantity.span) }],
      fixes: [
        {
          title: wording.translate('Write “{0}”', `${newText}${text.slice(span.start, span.end)}`),
          edits: [{ start: span.start, end: span.start, newText }],
        },
      ],
    },
  ];
}
