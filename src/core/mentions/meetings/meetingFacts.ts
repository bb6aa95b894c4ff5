import type { Registry } from '../../registry/registry';
import type { Steps } from '../../util/steps';

/** What the registry knows of meetings that their written names do not say. */
export interface MeetingFacts {
  readonly registry: Registry;
}

export function* compileMeetingFacts(registry: Registry): Steps<MeetingFacts> {
  yield;
  return { registry };
}
