import type { GazetteerName } from '../matcher/match';
import type { Entity, Law } from '../registry/entity';
import type { Registry } from '../registry/registry';
import { foldText, foldWithMarks } from '../text/fold';
import { runAtOnce, type Steps } from '../util/steps';
import { append } from '../util/append';
import { toInitialSpellings } from './initials';
import { toDerivedNames } from './laws/registers';
import { toTitleNames } from './titleNames';
import { isWeakName } from './weakNames';

/**
 * Names by which texts speak of entities: as written in the registry, and for laws the forms that follow from those.
 * Posts, figures and statements are described rather than named.
 */
export function toGazetteerNames(registry: Registry): readonly GazetteerName[] {
  return runAtOnce(toGazetteerNamesInSteps(registry));
}

export function* toGazetteerNamesInSteps(registry: Registry): Steps<readonly GazetteerName[]> {
  const writers = findWriters(registry.ofKind('law'));
  const names: GazetteerName[] = [];
  for (const entity of registry.entities) {
    append(names, writtenNames(entity));
    append(names, entity.kind === 'law' ? lawNames(entity, writers) : []);
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
  return entity.names.flatMap(({ text, weak, lang }) =>
    [withoutArticle(text, kind), ...(kind === 'person' ? toInitialSpellings(text) : [])].map((spelling) => ({
      text: spelling,
      entityId: id,
      kind,
      // A spelling that follows from a name may be one that is said to be weak.
      weak: weak || (spelling !== text && isWeakName(entity, spelling)),
      ...(lang === undefined ? {} : { lang }),
      // The name of a sector is a common noun, whatever its first letter in a list of sectors.
      ...(kind === 'sector' ? { anyCase: true } : {}),
      ...(marked.has(foldText(spelling)) ? { marksKnown: true } : {}),
    })),
  );
}

/** The article is no part of a mention (formats.md §4), but for places such as The Hague. */
function withoutArticle(name: string, kind: Entity['kind']): string {
  return kind === 'area' ? name : name.replace(/^the\s+(?=\S{2})/iu, '');
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

/** Code units at the end of a name in which a number is looked for. */
const LONGEST_NUMBER = 48;

/** Who has a name: the id of one law, or `undefined` where several have it. By folded name. */
type Writers = ReadonlyMap<string, string | undefined>;

function findWriters(laws: readonly Law[]): Writers {
  const writers = new Map<string, string | undefined>();
  for (const { id, names } of laws) {
    for (const { text } of names) {
      const key = toKey(text);
      writers.set(key, !writers.has(key) || writers.get(key) === id ? id : undefined);
    }
  }
  return writers;
}

/** Numbers, and other forms of its names that no law of the registry has as its own. */
function lawNames(law: Law, writers: Writers): GazetteerName[] {
  const named = { entityId: law.id, kind: law.kind, weak: false };
  const numbers = new Set<string>();
  if (law.number !== undefined && isTelling(law.number)) {
    numbers.add(law.number);
  }
  for (const text of [law.number ?? '', ...law.names.map((name) => name.text)]) {
    // `57-NQ/TW` of `Nghị quyết số 57-NQ/TW`.
    const [bare] =
      /(?<=\s)\d+(?:\/\d{4})?[-/]\p{L}[\p{L}\p{M}\d/-]*$/u.exec(text.slice(-LONGEST_NUMBER)) ?? [];
    if (bare !== undefined) {
      numbers.add(bare);
    }
  }
  const derived = toDerivedNames(
    law,
    (name) => writers.has(toKey(name)),
    (name) => writers.has(toKey(name)) && writers.get(toKey(name)) !== law.id,
  );
  return [
    ...[...numbers].map((text) => ({ ...named, text })),
    ...derived.map(({ text, from }) => ({ ...named, text, derivedFrom: from })),
  ].filter(({ text }) => !isWeakName(law, text));
}

function toKey(name: string): string {
  return foldText(name).trim();
}

/** A plain number such as `57`, or one that looks like a month (`12/2025`), stands for too much else. */
function isTelling(number: string): boolean {
  return /\d/.test(number) && (/\p{L}/u.test(number) || /\d\s*[-/]\s*\d{3}(?!\d)|\d{3}[-/]\d/.test(number));
}
