import type { Mention } from '../../../../src/core/mentions/mention';
import type { Entity } from '../../../../src/core/registry/entity';
import { checkMentions, detectIn } from '../../../support/checkMentions';

/** Many texts are read with the same entities here, so these come first. */
export function findNames(entities: readonly Entity[], text: string): readonly Mention[] {
  return detectIn(text, entities);
}

/** Checks the names found in a marked text; see `readMarkedText`. */
export function checkNames(entities: readonly Entity[], marked: string): readonly Mention[] {
  return checkMentions(marked, entities);
}
