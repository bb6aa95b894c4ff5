import type { Figure, FigureClaim } from '../registry/entity';
import { groupBy } from '../util/groupBy';
import { tellQualified } from './listedWords';
import type { CardLine, CardSection } from './card';
import { toSection, type CardContext } from './cardContext';
import { tellBasis } from './classificationWords';
import { toNamedSection } from './entityLines';
import { tellReported, toClaimLine } from './evidenceLinks';
import { BY_DESK, toFactSections } from './factSections';
import { tellNumber } from './numberWords';
import { tellPeriod } from './periodWords';

export function buildFigureSections(context: CardContext, figure: Figure): readonly CardSection[] {
  const { desk, wording } = context;
  const { translate } = wording;
  const { basis, period, partOf } = figure;
  const parts = desk.registry.ofKind('figure').filter((other) => other.partOf === figure.id);
  return [
    ...toSection({
      key: 'claims',
      heading: translate('As reported'),
      items: unitsOf(figure),
      toLine: (claims) => toAmountLine(context, figure, claims),
      aboveFold: true,
    }),
    ...toFactSections(context, [
      [
        translate('Kind'),
        basis === undefined ? undefined : tellBasis(basis, wording),
        claimedSources(figure),
      ],
      [
        translate('Period'),
        period === undefined ? undefined : tellPeriod(period, wording),
        claimedSources(figure),
      ],
    ]),
    ...toNamedSection(
      context,
      'part-of',
      translate('Part of'),
      partOf === undefined ? [] : [partOf],
      claimedSources(figure),
      true,
    ),
    ...toFigureSection(context, parts, { key: 'parts', heading: translate('Of these') }),
    ...toNamedSection(context, 'sectors', translate('Sectors'), figure.sectors, BY_DESK),
    ...toNamedSection(context, 'meetings', translate('Meetings'), figure.meetings, claimedSources(figure)),
  ];
}

/** Figures in a line each: the name, then what the sources claim, side by side. */
export function toFigureSection(
  context: CardContext,
  figures: readonly Figure[],
  {
    key = 'figures',
    heading = context.wording.translate('Figures'),
    aboveFold = true,
  }: { readonly key?: string; readonly heading?: string; readonly aboveFold?: boolean } = {},
): readonly CardSection[] {
  return toSection({
    key,
    heading,
    items: figures,
    toLine: (figure) =>
      toClaimLine(
        context,
        `${figure.name}: ${unitsOf(figure)
          .map((claims) => tellAmount(context, figure, claims[0]))
          .join('; ')}`,
        claimedSources(figure),
        { entity: figure.id },
      ),
    aboveFold,
  });
}

/** What the figure rests on: the sources of its claims, else its own. */
export function claimedSources(figure: Figure): Figure['sources'] {
  const sources = figure.figureClaims.flatMap((claim) => claim.sources);
  return sources.length > 0 ? sources : figure.sources;
}

export type EqualClaims = readonly [FigureClaim, ...FigureClaim[]];

/** Claims of the same amount together; those in the figure's own unit first. */
export function unitsOf(figure: Figure): readonly EqualClaims[] {
  const groups = groupBy(figure.figureClaims, ({ value, min, max, qualifier, unit }) =>
    JSON.stringify([value, min, max, qualifier, unit ?? figure.unit]),
  );
  const isForeign = ([claim]: EqualClaims): number => (isOfOtherUnit(figure, claim) ? 1 : 0);
  return [...groups.values()].sort((a, b) => isForeign(a) - isForeign(b));
}

function isOfOtherUnit(figure: Figure, claim: FigureClaim): boolean {
  return claim.unit !== undefined && claim.unit !== figure.unit;
}

/** One amount with what claims it. */
export function toAmountLine(context: CardContext, figure: Figure, claims: EqualClaims): CardLine {
  const sources = claims.flatMap((claim) => claim.sources);
  const [claim] = claims;
  return toClaimLine(context, tellAmount(context, figure, claim), sources, {
    qualifiers: [
      ...(isOfOtherUnit(figure, claim)
        ? [context.wording.translate('another unit, so another quantity')]
        : []),
      ...tellReported(context, sources),
    ],
  });
}

/** "more than 50,000 engineers and graduates". */
export function tellAmount(
  { wording }: Pick<CardContext, 'wording'>,
  figure: Figure,
  claim: FigureClaim,
): string {
  const { value, min, max } = claim;
  const ends = value === undefined ? [min, max] : [value];
  const unit = claim.unit ?? figure.unit;
  const counts = unit !== undefined;
  const numbers = ends.filter((end) => end !== undefined).map((end) => tellNumber(end, wording, counts));
  const amount = numbers.length === 0 ? wording.translate('no value given') : numbers.join('–');
  return tellQualified(claim.qualifier, unit === undefined ? amount : `${amount} ${unit}`, wording);
}
