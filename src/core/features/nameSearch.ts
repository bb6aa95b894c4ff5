import type { Entity, EntityKind, EntityName } from '../registry/entity';
import type { Registry } from '../registry/registry';
import { spellingsAgree, marksAgreeSoFar, type Spelling } from '../search/spelling';
import { WordReader } from '../search/words';
import { runAtOnce, type Steps } from '../util/steps';
import { compareText } from '../util/compareText';
import { takeBest } from '../util/takeBest';
import { addTo } from '../util/addTo';

/** An entity found by one of its names. */
export interface NameHit {
  readonly entity: Entity;
  /** The name that was found. */
  readonly name: string;
}

/** The names of one registry, ready to be searched at each key stroke. */
export interface NameSearch {
  /**
   * Best first: the whole name, its beginning, the beginning of a word in it, its words in another order, a part of
   * a word, its initials. Each entity comes once. Case and diacritics do not matter unless typed; a query without a
   * word finds nothing.
   *
   * @param kinds all unless given
   */
  find(query: string, limit: number, kinds?: ReadonlySet<EntityKind>): readonly NameHit[];
  /**
   * Entities one of whose names, weak ones left out, consists of just these words; each comes once, in the order of the
   * registry. The name of a sector is a common noun, so that its plural is also its singular.
   */
  findWhole(words: readonly Spelling[]): readonly NameHit[];
}

/** How a name was found; a smaller number is better. */
const Found = { whole: 0, beginning: 1, word: 2, otherOrder: 3, within: 4, initials: 5 } as const;
type Found = (typeof Found)[keyof typeof Found];

interface NameEntry {
  readonly entity: Entity;
  readonly name: EntityName;
  readonly isHouseSpelling: boolean;
  /** Folded words, parted by one space, so that strokes and points make no difference. */
  readonly folded: string;
  /** The same with marks. */
  readonly marked: string;
  readonly initials: string;
}

interface NameQuery {
  readonly words: readonly Spelling[];
  readonly folded: string;
  readonly marked: string;
}

interface Match {
  readonly entry: NameEntry;
  /** With the very marks of the query. */
  readonly asTyped: boolean;
}

/** A pasted page is no name. */
const LONGEST_QUERY = 200;
const SHORTEST_WITHIN = 3;
const SHORTEST_INITIALS = 2;

/** Statements are left out: what is called their name is a summary. */
export function buildNameSearch(registry: Registry): NameSearch {
  return runAtOnce(buildNameSearchInSteps(registry));
}

export function* buildNameSearchInSteps(registry: Registry): Steps<NameSearch> {
  const reader = new WordReader();
  const entries: NameEntry[] = [];
  const byBeginning = new Map<string, NameEntry[]>();
  const byWholeName = new Map<string, NameEntry[]>();
  for (const entity of registry.entities) {
    yield;
    if (entity.kind === 'statement') {
      continue;
    }
    for (const [i, name] of entity.names.entries()) {
      const words = readSpellings(reader, name.text);
      if (words.length > 0) {
        const entry = { entity, name, isHouseSpelling: i === 0, ...toKeys(words) };
        entries.push(entry);
        for (const key of keysOf(entry)) {
          addTo(byBeginning, key, entry);
        }
        if (!name.weak) {
          addTo(byWholeName, toSingular(entry.folded), entry);
        }
      }
    }
  }
  return {
    find: (query, limit, kinds) => findEntries({ entries, byBeginning }, reader, query, { limit, kinds }),
    findWhole: (words) => findWholeNames(byWholeName, words, reader),
  };
}

/** English plurals become singulars, word for word; it matters only that equal words stay equal. */
function toSingular(folded: string): string {
  return folded.replace(/(?<=[a-z]{2})ies\b/g, 'y').replace(/(?<=[a-z]{2}[^su])s\b/g, '');
}

function findWholeNames(
  byWholeName: ReadonlyMap<string, readonly NameEntry[]>,
  words: readonly Spelling[],
  reader: WordReader,
): readonly NameHit[] {
  if (words.length === 0) {
    return [];
  }
  const query: NameQuery = { words, ...toKeys(words) };
  const hits = new Map<Entity, NameHit>();
  for (const entry of byWholeName.get(toSingular(query.folded)) ?? []) {
    const { entity, name, folded } = entry;
    const isWhole = folded === query.folded ? marksAllow(entry, query, reader) : entity.kind === 'sector';
    if (isWhole && !hits.has(entity)) {
      hits.set(entity, { entity, name: name.text });
    }
  }
  return [...hits.values()];
}

function readSpellings(reader: WordReader, text: string): readonly Spelling[] {
  return reader.readWords(text).map((word) => word.spelling);
}

function toKeys(words: readonly Spelling[]): Pick<NameEntry, 'folded' | 'marked' | 'initials'> {
  const folded = words.map((word) => word.folded).join(' ');
  const marked = words.some((word) => word.marked) ? words.map((word) => word.key).join(' ') : folded;
  return { folded, marked, initials: words.map((word) => word.folded.charAt(0)).join('') };
}

/** All names, and those that may be found in another way than within a word by what their words begin with. */
interface NameIndex {
  readonly entries: readonly NameEntry[];
  readonly byBeginning: ReadonlyMap<string, readonly NameEntry[]>;
}

const KEY_LENGTH = 2;

/** Two letters of each word, and those of the initials. */
function keysOf({ folded, initials }: Pick<NameEntry, 'folded' | 'initials'>): ReadonlySet<string> {
  return new Set([...folded.split(' '), initials].map((word) => word.slice(0, KEY_LENGTH)));
}

/** Names in which each word of the query may begin a word, or the query the initials; all where its words are short. */
function mayBegin({ entries, byBeginning }: NameIndex, { words }: NameQuery): readonly NameEntry[] {
  return words
    .filter(({ folded }) => folded.length >= KEY_LENGTH)
    .map(({ folded }) => byBeginning.get(folded.slice(0, KEY_LENGTH)) ?? [])
    .reduce((fewest, some) => (some.length < fewest.length ? some : fewest), entries);
}

function findEntries(
  index: NameIndex,
  reader: WordReader,
  text: string,
  { limit, kinds }: { readonly limit: number; readonly kinds: ReadonlySet<EntityKind> | undefined },
): readonly NameHit[] {
  const words = readSpellings(reader, text.slice(0, LONGEST_QUERY));
  if (words.length === 0) {
    return [];
  }
  const query: NameQuery = { words, ...toKeys(words) };
  // A letter is in most names: only as many are put in order as are asked for.
  const byFound: Match[][] = Object.values(Found).map(() => []);
  const add = (entry: NameEntry, found: Found): void => {
    if (kinds?.has(entry.entity.kind) !== false && marksAllow(entry, query, reader)) {
      byFound[found]?.push({ entry, asTyped: entry.marked.includes(query.marked) });
    }
  };
  for (const entry of mayBegin(index, query)) {
    const found = findIn(entry, query);
    if (found !== undefined) {
      add(entry, found);
    }
  }
  if (words.length === 1 && query.folded.length >= SHORTEST_WITHIN) {
    for (const entry of index.entries) {
      if (entry.folded.includes(query.folded) && !hasWordBeginning(entry.folded, query.folded)) {
        add(entry, Found.within);
      }
    }
  }
  const hits = new Map<Entity, NameHit>();
  for (const matches of byFound) {
    if (hits.size >= limit) {
      break;
    }
    addBest(hits, matches, limit);
  }
  return [...hits.values()];
}

/** Many names of one entity may be among the best: then twice as many are put in order. */
function addBest(hits: Map<Entity, NameHit>, matches: readonly Match[], limit: number): void {
  for (let count = 2 * limit; ; count *= 2) {
    for (const { entry } of takeBest(matches, count, compareMatches)) {
      if (hits.size < limit && !hits.has(entry.entity)) {
        hits.set(entry.entity, { entity: entry.entity, name: entry.name.text });
      }
    }
    if (hits.size >= limit || count >= matches.length) {
      return;
    }
  }
}

/** But for what is found within a word. */
function findIn({ folded, initials }: NameEntry, query: NameQuery): Found | undefined {
  const at = folded.indexOf(query.folded);
  if (at === 0) {
    return folded.length === query.folded.length ? Found.whole : Found.beginning;
  }
  if (at > 0 && hasWordBeginning(folded, query.folded)) {
    return Found.word;
  }
  if (query.words.length > 1) {
    return query.words.every((word) => hasWordBeginning(folded, word.folded)) ? Found.otherOrder : undefined;
  }
  // Within a word it says more.
  const mayBeInitials =
    (at < 0 || query.folded.length < SHORTEST_WITHIN) &&
    query.folded.length >= SHORTEST_INITIALS &&
    query.folded === query.marked;
  return mayBeInitials && initials.startsWith(query.folded) ? Found.initials : undefined;
}

function hasWordBeginning(folded: string, beginning: string): boolean {
  return folded.startsWith(beginning) || folded.includes(` ${beginning}`);
}

/** Typed marks exclude other marks: each word of the query needs one in the name that may stand for it. */
function marksAllow(entry: NameEntry, query: NameQuery, reader: WordReader): boolean {
  if (query.folded === query.marked || entry.folded === entry.marked || entry.marked.includes(query.marked)) {
    return true;
  }
  const names = readSpellings(reader, entry.name.text);
  return query.words.every((typed) =>
    names.some((word) =>
      word.folded === typed.folded
        ? spellingsAgree(typed, word)
        : word.folded.startsWith(typed.folded) && marksAgreeSoFar(typed, word),
    ),
  );
}

function compareMatches(a: Match, b: Match): number {
  return (
    Number(b.asTyped) - Number(a.asTyped) ||
    Number(a.entry.name.weak) - Number(b.entry.name.weak) ||
    Number(b.entry.isHouseSpelling) - Number(a.entry.isHouseSpelling) ||
    a.entry.folded.length - b.entry.folded.length ||
    compareText(a.entry.folded, b.entry.folded) ||
    compareText(a.entry.entity.id, b.entry.entity.id)
  );
}
