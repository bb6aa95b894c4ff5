/** Every id that package.json and the code share; a test compares the two in both directions. */

export const commands = {
  searchCorpus: 'aideMemoire.searchCorpus',
  searchSelection: 'aideMemoire.searchSelection',
  moreLikeThis: 'aideMemoire.moreLikeThis',
  showResults: 'aideMemoire.showResults',
  goToName: 'aideMemoire.goToName',
  showCard: 'aideMemoire.showCard',
  editEntry: 'aideMemoire.editEntry',
  addToRegistry: 'aideMemoire.addToRegistry',
  reviewCandidates: 'aideMemoire.reviewCandidates',
  newMeeting: 'aideMemoire.newMeeting',
  recordStatement: 'aideMemoire.recordStatement',
  reviewLostPassages: 'aideMemoire.reviewLostPassages',
  importRegistry: 'aideMemoire.importRegistry',
  exportRegistry: 'aideMemoire.exportRegistry',
  insertCitation: 'aideMemoire.insertCitation',
  insertQuotation: 'aideMemoire.insertQuotation',
  copyWithCitation: 'aideMemoire.copyWithCitation',
  copyWithFootnote: 'aideMemoire.copyWithFootnote',
  exportBibliography: 'aideMemoire.exportBibliography',
  convertCopy: 'aideMemoire.convertCopy',
  importFiles: 'aideMemoire.importFiles',
  newSourceFromClipboard: 'aideMemoire.newSourceFromClipboard',
  checkMemo: 'aideMemoire.checkMemo',
  saveCheckReport: 'aideMemoire.saveCheckReport',
  fixFinding: 'aideMemoire.fixFinding',
  fixSpellings: 'aideMemoire.fixSpellings',
  compareAccounts: 'aideMemoire.compareAccounts',
  whoPromisedWhat: 'aideMemoire.whoPromisedWhat',
  exportPromises: 'aideMemoire.exportPromises',
  brief: 'aideMemoire.brief',
  briefPeriod: 'aideMemoire.briefPeriod',
  saveBrief: 'aideMemoire.saveBrief',
  whatItBrought: 'aideMemoire.whatItBrought',
  recordNews: 'aideMemoire.recordNews',
  leaveNews: 'aideMemoire.leaveNews',
  showLeftNews: 'aideMemoire.showLeftNews',
  showInSidebar: 'aideMemoire.showInSidebar',
  thisIs: 'aideMemoire.thisIs',
  notANameHere: 'aideMemoire.notANameHere',
  neverMatchAlone: 'aideMemoire.neverMatchAlone',
  explainName: 'aideMemoire.explainName',
  showStatus: 'aideMemoire.showStatus',
  showLog: 'aideMemoire.showLog',
  refresh: 'aideMemoire.refresh',
  stopReading: 'aideMemoire.stopReading',
  resumeReading: 'aideMemoire.resumeReading',
  deleteStoredData: 'aideMemoire.deleteStoredData',
  addCorpus: 'aideMemoire.addCorpus',
  toggleHovers: 'aideMemoire.toggleHovers',
  toggleUnderline: 'aideMemoire.toggleUnderline',
  groupMeetings: 'aideMemoire.groupMeetings',
  groupSectors: 'aideMemoire.groupSectors',
  groupNames: 'aideMemoire.groupNames',
  groupMemo: 'aideMemoire.groupMemo',
  nextPassage: 'aideMemoire.nextPassage',
  previousPassage: 'aideMemoire.previousPassage',
  openToSide: 'aideMemoire.openToSide',
  showNodeCard: 'aideMemoire.showNodeCard',
  nextResult: 'aideMemoire.nextResult',
  previousResult: 'aideMemoire.previousResult',
  refineResults: 'aideMemoire.refineResults',
  sortResults: 'aideMemoire.sortResults',
  groupResults: 'aideMemoire.groupResults',
  copyResult: 'aideMemoire.copyResult',
  copyResults: 'aideMemoire.copyResults',
  dismissResult: 'aideMemoire.dismissResult',
  clearResults: 'aideMemoire.clearResults',
} as const;

/** Commands that only links and tree nodes call. They take opaque ids and check them again. */
export const linkCommands = {
  openPassage: 'aideMemoire.openPassage',
  openCard: 'aideMemoire.openCard',
  revealEntity: 'aideMemoire.revealEntity',
  searchEntity: 'aideMemoire.searchEntity',
  walkMentions: 'aideMemoire.walkMentions',
} as const;

/** Commands that only quick fixes call, behind their edit or instead of one. */
export const quickFixCommands = {
  tellKept: 'aideMemoire.tellKept',
  tellRefused: 'aideMemoire.tellRefused',
} as const;

export const viewContainer = 'aideMemoire';

export const views = {
  results: 'aideMemoire.results',
  meetings: 'aideMemoire.meetings',
  sectors: 'aideMemoire.sectors',
  names: 'aideMemoire.names',
  inThisMemo: 'aideMemoire.inThisMemo',
} as const;

export const settings = {
  corpora: 'aideMemoire.corpora',
  bundledCorpus: 'aideMemoire.bundledCorpus.enabled',
  hoverEnabled: 'aideMemoire.hover.enabled',
  completionEnabled: 'aideMemoire.completion.enabled',
  checksEnabled: 'aideMemoire.checks.enabled',
  checkSeverities: 'aideMemoire.checks.severities',
  languages: 'aideMemoire.languages',
  underline: 'aideMemoire.underline.enabled',
  searchLimit: 'aideMemoire.search.limit',
  resultsLimit: 'aideMemoire.search.resultsLimit',
  problemsLimit: 'aideMemoire.problems.maximum',
  maximumFileSize: 'aideMemoire.index.maximumFileSize',
} as const;

export const contextKeys = {
  /** `loading`, `stopped`, `noCorpus`, `noRegistry` or `ready`: which welcome text a view shows. */
  state: 'aideMemoire.state',
  /** Languages of the texts in which names may be recognised: where the editor's menu has our commands. */
  languages: 'aideMemoire.languages',
  /** Whether the active editor shows a source. */
  inSource: 'aideMemoire.inSource',
  /** Whether the view of search results has any: it is there only then. */
  hasResults: 'aideMemoire.hasResults',
} as const;

/** What is copied or dragged besides its words: ids of the places, which the core checks again. */
export const anchorsMime = 'application/vnd.aide-memoire.anchors';

/** The bundled corpus, read-only. */
export const bundledScheme = 'aide-memoire-corpus';
/** Full cards as read-only documents. */
export const cardScheme = 'aide-memoire-card';
/** Language of both, for word wrap and headings. */
export const cardLanguage = 'aide-memoire-card';
/** The report on what is indexed and what was left out. */
export const statusScheme = 'aide-memoire-status';
/** Explanations why a name stands for somebody. */
export const explainScheme = 'aide-memoire-explain';

/** Reports on memos. */
export const checkScheme = 'aide-memoire-check';
/** Files as they would be, while one is asked. */
export const previewScheme = 'aide-memoire-preview';
/** Accounts of a meeting, compared. */
export const accountsScheme = 'aide-memoire-accounts';
/** Who promised what. */
export const promisesScheme = 'aide-memoire-promises';
/** Briefs on somebody, something or a period. */
export const briefScheme = 'aide-memoire-brief';
/** What came into a registry. */
export const exchangeScheme = 'aide-memoire-exchange';
/** What new sources brought. */
export const broughtScheme = 'aide-memoire-brought';
/** What came of an import. */
export const importScheme = 'aide-memoire-import';
/** Pages of the docs on the checks. */
export const docsScheme = 'aide-memoire-docs';

/** Whether a text is a card, a report or a page of our own. */
export function isOurScheme(scheme: string): boolean {
  return [
    cardScheme,
    statusScheme,
    explainScheme,
    checkScheme,
    accountsScheme,
    promisesScheme,
    briefScheme,
    exchangeScheme,
    importScheme,
    broughtScheme,
    docsScheme,
  ].includes(scheme);
}
