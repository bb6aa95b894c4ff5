import { readYamlInSteps } from '../../text/guardedYaml';
import type { Span } from '../../text/span';
import type { YamlMap, YamlNode } from '../../text/yamlNode';
import { scalarText, valueAt } from '../../text/yamlValues';
import type { EntityKind } from '../../registry/entity';
import type { Steps } from '../../util/steps';
import { entryAround, type EntryExcerpt } from './entryAround';
import { recordOfList, walkEntry, type WalkedPlace } from './registryWalk';

/** A place in a registry file that means something. */
export interface RegistryFilePlace {
  readonly excerpt: EntryExcerpt;
  readonly entry: YamlMap;
  /** Id of the entry; `undefined` for a membership of its own and while none is written. */
  readonly entityId: string | undefined;
  readonly place: WalkedPlace;
  /** Of the key or value in the file, with quotation marks. */
  readonly span: Span;
}

/** What stands at an offset of a registry file; only the entry around it is read. Touching counts. */
export function* placeInRegistry(text: string, offset: number): Steps<RegistryFilePlace | undefined> {
  const excerpt = entryAround(text, offset);
  const record = excerpt && recordOfList(excerpt.list);
  if (excerpt === undefined || record === undefined) {
    return undefined;
  }
  const { root } = yield* readYamlInSteps(excerpt.text);
  const at = offset - excerpt.shift;
  for (const entry of entriesOf(root)) {
    if (entry.span.start > at || at > entry.span.end) {
      continue;
    }
    for (const place of walkEntry(entry, record)) {
      const span = place.is === 'key' ? place.span : place.node.span;
      if (span.start <= at && at <= span.end) {
        return {
          excerpt,
          entry,
          entityId: scalarText(valueAt(entry, 'id')),
          place,
          span: { start: span.start + excerpt.shift, end: span.end + excerpt.shift },
        };
      }
    }
  }
  return undefined;
}

/** Entries of the first list of a file; one without the dash of a list counts as a list of one. */
export function entriesOf(root: YamlNode | undefined): readonly YamlMap[] {
  const value = root?.type === 'map' ? root.entries[0]?.value : undefined;
  const items = value?.type === 'list' ? value.items : value === undefined ? [] : [value];
  return items.filter((item) => item.type === 'map');
}

/** Kinds of entities that the id at a place is one of; the entry's own id is told by the list. */
export function kindsAt({ place }: RegistryFilePlace): readonly EntityKind[] | undefined {
  return place.is === 'value' && place.shape.is === 'reference' ? place.shape.to : undefined;
}

/** The id that stands at a place, of whatever entity. */
export function idAt({ place }: RegistryFilePlace): string | undefined {
  return place.is === 'value' && (place.shape.is === 'reference' || place.shape.is === 'id')
    ? scalarText(place.node)
    : undefined;
}
