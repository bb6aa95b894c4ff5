import type { Mention } from '../../src/core';
import { NAMED_KINDS, type NamedKind } from '../../src/core/registry/entity';
import type { Span } from '../../src/core/text/span';
import type { GoldName, GoldText } from './gold';

/** What can be wrong with a name, told or not told; `wrong-person` also counts as `wrong`. */
export const ERROR_CLASSES = [
  'wrong',
  'wrong-person',
  'spurious',
  'missed',
  'left-open',
  'too-certain',
  'span',
  'pinpoint',
  'candidates',
] as const;
export type ErrorClass = (typeof ERROR_CLASSES)[number];

export interface NameError {
  readonly class: ErrorClass;
  readonly kind: NamedKind;
  readonly name?: GoldName;
  readonly mention?: Mention;
}

/** A trap and what stepped into it. */
export interface SprungTrap {
  readonly trap: Span;
  readonly mention: Mention;
}

export interface Figures {
  readonly gold: number;
  readonly reported: number;
  /** Same stretch and same entity, or open in both. */
  readonly correct: number;
  readonly hard: number;
  readonly hardCorrect: number;
  readonly pinpoints: number;
  readonly pinpointsReported: number;
  readonly pinpointsCorrect: number;
  readonly traps: number;
  /** By the kind of what was found there; a trap itself has no kind. */
  readonly trapsSprung: number;
  readonly errors: Readonly<Record<ErrorClass, number>>;
}

export interface TextScore {
  readonly byKind: ReadonlyMap<NamedKind, Figures>;
  readonly errors: readonly NameError[];
  readonly sprung: readonly SprungTrap[];
  readonly traps: number;
}

export interface Pinpoint {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Compares what was found in a text with its labels. `kindOf` knows every entity of the desk. */
export function scoreText(
  gold: GoldText,
  mentions: readonly Mention[],
  kindOf: (id: string) => NamedKind | undefined,
): TextScore {
  const pairs = pairUp(gold.names, mentions);
  const counts = new Map<NamedKind, Counts>();
  const countsOf = (kind: NamedKind): Counts => {
    const known = counts.get(kind) ?? noCounts();
    counts.set(kind, known);
    return known;
  };
  const errors: NameError[] = [];
  for (const pair of pairs) {
    const { name, mention } = pair;
    const kind = kindOfPair(pair, kindOf);
    const own = countsOf(kind);
    // A name that was found counts with its label, so that no kind has more names correct than reported.
    const reported = isCorrect(pair) || mention === undefined ? own : countsOf(mention.kind);
    own.gold += count(name !== undefined);
    reported.reported += count(mention !== undefined);
    own.correct += count(isCorrect(pair));
    own.hard += count(name?.hard === true);
    own.hardCorrect += count(name?.hard === true && isCorrect(pair));
    const found = mention === undefined ? undefined : pinpointOf(mention);
    own.pinpoints += count(name?.pinpoint !== undefined);
    own.pinpointsReported += count(found !== undefined);
    own.pinpointsCorrect += count(name?.pinpoint !== undefined && hasPinpoint(found, name.pinpoint));
    for (const error of classify(pair)) {
      countsOf(kind).errors[error]++;
      errors.push({ class: error, kind, ...pair });
    }
  }
  const sprung = findSprungTraps(gold.traps, mentions);
  sprung.forEach(({ mention }) => countsOf(mention.kind).trapsSprung++);
  return { byKind: counts, errors, sprung, traps: gold.traps.length };
}

export function sumFigures(all: readonly Figures[]): Figures {
  const total = noCounts();
  for (const figures of all) {
    for (const key of COUNTED) {
      total[key] += figures[key];
    }
    ERROR_CLASSES.forEach((error) => (total.errors[error] += figures.errors[error]));
  }
  return total;
}

/** All texts of a half: by kind, and in all, where alone the number of traps means something. */
export function sumScores(scores: readonly TextScore[]): {
  readonly byKind: ReadonlyMap<NamedKind, Figures>;
  readonly all: Figures;
} {
  const byKind = new Map(
    NAMED_KINDS.map((kind) => [kind, sumFigures(scores.flatMap((score) => score.byKind.get(kind) ?? []))]),
  );
  const traps = scores.reduce((sum, score) => sum + score.traps, 0);
  return { byKind, all: { ...sumFigures([...byKind.values()]), traps } };
}

/** Empty until mentions have pinpoints. */
export function pinpointOf(mention: Mention): Pinpoint | undefined {
  const withPinpoint: Mention & { readonly pinpoint?: Pinpoint } = mention;
  return withPinpoint.pinpoint;
}

/** A label and what was found there; one of both may be missing. */
interface Pair {
  readonly name?: GoldName;
  readonly mention?: Mention;
}

/** Names and mentions at the same stretch first, then those that overlap, each once. */
function pairUp(names: readonly GoldName[], mentions: readonly Mention[]): readonly Pair[] {
  const mentionOf = new Map<GoldName, Mention>();
  const taken = new Set<Mention>();
  for (const belong of [isSame, overlaps]) {
    for (const name of names.filter((each) => !mentionOf.has(each))) {
      const mention = mentions.find((each) => !taken.has(each) && belong(name.span, each.span));
      if (mention !== undefined) {
        mentionOf.set(name, mention);
        taken.add(mention);
      }
    }
  }
  return [
    ...names.map((name): Pair => {
      const mention = mentionOf.get(name);
      return mention === undefined ? { name } : { name, mention };
    }),
    ...mentions.filter((mention) => !taken.has(mention)).map((mention): Pair => ({ mention })),
  ];
}

function isCorrect({ name, mention }: Pair): boolean {
  return (
    name !== undefined &&
    mention !== undefined &&
    isSame(name.span, mention.span) &&
    (name.id ?? null) === mention.entity
  );
}

function classify(pair: Pair): readonly ErrorClass[] {
  const { name, mention } = pair;
  if (name === undefined) {
    return ['spurious'];
  }
  if (mention === undefined) {
    return ['missed'];
  }
  const classes: ErrorClass[] = [];
  if (name.id === undefined && mention.entity !== null) {
    classes.push('too-certain');
  } else if (name.id !== undefined && mention.entity === null) {
    classes.push('left-open');
  } else if ((name.id ?? null) !== mention.entity) {
    classes.push('wrong', ...(mention.kind === 'person' ? (['wrong-person'] as const) : []));
  } else if (!isSame(name.span, mention.span)) {
    classes.push('span');
  }
  if (name.candidates.some((id) => !mention.candidates.some((candidate) => candidate.id === id))) {
    classes.push('candidates');
  }
  if (!hasPinpoint(pinpointOf(mention), name.pinpoint)) {
    classes.push('pinpoint');
  }
  return classes;
}

function hasPinpoint(found: Pinpoint | undefined, wanted: string | undefined): boolean {
  return found?.text.replace(/\s+/g, ' ') === wanted?.replace(/\s+/g, ' ');
}

/** Open names without candidates have no kind of their own but that of what was found, and are mostly persons. */
function kindOfPair({ name, mention }: Pair, kindOf: (id: string) => NamedKind | undefined): NamedKind {
  const id = name?.id ?? name?.candidates[0];
  return (id === undefined ? undefined : kindOf(id)) ?? mention?.kind ?? 'person';
}

function findSprungTraps(traps: readonly Span[], mentions: readonly Mention[]): readonly SprungTrap[] {
  return traps.flatMap((trap) => {
    const mention = mentions.find((each) => {
      const pinpoint = pinpointOf(each);
      return overlaps(trap, each.span) || (pinpoint !== undefined && overlaps(trap, pinpoint));
    });
    return mention === undefined ? [] : [{ trap, mention }];
  });
}

function isSame(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

const COUNTED = [
  'gold',
  'reported',
  'correct',
  'hard',
  'hardCorrect',
  'pinpoints',
  'pinpointsReported',
  'pinpointsCorrect',
  'traps',
  'trapsSprung',
] as const;

type Counts = Record<(typeof COUNTED)[number], number> & { errors: Record<ErrorClass, number> };

function noCounts(): Counts {
  const zeros = <Key extends string>(keys: readonly Key[]): Record<Key, number> =>
    Object.fromEntries(keys.map((key) => [key, 0])) as Record<Key, number>;
  return { ...zeros(COUNTED), errors: zeros(ERROR_CLASSES) };
}

function count(condition: boolean): number {
  return condition ? 1 : 0;
}
