import { compileGazetteerInSteps, type Gazetteer } from '../matcher/gazetteer';
import type { GazetteerName } from '../matcher/match';
import type { Registry } from '../registry/registry';
import type { Steps } from '../util/steps';

/**
 * Titles such as `Minister of Planning and Investment`, which speak of no sector though they hold the name of one.
 * Titles that hold any other name are left out: the committee in `Secretary of the Hanoi Party Committee` is named.
 */
export function* toTitleNames(
  registry: Registry,
  names: readonly GazetteerName[],
): Steps<readonly GazetteerName[]> {
  const sectors = yield* compileGazetteerInSteps(names.filter(({ kind }) => kind === 'sector'));
  const titles: GazetteerName[] = [];
  for (const title of readTitles(registry)) {
    yield;
    if (holdsSector(sectors, title.text)) {
      titles.push(title);
    }
  }
  if (titles.length === 0) {
    return [];
  }
  const others = yield* compileGazetteerInSteps(names.filter(({ kind }) => kind !== 'sector'));
  return titles.filter(({ text }) => others.find(text).length === 0);
}

/** Each title once. */
function readTitles(registry: Registry): readonly GazetteerName[] {
  const holders = new Map<string, string>();
  for (const { id, memberships } of registry.ofKind('person')) {
    for (const { role, otherRoles } of memberships) {
      for (const title of [role, ...otherRoles.map(({ name }) => name)]) {
        if (title !== undefined && !holders.has(title)) {
          holders.set(title, id);
        }
      }
    }
  }
  return [...holders].map(([text, entityId]) => ({
    text,
    entityId,
    kind: 'person',
    weak: false,
    isTitle: true,
  }));
}

/** A title that is the name of a sector and nothing more hides nothing. */
function holdsSector(sectors: Gazetteer, title: string): boolean {
  return sectors.find(title).some(({ span }) => span.start > 0 || span.end < title.length);
}
