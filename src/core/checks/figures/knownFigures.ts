import type { Desk } from '../../desk';
import type { Recogniser } from '../../mentions/recogniser';
import type { Figure, FigureClaim } from '../../registry/entity';
import { multiply, toDecimal, ZERO, type Decimal } from '../../text/quantities/decimal';
import { findQuantities } from '../../text/quantities/findQuantities';
import { isHedgeKind } from '../../text/quantities/findHedge';
import { addTo } from '../../util/addTo';
import type { Steps } from '../../util/steps';
import type { Amount } from './compareQuantities';
import { compareAmounts, toAmount } from './compareQuantities';
import { isCountry, readFeatures, type Features } from './features';

export interface KnownClaim {
  readonly claim: FigureClaim;
  readonly amount: Amount;
}

/** A figure of the registry in one of its units; another unit is another quantity. */
export interface KnownFigure {
  readonly figure: Figure;
  /** As quantities have them; the same thing may be counted in words of several languages. */
  readonly units: ReadonlySet<string>;
  /** At least one. */
  readonly claims: readonly KnownClaim[];
  /** What its name and unit are about. */
  readonly about: Features;
  /** Sectors and meetings that it belongs to. */
  readonly belongsTo: Features;
  readonly years: ReadonlySet<number>;
}

/** Figures by unit and by what they are about. */
export interface KnownFigures {
  readonly count: number;
  /** How many figures are about something. */
  readonly frequency: ReadonlyMap<string, number>;
  /** Of the name that a feature stands for; `undefined` for words, and for what names what things are called. */
  kindOf(feature: string): 'area' | 'organization' | 'person' | undefined;
  /** How many figures have that unit. */
  countOf(unit: string): number;
  /** Those of a unit that are about at least one of the features. */
  find(unit: string, features: Features): readonly KnownFigure[];
}

/** More than any amount. */
export const OPEN_EXPONENT = 60;
const WITHOUT_END: Decimal = { digits: 1n, exponent: OPEN_EXPONENT };
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/g;

export function* compileKnownFigures(desk: Desk, recogniser: Recogniser): Steps<KnownFigures> {
  const byUnitAndFeature = new Map<string, KnownFigure[]>();
  const frequency = new Map<string, number>();
  const byUnit = new Map<string, number>();
  const figures = desk.registry.ofKind('figure');
  for (const figure of figures) {
    yield;
    for (const known of toKnownFigures(figure, desk, recogniser)) {
      known.units.forEach((unit) => byUnit.set(unit, (byUnit.get(unit) ?? 0) + 1));
      for (const feature of known.about) {
        frequency.set(feature, (frequency.get(feature) ?? 0) + 1);
        for (const unit of known.units) {
          addTo(byUnitAndFeature, `${unit}\n${feature}`, known);
        }
      }
    }
  }
  return {
    count: figures.length,
    frequency,
    kindOf: (feature) => {
      const kind = feature.startsWith('e:') ? desk.registry.get(feature.slice(2))?.kind : undefined;
      const isCountryName = isCountry(feature);
      return isCountryName || kind === 'area'
        ? 'area'
        : kind === 'organization' || kind === 'person'
          ? kind
          : undefined;
    },
    countOf: (unit) => byUnit.get(unit) ?? 0,
    find: (unit, features) => [
      ...new Set([...features].flatMap((feature) => byUnitAndFeature.get(`${unit}\n${feature}`) ?? [])),
    ],
  };
}

function toKnownFigures(figure: Figure, desk: Desk, recogniser: Recogniser): readonly KnownFigure[] {
  const byUnit = new Map<string, { aliases: Set<string>; words: Set<string>; claims: KnownClaim[] }>();
  for (const claim of figure.figureClaims) {
    const words = claim.unit ?? figure.unit;
    const measure = words === undefined ? undefined : readMeasure(words);
    const amount = measure && toClaimedAmount(claim, measure.factor);
    if (words !== undefined && measure !== undefined && amount !== undefined) {
      const known = byUnit.get(measure.unit) ?? {
        aliases: new Set([measure.unit]),
        words: new Set(),
        claims: [],
      };
      known.words.add(words);
      known.claims.push({ claim, amount });
      quotedUnits(claim, amount, desk).forEach((unit) => known.aliases.add(unit));
      byUnit.set(measure.unit, known);
    }
  }
  return [...byUnit.values()].map(({ aliases, words, claims }): KnownFigure => {
    const text = [figure.name, ...words].join('; ');
    const all = readFeatures(text, { start: 0, end: text.length }, recogniser.gazetteer.find(text));
    // A sector is named by words that count already.
    const isInWords = [...all].some((feature) => /^[cw]:/.test(feature));
    const about = new Set([...all].filter((feature) => !isInWords || !feature.startsWith('s:')));
    return {
      figure,
      units: aliases,
      claims,
      about,
      belongsTo: new Set([
        ...figure.sectors.map((id) => `s:${id}`),
        ...figure.meetings.map((id) => `e:${id}`),
      ]),
      years: new Set(
        [...`${figure.period ?? ''} ${figure.name}`.matchAll(YEAR)].map(([year]) => Number(year)),
      ),
    };
  });
}

/** What is counted, and by how much. What a unit is called is read as two of it, as it is written in the plural. */
export function readMeasure(words: string): { readonly unit: string; readonly factor: Decimal } | undefined {
  const text = `2 ${words}`;
  for (const lang of ['en', 'vi']) {
    const [found] = findQuantities(text, lang);
    if (found?.span.start === 0) {
      const { unit, factor, scale } = found;
      return {
        unit,
        factor: scale === undefined ? factor : { ...factor, exponent: factor.exponent + scale.power },
      };
    }
  }
  return undefined;
}

function toClaimedAmount({ value, min, max, qualifier }: FigureClaim, factor: Decimal): Amount | undefined {
  const toValue = (written: string | undefined): Decimal | undefined => {
    const decimal = written === undefined ? undefined : toDecimal(written);
    return decimal && multiply(decimal, factor);
  };
  const low = toValue(value ?? min) ?? (max === undefined ? undefined : ZERO);
  const high = toValue(value ?? max) ?? (min === undefined ? undefined : WITHOUT_END);
  return low && high && { readings: [{ low, high }], hedge: isHedgeKind(qualifier) ? qualifier : undefined };
}

/** How the sources call what is counted: the unit of the same value in their words. */
function quotedUnits(claim: FigureClaim, amount: Amount, desk: Desk): readonly string[] {
  return claim.sources.flatMap((source) =>
    source.quote === undefined
      ? []
      : findQuantities(source.quote, desk.documentOf(source)?.lang)
          .filter((quantity) => compareAmounts(toAmount(quantity), amount) === 'equal')
          .map(({ unit }) => unit)
          .filter((unit) => unit.startsWith('#')),
  );
}
