import { withoutLookalikes } from '../../text/deceptiveText';
import { foldText } from '../../text/fold';

/** An id says whom it means at a glance; a long name says it with its first words. */
const LONGEST = 60;

/**
 * `Vũ Hải Quân` becomes `vu-hai-quan`, or `vu-hai-quan-2` where that is taken. Letters of every script stay,
 * but for those that look like the Latin ones beside them.
 *
 * @param isTaken by an entity of any kind
 */
export function toNewEntityId(name: string, isTaken: (id: string) => boolean): string {
  const words = withoutLookalikes(foldText(name)).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word.slice(0, LONGEST) : `${slug}-${word}`;
    if (longer.length > LONGEST) {
      break;
    }
    slug = longer;
  }
  const base = slug === '' ? 'entry' : slug;
  let id = base;
  for (let number = 2; isTaken(id); number++) {
    id = `${base}-${String(number)}`;
  }
  return id;
}
