import type { Gazetteer } from '../../matcher/gazetteer';
import type { Steps } from '../../util/steps';
import { MOST_OFFERS, type Offer } from './completion';
import { nameInLanguage } from './nameInLanguage';
import { isNamed, OFFERED_KINDS, toEntityOffer, type NamedEntity, type OfferContext } from './offerContext';
import { hasNumber, offerLawsByNumber, toNumberedOffer } from './offerLaws';

/** Of each kind, where nothing is typed: an analyst who knows none sees what there is. */
const FIRST_OF_KIND = 8;
/** Code units of the memo in which names are looked for that it may name again. */
const FARTHEST_BACK = 8_000;

/** Entities with a name that fits what was typed, best first; laws by their numbers too. */
export function* offerNames(typed: string, context: OfferContext): Steps<readonly Omit<Offer, 'start'>[]> {
  const numbered = offerLawsByNumber(typed, context);
  yield;
  const found: Omit<Offer, 'start'>[] = [];
  for (const { entity, name } of context.names.find(typed, MOST_OFFERS, OFFERED_KINDS)) {
    yield;
    if (isNamed(entity)) {
      found.push(toFoundOffer(entity, name, typed, context));
    }
  }
  // A number is typed by who knows it.
  return /^\d/u.test(typed) ? [...numbered, ...found] : [...found, ...numbered];
}

function toFoundOffer(
  entity: NamedEntity,
  found: string,
  typed: string,
  context: OfferContext,
): Omit<Offer, 'start'> {
  return entity.kind === 'law' && hasNumber(entity, typed)
    ? toNumberedOffer(entity, context, found)
    : toEntityOffer(entity, nameInLanguage(entity, context.lang, context.asOf), context, found);
}

/** What the memo has named last before the place, the nearest first, then the first of the registry. */
export function* offerUntyped(
  before: string,
  gazetteer: Gazetteer,
  context: OfferContext,
): Steps<readonly Omit<Offer, 'start'>[]> {
  const { registry } = context.desk;
  const named = gazetteer.find(before.slice(-FARTHEST_BACK)).flatMap(({ names }) => {
    const ids = new Set(names.filter(({ name }) => !name.weak).map(({ name }) => name.entityId));
    return ids.size === 1 ? [...ids].flatMap((id) => registry.get(id) ?? []) : [];
  });
  const first = [...OFFERED_KINDS].flatMap((kind) => registry.ofKind(kind).slice(0, FIRST_OF_KIND));
  const offers: Omit<Offer, 'start'>[] = [];
  for (const entity of new Set([...named.reverse(), ...first])) {
    if (offers.length < MOST_OFFERS && isNamed(entity)) {
      offers.push(toEntityOffer(entity, nameInLanguage(entity, context.lang, context.asOf), context));
      yield;
    }
  }
  return offers;
}
