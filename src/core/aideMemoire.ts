import type { Bringing } from './bringing';
import type { CardDocument } from './cards/cardDocument';
import type { CardLinks } from './cards/cardLinks';
import type { Card } from './cards/card';
import type { Checking } from './checking';
import type { Finding } from './checks/finding';
import type { Citing } from './citing';
import type { CancellationToken, Disposable, Event } from './contracts';
import type { NotIndexed, SourceDocument } from './corpus/sourceDocument';
import type { EntityDescription } from './cards/describeEntity';
import type { CompletionTarget, NameCompletion } from './features/completion/completion';
import type { Exchanging } from './exchanging';
import type { Decision, DecisionOutcome } from './features/decisions/decision';
import type { RegistryHome } from './features/decisions/registryHomes';
import type { MeetingOutlineOptions } from './features/meetingOutline';
import type { MemoOutlineOptions } from './features/memoOutline';
import type { NamesOutlineOptions } from './features/namesOutline';
import type { Outline } from './features/outline';
import type { Quotation, QuotationForm } from './features/quotation';
import type { ResultsOutlineOptions } from './features/searchResults/resultsOutline';
import type { SectorOutlineOptions } from './features/sectorOutline';
import type { Importing } from './importing';
import type { MentionPlaces } from './mentionPlaces';
import type { Candidate, Mention } from './mentions/mention';
import type { Problem } from './problem';
import type { Recording } from './recording';
import type { Registering } from './registering';
import type { RegistryEditing } from './registryEditing';
import type { Reporting } from './reporting';
import type { Searching } from './searching';
import type { PassagePlace } from './search/searchHit';
import type { Reviewing } from './reviewing';
import type { TakingInStage } from './takingIn';
import type { Position, Range, Span } from './text/span';

/** A text that may be a memo or a source, as an editor shows it now. */
export interface EditedText {
  /** The same object as long as the text is open: an address may be opened again with other text. */
  readonly identity: object;
  /** Grows with each edit; what was found in one version is kept until the next. */
  readonly version: number;
  readonly format: 'markdown' | 'text' | 'html';
  text(): string;
}

/** The card for a name under the cursor. */
export interface Hover {
  /** Exactly the name, in the text that was asked about. */
  readonly span: Span;
  readonly mention: Mention;
  /** Markdown made by the escaper; its only links are those of the given {@link CardLinks}. */
  readonly markdown: string;
}

/** Where a link leads, checked against the documents as they are now. */
export type AnchorTarget =
  | {
      readonly state: 'found';
      readonly uri: string;
      readonly range: Range;
      readonly document: SourceDocument;
    }
  /** The words at that place have changed since the link was made. */
  | { readonly state: 'moved'; readonly uri: string; readonly document: SourceDocument };

export interface Status {
  /** `stopped`: sources may be left to read or to take in, and nobody does before {@link AideMemoire.resumeReading}. */
  readonly state: 'loading' | 'stopped' | 'ready';
  /** `undefined` where nothing goes on, or it is not known yet how much there is. */
  readonly progress?: Progress;
  /** That are in: searched, and read for names. */
  readonly documents: number;
  readonly passages: number;
  readonly entities: number;
  readonly names: number;
  /** Memory that the search index takes, estimated. */
  readonly indexBytes: number;
  readonly corpora: readonly string[];
  readonly notIndexed: readonly NotIndexed[];
}

/** How far a stage is, or was when it was stopped. Within a stage `done` never gets less. */
export interface Progress {
  /** Files are read, and a part at a time taken in, which goes on for a while when all are read. */
  readonly stage: 'reading' | TakingInStage;
  /** Sources that are behind the stage, of those found. */
  readonly done: number;
  readonly total: number;
  /** What is at work now; while files are read it may be one of a registry. */
  readonly file?: { readonly corpus: string; readonly path: string };
}

export interface CompletionOptions {
  /** False where the editor asks by itself, behind a letter that may lie in any prose: then only `@` is answered. */
  readonly isAsked: boolean;
  readonly token?: CancellationToken;
}

export type MeetingGrouping = MeetingOutlineOptions['groupBy'];
export type SectorGrouping = SectorOutlineOptions['groupBy'];
export type NameGrouping = NamesOutlineOptions['groupBy'];
export type ResultGrouping = ResultsOutlineOptions['groupBy'];
export type MemoGrouping = MemoOutlineOptions['groupBy'];

/**
 * The core's only door: recognises names, builds cards and outlines, searches. Every answer is plain data about the
 * corpora as they stood at the last change; asking before the first load is over answers from what is in.
 */
export interface AideMemoire
  extends
    Citing,
    Checking,
    MentionPlaces,
    Recording,
    Registering,
    Reporting,
    Exchanging,
    RegistryEditing,
    Reviewing,
    Searching,
    Bringing,
    Importing,
    Disposable {
  /** Begins to read the corpora in the background. Calling it again does nothing. */
  start(): void;
  /** Resolves when names are recognised: the registry is in, documents may still be read; or reading was stopped. */
  ready(): Promise<void>;
  /** Resolves when no change waits to be taken in and all faults have been looked for. */
  idle(): Promise<void>;
  /** Reads everything anew, for file systems that report no changes; a stopped reading goes on so as well. */
  refresh(): void;
  /**
   * Ends at the next slice what is being read and taken in, and keeps what is in; nothing where nothing is. What changes
   * afterwards is taken in as ever. Stopped counts as idle.
   */
  stopReading(): void;
  /** Goes on with it; what was read is not read again. */
  resumeReading(): void;
  /** What is known has changed: hovers, trees and searches asked from now on see it. */
  readonly onDidChange: Event<void>;
  readonly onDidChangeStatus: Event<void>;
  /** Faults are looked for behind everything else, so {@link problems} may follow a change later. */
  readonly onDidChangeProblems: Event<void>;
  status(): Status;
  /** By the URI of the faulty file. */
  problems(): ReadonlyMap<string, readonly Problem[]>;

  /**
   * Finds the names of a memo in slices; what is asked of this version afterwards is answered without a wait. Who asks
   * without it waits for what is missing. Never rejects.
   *
   * @returns false where the token was cancelled or a newer version has come
   */
  prepareMemo(text: EditedText, token?: CancellationToken): Promise<boolean>;
  mentionsIn(text: EditedText): readonly Mention[];
  /** `undefined` where no name touches the offset. */
  mentionAt(text: EditedText, offset: number): Mention | undefined;
  /** What speaks for and against a candidate, in sentences. */
  reasonOf(candidate: Candidate): string;
  /**
   * Titles and statuses are told as of the date of what is said there: one that its sentence states, else that of the
   * memo, else today. `undefined` where no name touches the offset.
   */
  hoverAt(text: EditedText, offset: number, links: CardLinks): Hover | undefined;
  /**
   * Names, and sources within a citation, that may stand at an offset of a memo, best first. Answers in slices and never
   * rejects.
   *
   * @returns `undefined` where the token was cancelled
   */
  completeAt(
    text: EditedText,
    offset: number,
    options: CompletionOptions,
  ): Promise<readonly NameCompletion[] | undefined>;
  /** The card of what is offered, as a hover shows it; `undefined` where it is gone. */
  completionMarkdown(target: CompletionTarget, links: CardLinks): string | undefined;
  card(entityId: string): Card | undefined;
  /** An entity in three short lines, for pickers; costs less than its card. */
  describe(entityId: string): EntityDescription | undefined;
  /** Why a name of a text stands for somebody or stays open, with the ways to the cards of all it could be. */
  explain(text: EditedText, mention: Mention): CardDocument;

  /** The edit by which a memo keeps the analyst's decision in its front matter. */
  decideInMemo(text: string, decision: Decision): DecisionOutcome;
  /**
   * Registry files that would keep a decision instead, one of which may not exist yet; empty where there is none that
   * may be written, or the registry says so already.
   */
  registryHomes(decision: Decision, isWritable: (uri: string) => boolean): readonly RegistryHome[];
  /** The edit by which such a file keeps it. `text`: of the file as it is now, `undefined` where there is none. */
  decideInRegistry(text: string | undefined, home: RegistryHome): Promise<DecisionOutcome>;

  /** Name and title in one line: "Tran Van Minh (Governor of the Coast Bank)". */
  who(entityId: string): string | undefined;
  cardDocument(entityId: string): CardDocument | undefined;
  cardMarkdown(entityId: string, links: CardLinks): string | undefined;

  meetings(groupBy: MeetingGrouping): Outline;
  sectors(groupBy: SectorGrouping): Outline;
  names(groupBy: NameGrouping): Outline;
  /** @param findings of this version of the text, as the checks gave them */
  inThisMemo(text: EditedText, groupBy: MemoGrouping, findings?: readonly Finding[]): Outline;

  /**
   * A text in Unicode that was written for an old Vietnamese font, misread, or stored as windows-1258; `undefined` where
   * it does not look so.
   *
   * @param shown what an editor shows at the address; where that is a source, the text as the core read it counts
   */
  toUnicode(uri: string, shown: string): string | undefined;
  /** The passage of a source at a place in its text; `undefined` in a heading, between passages, or in no source. */
  passageAt(uri: string, position: Position): PassagePlace | undefined;
  /** Id of a passage, or of words in its document, for {@link openAnchor} and {@link quotationOf}. */
  anchorOf(place: PassagePlace, words?: Span): string;
  /** `undefined` where the id is none of ours or its document is gone. */
  openAnchor(anchorId: string): AnchorTarget | undefined;
  /** `attributed` unless another form is asked for. */
  quotationOf(anchorId: string, form?: QuotationForm): Quotation | undefined;
}
