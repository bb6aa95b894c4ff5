import { findTellingDocuments, sourcesOfMeetings, withTalks } from '../../cards/meetingSources';
import type { SourceDocument } from '../../corpus/sourceDocument';
import type { Desk } from '../../desk';
import type { Meeting, Source } from '../../registry/entity';
import { groupBy } from '../../util/groupBy';

/** One source that tells of a meeting. */
export interface Account {
  readonly document: SourceDocument;
  /** Documents with the same text, letter for letter: no accounts of their own. */
  readonly copies: readonly SourceDocument[];
  /** Indices of the passages that are on the meeting; without left-over lines. */
  readonly passages: ReadonlySet<number>;
  /** False where the document tells of other meetings as well, so that not all its passages are on this one. */
  readonly isWhole: boolean;
}

/** What one account gives for something, with the sources of the registry that say so. */
export interface Telling {
  readonly account: Account;
  readonly sources: readonly [Source, ...Source[]];
}

/** The accounts of a meeting, and of the talks within it, with what is needed to compare them. */
export interface Accounts {
  readonly meeting: Meeting;
  /** The meeting and the talks within it. */
  readonly meetings: readonly Meeting[];
  readonly accounts: readonly Account[];
  /** Ids of documents that the registry names and no corpus has. */
  readonly missing: readonly string[];
  /** Who tells what these sources say, in the order of the accounts; sources outside the accounts are left out. */
  readonly tellingsOf: (sources: readonly Source[]) => readonly Telling[];
  /** The same of sources on whatever: in a document that tells of other meetings, words elsewhere do not count. */
  readonly tellingsHere: (sources: readonly Source[]) => readonly Telling[];
}

export function findAccounts(desk: Desk, meeting: Meeting): Accounts {
  const meetings = withTalks(desk, meeting);
  const { documents, missing } = findTellingDocuments(desk, meeting);
  const foreign = foreignSourcesOf(desk, meeting, meetings);
  const own = sourcesOfMeetings(desk, meetings);
  const accounts = [...groupBy(documents, ({ text }) => text).values()].map(([document, ...copies]) =>
    toAccount(desk, document, copies, own, foreign),
  );
  const byDocument = new Map(
    accounts.flatMap((account) =>
      [account.document, ...account.copies].map((document) => [document, account] as const),
    ),
  );
  const accountOf = (source: Source): Account | undefined => {
    const document = desk.documentOf(source);
    return document && byDocument.get(document);
  };
  const tellingsOf = (sources: readonly Source[]): readonly Telling[] => {
    const told = groupBy(sources, accountOf);
    return accounts.flatMap((account) => {
      const given = told.get(account);
      return given === undefined ? [] : [{ account, sources: given }];
    });
  };
  return {
    meeting,
    meetings,
    accounts,
    missing,
    tellingsOf,
    tellingsHere: (sources) =>
      tellingsOf(sources.filter((source) => isHere(desk, source, accountOf(source)))),
  };
}

/** Whether the words of a source lie in what an account says on the meeting. */
function isHere(desk: Desk, source: Source, account: Account | undefined): boolean {
  if (account === undefined || account.isWhole) {
    return account !== undefined;
  }
  const passage = passageOf(desk, source);
  return passage !== undefined && account.passages.has(passage);
}

function toAccount(
  desk: Desk,
  document: SourceDocument,
  copies: readonly SourceDocument[],
  own: readonly Source[],
  foreign: readonly Source[],
): Account {
  const texts = new Set([document, ...copies]);
  const inDocument = (source: Source): boolean => {
    const named = desk.documentOf(source);
    return named !== undefined && texts.has(named);
  };
  const elsewhere = foreign.filter(inDocument);
  const isWhole = elsewhere.length === 0;
  const proper = document.passages.filter(({ boilerplate }) => !boilerplate);
  if (isWhole) {
    return { document, copies, isWhole, passages: new Set(proper.map(({ index }) => index)) };
  }
  const sectionOf = (index: number): string => JSON.stringify(document.passages[index]?.headingPath);
  const quoted = passagesOf(desk, own.filter(inDocument));
  const others = new Set([...passagesOf(desk, elsewhere)].map(sectionOf));
  const sections = new Set([...quoted].map(sectionOf).filter((section) => !others.has(section)));
  const passages = proper.filter(({ index }) => quoted.has(index) || sections.has(sectionOf(index)));
  return { document, copies, isWhole, passages: new Set(passages.map(({ index }) => index)) };
}

/** What the registry says of other meetings; those that the meeting itself belongs to are no others. */
function foreignSourcesOf(desk: Desk, meeting: Meeting, family: readonly Meeting[]): readonly Source[] {
  const related = new Set(family.map(({ id }) => id));
  for (let above = meeting.parentId; above !== undefined && !related.has(above);) {
    related.add(above);
    above = desk.registry.getOf('meeting', above)?.parentId;
  }
  const others = desk.registry.ofKind('meeting').filter(({ id }) => !related.has(id));
  return sourcesOfMeetings(desk, others);
}

function passagesOf(desk: Desk, sources: readonly Source[]): ReadonlySet<number> {
  return new Set(sources.map((source) => passageOf(desk, source)).filter((passage) => passage !== undefined));
}

/** Index of the passage with the words of a source; `undefined` where they are lost or outside all passages. */
export function passageOf(desk: Desk, source: Source): number | undefined {
  const evidence = desk.evidenceOf(source);
  return evidence.state === 'found' ? evidence.anchor.passage : undefined;
}
