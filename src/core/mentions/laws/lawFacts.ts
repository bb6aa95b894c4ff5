import type { Registry } from '../../registry/registry';
import type { Steps } from '../../util/steps';

/** What the registry knows of laws that their written names do not say. */
export interface LawFacts {
  readonly registry: Registry;
}

export function* compileLawFacts(registry: Registry): Steps<LawFacts> {
  yield;
  return { registry };
}
