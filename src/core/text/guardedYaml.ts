import { Composer, type CST, type Document } from 'yaml';
import { runAtOnce, type Steps } from '../util/steps';
import { append } from '../util/append';
import { isTakenFrom, putBack, takeOutLongLists, type TakenList } from './guardedYamlLists';
import { closeQuote, withinText } from './openQuote';
import { readTokens } from './guardedYamlTokens';
import { toYamlNode } from './guardedYamlNodes';
import type { Span } from './span';
import type { YamlFault, YamlNode } from './yamlNode';

/**
 * YAML from strangers, read without ever throwing, hanging or ending the process. The library's own conversion to
 * plain objects is never used: it takes seconds for some files of under a kilobyte, and aliases blow it up.
 */

export interface YamlReading {
  /** As much as could be read; `undefined` for an empty text and for one that is too deep or too large. */
  readonly root: YamlNode | undefined;
  /** In the order of the text. */
  readonly faults: readonly YamlFault[];
}

/** In UTF-16 code units; a longer text is not read. */
export const MAX_YAML_LENGTH = 8 * 1024 * 1024;

const MAX_FAULTS = 200;

/** Reads the first document of a YAML or JSON text. Never throws; spans are offsets into `text`. */
export function readYaml(text: string): YamlReading {
  return runAtOnce(readYamlInSteps(text));
}

/** {@link readYaml} for long texts; the items of the lists at the top, of which a registry consists, are read apart. */
export function* readYamlInSteps(source: string): Steps<YamlReading> {
  const text = withLineFeeds(source);
  if (text.length > MAX_YAML_LENGTH) {
    const message = `Longer than ${String(MAX_YAML_LENGTH)} characters`;
    return {
      root: undefined,
      faults: [{ code: 'too-large', kind: 'size', message, span: { start: 0, end: 0 } }],
    };
  }
  try {
    const reading = yield* readGuarded(text);
    const closed = closeQuote(text, reading.faults);
    return closed === undefined
      ? reading
      : withinText(yield* readGuarded(closed.text), text.length, closed.fault);
  } catch (error) {
    // The library promises not to throw for any text; a session of the analyst must not end if it does.
    const message = error instanceof Error ? error.message : String(error);
    return {
      root: undefined,
      faults: [{ code: 'yaml', kind: 'syntax', message, span: { start: 0, end: 0 } }],
    };
  }
}

/**
 * A carriage return by itself ends a line in YAML (https://yaml.org/spec/1.2.2/#54-line-break-characters), but not for
 * the library. The length stays.
 */
function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replaceAll(/\r(?!\n)/g, '\n') : text;
}

function* readGuarded(text: string): Steps<YamlReading> {
  const { tokens, fault } = yield* readTokens(text);
  const { rest, lists } = takeOutLongLists(tokens);
  const faults: YamlFault[] = fault === undefined ? [] : [fault];
  let root: YamlNode | undefined;
  for (const document of compose(rest, text.length)) {
    addFaults(document, text.length, faults);
    if (document.contents !== null) {
      root ??= toYamlNode(document.contents, faults);
    }
  }
  yield;
  const filled = new Map<number, readonly YamlNode[]>();
  for (const list of lists) {
    const counts = isTakenFrom(root, list.offset);
    filled.set(list.offset, yield* readPieces(list, counts, text.length, faults));
  }
  faults.sort((a, b) => a.span.start - b.span.start);
  return { root: putBack(root, filled), faults: faults.length > MAX_FAULTS ? cutFaults(faults) : faults };
}

/** @param counts false for the list of a key that was there before, of which only the faults of its syntax are told */
function* readPieces(
  { pieces }: TakenList,
  counts: boolean,
  length: number,
  faults: YamlFault[],
): Steps<readonly YamlNode[]> {
  const items: YamlNode[] = [];
  for (const piece of pieces) {
    for (const document of compose([piece], length)) {
      addFaults(document, length, faults);
      const node = counts ? toYamlNode(document.contents, faults) : undefined;
      if (node?.type === 'list') {
        append(items, node.items);
      }
    }
    yield;
  }
  return items;
}

function compose(tokens: readonly CST.Token[], length: number): Iterable<Document> {
  // The library compares each key with all before it where `uniqueKeys` is on: minutes for a hundred thousand keys.
  const composer = new Composer({
    schema: 'failsafe',
    uniqueKeys: false,
    resolveKnownTags: false,
    prettyErrors: false,
  });
  return composer.compose(tokens, true, length) as Iterable<Document>;
}

function addFaults(document: Document, length: number, faults: YamlFault[]): void {
  for (const { message, pos } of document.errors) {
    faults.push({ code: 'yaml', kind: 'syntax', message, span: clampedSpan(pos[0], pos[1], length) });
  }
}

function cutFaults(faults: readonly YamlFault[]): YamlFault[] {
  const kept = faults.slice(0, MAX_FAULTS);
  const span = faults[MAX_FAULTS]?.span ?? { start: 0, end: 0 };
  return [...kept, { code: 'yaml', kind: 'faults', message: 'Too many faults to list', span }];
}

function clampedSpan(start: number, end: number, length: number): Span {
  const from = Math.min(Math.max(start, 0), length);
  return { start: from, end: Math.min(Math.max(end, from), length) };
}
