import { isEqual } from '../../text/quantities/decimal';
import { compareAmounts, isSlip, toAmount, type Agreement, type Amount } from './compareQuantities';
import { countShared } from './features';
import type { KnownClaim, KnownFigure, KnownFigures } from './knownFigures';
import type { CitedPassages, ReadPassage } from './sourcePassages';
import { areOfOtherYears, sharedSubject, type ToldQuantity } from './toldQuantities';

/** What a source says that a quantity of a memo may be about. */
export interface SourceAmount {
  readonly amount: Amount;
  readonly agreement: Agreement;
  /** From 0: how likely both speak of the same. */
  readonly score: number;
  readonly origin:
    | { readonly kind: 'figure'; readonly known: KnownFigure; readonly claim: KnownClaim }
    | {
        readonly kind: 'passage';
        readonly read: ReadPassage;
        readonly told: ToldQuantity;
        readonly isExact: boolean;
      };
}

/** From these scores on a source contradicts a memo, or supports it. */
export const CONTRADICTS = { figure: 0.75, passage: 0.85 } as const;
const SUPPORTS = 0.3;
/** Fewer shared words do not make it the same subject, whatever else speaks for it. */
const LEAST_COVERED = 0.3;

/** Claims of the registry on a quantity of that unit, the likeliest first. */
export function findClaimed(told: ToldQuantity, figures: KnownFigures): readonly SourceAmount[] {
  const amount = toAmount(told.quantity);
  const found = figures.find(told.quantity.unit, told.about).flatMap((known): readonly SourceAmount[] => {
    const covered = coverOf(told, known, figures);
    const score = covered + scoreBeside(told, known);
    return known.claims.map((claim): SourceAmount => {
      const agreement = compareAmounts(amount, claim.amount);
      const slip = agreement === 'differs' && isSlip(amount, claim.amount) ? 0.2 : 0;
      return {
        amount: claim.amount,
        agreement,
        score: covered < LEAST_COVERED && agreement === 'differs' ? 0 : score + slip,
        origin: { kind: 'figure', known, claim },
      };
    });
  });
  return found.sort((a, b) => b.score - a.score);
}

/** The share of what the figure is about that the memo speaks of; rare words weigh more. */
function coverOf(told: ToldQuantity, { about }: KnownFigure, { count, frequency }: KnownFigures): number {
  let all = 0;
  let covered = 0;
  for (const feature of about) {
    const weight = 0.3 + Math.log(1 + count / (frequency.get(feature) ?? 1));
    all += weight;
    covered += weight * (told.clauseAbout.has(feature) ? 1 : told.about.has(feature) ? 0.8 : 0);
  }
  return all === 0 ? 0 : covered / all;
}

function scoreBeside(told: ToldQuantity, { figure, years, belongsTo, claims }: KnownFigure): number {
  if (areOfOtherYears(told.years, years)) {
    return -1;
  }
  const isSameYear = [...years].some((year) => told.years.has(year));
  const isOtherBasis = told.isAim && figure.basis === 'actual';
  const hedges = new Set(claims.map(({ amount }) => amount.hedge));
  return (
    (isSameYear ? 0.15 : 0) +
    Math.min(0.2, 0.1 * countShared(belongsTo, told.about)) +
    (told.quantity.hedge !== undefined && hedges.has(told.quantity.hedge.kind) ? 0.05 : 0) -
    (isOtherBasis ? 0.3 : 0)
  );
}

/** Quantities of cited passages that may be what a memo speaks of, the likeliest first. */
export function findInCited(
  told: ToldQuantity,
  cited: readonly { readonly of: CitedPassages; readonly read: readonly ReadPassage[] }[],
): readonly SourceAmount[] {
  const amount = toAmount(told.quantity);
  const found = cited.flatMap(({ of, read }) => {
    const all = read.flatMap((passage) =>
      passage.quantities.filter(({ quantity }) => quantity.unit === told.quantity.unit),
    );
    const values = new Set(all.map(({ quantity }) => keyOf(toAmount(quantity))));
    return read.flatMap((passage) =>
      passage.quantities
        .filter(({ quantity }) => mayBeSameUnit(quantity.unit, told.quantity.unit))
        .map((source): SourceAmount => {
          const other = toAmount(source.quantity);
          const agreement = compareAmounts(amount, other);
          const isSameUnit = source.quantity.unit === told.quantity.unit;
          return {
            amount: other,
            agreement,
            score:
              isSameUnit && !areOfOtherYears(told.years, source.years)
                ? scoreInCited(told, source, passage, { isExact: of.isExact, isOnly: values.size === 1 }) +
                  (isSlip(amount, other) ? 0.25 : 0)
                : 0,
            origin: { kind: 'passage', read: passage, told: source, isExact: of.isExact },
          };
        }),
    );
  });
  return found.sort((a, b) => b.score - a.score);
}

/** A word that we do not know in both languages may be the same thing; enough to support, not to contradict. */
function mayBeSameUnit(a: string, b: string): boolean {
  return a === b || (a.startsWith('#') && b.startsWith('#'));
}

function keyOf({ readings }: Amount): string {
  return readings
    .map(({ low, high }) => [low, high].map(({ digits, exponent }) => `${digits}e${exponent}`).join('–'))
    .join(' ');
}

function scoreInCited(
  told: ToldQuantity,
  source: ToldQuantity,
  { headings }: ReadPassage,
  { isExact, isOnly }: { readonly isExact: boolean; readonly isOnly: boolean },
): number {
  const shared = sharedSubject(told, source.about) + 0.5 * countShared(headings, told.about);
  const isSameYear = [...source.years].some((year) => told.years.has(year));
  const isCounted = told.quantity.unit.startsWith('#');
  return (
    (isExact ? 0.45 : 0.2) +
    Math.min(0.5, 0.12 * shared) +
    (isOnly ? 0.2 : 0) +
    (isCounted ? 0.05 : 0) +
    (isSameYear ? 0.1 : 0) +
    (sharesNumbers(told, source) ? 0.2 : 0) +
    (told.quantity.hedge !== undefined && told.quantity.hedge.kind === source.quantity.hedge?.kind ? 0.1 : 0)
  );
}

/** Another quantity of the sentence stands in the source's sentence as well. */
function sharesNumbers(told: ToldQuantity, source: ToldQuantity): boolean {
  return told.beside.some(
    (own) =>
      own !== told.quantity &&
      source.beside.some(
        (other) => own.unit === other.unit && compareAmounts(toAmount(own), toAmount(other)) === 'equal',
      ),
  );
}

/** True for what another quantity of the sentence tells: the memo has not left it out. */
export function isToldBeside(told: ToldQuantity, { amount, origin }: SourceAmount): boolean {
  const isOf = (unit: string): boolean =>
    origin.kind === 'figure' ? origin.known.units.has(unit) : origin.told.quantity.unit === unit;
  return told.beside.some(
    (own) => own !== told.quantity && isOf(own.unit) && compareAmounts(toAmount(own), amount) === 'equal',
  );
}

/** True where a source that may speak of the same agrees with the memo. */
export function isSupported(told: ToldQuantity, sources: readonly SourceAmount[]): boolean {
  return sources.some(
    ({ agreement, score, origin }) =>
      agreement !== 'differs' && (origin.kind === 'passage' || score >= SUPPORTS || told.quantity.isInWords),
  );
}

/** True where the number as it is written stands in a cited passage, whatever it counts there. */
export function isWrittenIn(told: ToldQuantity, read: readonly ReadPassage[]): boolean {
  const { readings, scale, factor } = told.quantity;
  const power = (scale?.power ?? 0) + factor.exponent;
  return read.some(({ numbers }) =>
    numbers.some((number) =>
      readings.some(({ low }) =>
        [0, power, scale?.power ?? 0, factor.exponent].some((by) =>
          isEqual(low, { digits: number.digits, exponent: number.exponent + by }),
        ),
      ),
    ),
  );
}
