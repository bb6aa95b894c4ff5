import type { Entity } from '../registry/entity';
import type { Registry } from '../registry/registry';
import { foldWithMarks } from '../text/fold';
import type { EvidenceCode } from './evidence';
import type { Mention } from './mention';

/**
 * Whether words are, mark for mark, a name that the registry says never stands alone for an entity: then no form that
 * follows from another name of it does either, such as a given name or one without its marks.
 */
export function isWeakName({ names }: Pick<Entity, 'names'>, words: string): boolean {
  return names.some(({ text, weak }) => weak && foldWithMarks(text) === foldWithMarks(words));
}

/**
 * A mention without the candidates of which it is a weak name: a form that a later stage found, such as the number of
 * a law that was introduced. People are left as they are, since a title may stand beside theirs. `undefined` where
 * nothing is left, or not the one that was chosen.
 */
export function withoutWeakCandidates(mention: Mention, registry: Registry): Mention | undefined {
  const candidates = mention.candidates.filter(({ id, kind, evidence }) => {
    const entity =
      kind === 'person' || evidence.some((code) => SAID_BY_TEXT.includes(code))
        ? undefined
        : registry.get(id);
    return entity === undefined || !isWeakName(entity, mention.text);
  });
  if (candidates.length === mention.candidates.length) {
    return mention;
  }
  const isLost = mention.entity !== null && !candidates.some(({ id }) => id === mention.entity);
  return isLost || candidates.length === 0 ? undefined : { ...mention, candidates };
}

/** What the text itself says of a name counts more than that it is weak. */
const SAID_BY_TEXT: readonly EvidenceCode[] = ['memo-decision', 'defined-here'];
