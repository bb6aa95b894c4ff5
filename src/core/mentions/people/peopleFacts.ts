import type { Registry } from '../../registry/registry';
import type { Steps } from '../../util/steps';

/** What the registry knows of people that their written names do not say. */
export interface PeopleFacts {
  readonly registry: Registry;
}

export function* compilePeopleFacts(registry: Registry): Steps<PeopleFacts> {
  yield;
  return { registry };
}
