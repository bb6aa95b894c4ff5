import type { EditedText } from '../../src/core';
import { findMentionAt, MemoReader } from '../../src/core/memoReader';
import { searchParagraph, type SearchedParagraph } from '../../src/core/mentions/detectMentions';
import { compileRecogniser, type Recogniser } from '../../src/core/mentions/recogniser';
import { searchEdited, type SearchedText } from '../../src/core/mentions/searchedText';
import { DocumentTable } from '../../src/core/corpus/documentTable';
import { createRecognition } from '../../src/core/recognition';
import { buildRegistry } from '../../src/core/registry/buildRegistry';
import { readRegistryFile } from '../../src/core/registry/readRegistryFile';
import { EditedMarkdownReader, type EditedMarkdown } from '../../src/core/text/editedMarkdown';
import { runAtOnce } from '../../src/core/util/steps';
import { englishWording } from '../support/inMemoryHost';
import { SeededRandom } from '../support/seededRandom';
import { PauseMeter } from './support/benchHost';
import { buildPersons, toRegistryFiles, type Person } from './support/deskFiles';
import { measure } from './support/measure';
import { buildLongMemo } from './support/memos';
import { growth, percentile, printTable, type Row } from './support/table';

/**
 * Typing in a memo of a megabyte with five thousand mentions: what is searched again, how long whoever asks at once
 * waits, and how long the slices are when somebody looks ahead. Fails where an edit costs what a whole reading costs.
 */

const SIZES = [10_000, 100_000];
const MEMO_LENGTH = 1_000_000;
const MENTIONS = 5_000;
const EDITS = 200;
const SLICED_EDITS = 30;
const LOOKUPS = 5_000;
/** Of the time that the first reading takes. */
const MOST_OF_A_READING = 0.25;
/** Powers of the number of names. */
const STEEPEST = 0.35;
/** Megabytes that all the edits together may leave behind: the texts of their versions would be hundreds. */
const MOST_GROWTH = 10;

function compileNames(persons: readonly Person[]): Recogniser {
  const readings = Object.entries(toRegistryFiles(persons)).map(([path, text]) =>
    readRegistryFile({ corpus: 'bench', uri: `mem:/${path}`, path, text }, englishWording),
  );
  return compileRecogniser(buildRegistry(readings, englishWording, ['bench']).registry);
}

/** Someone who types a letter at a time, each somewhere else. */
class Typist {
  readonly #random = new SeededRandom(10);
  readonly #identity = {};
  #version = 1;
  text: string;

  constructor(text: string) {
    this.text = text;
  }

  type(): void {
    const at = this.#random.integer(this.text.length);
    this.text = `${this.text.slice(0, at)}x${this.text.slice(at)}`;
    // Put together in one piece, as an editor gives it.
    this.text.charCodeAt(0);
    this.#version++;
  }

  get edited(): EditedText {
    const { text } = this;
    return { identity: this.#identity, version: this.#version, format: 'markdown', text: () => text };
  }
}

/** Milliseconds of each edit until its paragraphs are searched again, without what follows from it. */
function measureMatching(text: string, recogniser: Recogniser): readonly number[] {
  const typist = new Typist(text);
  const reader = new EditedMarkdownReader();
  let markdown: EditedMarkdown | undefined;
  let searched: SearchedText = new Map();
  const match = (): void => {
    markdown = runAtOnce(reader.read(typist.text, markdown));
    searched = runAtOnce(
      searchEdited(markdown.parts, searched, (paragraph) => searchParagraph(paragraph, recogniser)),
    );
  };
  match();
  return Array.from({ length: EDITS }, () => {
    typist.type();
    return measure(match);
  });
}

async function measureEditing(names: number): Promise<Row> {
  const persons = buildPersons(names);
  const recogniser = compileNames(persons);
  const recognition = createRecognition(recogniser, new DocumentTable([]), '2026-04-01');
  const text = buildLongMemo(persons, MEMO_LENGTH, MENTIONS);
  const matching = measureMatching(text, recogniser);

  let searches = 0;
  const searchTimes: number[] = [];
  const reader = new MemoReader((paragraph) => {
    let searched: SearchedParagraph | undefined;
    searchTimes.push(measure(() => (searched = searchParagraph(paragraph, recogniser))));
    searches++;
    return searched ?? searchParagraph(paragraph, recogniser);
  });
  const typist = new Typist(text);
  const ask = (): number => measure(() => void reader.mentionsIn(typist.edited, recognition));
  const first = ask();
  const mentions = reader.mentionsIn(typist.edited, recognition);
  const random = new SeededRandom(11);
  const lookups = Array.from({ length: LOOKUPS }, () => {
    const offset = random.integer(MEMO_LENGTH);
    const start = performance.now();
    findMentionAt(reader.mentionsIn(typist.edited, recognition), offset);
    return performance.now() - start;
  });

  searches = 0;
  searchTimes.length = 0;
  const before = usedMemory();
  const updates = Array.from({ length: EDITS }, () => {
    typist.type();
    return ask();
  });
  const grown = usedMemory() - before;
  const perEdit = searches / EDITS;
  const search = percentile(searchTimes, 0.5);
  const searchWorst = percentile(searchTimes, 0.99);

  const meter = new PauseMeter();
  const clock = { today: () => '2026-04-01', now: () => performance.now() };
  const slices: number[] = [];
  for (let i = 0; i < SLICED_EDITS; i++) {
    typist.type();
    meter.start();
    await reader.prepare(typist.edited, recognition, { clock, pause: meter.pause });
    slices.push(meter.stop().longest);
  }
  return {
    names,
    mentions: mentions.length,
    'searched again': perEdit,
    'search p50': search,
    'search p99': searchWorst,
    'matching p50': percentile(matching, 0.5),
    'matching p99': percentile(matching, 0.99),
    'at once p50': percentile(updates, 0.5),
    'at once p99': percentile(updates, 0.99),
    'first reading': first,
    'slice p50': percentile(slices, 0.5),
    'longest slice': Math.max(...slices),
    'lookup p50': percentile(lookups, 0.5),
    'lookup p99': percentile(lookups, 0.99),
    'MB grown': grown / 1e6,
  };
}

function usedMemory(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

await measureEditing(1_000);
const rows: Row[] = [];
for (const size of SIZES) {
  rows.push(await measureEditing(size));
}
console.log(`a memo of a million characters, ${EDITS} edits; times in milliseconds`);
printTable(rows);

const column = (key: string): readonly number[] => rows.map((row) => Number(row[key]));
const searched = Math.max(...column('searched again'));
const share = Math.max(...rows.map((row) => Number(row['matching p50']) / Number(row['first reading'])));
const power = growth(SIZES, column('matching p50'));
const grown = Math.max(...column('MB grown'));
console.log(`[count] an edit has ${searched.toFixed(2)} paragraphs searched again (at most 2)`);
console.log(`[ratio] matching is ${share.toFixed(3)} of a first reading (at most ${MOST_OF_A_READING})`);
console.log(`[flat] matching grows with the power ${power.toFixed(2)} of the names (at most ${STEEPEST})`);
console.log(`[memory] ${EDITS} edits keep ${grown.toFixed(1)} MB (at most ${MOST_GROWTH})`);
if (searched > 2 || share > MOST_OF_A_READING || power > STEEPEST || grown > MOST_GROWTH) {
  console.error('Editing has become slow.');
  process.exitCode = 1;
}
