import type { Source } from '../registry/entity';
import type { CardSection } from './card';
import { toSection, type CardContext } from './cardContext';
import { toClaimLine } from './evidenceLinks';

/** A label in the language of the user interface, what stands behind it (`undefined`: nothing), what it rests on. */
export type Fact = readonly [label: string, value: string | undefined, sources: readonly Source[]];

/**
 * The desk sorted it so: kind, jurisdiction and place in a hierarchy. What an entity rests on tells that it is there,
 * seldom that, so it is not claimed for them.
 */
export const BY_DESK: readonly Source[] = [];

/** What the registry says of an entity in single words. */
export function toFactSections(context: CardContext, facts: readonly Fact[]): readonly CardSection[] {
  return toSection({
    key: 'facts',
    heading: context.wording.translate('Facts'),
    items: facts.filter(([, value]) => value !== undefined && value !== ''),
    toLine: ([label, value, sources]) => toClaimLine(context, `${label}: ${value ?? ''}`, sources),
  });
}
