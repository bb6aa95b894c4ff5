import type { Entity } from '../registry/entity';
import { foldWithMarks } from '../text/fold';

/**
 * Whether words are, mark for mark, a name that the registry says never stands alone for an entity: then no form that
 * follows from another name of it does either, such as a given name or one without its marks.
 */
export function isWeakName({ names }: Pick<Entity, 'names'>, words: string): boolean {
  return names.some(({ text, weak }) => weak && foldWithMarks(text) === foldWithMarks(words));
}
