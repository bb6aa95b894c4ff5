import { findFrontMatter } from '../../text/frontMatterSpan';
import type { YamlNode } from '../../text/yamlNode';
import { scalarText } from '../../text/yamlValues';
import type { TextEdit } from './decision';
import { isNothing } from '../registryWriting/registryEntries';
import { editYaml, isName, isSameName, OWN, type Places, type Wanted } from './memoPlaces';
import { writeScalar } from '../registryWriting/writeScalar';
import {
  addEntry,
  addItem,
  appendLines,
  fillValue,
  firstLineEnd,
  isFlow,
} from '../registryWriting/yamlEdits';

/** The text with the decision beside whatever else it says; the same text where it says so already. */
export function remember(text: string, wanted: Wanted): string | undefined {
  if (findFrontMatter(text) === undefined) {
    const eol = firstLineEnd(text);
    const gap = /^\s*(?:[\n\r]|$)/.test(text) ? '' : eol;
    return ['---', ...newLines(wanted), '---', gap + text].join(eol);
  }
  return editYaml(text, (places) => toAddition(places, wanted));
}

function newLines(wanted: Wanted): readonly string[] {
  const { key, value } = toPart(wanted);
  return [`${OWN}:`, `  ${key}: ${value}`];
}

function toPart({ name, entityId }: Wanted): { readonly key: 'is' | 'not'; readonly value: string } {
  return entityId === undefined
    ? { key: 'not', value: `[${writeScalar(name)}]` }
    : { key: 'is', value: `{ ${writeScalar(name)}: ${writeScalar(entityId)} }` };
}

const NO_CHANGE: TextEdit = { start: 0, end: 0, newText: '' };

function toAddition({ yaml, eol, root, entry, own }: Places, wanted: Wanted): TextEdit | undefined {
  const part = toPart(wanted);
  if (root === undefined || entry === undefined) {
    return root !== undefined && isFlow(yaml, root)
      ? addEntry(yaml, root, { key: OWN, value: `{ ${part.key}: ${part.value} }` })
      : appendLines(yaml, root, newLines(wanted), eol);
  }
  if (own === undefined) {
    return fillValue(yaml, entry, `{ ${part.key}: ${part.value} }`);
  }
  const known = own.entries.find(({ key }) => key === part.key);
  if (known === undefined) {
    return addEntry(yaml, own, part);
  }
  if (isNothing(known.value)) {
    return fillValue(yaml, known, part.value);
  }
  return wanted.entityId === undefined
    ? addRefusal(yaml, known.value, wanted.name)
    : addMeaning(yaml, known.value, wanted.name, wanted.entityId);
}

function addRefusal(yaml: string, value: YamlNode, name: string): TextEdit | undefined {
  const source = writeScalar(name);
  if (value.type === 'scalar') {
    return isName(value, name)
      ? NO_CHANGE
      : { ...value.span, newText: `[${writeScalar(value.text.trim())}, ${source}]` };
  }
  if (value.type !== 'list') {
    return undefined;
  }
  return value.items.some((item) => isName(item, name)) ? NO_CHANGE : addItem(yaml, value, source);
}

function addMeaning(yaml: string, value: YamlNode, name: string, entityId: string): TextEdit | undefined {
  if (value.type !== 'map') {
    return undefined;
  }
  const source = writeScalar(entityId);
  const known = value.entries.find(({ key }) => isSameName(key, name));
  if (known === undefined) {
    return addEntry(yaml, value, { key: writeScalar(name), value: source });
  }
  if (scalarText(known.value) === entityId) {
    return NO_CHANGE;
  }
  return isNothing(known.value) ? fillValue(yaml, known, source) : { ...known.value.span, newText: source };
}
