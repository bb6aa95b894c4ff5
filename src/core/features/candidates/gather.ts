import type { SourceDocument } from '../../corpus/sourceDocument';
import { withoutRevision } from '../../mentions/laws/lawNames';
import { readLawNumber } from '../../mentions/laws/lawNumbers';
import { readNameParts } from '../../mentions/people/nameParts';
import { foldText } from '../../text/fold';
import { addTo } from '../../util/addTo';
import { append } from '../../util/append';
import type { Steps } from '../../util/steps';
import type { CandidateKind } from './candidate';
import type { Countries } from './countries';
import { nameKey, personKey } from './keys';
import type { DocumentSightings, Sighting } from './sighting';

/** A sighting with where it is from. */
export interface Sighted {
  readonly document: SourceDocument;
  readonly sighting: Sighting;
}

/** All sightings of one name. */
export interface NameGroup {
  readonly key: string;
  readonly kind: CandidateKind;
  /** Never empty, in order of the documents and their texts. */
  readonly sighted: Sighted[];
}

/** Looked at between two rests. */
const MANY = 500;

const MARK: Readonly<Record<CandidateKind, string>> = {
  person: 'p',
  organization: 'o',
  law: 'l',
  area: 'a',
  unknown: 'u',
};

/** Puts together what names the same: other spellings, other orders of names, short forms, acronyms. */
export function* gatherNames(
  documents: Iterable<readonly [SourceDocument, DocumentSightings]>,
  countries: Countries,
): Steps<readonly NameGroup[]> {
  const groups = new Map<string, NameGroup>();
  const shorts: Sighted[] = [];
  const unknown: Sighted[] = [];
  const add = (key: string, kind: CandidateKind, one: Sighted): void => {
    const known = groups.get(key);
    if (known === undefined) {
      groups.set(key, { key, kind, sighted: [one] });
    } else {
      known.sighted.push(one);
    }
  };
  const acronyms = new Map<string, Set<string>>();
  for (const [document, sightings] of documents) {
    yield;
    for (const sighting of sightings) {
      const one = { document, sighting };
      const { kind, isShort, of, acronym } = sighting;
      if (kind === 'unknown') {
        unknown.push(one);
      } else if (isShort === true && of === undefined) {
        shorts.push(one);
      } else {
        const key = keyOf(sighting, countries);
        add(key, kind, one);
        if (acronym !== undefined) {
          acronyms.set(acronym.text, (acronyms.get(acronym.text) ?? new Set()).add(key));
        }
      }
    }
  }
  yield;
  yield* addShortNames(shorts, groups, add);
  mergeBareNumbers(groups);
  yield* mergeLongerPeople(groups);
  for (const [i, one] of unknown.entries()) {
    if (i % MANY === 0) {
      yield;
    }
    const { text } = one.sighting;
    const key = nameKey(text);
    const [meant, ...others] = acronyms.get(text) ?? [];
    const known =
      (others.length === 0 ? meant : undefined) ??
      [`o:${key}`, `p:${personKey(text)}`, `a:${key}`, `l:${key}`].find((other) => groups.has(other));
    if (known === undefined) {
      add(`u:${key}`, 'unknown', one);
    } else {
      groups.get(known)?.sighted.push(one);
    }
  }
  return [...groups.values()];
}

function keyOf({ kind, text, of, number, lawType }: Sighting, countries: Countries): string {
  const mark = MARK[kind];
  switch (kind) {
    case 'person':
      return `${mark}:${personKey(of ?? text)}`;
    case 'law':
      return `${mark}:${lawKey(text, number, lawType)}`;
    case 'area':
      return `${mark}:${countries.codeOf(text) ?? nameKey(text)}`;
    case 'organization':
    case 'unknown':
      return `${mark}:${nameKey(text)}`;
  }
}

function lawKey(text: string, number: string | undefined, type: string | undefined): string {
  const read = number === undefined ? undefined : readLawNumber(number);
  if (read === undefined) {
    return nameKey(withoutRevision(text) ?? text);
  }
  const { main, year = '', letters = '' } = read;
  return year === '' && letters === '' ? `${type ?? ''} ${main}` : `#${main}/${year}/${letters}`;
}

/** `Resolution 57` is `Resolution 57-NQ/TW` where there is one such resolution. */
function mergeBareNumbers(groups: Map<string, NameGroup>): void {
  const whole = new Map<string, string[]>();
  for (const { key, sighted } of groups.values()) {
    const [, main] = /^l:#([^/]+)\//.exec(key) ?? [];
    const type = sighted[0]?.sighting.lawType;
    if (main !== undefined && type !== undefined) {
      const bare = `l:${type} ${main}`;
      addTo(whole, bare, key);
    }
  }
  for (const [bare, [only, ...others]] of whole) {
    const group = groups.get(bare);
    if (group !== undefined && only !== undefined && others.length === 0) {
      append(groups.get(only)?.sighted ?? [], group.sighted);
      groups.delete(bare);
    }
  }
}

/** `Nvidia Jensen Huang` behind an office is `Jensen Huang` where the corpus has him. */
function* mergeLongerPeople(groups: Map<string, NameGroup>): Steps<void> {
  let count = 0;
  for (const { key, kind, sighted } of groups.values()) {
    if (count++ % MANY === 0) {
      yield;
    }
    const words = sighted[0]?.sighting.text.split(' ') ?? [];
    const shorter = `p:${personKey(words.slice(1).join(' '))}`;
    const own = groups.get(shorter);
    if (kind === 'person' && words.length >= 3 && own !== undefined && !isVietnamese(words.join(' '))) {
      // The words in front belong to something else.
      const cut = sighted.map(({ document, sighting }) => {
        const front = sighting.text.indexOf(' ') + 1;
        const { span, text } = sighting;
        return {
          document,
          sighting: {
            ...sighting,
            text: text.slice(front),
            span: { start: span.start + front, end: span.end },
          },
        };
      });
      append(own.sighted, cut);
      groups.delete(key);
    }
  }
}

function isVietnamese(name: string): boolean {
  return readNameParts(name).vietnamese;
}

/** `President Biden` is the one Biden of the corpus; where there are two it stays open and is none. */
function* addShortNames(
  shorts: readonly Sighted[],
  groups: ReadonlyMap<string, NameGroup>,
  add: (key: string, kind: CandidateKind, one: Sighted) => void,
): Steps<void> {
  const full = new Map<string, Set<string>>();
  let count = 0;
  for (const { key, kind, sighted } of groups.values()) {
    if (count++ % MANY === 0) {
      yield;
    }
    if (kind === 'person') {
      const parts = readNameParts(sighted[0]?.sighting.text ?? '');
      for (const name of parts.vietnamese ? parts.given : [parts.family ?? '']) {
        const short = foldText(name);
        full.set(short, (full.get(short) ?? new Set()).add(key));
      }
    }
  }
  for (const [i, one] of shorts.entries()) {
    if (i % MANY === 0) {
      yield;
    }
    const short = foldText(one.sighting.text);
    const [meant, ...others] = full.get(short) ?? [];
    if (others.length === 0) {
      add(meant ?? `p:${personKey(one.sighting.text)}`, 'person', one);
    }
  }
}
