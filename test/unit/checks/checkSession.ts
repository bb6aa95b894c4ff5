import type { EditedText, Finding } from '../../../src/core';
import { aMemo, withService } from '../endToEnd/serviceUnderTest';

/** Files of one corpus, by their path inside it. */
export type CorpusFiles = Readonly<Record<string, string>>;

/** What the whole core finds in memos against a corpus, the first memo's findings first. */
export async function checkMemos(
  files: CorpusFiles,
  memos: readonly string[],
): Promise<readonly (readonly Finding[])[]> {
  const found: (readonly Finding[])[] = [];
  const corpus = { desk: files };
  await withService({ corpora: corpus }, async ({ service }) => {
    for (const text of memos) {
      found.push((await service.check(aMemo(text))) ?? []);
    }
  });
  return found;
}

/** A finding as a line: `figure-differs (warning) “$12bn”`. */
export function toLine(memo: string, { code, severity, span }: Finding): string {
  return `${code} (${severity}) “${memo.slice(span.start, span.end)}”`;
}

/** The lines of one memo. */
export async function linesOf(files: CorpusFiles, memo: string): Promise<readonly string[]> {
  const [findings = []] = await checkMemos(files, [memo]);
  return findings.map((finding) => toLine(memo, finding));
}

/** The memo after the first fix of its first finding, as far as that is one of edits. */
export async function fixFirst(files: CorpusFiles, memo: string): Promise<string | undefined> {
  let fixed: string | undefined;
  await withService({ corpora: { desk: files } }, async ({ service }) => {
    const text: EditedText = aMemo(memo);
    const fix = (await service.check(text))?.[0]?.fixes[0];
    const outcome = fix && service.editsOf(text, fix);
    if (outcome !== undefined && 'edits' in outcome) {
      fixed = [...outcome.edits]
        .reverse()
        .reduce((all, { start, end, newText }) => all.slice(0, start) + newText + all.slice(end), memo);
    }
  });
  return fixed;
}
