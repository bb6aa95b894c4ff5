import { isEqual } from '../../text/quantities/decimal';
import { foldText } from '../../text/fold';
import { compareAmounts, isSlip, toAmount, type Agreement, type Amount } from './compareQuantities';
import { countShared, isCountry, type Features } from './features';
import { OPEN_EXPONENT, type KnownClaim, type KnownFigure, type KnownFigures } from './knownFigures';
import type { CitedPassages, ReadPassage } from './sourcePassages';
import { MEASURED } from './subjectWords';
import { areOfOtherYears, sharedSubject, type ToldQuantity } from './toldQuantities';

/** What a source says that a quantity of a memo may be about. */
export interface SourceAmount {
  readonly amount: Amount;
  readonly agreement: Agreement;
  /** From 0: how likely both speak of the same. */
  readonly score: number;
  /** What the memo says may be a slip of it. */
  readonly isSlip: boolean;
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
/** Of what a figure is about but for what it counts: with less of it, it is another figure. */
const LEAST_COVERED = 0.25;
/** What is no slip of the value is another figure more often than not. */
const SLIP = 0.2;
const NO_SLIP = -0.25;

/** Claims of the registry on a quantity of that unit, the likeliest first. */
export function findClaimed(told: ToldQuantity, figures: KnownFigures): readonly SourceAmount[] {
  const amount = toAmount(told.quantity);
  const ofUnit =
    figures.countOf(told.quantity.unit) === 0 ? [] : figures.find(told.quantity.unit, told.about);
  const found = ofUnit.flatMap((known): readonly SourceAmount[] => {
    const { all, subject } = coverOf(told, known, figures);
    const score = all + scoreBeside(told, known, figures);
    return known.claims.map((claim): SourceAmount => {
      const agreement = compareAmounts(amount, claim.amount);
      const isNear = isSlip(amount, claim.amount);
      const slip = agreement === 'differs' ? (isNear ? SLIP : NO_SLIP) : 0;
      return {
        amount: claim.amount,
        agreement,
        score: subject < LEAST_COVERED && agreement === 'differs' ? 0 : score + slip,
        isSlip: isNear,
        origin: { kind: 'figure', known, claim },
      };
    });
  });
  return found.sort((a, b) => b.score - a.score);
}

/**
 * The share of what the figure is about that the memo speaks of; rare words weigh more. `subject` leaves out what is
 * counted, which is told of many things.
 */
function coverOf(
  told: ToldQuantity,
  { about, units }: KnownFigure,
  { count, frequency }: KnownFigures,
): { readonly all: number; readonly subject: number } {
  const counted = new Set(
    [...units].flatMap((unit) =>
      unit
        .slice(1)
        .split('+')
        .map((noun) => `c:${noun}`),
    ),
  );
  let [all, covered, subject, coveredSubject] = [0, 0, 0, 0];
  for (const feature of about) {
    const rarity = 0.3 + Math.log(1 + count / (frequency.get(feature) ?? 1));
    const weight = isCountry(feature) ? rarity / 3 : rarity;
    const share = weight * (told.clauseAbout.has(feature) ? 1 : told.about.has(feature) ? 0.8 : 0);
    all += weight;
    covered += share;
    if (!counted.has(feature)) {
      subject += weight;
      coveredSubject += share;
    }
  }
  return {
    all: all === 0 ? 0 : covered / all,
    subject: subject === 0 ? 1 : coveredSubject / subject,
  };
}

const FEW_FEATURES = 3;

function scoreBeside(told: ToldQuantity, known: KnownFigure, figures: KnownFigures): number {
  const { figure, years, belongsTo, claims, about, units } = known;
  if (areOfOtherYears(told.years, years)) {
    return -1;
  }
  const isSameYear = [...years].some((year) => told.years.has(year));
  const isOtherBasis = told.isAim && figure.basis === 'actual';
  const isNoAim = !told.isAim && !isSameYear && figure.basis === 'target';
  // `participants of the forum` are told of every forum.
  const isOfOtherMeeting =
    figure.meetings.length > 0 &&
    ![...about].some((feature) => figures.kindOf(feature) !== undefined) &&
    !figure.meetings.some((id) => told.about.has(`e:${id}`));
  const hedges = new Set(claims.map(({ amount }) => amount.hedge));
  const isOnlyOne = [...units].some((unit) => unit.startsWith('#') && figures.countOf(unit) === 1);
  return (
    (isSameYear ? 0.15 : 0) +
    Math.min(0.2, 0.1 * countShared(belongsTo, told.about)) +
    (told.quantity.hedge !== undefined && hedges.has(told.quantity.hedge.kind) ? 0.05 : 0) +
    (isToldTogether(told, known, figures) ? 0.2 : 0) +
    (isOnlyOne ? 0.1 : 0) -
    scoreOfStrangers(told, about, figures) -
    (namesOtherMeasure(told, about) ? 0.35 : 0) -
    (isElsewhere(told, figure.name) ? 0.9 : 0) -
    // `growth of Hanoi` is said of much else.
    (about.size < FEW_FEATURES ? 0.15 : 0) -
    (isOfOtherMeeting ? 0.4 : 0) -
    (isOtherBasis ? 0.3 : isNoAim ? 0.1 : 0)
  );
}

/** True where the memo names a place that neither the registry nor the figure knows. */
function isElsewhere({ unknownPlaces }: ToldQuantity, name: string): boolean {
  const known = foldText(name);
  return unknownPlaces.some((place) => !known.includes(place));
}

/** True for `budget revenue rose` beside a figure of growth alone. */
function namesOtherMeasure(told: ToldQuantity, about: Features): boolean {
  return [...told.clauseAbout].some((feature) => MEASURED.has(feature) && !about.has(feature));
}

const NAMED_KINDS = ['area', 'organization', 'person'] as const;

/** What speaks against it: the memo names somebody else, or nobody of those whose figure it is. */
function scoreOfStrangers(told: ToldQuantity, about: Features, figures: KnownFigures): number {
  let against = 0;
  for (const kind of NAMED_KINDS) {
    const own = [...about].filter((feature) => figures.kindOf(feature) === kind);
    const named = own.filter((feature) => told.about.has(feature));
    const strangers = [...told.clauseAbout].filter(
      (feature) => figures.kindOf(feature) === kind && !about.has(feature),
    );
    if (own.length === 0 && kind === 'area' && strangers.length > 0) {
      // A figure without a place is that of the desk's own country.
      against += strangers.some((feature) => figures.frequency.has(feature)) ? 0 : 0.35;
    } else if (own.length > 0 && strangers.length > 0 && (named.length < own.length || kind === 'area')) {
      against += 0.6;
    } else if (own.length > 0 && named.length === 0 && !own.every(isCountry)) {
      against += 0.1;
    } else if (named.length < own.length && named.length > 0) {
      against += 0.1;
    }
  }
  return against;
}

/** Another quantity of the sentence is that of a figure which the same document gives. */
function isToldTogether(told: ToldQuantity, { claims }: KnownFigure, figures: KnownFigures): boolean {
  const documents = new Set(claims.flatMap(({ claim }) => claim.sources.map(({ document }) => document)));
  return told.beside.some(
    (own) =>
      own !== told.quantity &&
      figures
        .find(own.unit, told.about)
        .some((other) =>
          other.claims.some(
            ({ claim, amount }) =>
              compareAmounts(toAmount(own), amount) === 'equal' &&
              claim.sources.some(({ document }) => documents.has(document)),
          ),
        ),
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
      passage.quantities.filter(({ quantity }) => isSameUnit(quantity.unit, told.quantity.unit)),
    );
    const values = new Set(
      all
        .map(({ quantity }) => toAmount(quantity))
        .filter((one) => !isOfOther(told, one))
        .map(keyOf),
    );
    return read.flatMap((passage) =>
      passage.quantities
        .filter(({ quantity }) => mayBeSameUnit(quantity.unit, told.quantity.unit))
        .map((source): SourceAmount => {
          const other = toAmount(source.quantity);
          const agreement = compareAmounts(amount, other);
          const isNear = isSlip(amount, other);
          return {
            amount: other,
            agreement,
            score:
              isSameUnit(source.quantity.unit, told.quantity.unit) &&
              isGoverning(told, of) &&
              !areOfOtherYears(told.years, source.years)
                ? scoreInCited(told, source, passage, { isExact: of.isExact, isOnly: values.size === 1 }) +
                  (isNear ? 0.25 : namesOtherMeasure(told, source.about) ? -0.2 : 0)
                : 0,
            isSlip: isNear,
            origin: { kind: 'passage', read: passage, told: source, isExact: of.isExact },
          };
        }),
    );
  });
  return found.sort((a, b) => b.score - a.score);
}

/** True where another quantity of the paragraph has that amount. */
function isOfOther({ quantity, around }: ToldQuantity, amount: Amount): boolean {
  return around.some(
    (own) =>
      own !== quantity && own.unit === quantity.unit && compareAmounts(toAmount(own), amount) === 'equal',
  );
}

/** A citation in brackets is one of what stands before it, unless it opens its sentence. */
function isGoverning({ quantity, sentence }: ToldQuantity, { citation }: CitedPassages): boolean {
  const { brackets } = citation;
  return (
    brackets === undefined ||
    brackets.end > quantity.span.start ||
    brackets.start - sentence.start <= FEW_UNITS
  );
}

/** So little before a citation is no statement that it could be of. */
const FEW_UNITS = 12;

/** Words that we do not know may be the same in two languages; in one they are not. */
function isSameUnit(a: string, b: string): boolean {
  const [own, other] = [/^#(en|vi):/.exec(a)?.[1], /^#(en|vi):/.exec(b)?.[1]];
  return a === b || (own !== undefined && other !== undefined && own !== other);
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
  const isSameAim = told.isAim && source.isAim;
  const isCounted = told.quantity.unit.startsWith('#');
  return (
    (isExact ? 0.45 : 0.2) +
    Math.min(0.5, 0.12 * shared) +
    (isOnly ? 0.2 : 0) +
    (isCounted ? 0.05 : 0) +
    (isSameYear ? 0.2 : 0) +
    (isSameAim ? 0.15 : 0) +
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
  const contradicting = sources.reduce(
    (most, { agreement, score }) => (agreement === 'differs' ? Math.max(most, score) : most),
    0,
  );
  return sources.some(({ agreement, score, origin, amount }) => {
    if (agreement === 'differs') {
      return false;
    }
    // `at least 10` goes with much that is said of other figures.
    const isOpen = amount.readings.every(({ high }) => high.exponent >= OPEN_EXPONENT);
    return (
      origin.kind === 'passage' ||
      told.quantity.isInWords ||
      (score >= SUPPORTS && (!isOpen || score >= contradicting))
    );
  });
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
