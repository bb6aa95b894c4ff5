import { toNfc } from '../text/normalForms';
import type { Claim, Entity, Person } from './entity';
import { uniteNames } from './uniteNames';

/**
 * One entity from what several corpora say of it, the first corpus first. Names, sources, claims and all lists are
 * united; of properties with one value the first one stands, and another corpus's other value becomes a claim beside
 * it, so that nothing is overruled silently.
 */
export function uniteEntities<T extends Entity>(first: T, second: T): T {
  const rivals: Claim[] = [];
  const united = new Map<string, unknown>(Object.entries(first));
  for (const [property, value] of Object.entries(second)) {
    const known: unknown = united.get(property);
    if (known === undefined) {
      united.set(property, value);
    } else if (Array.isArray(known) && Array.isArray(value)) {
      united.set(property, uniteLists(known, value));
    } else if (typeof value === 'string' && typeof known === 'string' && isRival(property, known, value)) {
      rivals.push({ property: toYamlKey(property), value, sources: second.sources });
    }
  }
  return {
    ...first,
    ...Object.fromEntries(united),
    names: uniteNames([...first.names, ...second.names]),
    claims: [...first.claims, ...second.claims, ...rivals],
  };
}

export function withMemberships(person: Person, memberships: Person['memberships']): Person {
  return { ...person, memberships: [...person.memberships, ...memberships] };
}

/** Ids and attendees are kept once; any other map stands for a claim of its own and stays. */
function uniteLists(first: readonly unknown[], second: readonly unknown[]): unknown[] {
  const known = new Set(first.map(keyOf));
  return [...first, ...second.filter((item) => !known.has(keyOf(item)))];
}

function keyOf(item: unknown): unknown {
  return typeof item === 'object' && item !== null && 'personId' in item ? item.personId : item;
}

/** Properties whose difference says nothing, or whose other value is one of the names already. */
const NEVER_RIVAL: ReadonlySet<string> = new Set(['id', 'kind', 'name', 'note', 'dateBasis', 'dateNote']);

function isRival(property: string, first: string, second: string): boolean {
  if (NEVER_RIVAL.has(property) || toNfc(first) === toNfc(second)) {
    return false;
  }
  // `held` is also what stands where a registry says nothing.
  return property !== 'status' || second !== 'held';
}

function toYamlKey(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
