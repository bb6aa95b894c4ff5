import type { Wording } from '../../contracts';
import { readYamlInSteps } from '../../text/guardedYaml';
import { LineIndex } from '../../text/lineIndex';
import type { YamlMap, YamlNode } from '../../text/yamlNode';
import { scalarText, valueAt } from '../../text/yamlValues';
import type { Steps } from '../../util/steps';
import { applyEdit, toOneEdit, type DecisionOutcome, type TextEdit } from '../decisions/decision';
import { openRegistryInSteps } from '../registryWriting/openRegistry';
import { saysTheSame, saysTheSameBut } from '../registryWriting/sameYaml';
import type { QuoteSource } from '../registryWriting/toSource';
import { writeScalar } from '../registryWriting/writeScalar';
import { addEntry, removeEntry } from '../registryWriting/yamlEdits';
import type { LostPassage } from './lostPassages';
import { entriesOf, placeInRegistry, type RegistryFilePlace } from './placeInRegistry';
import { recordOfList, walkEntry } from './registryWalk';

/** The keys that say which words are meant. */
const SELECTOR = ['quote', 'prefix', 'suffix'] as const;

/**
 * The one edit by which a source quotes other words of its document; all else in the file stays as it is, comments and
 * style with it. The result has been read again.
 *
 * @param text of the file as it is now
 */
export function* reanchorInSteps(
  text: string,
  lost: LostPassage,
  wanted: QuoteSource,
  wording: Wording,
): Steps<DecisionOutcome> {
  const { translate } = wording;
  const opened = yield* openRegistryInSteps(text, lost.uri, '', wording);
  if (opened.state === 'refused') {
    return opened;
  }
  const found = yield* placeInRegistry(text, new LineIndex(text).offsetAt(lost.range.start));
  if (found === undefined || !isQuote(found, lost)) {
    return {
      state: 'refused',
      reason: translate('The registry file has changed meanwhile; look for lost passages again.'),
    };
  }
  const { excerpt } = found;
  const changed = yield* rewrite(found, wanted);
  const body = changed?.slice(excerpt.span.start - excerpt.shift);
  const after =
    body === undefined ? text : text.slice(0, excerpt.span.start) + body + text.slice(excerpt.span.end);
  const reading = yield* readYamlInSteps(after);
  const { root, faults } = opened.reading;
  const isSafe =
    body !== undefined &&
    reading.faults.length <= faults.length &&
    root !== undefined &&
    reading.root !== undefined &&
    saysTheSameButSource(root, reading.root, startOf(found), wanted);
  return isSafe
    ? { state: 'edit', edit: toOneEdit(text, after) }
    : {
        state: 'refused',
        reason: translate('The registry file cannot be changed safely; write it there by hand.'),
      };
}

function isQuote({ place }: RegistryFilePlace, { quote }: LostPassage): boolean {
  return (
    place.is === 'value' &&
    place.part === 'source' &&
    place.keys.at(-1) === 'quote' &&
    place.node.text === quote
  );
}

/** Offset in the file of the map of the source. */
function startOf({ place, excerpt }: RegistryFilePlace): number {
  return place.is === 'value' ? place.map.span.start + excerpt.shift : -1;
}

/** The excerpt with the other words, one key after the other; `undefined` where that cannot be done. */
function* rewrite(found: RegistryFilePlace, wanted: QuoteSource): Steps<string | undefined> {
  let { text } = found.excerpt;
  const ordinal = quotesOf(found.entry, found.excerpt.list).findIndex(
    (map) => found.place.is === 'value' && map === found.place.map,
  );
  const entryIndex = yield* indexOfEntry(text, found.entry);
  for (const key of SELECTOR) {
    const { root } = yield* readYamlInSteps(text);
    const entry = entriesOf(root)[entryIndex];
    const map = entry && quotesOf(entry, found.excerpt.list)[ordinal];
    if (map === undefined) {
      return undefined;
    }
    if (scalarText(valueAt(map, key)) !== wanted[key]?.trim()) {
      const edit = toEdit(text, map, key, wanted[key]);
      if (edit === undefined) {
        return undefined;
      }
      text = applyEdit(text, edit);
    }
  }
  return text;
}

function* indexOfEntry(text: string, entry: YamlMap): Steps<number> {
  const { root } = yield* readYamlInSteps(text);
  return entriesOf(root).findIndex(({ span }) => span.start === entry.span.start);
}

/** The maps of all sources of an entry that have a quote, in order. */
function quotesOf(entry: YamlMap, list: string): readonly YamlMap[] {
  const record = recordOfList(list);
  const places = record === undefined ? [] : [...walkEntry(entry, record)];
  return places.flatMap((place) =>
    place.is === 'value' && place.part === 'source' && place.keys.at(-1) === 'quote' ? [place.map] : [],
  );
}

function toEdit(
  text: string,
  map: YamlMap,
  key: (typeof SELECTOR)[number],
  value: string | undefined,
): TextEdit | undefined {
  const index = map.entries.findIndex((entry) => entry.key === key);
  const known = map.entries[index];
  if (value === undefined) {
    return known && removeEntry(text, map, index);
  }
  const source = writeScalar(value);
  if (known === undefined) {
    const before = map.entries.find((entry) => entry.key === (key === 'suffix' ? 'prefix' : 'quote'));
    const quote = map.entries.find((entry) => entry.key === 'quote');
    return addEntry(text, map, { key, value: source }, before ?? quote);
  }
  const { start, end } = known.value.span;
  // A block of lines ends with its last line end.
  const [lineEnd = ''] = /(?:\r\n|\n)$/.exec(text.slice(start, end)) ?? [];
  return { start, end, newText: source + lineEnd };
}

/** The same trees, but for the words of one source, which are those that are wanted. */
function saysTheSameButSource(a: YamlNode, b: YamlNode, start: number, wanted: QuoteSource): boolean {
  if (a.type === 'map' && b.type === 'map') {
    if (a.span.start === start && valueAt(a, 'quote') !== undefined) {
      return (
        saysTheSameBut(a, b, SELECTOR) &&
        SELECTOR.every((key) => scalarText(valueAt(b, key)) === wanted[key]?.trim())
      );
    }
    return (
      a.entries.length === b.entries.length &&
      a.entries.every(({ key, value }, i) => {
        const other = b.entries[i];
        return other?.key === key && saysTheSameButSource(value, other.value, start, wanted);
      })
    );
  }
  if (a.type === 'list' && b.type === 'list') {
    return (
      a.items.length === b.items.length &&
      a.items.every((item, i) => {
        const other = b.items[i];
        return other !== undefined && saysTheSameButSource(item, other, start, wanted);
      })
    );
  }
  return saysTheSame(a, b);
}
