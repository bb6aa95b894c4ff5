import type { EditedText } from './aideMemoire';
import type { Finding, FindingFix, FindingSource } from './checks/finding';
import type { MemoReport } from './checks/report/memoReport';
import type { ReportDocument, ReportedMemo } from './checks/report/reportDocument';
import type { CancellationToken } from './contracts';
import type { TextEdit } from './features/decisions/decision';

/** What the core knows of the checks of memos against their sources (`docs/checks/`). */
export interface Checking {
  /**
   * What a memo says that its sources do not bear out, in order of the text. Answers in slices and never rejects; of a
   * further version only the paragraphs are looked at that changed. Nothing is found in HTML.
   *
   * @returns `undefined` where the token was cancelled, or not all sources are in yet: what is missing may yet come
   */
  check(text: EditedText, token?: CancellationToken): Promise<readonly Finding[] | undefined>;
  /** The same with all else that is to be known before the memo is sent. `undefined` as with {@link check}. */
  checkReport(text: EditedText, token?: CancellationToken): Promise<MemoReport | undefined>;
  /** The report as Markdown. */
  reportDocument(report: MemoReport, memo: Omit<ReportedMemo, 'nameOf'>): ReportDocument;
  /**
   * Id of the place from which words were copied that come without a word of where: `undefined` where they are few, or
   * stand nowhere or in several places. Of a retold source nothing can have been quoted.
   */
  findQuoted(words: string, token?: CancellationToken): Promise<string | undefined>;
  /** Id of the words that a finding rests on, for `openAnchor`. */
  anchorOfSource(source: FindingSource): string;
  /** Whether a text is a report that was saved. */
  isCheckReport(text: string): boolean;
  /**
   * The edits of a fix, in order and without overlap.
   *
   * @param text of the version that was checked
   * @returns a sentence for the analyst where it cannot be done
   */
  editsOf(
    text: EditedText,
    fix: FindingFix,
  ): { readonly edits: readonly TextEdit[] } | { readonly reason: string };
}
