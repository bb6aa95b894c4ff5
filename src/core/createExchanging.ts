import type { CorpusHost, Wording } from './contracts';
import { toNamedRoots } from './corpus/namedRoots';
import type { Desk } from './desk';
import type { Exchanging } from './exchanging';
import { exportRegistry } from './features/exchange/exportRegistry';
import { guessColumns, guessKind } from './features/exchange/importColumns';
import { toImportReport } from './features/exchange/importReport';
import { planImport } from './features/exchange/planImport';
import { planPopolo } from './features/exchange/planPopolo';
import { readTable } from './features/exchange/readTable';
import { writeImport } from './features/exchange/writeImport';
import { runInSlices, type Pausing } from './util/steps';

/** What the exchange of registries needs of the service around it. */
export interface ExchangingParts {
  readonly wording: Wording;
  readonly pausing: Pausing;
  readonly corpora: Pick<CorpusHost, 'roots' | 'join'>;
  readonly desk: () => Desk;
}

export function createExchanging({ wording, pausing, corpora, desk }: ExchangingParts): Exchanging {
  const context = () => ({ registry: desk().registry, wording });
  return {
    importFolder: (isWritable) => {
      const roots = corpora.roots();
      const root = roots.find(({ uri, bundled }) => !bundled && isWritable(uri));
      const corpus = toNamedRoots(roots).find(({ uri }) => uri === root?.uri)?.corpus;
      return root === undefined || corpus === undefined
        ? undefined
        : { corpus, uri: corpora.join(root.uri, 'registry') };
    },
    readTable: (text, token) => runInSlices(readTable(text, wording), pausing, token),
    guessImportKind: guessKind,
    guessImportColumns: guessColumns,
    planImport: (table, kind, columns, token) =>
      runInSlices(planImport(table, kind, columns, context()), pausing, token),
    writeImport: (added, title) => runInSlices(writeImport(added, title, wording), pausing),
    planPopolo: (text, corpus, token) => runInSlices(planPopolo(text, corpus, context()), pausing, token),
    importReport: async (outcome) => (await runInSlices(toImportReport(outcome, wording), pausing)) ?? '',
    exportRegistry: (format, token) =>
      runInSlices(exportRegistry({ desk: desk(), wording, asOf: undefined }, format), pausing, token),
  };
}
