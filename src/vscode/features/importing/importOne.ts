import * as vscode from 'vscode';

import type { AideMemoire, ImportedText, SameText, SourceFacts } from '../../../core';
import { decodeText, formatOf, presentLabel, presentNotice } from '../../../core';
import type { ImporterHost } from '../../importerHost';
import { findStat } from '../../workspaceFiles';
import { askFacts } from './askFacts';
import type { ImportItem } from './importItem';
import type { ImportResult } from './importReport';
import { storeSource, type SourcesFolder } from './storeSource';
import { tellFailure, tellMissing, tellNote } from './tellOutcome';

/** Bytes of a file that is read at all; the importer has the same bound. */
const LARGEST = 50_000_000;

export interface ImportRun {
  readonly service: AideMemoire;
  readonly importer: ImporterHost;
  readonly folder: SourcesFolder;
  /** Whether the analyst is asked what is known of each source, and whether one that is nearly there is wanted. */
  readonly asks: boolean;
  /** Texts that came in by this run, which the desk may not know yet. */
  readonly stored: Map<string, { readonly source: vscode.Uri; readonly title: string }>;
  readonly token: vscode.CancellationToken;
}

interface ReadText extends ImportedText {
  readonly hasFrontMatter: boolean;
  readonly remarks: readonly string[];
}

/** Reads, compares, asks and stores one file. Never rejects. */
export async function importOne(run: ImportRun, item: ImportItem): Promise<ImportResult> {
  const fail = (reason: string): ImportResult => ({
    state: 'failed',
    name: item.name,
    ...(item.uri === undefined ? {} : { uri: item.uri }),
    reason,
  });
  try {
    const bytes = await readBytes(item);
    if (bytes === undefined) {
      return fail(tellFailure('too-large'));
    }
    const read = await readText(run, item, bytes);
    if (typeof read === 'string') {
      return fail(read);
    }
    return await keep(run, item, bytes, read, fail);
  } catch (error) {
    return fail(tellError(error));
  }
}

function tellError(error: unknown): string {
  if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') {
    return vscode.l10n.t('It is not there any more.');
  }
  return presentLabel(error instanceof Error ? error.message : String(error), 300);
}

async function keep(
  run: ImportRun,
  item: ImportItem,
  bytes: Uint8Array,
  read: ReadText,
  fail: (reason: string) => ImportResult,
): Promise<ImportResult> {
  const { service, token, folder, stored } = run;
  const { name } = item;
  const here = stored.get(read.body.trim());
  if (here !== undefined) {
    return { state: 'same', name, ...here, isExact: true };
  }
  const same = await service.findSameText(read.body, token);
  if (same !== undefined && (same.isExact || !run.asks || !(await storesAsWell(name, same)))) {
    const { uri, title } = same.document;
    return { state: 'same', name, source: vscode.Uri.parse(uri, true), title, isExact: same.isExact };
  }
  const found = toFacts(read);
  const facts = run.asks && !read.hasFrontMatter ? await askFacts(name, found) : found;
  if (facts === undefined || token.isCancellationRequested) {
    return fail(tellFailure('stopped'));
  }
  const source = await storeSource(service, folder, {
    item,
    bytes,
    facts,
    text: read.body,
    hasFrontMatter: read.hasFrontMatter,
  });
  const title = facts.title ?? name;
  stored.set(read.body.trim(), { source, title });
  const missing = tellMissing(facts);
  const remarks = missing === undefined ? read.remarks : [...read.remarks, missing];
  return { state: 'stored', name, source, title, remarks };
}

/** `undefined` where there is too much. */
async function readBytes(item: ImportItem): Promise<Uint8Array | undefined> {
  const size = item.uri === undefined ? undefined : (await findStat(item.uri))?.size;
  if (size !== undefined && size > LARGEST) {
    return undefined;
  }
  const bytes = await item.read();
  return bytes.length > LARGEST ? undefined : bytes;
}

/** @returns a sentence where it cannot be read */
async function readText(run: ImportRun, { name }: ImportItem, bytes: Uint8Array): Promise<ReadText | string> {
  // What is Markdown already is taken as it is.
  if (formatOf(name) === 'markdown') {
    const decoded = decodeText(bytes);
    return 'text' in decoded
      ? { ...run.service.readMarkdownSource(decoded.text), remarks: [] }
      : tellFailure('not-supported');
  }
  const outcome = await run.importer.read({ name, bytes }, run.token);
  if (outcome.state === 'failed') {
    return tellFailure(outcome.reason);
  }
  const { notes, pages, ...draft } = outcome.draft;
  const counted = pages === undefined ? [] : [vscode.l10n.t('pages: {0}', pages)];
  return { ...draft, hasFrontMatter: false, remarks: [...counted, ...notes.map(tellNote)] };
}

function toFacts({ title, publisher, author, date, lang, url }: ReadText): SourceFacts {
  return {
    ...(title === undefined ? {} : { title }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(author === undefined ? {} : { author }),
    ...(date === undefined ? {} : { date, dateBasis: 'stated' }),
    ...(lang === undefined || lang === 'und' ? {} : { lang }),
    ...(url === undefined ? {} : { url }),
  };
}

/** One story in two papers is two sources, so what is only nearly the same may be wanted. */
async function storesAsWell(name: string, { document }: SameText): Promise<boolean> {
  const store = vscode.l10n.t('Store as Well');
  const message = vscode.l10n.t('{0} says nearly the same as “{1}”.', name, document.title);
  const options = {
    modal: true,
    detail: vscode.l10n.t('It is a source of the desk already: {0}', document.id),
  };
  return (await vscode.window.showWarningMessage(presentNotice(message), options, store)) === store;
}
