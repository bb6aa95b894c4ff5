import type { CancellationToken } from './contracts';
import type { ExportFormat, RegistryExport } from './features/exchange/exportRegistry';
import type { ImportColumn, ImportKind } from './features/exchange/importColumns';
import type { ImportOutcome } from './features/exchange/importReport';
import type { AddedEntry, ImportPlan } from './features/exchange/planImport';
import type { PopoloReading } from './features/exchange/planPopolo';
import type { ImportTable, TableReading } from './features/exchange/readTable';

/** A folder for registry files in a corpus of one's own. */
export interface RegistryFolder {
  readonly corpus: string;
  readonly uri: string;
}

/** Registries of other programs: what comes in from them and goes out to them. Nothing here writes a file. */
export interface Exchanging {
  /** Of the first corpus that can be written; `undefined` where none can. */
  importFolder(isWritable: (uri: string) => boolean): RegistryFolder | undefined;
  /** Answers in slices; `undefined` where the token was cancelled. */
  readTable(text: string, token?: CancellationToken): Promise<TableReading | undefined>;
  /** `undefined` where the head leaves it open. */
  guessImportKind(table: ImportTable): ImportKind | undefined;
  guessImportColumns(table: ImportTable, kind: ImportKind): readonly ImportColumn[];
  /** Answers in slices; `undefined` where the token was cancelled. */
  planImport(
    table: ImportTable,
    kind: ImportKind,
    columns: readonly ImportColumn[],
    token?: CancellationToken,
  ): Promise<ImportPlan | undefined>;
  /** A new registry file with the entries; `undefined` where it would not be read as it is meant. */
  writeImport(added: readonly AddedEntry[], title: string): Promise<string | undefined>;
  /** @param corpus where the file is to be put */
  planPopolo(text: string, corpus: string, token?: CancellationToken): Promise<PopoloReading | undefined>;
  importReport(outcome: ImportOutcome): Promise<string>;
  /** Answers in slices; `undefined` where the token was cancelled. */
  exportRegistry(format: ExportFormat, token?: CancellationToken): Promise<RegistryExport | undefined>;
}
