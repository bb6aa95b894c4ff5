import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findCorpusRoot } from '../../src/cli/corpusRoot';
import { createNodeHost } from '../../src/cli/nodeHost';
import { createAideMemoire, type AideMemoire, type Logger } from '../../src/core';
import type { Span } from '../../src/core/text/span';
import { readMarkedText } from '../support/markedText';

/** Paths from the project's root. */
export const GOLD_FOLDER = 'test/gold';
export const HALVES = ['open', 'heldOut'] as const;
export type HalfName = (typeof HALVES)[number];

/** Stands for today, so that the result is the same on every day; no text is younger. */
export const AS_OF = '2026-06-30';
/** `id`, `?id,id` or nothing; then flags, of which the pinpoint is the last. */
const LABEL = /^(?<who>[^\s|]*)(?:\|(?<hard>hard)?\s?(?:pinpoint=(?<pinpoint>.+))?)?$/su;
export const MAXIMUM_FILE_BYTES = 8_000_000;
const EXCERPT = 50;

/** A labelled name, as the README beside the texts says. */
export interface GoldName {
  readonly span: Span;
  /** `undefined` where it must stay open. */
  readonly id: string | undefined;
  /** Of an open name: those that must be among its candidates, others may be. */
  readonly candidates: readonly string[];
  readonly hard: boolean;
  /** As the text writes it, anywhere in the sentence of the name. */
  readonly pinpoint: string | undefined;
}

export interface GoldText {
  /** From the project's root. */
  readonly file: string;
  /** As a memo: the markup is taken out, the lines are those of the file. */
  readonly text: string;
  /** In order, without overlap. */
  readonly names: readonly GoldName[];
  readonly traps: readonly Span[];
}

/** One half with its desk, ready to be asked. */
export interface GoldHalf {
  readonly name: HalfName;
  readonly texts: readonly GoldText[];
  /** To be disposed of by its owner. */
  readonly service: AideMemoire;
}

export function halfExists(name: HalfName): boolean {
  return existsSync(join(GOLD_FOLDER, name, 'texts'));
}

/** Reads a half as `aide-memoire mentions --no-bundled --corpus …` would. */
export async function openHalf(name: HalfName): Promise<GoldHalf> {
  const workingDirectory = process.cwd();
  const host = createNodeHost({
    roots: [await findCorpusRoot(join(GOLD_FOLDER, name, 'corpus'), workingDirectory, false)],
    log: SILENT_BUT_FOR_FAULTS,
    workingDirectory,
    asOf: AS_OF,
  });
  const service = createAideMemoire(host, { maximumFileBytes: () => MAXIMUM_FILE_BYTES, asOf: AS_OF });
  service.start();
  await service.idle();
  return { name, texts: readTexts(name), service };
}

/** @throws where a label cannot be read */
export function readGoldText(file: string, marked: string): GoldText {
  const { text, expected } = readMarkedText(marked);
  if (/\{\{|\}\}/.test(text)) {
    throw new Error(`${file}: braces that are no label`);
  }
  const names: GoldName[] = [];
  const traps: Span[] = [];
  for (const { span, id: label = '' } of expected) {
    if (label === '-') {
      traps.push(span);
    } else {
      names.push({ span, ...readLabel(label, `${file}: {{${text.slice(span.start, span.end)}|${label}}}`) });
    }
  }
  return { file, text, names, traps };
}

/** The stretch in double brackets, with some words around it, on one line. */
export function excerpt(text: string, { start, end }: Span): string {
  const before = text.slice(Math.max(0, start - EXCERPT), start);
  const marked = `…${before}[[${text.slice(start, end)}]]${text.slice(end, end + EXCERPT)}…`;
  return marked.replace(/\s+/g, ' ');
}

function readLabel(label: string, place: string): Omit<GoldName, 'span'> {
  const parts = LABEL.exec(label)?.groups;
  const { who = '-', hard, pinpoint } = parts ?? {};
  if (who === '-') {
    throw new Error(`${place} is no label`);
  }
  const isOpen = who === '' || who.startsWith('?');
  return {
    id: isOpen ? undefined : who,
    candidates: isOpen && who !== '' ? who.slice(1).split(',') : [],
    hard: hard !== undefined,
    pinpoint,
  };
}

function readTexts(name: HalfName): readonly GoldText[] {
  const folder = join(GOLD_FOLDER, name, 'texts');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => {
      const path = join(folder, file);
      return readGoldText(path.replaceAll('\\', '/'), readFileSync(resolve(path), 'utf8'));
    });
}

const ignore = (): void => undefined;
const tell = (message: string): void => console.error(message);
export const SILENT_BUT_FOR_FAULTS: Logger = { debug: ignore, info: ignore, warn: tell, error: tell };
