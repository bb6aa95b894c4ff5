import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { findCorpusRoot } from '../../../src/cli/corpusRoot';
import { createNodeHost } from '../../../src/cli/nodeHost';
import { createAideMemoire, FINDING_CODES, type AideMemoire, type FindingCode } from '../../../src/core';
import type { Span } from '../../../src/core/text/span';
import { AS_OF, GOLD_FOLDER, MAXIMUM_FILE_BYTES, SILENT_BUT_FOR_FAULTS, type HalfName } from '../gold';

/** A right memo with one stretch replaced, and what is to be found in it. */
export interface Twin {
  readonly text: string;
  readonly code: FindingCode;
  /** Codes that tell the same fault as well. */
  readonly alternatives: readonly FindingCode[];
  /** The words at fault. */
  readonly fault: Span;
  /** What was replaced, and by what. */
  readonly right: string;
  readonly wrong: string;
}

/** A right memo with its twins, each wrong in one place. */
export interface MemoPair {
  /** From the project's root. */
  readonly file: string;
  /** The right one: nothing above a hint may be found in it. */
  readonly text: string;
  readonly twins: readonly Twin[];
}

/** Memos that rest on one corpus. */
export interface CheckDesk {
  readonly name: string;
  /** From the project's root. */
  readonly corpus: string;
  readonly pairs: readonly MemoPair[];
}

export const CHECKS_FOLDER = join(GOLD_FOLDER, 'checks');
/** What desks without a corpus of their own write about. */
const BUNDLED_CORPUS = 'corpus';

export function readDesks(half: HalfName): readonly CheckDesk[] {
  const folder = join(CHECKS_FOLDER, half);
  if (!existsSync(folder)) {
    return [];
  }
  return readdirSync(folder)
    .sort()
    .map((name) => {
      const own = join(folder, name, 'corpus');
      return {
        name: `${half}/${name}`,
        corpus: existsSync(own) ? own : BUNDLED_CORPUS,
        pairs: readPairs(join(folder, name)),
      };
    });
}

/** The whole service over the desk's corpus and no other; to be disposed of by the caller. */
export async function openDesk({ corpus }: CheckDesk): Promise<AideMemoire> {
  const workingDirectory = process.cwd();
  const host = createNodeHost({
    roots: [await findCorpusRoot(corpus, workingDirectory, false)],
    log: SILENT_BUT_FOR_FAULTS,
    workingDirectory,
    asOf: AS_OF,
  });
  const service = createAideMemoire(host, { maximumFileBytes: () => MAXIMUM_FILE_BYTES, asOf: AS_OF });
  service.start();
  await service.idle();
  return service;
}

/** An entry of `twins.yaml`, as the README beside the halves says. */
interface PlantedEntry {
  readonly memo: string;
  readonly twins: readonly {
    readonly code: string;
    readonly also?: readonly string[];
    readonly right: string;
    readonly wrong: string;
    readonly fault?: string;
  }[];
}

/** @throws where an entry names no memo, or a memo has no entry, or words are not there exactly once */
function readPairs(folder: string): readonly MemoPair[] {
  const list = join(folder, 'twins.yaml');
  const entries = parse(readFileSync(list, 'utf8')) as readonly PlantedEntry[];
  const memos = readdirSync(join(folder, 'memos')).sort();
  const strangers = entries.filter(({ memo }) => !memos.includes(memo)).map(({ memo }) => memo);
  if (strangers.length > 0) {
    throw new Error(`${list}: no such memo: ${strangers.join(', ')}`);
  }
  return memos.map((memo) => {
    const path = join(folder, 'memos', memo);
    const text = readFileSync(path, 'utf8');
    const twins = entries
      .filter((entry) => entry.memo === memo)
      .flatMap((entry) => entry.twins)
      .map((twin) => toTwin(text, twin, `${list}: ${memo}`));
    if (twins.length === 0) {
      throw new Error(`${list}: nothing is planted in ${memo}`);
    }
    return { file: path.replaceAll('\\', '/'), text, twins };
  });
}

function toTwin(text: string, planted: PlantedEntry['twins'][number], place: string): Twin {
  const { code, also = [], right, wrong, fault = wrong } = planted;
  const changed = spanOf(text, right, place);
  const twin = text.slice(0, changed.start) + wrong + text.slice(changed.end);
  return {
    text: twin,
    code: toCode(code, place),
    alternatives: also.map((each) => toCode(each, place)),
    fault: faultIn(twin, { start: changed.start, end: changed.start + wrong.length }, fault, place),
    right,
    wrong,
  };
}

/** In the stretch that is wrong where it holds the words; else beside it, where what was left out makes them wrong. */
function faultIn(text: string, { start, end }: Span, fault: string, place: string): Span {
  const wrong = text.slice(start, end);
  if (!wrong.includes(fault)) {
    return spanOf(text, fault, place);
  }
  const inWrong = spanOf(wrong, fault, place);
  return { start: start + inWrong.start, end: start + inWrong.end };
}

function spanOf(text: string, words: string, place: string): Span {
  const start = text.indexOf(words);
  if (start === -1 || words === '' || text.includes(words, start + 1)) {
    throw new Error(`${place}: not exactly once: ${words}`);
  }
  return { start, end: start + words.length };
}

function toCode(code: string, place: string): FindingCode {
  const known = FINDING_CODES.find((each) => each === code);
  if (known === undefined) {
    throw new Error(`${place}: no such code: ${code}`);
  }
  return known;
}
