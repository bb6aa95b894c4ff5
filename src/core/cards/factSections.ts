import type { Source } from '../registry/entity';
import type { CardSection } from './card';
import { toSection, type CardContext } from './cardContext';
import { toClaimLine } from './evidenceLinks';

/** A label in the language of the user interface and what stands behind it; `undefined` where nothing does. */
export type Fact = readonly [label: string, value: string | undefined];

/** What the registry says of an entity in single words: it rests on what the entity rests on. */
export function toFactSections(
  context: CardContext,
  sources: readonly Source[],
  facts: readonly Fact[],
): readonly CardSection[] {
  return toSection({
    key: 'facts',
    heading: context.wording.translate('Facts'),
    items: facts.filter(([, value]) => value !== undefined && value !== ''),
    toLine: ([label, value]) => toClaimLine(context, `${label}: ${value ?? ''}`, sources),
  });
}
