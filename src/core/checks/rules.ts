import { createCitationRule } from './citations/citationRule';
import { createAmbiguousRule } from './names/ambiguousRule';
import { createMisspeltRule } from './names/misspeltRule';
import { createTitleRule } from './titles/titleRule';
import type { Rule } from './rule';

/** All rules, each made anew: what one keeps is its own. */
export function createRules(): readonly Rule[] {
  return [createCitationRule(), createMisspeltRule(), createAmbiguousRule(), createTitleRule()];
}
