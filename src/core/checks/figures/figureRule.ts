import type { Passage } from '../../corpus/sourceDocument';
import { absolute, type Decimal } from '../../text/quantities/decimal';
import { hide } from '../../text/readableText';
import type { Span } from '../../text/span';
import { addTo } from '../../util/addTo';
import type { Steps } from '../../util/steps';
import type { CheckedParagraph } from '../checkedParagraph';
import type { Remark } from '../finding';
import type { CheckDesk, Rule } from '../rule';
import { append } from '../../util/append';
import { findLostHedges } from './bareNumbers';
import {
  CONTRADICTS,
  findClaimed,
  findInCited,
  isSupported,
  isToldBeside,
  isWrittenIn,
  type SourceAmount,
} from './chooseSource';
import { compareAmounts, hedgesContradict, isPartOf, isWorkedOut, toAmount } from './compareQuantities';
import { SentenceCitations } from '../sentenceCitations';
import { compileKnownFigures, type KnownFigures } from './knownFigures';
import { findCited, SourcePassages, type CitedPassages, type ReadPassage } from './sourcePassages';
import { tellDiffers, tellHedgeLost, type FigureCase } from './tellFigure';
import { findRivalClaims } from './rivalClaims';
import { readTold, sharedSubject, type ToldQuantity } from './toldQuantities';

/** Quantities that sources give otherwise, and hedges of theirs that a memo leaves out. */
export function createFigureRule(): Rule {
  return {
    codes: ['figure-differs', 'figure-hedge-lost', 'sources-disagree'],
    *prepare(desk) {
      const figures = yield* compileKnownFigures(desk.desk, desk.recogniser);
      const passages = new SourcePassages(desk.recogniser);
      return function* (paragraph) {
        const remarks: Remark[] = [];
        const all = yield* readToldInParagraph(paragraph);
        const citations = new SentenceCitations(paragraph);
        for (const told of all) {
          const remark = yield* checkQuantity({ told, paragraph, citations, desk, figures, passages });
          remarks.push(...(remark === undefined ? [] : [remark]));
          yield;
        }
        append(remarks, findLostHedges(paragraph, all, desk, passages));
        return remarks;
      };
    },
  };
}

/** The quantities of a paragraph, in order. */
export function* readToldInParagraph({
  text,
  facts,
  cues,
  mentions,
  citations,
}: CheckedParagraph): Steps<readonly ToldQuantity[]> {
  const cited = citations.map(({ span, brackets }) => brackets ?? span);
  return yield* readTold({
    // Words of keys and locators say nothing of what a sentence is about.
    text: hide(text, withoutDoubles(cited)),
    lang: facts.lang,
    sentences: cues.sentences,
    matches: cues.matches,
    dates: cues.dates,
    excluded: [
      ...mentions.filter(({ kind }) => kind !== 'sector').map(({ span }) => span),
      ...cues.laws.filter(({ type }) => type === 'number' || type === 'pinpoint').map(({ span }) => span),
    ],
    year: Number((facts.date ?? facts.today).slice(0, 4)),
  });
}

/** Several citations may stand in the same brackets. */
function withoutDoubles(spans: readonly Span[]): readonly Span[] {
  return spans.filter(({ start }, i) => start >= (spans[i - 1]?.end ?? 0));
}

interface Checking {
  readonly told: ToldQuantity;
  readonly paragraph: CheckedParagraph;
  readonly citations: SentenceCitations;
  readonly desk: CheckDesk;
  readonly figures: KnownFigures;
  readonly passages: SourcePassages;
}

function* checkQuantity(checking: Checking): Steps<Remark | undefined> {
  const { told, paragraph, desk, figures, passages } = checking;
  const citations = checking.citations.of(told.sentence);
  const cited: { readonly of: CitedPassages; readonly read: readonly ReadPassage[] }[] = [];
  for (const of of findCited(citations, desk.keys)) {
    cited.push({ of, read: yield* readAll(of, passages) });
  }
  const inCited = findInCited(told, cited);
  const claimed = findClaimed(told, figures);
  const given: FigureCase = { told, paragraph, desk, isCited: citations.length > 0 };
  if (isSupported(told, [...inCited, ...claimed])) {
    return findRivalClaims(given, claimed) ?? checkHedge(given, [...inCited, ...claimed]);
  }
  const read = cited.flatMap((one) => one.read);
  const contradicting = [...inCited, ...claimed].filter((source) => contradicts(told, source));
  const [best] = [...contradicting].sort((a, b) => b.score - a.score);
  if (
    best === undefined ||
    isWrittenIn(told, read) ||
    isWorkedOutHere(told, read) ||
    (yield* isSaidElsewhere(checking, best))
  ) {
    return undefined;
  }
  return tellDiffers(given, best, contradicting);
}

/** Times are told of all things; without a citation none is known to be that of a figure. */
const TIMES: ReadonlySet<string> = new Set(['year', 'month', 'week', 'day', 'hour']);

/** Rests behind each passage: a document that is cited as a whole may be long. */
function* readAll(
  { document, passages: cited }: CitedPassages,
  passages: SourcePassages,
): Steps<ReadPassage[]> {
  const read: ReadPassage[] = [];
  for (const passage of cited.slice(0, MOST_PASSAGES)) {
    read.push(passages.read(document, passage));
    yield;
  }
  return read;
}

/** Of a longer document only a citation of its paragraphs tells where a figure is from. */
const MOST_PASSAGES = 1000;

/** True where a source speaks of the same and says something else. */
export function contradicts(told: ToldQuantity, source: SourceAmount): boolean {
  const { agreement, score, origin, amount } = source;
  return (
    agreement === 'differs' &&
    !(origin.kind === 'figure' && TIMES.has(told.quantity.unit)) &&
    score >= CONTRADICTS[origin.kind] &&
    !isToldBeside(told, source) &&
    isComparable(told, amount.readings.length)
  );
}

/** A number in words is compared with one as small: `two companies` of a hundred are no contradiction. */
function isComparable({ quantity }: ToldQuantity, readings: number): boolean {
  return readings > 0 && (!quantity.isInWords || quantity.unit === 'percent');
}

/** Sums, differences, shares and growth that the analyst worked out. */
export function isWorkedOutHere(told: ToldQuantity, read: readonly ReadPassage[]): boolean {
  const { quantity, around } = told;
  const isShare = SHARES.has(quantity.unit);
  const [value] = quantity.readings;
  if (value === undefined) {
    return false;
  }
  const own = around.filter((one) => one !== quantity).slice(0, MOST_OPERANDS);
  const theirs = read.flatMap(({ quantities }) => quantities.map((one) => one.quantity));
  const byUnit = new Map<string, Decimal[]>();
  for (const { unit, readings } of [...own, ...theirs.slice(0, MOST_OPERANDS)]) {
    readings.slice(0, 1).forEach(({ low }) => addTo(byUnit, unit, absolute(low)));
  }
  const same = byUnit.get(quantity.unit) ?? [];
  return isShare
    ? [...byUnit].some(
        ([unit, values]) => (!SHARES.has(unit) || told.isReckoned) && isWorkedOut(value.low, true, values),
      )
    : isPartOf(value.low, byUnit.get('percent') ?? [], same) ||
        (told.isReckoned && isWorkedOut(value.low, false, same));
}

/** Of what is no share itself, shares are worked out. */
const SHARES: ReadonlySet<string> = new Set(['percent', 'points']);
const MOST_OPERANDS = 40;
const MOST_ELSEWHERE = 8;
/** Words that a passage must share to speak of the same. */
const FEWEST_SHARED = 2;

/** True where some passage of the desk gives the memo's value: then sources disagree, and the memo follows one. */
function* isSaidElsewhere({ told, paragraph, desk, passages }: Checking, best: SourceAmount): Steps<boolean> {
  const { number, unit } = told.quantity;
  const places = yield* desk.findPassages(paragraph.text.slice(number.start, number.end), MOST_ELSEWHERE);
  const subject = best.origin.kind === 'figure' ? best.origin.known.about : best.origin.told.about;
  return places.some(({ document, passage }) => {
    const found: Passage | undefined = document.passages[passage];
    return (
      found !== undefined &&
      passages
        .read(document, found)
        .quantities.some(
          (other) =>
            other.quantity.unit === unit &&
            compareAmounts(toAmount(told.quantity), toAmount(other.quantity)) === 'equal' &&
            sharedSubject(other, subject) >= FEWEST_SHARED,
        )
    );
  });
}

const HEDGED_FROM = 0.5;

/** Where all that agree have a hedge and the memo has none, or one that cannot be. */
function checkHedge(given: FigureCase, sources: readonly SourceAmount[]): Remark | undefined {
  const { quantity } = given.told;
  const agreeing = sources.filter(
    ({ agreement, score, origin }) =>
      agreement === 'equal' && (origin.kind === 'passage' ? score > 0 : score >= HEDGED_FROM),
  );
  const [best] = agreeing;
  if (
    best === undefined ||
    quantity.isInWords ||
    sources.some(({ agreement, score }) => agreement === 'rounded' && score >= HEDGED_FROM)
  ) {
    return undefined;
  }
  const own = quantity.hedge?.kind;
  if (own === undefined) {
    return agreeing.every(({ amount }) => amount.hedge !== undefined)
      ? tellHedgeLost(given, best, agreeing)
      : undefined;
  }
  return agreeing.every(({ amount }) => hedgesContradict(own, amount.hedge))
    ? tellDiffers(given, best, agreeing)
    : undefined;
}
