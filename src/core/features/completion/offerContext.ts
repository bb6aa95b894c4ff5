import type { CardContext } from '../../cards/cardContext';
import { tellSubtitle } from '../../cards/subtitle';
import { toTitleLinesAsOf } from '../../cards/titlesAsOf';
import type { ImpreciseDate } from '../../corpus/sourceDocument';
import type { PeopleFacts } from '../../mentions/people/peopleFacts';
import { NAMED_KINDS, type Entity, type EntityOf, type NamedKind } from '../../registry/entity';
import { presentInMemo, toVisibleText } from '../../text/presentText';
import type { NameSearch } from '../nameSearch';
import type { Offer } from './completion';

/** What names are offered from, and for which place of a text. */
export interface OfferContext extends CardContext {
  readonly names: NameSearch;
  readonly people: PeopleFacts;
  /** Date of what is said at the place. */
  readonly asOf: ImpreciseDate;
  /** Primary language of what is written there. */
  readonly lang: string | undefined;
  readonly isMarkdown: boolean;
}

export type NamedEntity = EntityOf<NamedKind>;

export const OFFERED_KINDS: ReadonlySet<NamedKind> = new Set(NAMED_KINDS);

export function isNamed(entity: Entity): entity is NamedEntity {
  return NAMED_KINDS.some((kind) => kind === entity.kind);
}

/** As it may be written into the memo. */
export function toWritable(text: string, { isMarkdown }: Pick<OfferContext, 'isMarkdown'>): string {
  return isMarkdown ? presentInMemo(text) : toVisibleText(text);
}

/**
 * An entity under the name by which the text calls it.
 *
 * @param found the name that was found, told where it is another
 */
export function toEntityOffer(
  entity: NamedEntity,
  name: string,
  context: OfferContext,
  found = name,
): Omit<Offer, 'start'> {
  const others = [...(found === name ? [] : [found]), ...(name === entity.name ? [] : [entity.name])];
  return {
    target: { kind: entity.kind, entityId: entity.id, asOf: context.asOf },
    text: toWritable(name, context),
    label: name,
    ...numberOf(entity, name),
    description: tellTitle(entity, context) ?? tellSubtitle(context, entity),
    detail: [...new Set(others)].join(' · '),
  };
}

function numberOf(entity: NamedEntity, name: string): { readonly number?: string } {
  const number = entity.kind === 'law' ? entity.number : undefined;
  return number === undefined || name.includes(number) ? {} : { number };
}

/** The title at the date; the card tells when it was reported. */
function tellTitle(entity: NamedEntity, context: OfferContext): string | undefined {
  return entity.kind === 'person' ? toTitleLinesAsOf(context, entity, context.asOf)[0]?.text : undefined;
}
