import { toDisagreement } from '../disagreement/tellDisagreement';
import type { Finding } from '../finding';
import { toFindingSources } from '../findingSources';
import { isToldBeside, type SourceAmount } from './chooseSource';
import { tellSourceAmount, type FigureCase } from './tellFigure';

/** From this score on it is the figure that the memo speaks of. */
const MEANT = 0.7;

/** A value that one source gives and another contradicts; `undefined` where they agree, or the memo has both. */
export function findRivalClaims(
  { told, paragraph, desk }: FigureCase,
  claimed: readonly SourceAmount[],
): Finding | undefined {
  const support = claimed.find(({ agreement, score }) => agreement === 'equal' && score >= MEANT);
  if (support?.origin.kind !== 'figure') {
    return undefined;
  }
  const { known } = support.origin;
  const rivals = claimed.filter(
    (one) => one.origin.kind === 'figure' && one.origin.known === known && one.agreement === 'differs',
  );
  const [rival] = rivals;
  if (rival === undefined || rivals.some((one) => isToldBeside(told, one))) {
    return undefined;
  }
  const sourcesOf = (all: readonly SourceAmount[]) =>
    toFindingSources(
      desk.desk,
      all.flatMap(({ origin }) => (origin.kind === 'figure' ? origin.claim.claim.sources : [])),
    );
  return toDisagreement(
    {
      span: told.quantity.span,
      message: desk.wording.translate(
        'Sources differ on {0}: {1}; {2}.',
        known.figure.name,
        tellSourceAmount(support, desk),
        tellSourceAmount(rival, desk),
      ),
      entity: known.figure.id,
      support: sourcesOf([support]),
      against: sourcesOf(rivals),
    },
    paragraph,
    desk,
  );
}
