import type { Entity } from '../registry/entity';
import type { CardSection } from './card';
import { toSection, type CardContext } from './cardContext';
import { tellReported, toClaimLine } from './evidenceLinks';
import { groupBy } from './groupBy';

/** Where sources differ on one property: what each says, side by side, and no verdict. */
export function toClaimSections(context: CardContext, entity: Entity): readonly CardSection[] {
  const byProperty = groupBy(entity.claims, ({ property }) => property);
  return [...byProperty].flatMap(([property, rivals]) =>
    toSection({
      key: `claims:${property}`,
      heading: rivals.length > 1 ? context.wording.translate('Sources differ on {0}', property) : property,
      items: rivals,
      toLine: (claim) =>
        toClaimLine(context, claim.value, claim.sources, {
          qualifiers: tellReported(context, claim.sources),
        }),
      aboveFold: rivals.length > 1,
    }),
  );
}
