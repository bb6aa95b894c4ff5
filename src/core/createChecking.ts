import type { EditedText } from './aideMemoire';
import type { Citation } from './citations/citation';
import type { SourceKeys } from './citations/sourceKeys';
import type { Checking } from './checking';
import type { Remark } from './checks/finding';
import { MemoChecker, type MemoToCheck } from './checks/memoChecker';
import { findQuoted } from './checks/quotations/findQuoted';
import { QuotableDocuments } from './corpus/quotableDocuments';
import { toMemoReport } from './checks/report/memoReport';
import { isReport, toReportDocument } from './checks/report/reportDocument';
import { createRules } from './checks/rules';
import type { CheckDesk } from './checks/rule';
import type { CancellationToken, Wording } from './contracts';
import { toAnchorId } from './corpus/anchorIds';
import type { ImpreciseDate } from './corpus/sourceDocument';
import type { Desk } from './desk';
import { decideInMemo } from './features/decisions/decideInMemo';
import type { ReadMemo } from './memoReading';
import type { Mention } from './mentions/mention';
import type { Recognition } from './recognition';
import type { PassageSearch } from './search/passageSearch';
import type { PassagePlace } from './search/searchHit';
import { WordReader } from './search/words';
import { runInSlices, type Pausing, type Steps } from './util/steps';

/** What checking needs of the service around it. */
export interface CheckingParts {
  readonly wording: Wording;
  readonly pausing: Pausing;
  readonly desk: () => Desk;
  readonly recognition: () => Recognition;
  readonly keys: () => SourceKeys;
  readonly search: PassageSearch;
  /** See `AideMemoire.prepareMemo`. */
  readonly prepare: (text: EditedText, token?: CancellationToken) => Promise<boolean>;
  readonly read: (text: EditedText) => ReadMemo;
  readonly mentionsIn: (text: EditedText) => readonly Mention[];
  /** Name of an entity, with a title where there is one; the id where it is gone. */
  readonly nameOf: (entityId: string) => string;
  readonly citationsIn: (text: EditedText) => readonly Citation[];
  /** Counts as today where it is given. */
  readonly asOf: ImpreciseDate | undefined;
}

interface CheckedMemo {
  readonly memo: MemoToCheck;
  readonly remarks: readonly Remark[];
}

export interface CheckingPart {
  readonly checking: Checking;
  /** What memos are checked against now; the same object for as long as that is the same. */
  readonly checkDesk: () => CheckDesk;
}

/** The part of the service that checks memos. */
export function createChecking(parts: CheckingParts): CheckingPart {
  const checker = new MemoChecker(createRules());
  const reader = new WordReader();
  const documents = new QuotableDocuments();
  let checkDesk: CheckDesk | undefined;

  const toCheckDesk = (): CheckDesk => {
    const desk = parts.desk();
    const { recogniser } = parts.recognition();
    if (checkDesk?.desk !== desk || checkDesk.recogniser !== recogniser) {
      checkDesk = {
        desk,
        recogniser,
        keys: parts.keys(),
        wording: parts.wording,
        *findPassages(words, limit): Steps<readonly PassagePlace[]> {
          const term = { words: reader.readWords(words), quoted: true, unfinished: false };
          if (term.words.length === 0) {
            return [];
          }
          const clause = { alternatives: [{ term, isOtherName: false }], required: true, orElse: [] };
          const found = yield* parts.search.find(
            { wanted: [clause], excluded: [], filters: [] },
            { limit, order: 'relevance', foldsAlike: false },
          );
          return found.hits;
        },
      };
    }
    return checkDesk;
  };

  const run = async (text: EditedText, token?: CancellationToken): Promise<CheckedMemo | undefined> => {
    if (!(await parts.prepare(text, token)) || !parts.desk().complete) {
      return undefined;
    }
    const { paragraphs, facts, decisions, text: stored } = parts.read(text);
    const memo: MemoToCheck = {
      text: stored,
      paragraphs,
      facts: { ...facts, today: parts.asOf ?? facts.today },
      decisions,
      mentions: parts.mentionsIn(text),
      citations: parts.citationsIn(text),
    };
    if (text.format === 'html' || isReport(stored)) {
      return { memo, remarks: [] };
    }
    const remarks = await runInSlices(checker.check(memo, toCheckDesk()), parts.pausing, token);
    return remarks && { memo, remarks };
  };

  const checking: Checking = {
    check: async (text, token) => {
      const checked = await run(text, token);
      return checked?.remarks.flatMap((remark) => (remark.kind === 'finding' ? [remark] : []));
    },
    checkReport: async (text, token) => {
      const checked = await run(text, token);
      return checked && toMemoReport(checked.memo, checked.remarks, parts.keys());
    },
    reportDocument: (report, memo) =>
      toReportDocument(report, { ...memo, nameOf: parts.nameOf }, parts.wording),
    findQuoted: async (words, token) => {
      const place = await runInSlices(findQuoted(words, toCheckDesk(), documents), parts.pausing, token);
      return place && toAnchorId(place.document, place.span);
    },
    anchorOfSource: ({ document, span }) => toAnchorId(document, span),
    isCheckReport: isReport,
    editsOf: (text, fix) => {
      if (!('decision' in fix)) {
        return { edits: fix.edits };
      }
      const outcome = decideInMemo(text.text(), fix.decision, parts.wording);
      switch (outcome.state) {
        case 'edit':
          return { edits: [outcome.edit] };
        case 'same':
          return { edits: [] };
        case 'refused':
          return { reason: outcome.reason };
      }
    },
  };
  return { checking, checkDesk: toCheckDesk };
}
