import * as vscode from 'vscode';

import { createAideMemoire } from './core';
import { MemoFindings } from './vscode/features/memoFindings';
import { registerBundledCorpus } from './vscode/bundledCorpus';
import { Configuration } from './vscode/configuration';
import { WorkspaceCorpusHost } from './vscode/corpusHost';
import { registerAddToRegistry } from './vscode/features/registerAddToRegistry';
import { registerAccounts } from './vscode/features/registerAccounts';
import { registerBibliography } from './vscode/features/registerBibliography';
import { registerBrief } from './vscode/features/registerBrief';
import { CandidateList } from './vscode/features/candidateList';
import { registerCandidates } from './vscode/features/registerCandidates';
import { registerBrought } from './vscode/features/registerBrought';
import { registerCards } from './vscode/features/registerCards';
import { registerCheckReport } from './vscode/features/registerCheckReport';
import { registerChecks } from './vscode/features/registerChecks';
import { registerCompletion } from './vscode/features/registerCompletion';
import { registerCitationLinks } from './vscode/features/registerCitationLinks';
import { registerCiting } from './vscode/features/registerCiting';
import { registerConvertCopy } from './vscode/features/registerConvertCopy';
import { registerDecisions } from './vscode/features/registerDecisions';
import { registerEditEntry } from './vscode/features/registerEditEntry';
import { registerExplain } from './vscode/features/registerExplain';
import { registerExport } from './vscode/features/registerExport';
import { registerFindingFixes } from './vscode/features/registerFindingFixes';
import { registerDropping } from './vscode/features/registerDropping';
import { SourceImport } from './vscode/features/importing/sourceImport';
import { registerImporting } from './vscode/features/registerImporting';
import { registerGoToName } from './vscode/features/registerGoToName';
import { registerHovers } from './vscode/features/registerHovers';
import { registerImport } from './vscode/features/registerImport';
import { registerMemoPreparation } from './vscode/features/registerMemoPreparation';
import { registerNavigation } from './vscode/features/registerNavigation';
import { registerNewMeeting } from './vscode/features/registerNewMeeting';
import { registerOutlines } from './vscode/features/registerOutlines';
import { registerPasting } from './vscode/features/registerPasting';
import { registerProblems } from './vscode/features/registerProblems';
import { registerRecordStatement } from './vscode/features/registerRecordStatement';
import { registerPromises } from './vscode/features/registerPromises';
import { registerLostPassages } from './vscode/features/registerLostPassages';
import { registerRegistryFiles } from './vscode/features/registerRegistryFiles';
import { registerResults } from './vscode/features/registerResults';
import { registerSearch } from './vscode/features/registerSearch';
import { registerSearchCommands } from './vscode/features/registerSearchCommands';
import { registerStatus } from './vscode/features/registerStatus';
import { registerStoredData } from './vscode/features/registerStoredData';
import { registerSymbols } from './vscode/features/registerSymbols';
import { registerUnderline } from './vscode/features/registerUnderline';
import { SearchHistory } from './vscode/features/searchHistory';
import { SearchResults } from './vscode/features/searchResults';
import { registerReports } from './vscode/features/showReport';
import { WordMarks } from './vscode/features/wordMarks';
import { createHost } from './vscode/host';
import { commands, settings } from './vscode/ids';
import { RecognisedTexts } from './vscode/recognisedTexts';
import { createStorage } from './vscode/storage';

/** Composes the extension: registers and starts, nothing more. The corpora are read in the background. */
export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('Aide-Mémoire', { log: true });
  const configuration = new Configuration();
  const bundled = registerBundledCorpus(context.extensionUri);
  const corpora = new WorkspaceCorpusHost(configuration);
  const texts = new RecognisedTexts(configuration, corpora);
  const storage = createStorage(context);
  const service = createAideMemoire(createHost(corpora, storage, log), {
    maximumFileBytes: () => configuration.maximumFileBytes(),
  });
  const marks = new WordMarks();
  const history = new SearchHistory(context.workspaceState);
  const results = new SearchResults(service, configuration, marks, context.workspaceState);
  const candidates = new CandidateList(service, context.workspaceState);
  const findings = new MemoFindings(service, configuration, texts);
  const sourceImport = new SourceImport(service, corpora, context.extensionUri, {
    onImported: async (sources) => {
      await vscode.commands.executeCommand(commands.whatItBrought, [...sources], undefined, 'beside');
    },
  });
  context.subscriptions.push(
    log,
    bundled,
    corpora,
    service,
    registerMemoPreparation(service, texts),
    registerHovers(service, configuration, texts),
    registerCompletion(service, configuration, texts),
    registerUnderline(service, configuration, texts),
    registerReports(),
    registerCards(service),
    registerNavigation(service, configuration, corpora, texts),
    registerEditEntry(service),
    registerAddToRegistry(service),
    registerNewMeeting(service),
    registerRecordStatement(service),
    registerRegistryFiles(service),
    registerLostPassages(service),
    registerImport(service),
    registerExport(service, corpora),
    registerCitationLinks(service, configuration, texts),
    registerCiting(service, configuration, results),
    registerPasting(service, texts),
    registerDropping(service, texts),
    registerBibliography(service, texts, corpora),
    findings,
    registerChecks(findings, configuration, context.extensionUri),
    registerFindingFixes(service, findings),
    registerCheckReport(service, texts, sourceImport.importer),
    registerDecisions(service, texts),
    registerExplain(service),
    registerAccounts(service),
    registerPromises(service, corpora),
    registerBrief(service),
    candidates,
    registerCandidates(service, candidates),
    registerOutlines(service, texts, context.workspaceState, {
      findings,
      candidates,
      results: results.view,
      sourceImport,
    }),
    registerBrought(service, context.workspaceState),
    registerResults(service, results),
    marks,
    registerSearch(service, {
      configuration,
      history,
      marks,
      showResults: (query, order) => void results.show(query, order),
    }),
    registerSearchCommands(service, texts, results, history),
    registerGoToName(service),
    registerSymbols(service),
    registerProblems(service, configuration),
    registerConvertCopy(service),
    sourceImport,
    registerImporting(sourceImport),
    registerStatus(service, log),
    registerStoredData(storage, [context.workspaceState, context.globalState]),
  );
  context.subscriptions.push(
    configuration.onDidChange((event) => {
      if (event.affectsConfiguration(settings.maximumFileSize)) {
        service.refresh();
      }
    }),
  );
  service.start();
}
