import type { GazetteerName } from '../matcher/match';
import type { Entity, Law } from '../registry/entity';
import type { Registry } from '../registry/registry';
import { foldText, foldWithMarks } from '../text/fold';
import { runAtOnce, type Steps } from '../util/steps';
import { toInitialSpellings } from './initials';
import { withoutRevision } from './lawNames';
import { toTitleNames } from './titleNames';
import { isWeakName } from './weakNames';

/**
 * Names by which texts speak of entities: as written in the registry, nothing made up. Posts, figures and statements
 * are described rather than named.
 */
export function toGazetteerNames(registry: Registry): readonly GazetteerName[] {
  return runAtOnce(toGazetteerNamesInSteps(registry));
}

export function* toGazetteerNamesInSteps(registry: Registry): Steps<readonly GazetteerName[]> {
  const writtenLawNames = new Set(registry.ofKind('law').flatMap((law) => law.names.map(toKey)));
  const names: GazetteerName[] = [];
  for (const entity of registry.entities) {
    names.push(...writtenNames(entity), ...(entity.kind === 'law' ? lawNames(entity, writtenLawNames) : []));
    yield;
  }
  return [...names, ...(yield* toTitleNames(registry, names))];
}

function writtenNames(entity: Entity): GazetteerName[] {
  const { id, kind } = entity;
  if (kind === 'post' || kind === 'figure' || kind === 'statement') {
    return [];
  }
  const marked = toKeysWithMarks(entity);
  return entity.names.flatMap(({ text, weak }) =>
    [text, ...(kind === 'person' ? toInitialSpellings(text) : [])].map((spelling) => ({
      text: spelling,
      entityId: id,
      kind,
      // A spelling that follows from a name may be one that is said to be weak.
      weak: weak || (spelling !== text && isWeakName(entity, spelling)),
      // The name of a sector is a common noun, whatever its first letter in a list of sectors.
      ...(kind === 'sector' ? { anyCase: true } : {}),
      ...(marked.has(foldText(spelling)) ? { marksKnown: true } : {}),
    })),
  );
}

/** Folded names that are written with marks as well. */
function toKeysWithMarks({ names }: Entity): ReadonlySet<string> {
  return new Set(
    names.flatMap(({ text }) => {
      const key = foldText(text);
      return key === foldWithMarks(text) ? [] : [key];
    }),
  );
}

/** The number, and names without "(revised)" where no other law is called so. */
function lawNames(law: Law, taken: ReadonlySet<string>): GazetteerName[] {
  const named = { entityId: law.id, kind: law.kind, weak: false };
  const numbers =
    law.number !== undefined && isTelling(law.number) && !isWeakName(law, law.number)
      ? [{ ...named, text: law.number }]
      : [];
  const unrevised = law.names.flatMap((name) => {
    const bare = name.weak ? undefined : withoutRevision(name.text);
    return bare === undefined || taken.has(toKey({ text: bare })) || isWeakName(law, bare)
      ? []
      : [{ ...named, text: bare }];
  });
  return [...numbers, ...unrevised];
}

function toKey(name: { readonly text: string }): string {
  return foldText(name.text).trim();
}

/** A plain number such as `57`, or one that looks like a month (`12/2025`), stands for too much else. */
function isTelling(number: string): boolean {
  return /\d/.test(number) && (/\p{L}/u.test(number) || /\d\s*[-/]\s*\d{3}(?!\d)|\d{3,}[-/]\d/.test(number));
}
