/** The core's only door. */
export { createAideMemoire, type AideMemoireSettings } from './createAideMemoire';
export type {
  AideMemoire,
  AnchorTarget,
  CompletionOptions,
  EditedText,
  Hover,
  MeetingGrouping,
  MemoGrouping,
  NameGrouping,
  Progress,
  ResultGrouping,
  SectorGrouping,
  Status,
} from './aideMemoire';
export type { CitationHover, CitationLink, CitationOutcome, CitedPlaces, Citing } from './citing';
export type { Bringing, BroughtDocument, BroughtOffer } from './bringing';
export type { Checking } from './checking';
export {
  FINDING_CODES,
  type Finding,
  type FindingCode,
  type FindingFix,
  type FindingSeverity,
  type FindingSource,
  type Unchecked,
} from './checks/finding';
export type { MemoReport } from './checks/report/memoReport';
export type { ReportDocument, ReportLink } from './checks/report/reportDocument';
export { tellSeverity } from './checks/report/tellSeverity';
export { tellClassification } from './cards/classificationWords';
export { tellAct, tellKind } from './cards/listedWords';
export type { Card, CardLine, CardSection, EvidenceLink } from './cards/card';
export type { CardDocument, CardDocumentLink } from './cards/cardDocument';
export type { CardLinks } from './cards/cardLinks';
export type {
  CancellationToken,
  Clock,
  CorpusHost,
  CorpusRoot,
  DirectoryEntry,
  Disposable,
  Event,
  FileChange,
  FileKind,
  EntryStat,
  FileStat,
  Host,
  Logger,
  Storage,
  StoredFile,
  TextEncodingName,
  Translate,
  Wording,
} from './contracts';
export { isCaption } from './corpus/boilerplate';
export { guessLanguage } from './corpus/guessLanguage';
export { isInsideCorpus } from './corpus/insideCorpus';
export { pathBelow } from './corpus/pathBelow';
export { inTime } from './util/inTime';
export { formatOf } from './corpus/readDocument';
export type { DocumentFormat, NotIndexed, Passage, SourceDocument } from './corpus/sourceDocument';
export type { AcceptedKind } from './features/candidates/acceptCandidate';
export {
  CANDIDATE_KINDS,
  type CandidateKind,
  type CandidatePlace,
  type NameCandidate,
} from './features/candidates/candidate';
export type { CompletionTarget, NameCompletion } from './features/completion/completion';
export { applyEdit, type Decision, type DecisionOutcome, type TextEdit } from './features/decisions/decision';
export { isMemoText } from './features/decisions/isMemoText';
export type { RegistryHome } from './features/decisions/registryHomes';
export { readClipboardKind } from './features/importing/clipboardKind';
export type { SameText } from './features/importing/findSameText';
export type { ImportedText, KeptOriginal, SourceFacts } from './features/importing/sourceFacts';
export { toMemoText } from './features/importing/toMemoText';
export { toSourceText } from './features/importing/toSourceText';
export type { Importing } from './importing';
export {
  LIST_OF_KIND,
  type NewEntry,
  type RecordMap,
  type RecordValue,
  type RegistryChange,
  type RegistryList,
} from './features/registryWriting/registryChange';
export type { QuoteSource } from './features/registryWriting/toSource';
export type { NameHit } from './features/nameSearch';
export type { QueryCompletion } from './features/search/completeQuery';
export type { Outline, OutlineIcon, OutlineNode } from './features/outline';
export { findAgain, nextAnchorNode, nextBeside } from './features/passageWalk';
export type { BriefPeriod } from './features/brief/briefPeriods';
export { BRIEFED_KINDS, type BriefSubject } from './features/brief/briefSubject';
export type { Bibliography, BibliographyFormat } from './citations/bibliography/bibliography';
export type { CopiedPlaces } from './features/copyPlaces';
export type { PromiseScope, PromiseScopeOption } from './features/promises/selectStatements';
export type { Quotation, QuotationForm } from './features/quotation';
export {
  completedQuery,
  partCompletions,
  type OfferedCompletions,
} from './features/searchResults/completedQuery';
export type { HitDescription } from './features/searchResults/describePassage';
export { DismissedResults } from './features/searchResults/dismissedResults';
export { joinQuotations } from './features/searchResults/joinQuotations';
export { readQueryHistory, rememberQuery } from './features/searchResults/queryHistory';
export { toSelectionQuery } from './features/searchResults/selectionQuery';
export { tellStatements } from './features/searchResults/tellStatements';
export { wordsOfHit } from './features/searchResults/wordsOfHit';
export { toSymbolName } from './features/symbolName';
export type { SourceMention, SourceMentions } from './mentionPlaces';
export type { Candidate, Mention } from './mentions/mention';
export type { Problem, ProblemCode, Severity } from './problem';
export { findDateCues } from './mentions/meetings/findDateCues';
export type { DateCue } from './mentions/meetings/meetingCues';
export { ADDED_KINDS, guessKinds, type AddedKind } from './features/recording/guessKind';
export type { LikelyEntity } from './features/recording/likelyEntities';
export type { FoundName } from './features/recording/nameChange';
export { ACTS, type Act } from './features/recording/actVerbs';
export type { ProposedDate } from './features/recording/meetingDates';
export type { MeetingProposal, ProposedEntities } from './features/recording/proposeMeeting';
export type { MeetingRecord, StatementRecord } from './features/recording/recordEntries';
export type { Recording, StatementProposal } from './recording';
export type { Exchanging, RegistryFolder } from './exchanging';
export type { ExportFormat, RegistryExport } from './features/exchange/exportRegistry';
export {
  IMPORT_FIELDS,
  type ImportColumn,
  type ImportField,
  type ImportKind,
} from './features/exchange/importColumns';
export type { ImportOutcome } from './features/exchange/importReport';
export type { AddedEntry, ImportPlan, LeftRow } from './features/exchange/planImport';
export type { PopoloPlan, PopoloReading } from './features/exchange/planPopolo';
export type { ImportTable, TableReading } from './features/exchange/readTable';
export type { Registering } from './registering';
export type { FilePlace, RegistryEditing, RegistryText } from './registryEditing';
export type { RegistryOffer } from './features/registryFiles/completeRegistry';
export type { LostPassage, LostPassages, NearestWords } from './features/registryFiles/lostPassages';
export type { RegistrySymbol } from './features/registryFiles/registrySymbols';
export type { Reviewing } from './reviewing';
export { NAMED_KINDS, type Entity, type EntityKind, type RegistryPlace } from './registry/entity';
export type {
  FoundStatement,
  PassagePlace,
  QueryFault,
  QueryReading,
  SearchAnswer,
  SearchHit,
  Snippet,
} from './search/searchHit';
export type { ComparedMeeting, Reporting } from './reporting';
export type { SearchOptions, Searching } from './searching';
export type { SearchOrder } from './search/searchRequest';
export { tellStatus, toStatusReport, toStatusTooltip } from './statusText';
export { isImpreciseDate } from './text/dates';
export { decodeText, type DecodedText } from './text/decodeText';
export { readHtml } from './text/readableHtml';
export { LineIndex } from './text/lineIndex';
export { toNfc } from './text/normalForms';
export {
  presentInDocument,
  presentLabel,
  presentMarkdown,
  presentMarkedLabel,
  presentNotice,
} from './text/presentText';
export type { Position, Range, Span } from './text/span';
