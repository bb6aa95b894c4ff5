import type { DoubleArrayTrie } from '../matcher/doubleArrayTrie';
import { compileGazetteerInSteps, type Gazetteer } from '../matcher/gazetteer';
import type { Registry } from '../registry/registry';
import { runAtOnce, type Steps } from '../util/steps';
import { toGazetteerNamesInSteps } from './gazetteerNames';
import { compileLawFacts, type LawFacts } from './laws/lawFacts';
import { compileMeetingFacts, type MeetingFacts } from './meetings/meetingFacts';
import { compilePeopleFacts, type PeopleFacts } from './people/peopleFacts';
import { SharedCandidates } from './sharedCandidates';

/** A registry made ready for recognising what it names. Immutable, but for what mentions share. */
export interface Recogniser {
  readonly registry: Registry;
  readonly gazetteer: Gazetteer;
  readonly people: PeopleFacts;
  readonly laws: LawFacts;
  readonly meetings: MeetingFacts;
  readonly candidates: SharedCandidates;
}

export function compileRecogniser(registry: Registry): Recogniser {
  return runAtOnce(compileRecogniserInSteps(registry));
}

/** @param known see `compileGazetteerInSteps` */
export function* compileRecogniserInSteps(registry: Registry, known?: DoubleArrayTrie): Steps<Recogniser> {
  return {
    registry,
    gazetteer: yield* compileGazetteerInSteps(yield* toGazetteerNamesInSteps(registry), known),
    people: yield* compilePeopleFacts(registry),
    laws: yield* compileLawFacts(registry),
    meetings: yield* compileMeetingFacts(registry),
    candidates: new SharedCandidates(),
  };
}
