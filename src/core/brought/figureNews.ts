import { tellAmount } from '../cards/figureCard';
import { contradicts, isWorkedOutHere, readToldInParagraph } from '../checks/figures/figureRule';
import { findClaimed, isSupported, type SourceAmount } from '../checks/figures/chooseSource';
import { hedgesContradict } from '../checks/figures/compareQuantities';
import { readMeasure, type KnownFigure, type KnownFigures } from '../checks/figures/knownFigures';
import type { ToldQuantity } from '../checks/figures/toldQuantities';
import type { CheckDesk } from '../checks/rule';
import type { RecordMap } from '../features/registryWriting/registryChange';
import type { FigureClaim } from '../registry/entity';
import { compareDates } from '../text/dates';
import { isEqual, writeDecimal, type Decimal } from '../text/quantities/decimal';
import type { Steps } from '../util/steps';
import type { HadValue, News } from './news';
import { unite, type SourceParagraph } from './readSource';

/** From this score on both speak of the same, so that hedges can be compared. */
const MEANT = 0.5;

/** Values that a source gives for figures of the registry, and that none of their claims has. */
export function* findFigureNews(
  paragraph: SourceParagraph,
  figures: KnownFigures,
  desk: CheckDesk,
): Steps<readonly News[]> {
  const news: News[] = [];
  for (const told of yield* readToldInParagraph(paragraph.checked)) {
    const known = findDiffering(told, figures);
    const found = known && toNews(told, known, paragraph, desk);
    news.push(...(found === undefined ? [] : [found]));
    yield;
  }
  return news;
}

/** The figure that has another value; `undefined` where one agrees, or it is not plain that both speak of the same. */
function findDiffering(told: ToldQuantity, figures: KnownFigures): KnownFigure | undefined {
  const claimed = findClaimed(told, figures);
  if (isSupported(told, claimed)) {
    return figureOf(claimed.find((one) => hasOtherHedge(told, one, claimed)));
  }
  const [best] = claimed.filter((source) => contradicts(told, source));
  return best === undefined || isWorkedOutHere(told, []) ? undefined : figureOf(best);
}

/** The same value with a hedge that cannot be, such as `over` where all claims have `nearly`. */
function hasOtherHedge(
  told: ToldQuantity,
  { agreement, score, origin }: SourceAmount,
  claimed: readonly SourceAmount[],
): boolean {
  const own = claimed.filter((one) => figureOf(one) === figureOf({ origin }) && one.agreement !== 'differs');
  return (
    agreement === 'equal' &&
    score >= MEANT &&
    own.every(({ amount }) => hedgesContradict(told.quantity.hedge?.kind, amount.hedge))
  );
}

function figureOf(source: Pick<SourceAmount, 'origin'> | undefined): KnownFigure | undefined {
  return source?.origin.kind === 'figure' ? source.origin.known : undefined;
}

function toNews(
  told: ToldQuantity,
  { figure, claims }: KnownFigure,
  paragraph: SourceParagraph,
  desk: CheckDesk,
): News | undefined {
  const { span, hedge } = told.quantity;
  const words = hedge === undefined ? span : unite(span, hedge.span);
  const place = paragraph.placeOf(paragraph.quoteAround(words));
  const item = place && toClaim(told, claims[0]?.claim, figure.unit);
  if (place === undefined) {
    return undefined;
  }
  const { date } = place.document;
  const newest = claims
    .flatMap(({ claim }) => claim.sources.map((source) => desk.desk.dateOf(source)))
    .sort(compareDates)
    .at(-1);
  // What is counted anew from time to time has a new value, not another one.
  const isCountedAnew = figure.basis === 'actual' && figure.period === undefined;
  return {
    kind: 'figure',
    entity: figure,
    isNew: isCountedAnew && date !== undefined && newest !== undefined && newest < date,
    told: paragraph.checked.text.slice(words.start, words.end).replace(/[\s\u2060]+/g, ' '),
    place,
    had: claims.map(({ claim }): HadValue => ({
      text: tellAmount(desk, figure, claim),
      sources: claim.sources,
    })),
    claim: item && { list: 'figures', key: 'claims', items: [item] },
  };
}

/**
 * The claim in the unit of the figure's own claims; `undefined` where the number can be read in several ways, or the unit
 * is no power of ten of what the text counts.
 */
function toClaim(
  { quantity: { readings, hedge } }: ToldQuantity,
  known: FigureClaim | undefined,
  unit: string | undefined,
): RecordMap | undefined {
  const [only, ...others] = readings;
  const words = known?.unit ?? unit;
  const factor = words === undefined ? undefined : readMeasure(words)?.factor;
  if (only === undefined || others.length > 0 || factor?.digits !== 1n) {
    return undefined;
  }
  const write = ({ digits, exponent }: Decimal): string | number =>
    toRecorded(writeDecimal({ digits, exponent: digits === 0n ? 0 : exponent - factor.exponent }));
  const { low, high } = only;
  return {
    ...(isEqual(low, high) ? { value: write(low) } : { min: write(low), max: write(high) }),
    ...(hedge === undefined ? {} : { qualifier: hedge.kind }),
    ...(known?.unit === undefined || known.unit === unit ? {} : { unit: known.unit }),
  };
}

/** A number where it has all digits, else the digits. */
function toRecorded(digits: string): string | number {
  return String(Number(digits)) === digits ? Number(digits) : digits;
}
