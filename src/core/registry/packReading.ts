import type { Problem } from '../problem';
import type { Range } from '../text/span';
import type { Steps } from '../util/steps';
import { encodeUtf8 } from '../util/utf8';
import type { Entity, RegistryPlace, Source } from './entity';
import type { EntityReference, LooseMembership, RegistryReading, SourceUse } from './registryReading';

/** The lists of a reading, in the order in which they are packed: entities name their sources by number. */
export interface PackedLists {
  readonly sources: SourceUse;
  readonly entities: Entity;
  readonly memberships: LooseMembership;
  readonly references: EntityReference;
  readonly otherIds: string;
  readonly problems: Problem;
}

const PACKED_LISTS = [
  'sources',
  'entities',
  'memberships',
  'references',
  'otherIds',
  'problems',
] as const satisfies readonly (keyof PackedLists)[];

/** Start line and column, end line and column. */
export type PackedRange = readonly [number, number, number, number];

/** Items in one line: it is read at one go. */
const ITEMS = 64;

/**
 * A reading as lines of JSON, each with the name of a list and some of its items. What the file gives, its corpus and
 * URI, is left out; each source stands once and is named by its number elsewhere, so that it is one object again.
 */
export function* packReading(reading: RegistryReading): Steps<Uint8Array[]> {
  const numbers = new Map<unknown, number>(reading.sources.map(({ source }, i) => [source, i]));
  const lines: Uint8Array[] = [];
  for (const list of PACKED_LISTS) {
    const items: readonly unknown[] = reading[list];
    for (let start = 0; start < items.length; start += ITEMS) {
      const line = JSON.stringify([list, items.slice(start, start + ITEMS)], (key, value: unknown) =>
        pack(key, value, numbers),
      );
      lines.push(encodeUtf8(`${line}\n`));
      yield;
    }
  }
  return lines;
}

/** Keys are those of our own types: nothing that a file holds comes to be one. */
function pack(key: string, value: unknown, numbers: ReadonlyMap<unknown, number>): unknown {
  switch (key) {
    case 'corpus':
      return undefined;
    case 'sources':
      return (value as readonly Source[]).map((source) => numbers.get(source));
    case 'place':
      return packRange((value as RegistryPlace).range);
    case 'places':
      return (value as readonly RegistryPlace[]).map(({ range }) => packRange(range));
    case 'range':
    case 'documentRange':
      return packRange(value as Range);
    case 'kinds':
      return (value as EntityReference['kinds']).join(' ');
    default:
      return value;
  }
}

function packRange({ start, end }: Range): PackedRange {
  return [start.line, start.character, end.line, end.character];
}
