import type { Claim, Entity } from '../registry/entity';
import { groupBy } from '../util/groupBy';
import type { CardSection } from './card';
import { toSection, type CardContext } from './cardContext';
import { tellClassification, tellLawType, tellRegion } from './classificationWords';
import { tellReported, toClaimLine } from './evidenceLinks';

/** Where sources differ on one property: what each says, side by side, and no verdict. */
export function toClaimSections(context: CardContext, entity: Entity): readonly CardSection[] {
  const { translate } = context.wording;
  return [...groupBy(entity.claims, ({ property }) => property)].flatMap(([property, claims]) => {
    const rivals = [...ownClaimOf(entity, property, claims), ...claims];
    const name = property.replaceAll('_', ' ');
    return toSection({
      key: `claims:${property}`,
      heading: rivals.length > 1 ? translate('Sources differ on {0}', name) : name,
      items: rivals,
      toLine: ({ value, sources }) =>
        toClaimLine(context, tellValue(context, property, value), sources, {
          qualifiers: tellReported(context, sources),
        }),
      aboveFold: rivals.length > 1,
    });
  });
}

/** What the entity itself says of the property, unless one of the claims says the same. */
export function ownClaimOf(entity: Entity, property: string, claims: readonly Claim[]): readonly Claim[] {
  const key = property.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  const value: unknown = new Map<string, unknown>(Object.entries(entity)).get(key);
  return typeof value === 'string' && claims.every((claim) => claim.value !== value)
    ? [{ property, value, sources: entity.sources }]
    : [];
}

/** The value of a claim in words. */
export function tellValue({ wording }: CardContext, property: string, value: string): string {
  switch (property) {
    case 'jurisdiction':
      return tellRegion(value, wording);
    case 'classification':
      return tellClassification(value, wording);
    case 'type':
      return tellLawType(value, wording);
    default:
      return value;
  }
}
