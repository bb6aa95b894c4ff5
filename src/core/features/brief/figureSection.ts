import type { CardLine, CardSection } from '../../cards/card';
import type { CardContext } from '../../cards/cardContext';
import { tellBasis } from '../../cards/classificationWords';
import { newestDateOf, tellReported, toClaimLine } from '../../cards/evidenceLinks';
import { claimedSources, tellAmount, toAmountLine, unitsOf } from '../../cards/figureCard';
import { tellPeriod } from '../../cards/periodWords';
import type { Figure } from '../../registry/entity';
import { compareDates } from '../../text/dates';
import { toBriefSection, type MoreLink } from './briefSection';

const SHOWN = 3;

/** Figures with their hedges, those reported last first; what sources claim of one stands side by side below it. */
export function toFigureSection(
  context: CardContext,
  figures: readonly Figure[],
  more: MoreLink,
): readonly CardSection[] {
  const newest = figures
    .map((figure) => ({ figure, date: newestDateOf(context, claimedSources(figure)) }))
    .sort((a, b) => compareDates(b.date, a.date));
  return toBriefSection(context, {
    key: 'figures',
    heading: context.wording.translate('Figures'),
    items: newest,
    toLine: ({ figure }) => toFigureLine(context, figure),
    limit: SHOWN,
    more,
  });
}

function toFigureLine(context: CardContext, figure: Figure): CardLine {
  const { wording } = context;
  const { basis, period } = figure;
  const sources = claimedSources(figure);
  const what = [
    basis === undefined ? undefined : tellBasis(basis, wording),
    period === undefined ? undefined : tellPeriod(period, wording),
  ].filter((part) => part !== undefined);
  const [first, ...others] = unitsOf(figure);
  const isOne = first !== undefined && others.length === 0;
  const text = isOne ? `${figure.name}: ${tellAmount(context, figure, first[0])}` : figure.name;
  return toClaimLine(context, text, sources, {
    qualifiers: isOne ? [...what, ...tellReported(context, sources)] : what,
    ...(isOne ? {} : { children: unitsOf(figure).map((claims) => toAmountLine(context, figure, claims)) }),
  });
}
