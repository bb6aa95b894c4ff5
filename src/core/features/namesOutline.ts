import type { CardContext } from '../cards/cardContext';
import { groupBy } from '../util/groupBy';
import { tellKind } from '../cards/listedWords';
import type { Wording } from '../contracts';
import type { Desk } from '../desk';
import type { Entity, EntityKind } from '../registry/entity';
import { createNameOrder } from './nameOrder';
import type { Outline, OutlineNode } from './outline';
import { iconOf } from './outlineEntities';
import {
  capParts,
  createNodes,
  findAmong,
  isMore,
  LIST_LIMIT,
  moreParts,
  type NodeParts,
} from './outlineNodes';
import { occurrenceParts } from './outlinePassages';
import { tellKindHeading, tellMentionCount } from './outlineWords';
import { promiseGroup } from './promises/promiseNodes';
import { toNfd } from '../text/normalForms';

export interface NamesOutlineOptions {
  readonly groupBy: 'kind' | 'alphabet';
}

interface NamesContext extends CardContext {
  readonly compare: (a: string, b: string) => number;
}

/** Places last: they are many and say little. */
const KINDS = ['person', 'organization', 'law', 'area'] as const satisfies readonly EntityKind[];

/** Of a longer list, what follows the most mentioned names is grouped by first letters. */
const LETTER_LIMIT = 500;

const NO_LETTER = '#';

/**
 * Officials, organizations, laws and places, the most mentioned first, each with the passages that mention it; by kind,
 * with what was promised and asked behind them.
 */
export function buildNamesOutline(desk: Desk, wording: Wording, options: NamesOutlineOptions): Outline {
  const context: NamesContext = {
    desk,
    wording,
    asOf: undefined,
    compare: createNameOrder(wording),
  };
  const roots = createNodes(
    undefined,
    options.groupBy === 'kind'
      ? [...KINDS.flatMap((kind) => kindParts(kind, context)), ...promiseGroup(context)]
      : letterGroups(
          KINDS.flatMap((kind): readonly Entity[] => desk.registry.ofKind(kind)),
          context,
        ),
  );
  const findEntity = (id: string): OutlineNode | undefined => {
    const entity = desk.registry.get(id);
    if (entity === undefined) {
      return undefined;
    }
    const group = roots.find((node) => node.id === kindKey(entity.kind));
    return findName(options.groupBy === 'kind' ? (group?.children() ?? []) : roots, entity);
  };
  return { roots, findEntity };
}

function kindKey(kind: EntityKind): string {
  return `kind:${kind}`;
}

function kindParts(kind: (typeof KINDS)[number], context: NamesContext): readonly NodeParts[] {
  const entities: readonly Entity[] = context.desk.registry.ofKind(kind);
  if (entities.length === 0) {
    return [];
  }
  const count = String(entities.length);
  return [
    {
      key: kindKey(kind),
      label: tellKindHeading(kind, context.wording),
      description: count,
      spoken: [count],
      icon: 'group',
      children: () => listParts(entities, context),
    },
  ];
}

function listParts(entities: readonly Entity[], context: NamesContext): readonly NodeParts[] {
  if (entities.length <= LETTER_LIMIT) {
    return namesParts(entities, context);
  }
  const byCount = sortByCount(entities, context);
  const rest = byCount.slice(LIST_LIMIT);
  return [
    ...namesParts(byCount.slice(0, LIST_LIMIT), context),
    moreParts(rest.length, context, () => letterGroups(rest, context)),
  ];
}

function namesParts(entities: readonly Entity[], context: NamesContext): readonly NodeParts[] {
  const byName = [...entities].sort((a, b) => context.compare(a.name, b.name));
  return capParts(sortByCount(byName, context), context, (entity) => nameParts(entity, context));
}

/** By mentions in the corpus, the most first; equal counts stay in the order given. */
function sortByCount(entities: readonly Entity[], { desk }: NamesContext): readonly Entity[] {
  return entities
    .map((entity) => ({ entity, count: desk.occurrences.occurrencesOf(entity.id).length }))
    .sort((a, b) => b.count - a.count)
    .map(({ entity }) => entity);
}

function nameParts(entity: Entity, context: NamesContext): NodeParts {
  const { desk, wording } = context;
  const occurrences = desk.occurrences.occurrencesOf(entity.id);
  const count = tellMentionCount(occurrences.length, wording);
  return {
    key: entity.id,
    label: entity.name,
    description: count,
    tooltip: entity.names.map((name) => name.text),
    spoken: [tellKind(entity.kind, wording), count],
    icon: iconOf(entity.kind),
    entityId: entity.id,
    children: occurrences.length === 0 ? undefined : () => occurrenceParts(occurrences, context),
  };
}

function letterKey(letter: string): string {
  return `letter:${letter}`;
}

function letterGroups(entities: readonly Entity[], context: NamesContext): readonly NodeParts[] {
  return [...groupBy(entities, (entity) => letterOf(entity.name))]
    .sort(([a], [b]) => Number(a === NO_LETTER) - Number(b === NO_LETTER) || context.compare(a, b))
    .map(([letter, members]) => {
      const count = String(members.length);
      return {
        key: letterKey(letter),
        label: letter,
        description: count,
        spoken: [count],
        icon: 'group',
        children: () => namesParts(members, context),
      };
    });
}

/** Capital without marks, so that "Đà Nẵng" stands under D whichever way it is written. */
function letterOf(name: string): string {
  const first = String.fromCodePoint(name.codePointAt(0) ?? 0x23);
  const bare = toNfd(first)
    .replace(/\p{M}+/gu, '')
    .toUpperCase()
    .replace('Đ', 'D');
  return /^\p{L}+$/u.test(bare) ? bare : NO_LETTER;
}

/** In the list itself, in its letter, or in its letter behind the most mentioned names. */
function findName(list: readonly OutlineNode[], entity: Entity): OutlineNode | undefined {
  const direct = findAmong(list, entity.id);
  if (direct !== undefined) {
    return direct;
  }
  const letter = letterOf(entity.name);
  const last = list.at(-1);
  const letters = last !== undefined && isMore(last) ? last.children() : list;
  const group = letters.find((node) => node.entityId === undefined && node.label === letter);
  return group === undefined ? undefined : findAmong(group.children(), entity.id);
}
