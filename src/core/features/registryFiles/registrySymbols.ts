import { readYamlInSteps } from '../../text/guardedYaml';
import type { Span } from '../../text/span';
import type { YamlMap, YamlNode } from '../../text/yamlNode';
import { scalarText, valueAt } from '../../text/yamlValues';
import type { EntityKind } from '../../registry/entity';
import { LISTS } from '../../registry/registrySchema';
import type { Steps } from '../../util/steps';

/** An entry of a registry file, or one of its lists with the entries. Raw text. */
export interface RegistrySymbol {
  readonly kind: EntityKind | 'membership' | 'list';
  /** House spelling, else the id. */
  readonly name: string;
  readonly detail: string;
  readonly span: Span;
  /** Of its key or id, within {@link span}. */
  readonly nameSpan: Span;
  readonly children: readonly RegistrySymbol[];
}

/** A longer file has no outline: nobody finds a name in it by looking. */
const LONGEST = 2_000_000;

/** The lists of a file with their entries, in the order of the file. */
export function* listRegistrySymbols(text: string): Steps<readonly RegistrySymbol[]> {
  if (text.length > LONGEST) {
    return [];
  }
  const { root } = yield* readYamlInSteps(text);
  const symbols: RegistrySymbol[] = [];
  for (const { key, keySpan, value } of root?.type === 'map' ? root.entries : []) {
    const kind = LISTS.get(key);
    if (kind === undefined || kind === 'ignored') {
      continue;
    }
    const children: RegistrySymbol[] = [];
    for (const item of value.type === 'list' ? value.items : [value]) {
      if (item.type === 'map') {
        children.push(toSymbol(item, kind));
      }
      yield;
    }
    symbols.push({
      kind: 'list',
      name: key,
      detail: String(children.length),
      span: { start: keySpan.start, end: Math.max(keySpan.end, value.span.end) },
      nameSpan: keySpan,
      children,
    });
  }
  return symbols;
}

function toSymbol(item: YamlMap, kind: EntityKind | 'membership'): RegistrySymbol {
  const textAt = (key: string): string | undefined => scalarText(valueAt(item, key));
  const id = textAt('id') ?? textAt('person_id') ?? textAt('member_id') ?? '';
  const name = textAt('name') ?? textAt('summary') ?? textAt('role') ?? textAt('label');
  const idNode: YamlNode | undefined = valueAt(item, 'id') ?? item.entries[0]?.value;
  const isInside =
    idNode !== undefined && idNode.span.start >= item.span.start && idNode.span.end <= item.span.end;
  return {
    kind,
    name: name === undefined || name === '' ? (id === '' ? '…' : id) : name,
    detail: id,
    span: item.span,
    nameSpan: isInside ? idNode.span : { start: item.span.start, end: item.span.start },
    children: [],
  };
}
