import { findFrontMatter } from '../../text/frontMatterSpan';
import { readYaml } from '../../text/guardedYaml';
import { toNfc } from '../../text/normalForms';
import type { YamlEntry, YamlMap, YamlNode } from '../../text/yamlNode';
import { scalarText } from '../../text/yamlValues';
import { firstLineEnd } from '../registryWriting/yamlEdits';
import { applyEdit, type Decision, type TextEdit } from './decision';

/** Where the front matter of a memo keeps decisions, and what a decision comes to there (formats.md §3). */

export const OWN = 'aide-memoire';

/** A decision as a memo keeps it. */
export interface Wanted {
  readonly name: string;
  /** `undefined`: no name. */
  readonly entityId: string | undefined;
}

export function toWanted(decision: Decision): Wanted {
  const name = decision.name.replace(/\s+/g, ' ').trim();
  return { name, entityId: decision.kind === 'is' ? decision.entityId : undefined };
}

/** The YAML of the front matter with the map at `aide-memoire`, both `undefined` where they are not there. */
export interface Places {
  readonly yaml: string;
  /** Line end of the text. */
  readonly eol: string;
  readonly root: YamlMap | undefined;
  readonly entry: YamlEntry | undefined;
  readonly own: YamlMap | undefined;
}

function findPlaces(yaml: string, eol: string): Places {
  const { root } = readYaml(yaml);
  const map = root?.type === 'map' ? root : undefined;
  const entry = map?.entries.find(({ key }) => key === OWN);
  return { yaml, eol, root: map, entry, own: entry?.value.type === 'map' ? entry.value : undefined };
}

/** Edits the YAML of a text; `undefined` where that cannot be done. */
export function editYaml(text: string, edit: (places: Places) => TextEdit | undefined): string | undefined {
  const frontMatter = findFrontMatter(text);
  if (frontMatter === undefined) {
    return undefined;
  }
  const { start, end } = frontMatter.yaml;
  const yaml = text.slice(start, end);
  const found = edit(findPlaces(yaml, firstLineEnd(text)));
  return found && text.slice(0, start) + applyEdit(yaml, found) + text.slice(end);
}

export function isName(node: YamlNode, name: string): boolean {
  const text = scalarText(node);
  return text !== undefined && isSameName(text, name);
}

export function isSameName(written: string, name: string): boolean {
  return toNfc(written).trim() === toNfc(name);
}
