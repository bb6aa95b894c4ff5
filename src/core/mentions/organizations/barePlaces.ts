import { toNfc } from '../../text/normalForms';
import type { Draft } from '../draft';
import type { Candidate } from '../mention';

/**
 * A bare place is the place, never a body or a person of the same name, unless only the other is written exactly so.
 * A name that a place shares with a law or a sector stays open.
 */
export function preferPlace(draft: Draft, text: string): Draft {
  if (draft.entity !== null) {
    return draft;
  }
  const leaders = draft.candidates.filter(({ tier }) => tier === draft.candidates[0]?.tier);
  const [place, ...morePlaces] = leaders.filter(({ kind }) => kind === 'area');
  const others = leaders.filter(({ kind }) => kind !== 'area');
  const areRivals = others.every(({ kind }) => kind === 'organization' || kind === 'person');
  if (place === undefined || morePlaces.length > 0 || others.length === 0 || !areRivals) {
    return draft;
  }
  const written = toNfc(text.slice(draft.span.start, draft.span.end)).replace(/[\s\u2060]+/g, ' ');
  const isExact = ({ name }: Candidate): boolean => toNfc(name) === written;
  const [other, ...moreOthers] = isExact(place) ? [] : others.filter(isExact);
  if (other === undefined) {
    return choose(draft, place);
  }
  return moreOthers.length === 0 ? choose(draft, other) : draft;
}

function choose({ candidates, ...draft }: Draft, chosen: Candidate): Draft {
  return {
    ...draft,
    entity: chosen.id,
    candidates: [chosen, ...candidates.filter((candidate) => candidate !== chosen)],
  };
}
