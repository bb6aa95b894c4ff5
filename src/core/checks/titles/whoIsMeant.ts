import type { Mention } from '../../mentions/mention';
import type { PlacedTitle } from '../../mentions/people/titlesBeside';
import type { Person } from '../../registry/entity';
import type { Registry } from '../../registry/registry';
import type { HeldTitle } from './heldTitles';

/**
 * Who has the title beside the name. Somebody whom the recogniser leaves open because of that very title is meant where
 * nobody else is called so, or where the title is of the body of one of them.
 */
export function whoIsMeant(
  { entity, candidates }: Mention,
  title: PlacedTitle,
  heldBy: (person: Person) => readonly HeldTitle[],
  registry: Registry,
): Person | undefined {
  if (entity !== null) {
    return registry.getOf('person', entity);
  }
  const people = candidates.flatMap(({ id, evidence }) => {
    const person = registry.getOf('person', id);
    return person === undefined ? [] : [{ person, evidence }];
  });
  const [only] = people;
  if (only !== undefined && candidates.length === 1) {
    const { evidence } = only;
    return !evidence.includes('short-form') || evidence.includes('introduced') ? only.person : undefined;
  }
  const ofBody = people.filter(
    ({ person, evidence }) =>
      !evidence.includes('short-form') &&
      title.domain.length > 0 &&
      heldBy(person).some(({ words }) => title.domain.every((word) => words.includes(` ${word}`))),
  );
  return ofBody.length === 1 ? ofBody[0]?.person : undefined;
}
