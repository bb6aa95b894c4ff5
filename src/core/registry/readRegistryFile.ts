import type { Wording } from '../contracts';
import type { YamlEntry, YamlFault, YamlMap, YamlNode } from '../text/yamlNode';
import { tellYamlFault } from '../text/guardedYamlTelling';
import { scalarText, valueAt } from '../text/yamlValues';
import { runAtOnce, type Steps } from '../util/steps';
import type { Entity, EntityKind } from './entity';
import { textOf } from './fieldValues';
import { FileContext } from './fileContext';
import { headOf, readRecord, reportUnknownKey } from './readRecord';
import { readRegistryText } from './readRegistryText';
import type { LooseMembership, RegistryFile, RegistryReading } from './registryReading';
import { ENTITIES, LISTS, MEETING_CLASSES, PARTS } from './registrySchema';
import { toEntity } from './toEntity';
import { toMembership } from './toParts';

/**
 * Reads one YAML or JSON file of a registry as far as it goes: what is wrong becomes a problem at its place, and the
 * rest is read. Says nothing about ids of other files; see buildRegistry and registryProblems.
 */
export function readRegistryFile(file: RegistryFile, wording: Wording): RegistryReading {
  return runAtOnce(readRegistryInSteps(file, wording));
}

/** {@link readRegistryFile} for files of any length. */
export function* readRegistryInSteps(file: RegistryFile, wording: Wording): Steps<RegistryReading> {
  const context = new FileContext(file, wording);
  const found: Found = { entities: [], memberships: [], otherIds: [] };
  const { root, faults } = yield* readRegistryText(file);
  for (const fault of faults) {
    context.report(fault.code, severityOf(fault), fault.span, tellYamlFault(fault, wording), fault.related);
  }
  if (root?.type === 'map') {
    for (const entry of root.entries) {
      yield* readList(entry, found, context);
    }
  } else if (root !== undefined && !(root.type === 'scalar' && root.isNull)) {
    const message = wording.translate(
      'A registry file is a map of lists such as “persons:”; this one is not read.',
    );
    context.report('wrong-type', 'error', headOf(root), message);
  }
  const { references, sources, problems } = context;
  return { corpus: file.corpus, uri: file.uri, path: file.path, ...found, references, sources, problems };
}

interface Found {
  readonly entities: Entity[];
  readonly memberships: LooseMembership[];
  /** Of Popolo events that are no meetings. */
  readonly otherIds: string[];
}

function severityOf(fault: YamlFault): 'error' | 'warning' {
  return fault.kind === 'duplicate-key' || fault.kind === 'several-documents' ? 'warning' : 'error';
}

function* readList(entry: YamlEntry, found: Found, context: FileContext): Steps<void> {
  const kind = LISTS.get(entry.key);
  if (kind === undefined) {
    reportUnknownKey(entry, LISTS.keys(), context);
    return;
  }
  if (kind === 'ignored') {
    return;
  }
  for (const item of itemsOf(entry.value)) {
    yield;
    if (item.type === 'map') {
      readItem(entry.key, kind, item, found, context);
    } else if (item.type === 'list' || !item.isNull) {
      const message = context.wording.translate(
        'Each entry of “{0}” must be a map; this one is left out.',
        entry.key,
      );
      context.report('wrong-type', 'error', headOf(item), message);
    }
  }
}

/** One entry without the dash of a list counts as a list of one. */
function itemsOf(node: YamlNode): readonly YamlNode[] {
  return node.type === 'list' ? node.items : [node];
}

function readItem(
  list: string,
  kind: EntityKind | 'membership',
  node: YamlMap,
  found: Found,
  context: FileContext,
): void {
  if (kind === 'membership') {
    const record = readRecord(node, PARTS.topMembership, context);
    const personId = record && textOf(record, 'person_id');
    if (record !== undefined && personId !== undefined) {
      found.memberships.push({ personId, membership: toMembership(record, context) });
    }
    return;
  }
  const id = scalarText(valueAt(node, 'id'));
  if (list === 'events' && !isMeeting(node)) {
    found.otherIds.push(...(id === undefined ? [] : [id]));
    return;
  }
  context.owner = id;
  const record = readRecord(node, ENTITIES[kind], context);
  if (record !== undefined) {
    found.entities.push(toEntity(kind, record, context));
  }
  context.owner = undefined;
}

function isMeeting(event: YamlMap): boolean {
  const classification = scalarText(valueAt(event, 'classification'));
  return classification === undefined || MEETING_CLASSES.has(classification.toLowerCase());
}
