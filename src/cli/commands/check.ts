import { LineIndex, type AideMemoire, type EditedText, type Finding, type MemoReport } from '../../core';
import { ExitCode, type Command, type Session } from '../commandLine';
import { readInputFile } from '../inputFile';
import { printJson, printLines } from '../output';
import { toSarif } from '../sarif';
import { fixesOf, toDiagnostic } from '../toDiagnostic';

/** A memo with what was found in it. */
export interface CheckedFile {
  /** As given on the command line. */
  readonly file: string;
  readonly memo: EditedText;
  readonly report: MemoReport;
}

export const check: Command = {
  usage: 'FILE…',
  summary: 'what memos say that the sources do not bear out',
  findMistake: (files) => (files.length === 0 ? 'The command check needs at least one FILE.' : undefined),
  run: async (session, files) => {
    const { terminal } = session;
    const checked: CheckedFile[] = [];
    let isWrong = false;
    for (const name of files) {
      const outcome = await checkFile(name, session);
      if (typeof outcome === 'string') {
        terminal.tell(`aide-memoire: ${outcome}`);
        isWrong = true;
      } else {
        checked.push(outcome);
      }
    }
    print(checked, session);
    const isFinding = checked.some(({ report }) => report.findings.length > 0);
    return isWrong ? ExitCode.wrong : isFinding ? ExitCode.findings : ExitCode.fine;
  },
};

/** @returns a whole sentence where it cannot be checked */
async function checkFile(file: string, { service, terminal }: Session): Promise<CheckedFile | string> {
  const input = await readInputFile(file, terminal.workingDirectory);
  if ('fault' in input) {
    return input.fault;
  }
  if (input.memo.format === 'html') {
    return `Cannot check ${file}: memos are Markdown or plain text.`;
  }
  const report = await service.checkReport(input.memo);
  // All sources have been read before a command runs.
  return report === undefined
    ? `Cannot check ${file}: not all sources were read.`
    : { file, memo: input.memo, report };
}

function print(checked: readonly CheckedFile[], session: Session): void {
  const { service, options } = session;
  switch (options.format) {
    case 'json':
      printJson(
        session,
        checked.map((one) => toJson(one, service)),
      );
      break;
    case 'sarif':
      printJson(session, toSarif(checked, service));
      break;
    case 'text':
      for (const one of checked) {
        printLines(session, toLines(one, service));
      }
      session.terminal.tell(tellCounts(checked.flatMap(({ report }) => report.findings)));
  }
}

function toJson({ file, memo, report }: CheckedFile, service: AideMemoire): unknown {
  return {
    file,
    diagnostics: report.findings.map((finding) => ({
      ...toDiagnostic(finding),
      fixes: fixesOf(finding, memo, service),
    })),
    unchecked: report.unchecked.map(({ span, reason }) => ({ start: span.start, end: span.end, reason })),
    singleSource: report.singleSource.map(({ span, document }) => ({
      start: span.start,
      end: span.end,
      corpus: document.corpus,
      document: document.id,
    })),
    openNames: report.openNames.map(({ text, spans, candidates }) => ({
      text,
      places: spans.map(({ start, end }) => [start, end]),
      candidates,
    })),
    cited: report.cited.map(({ lang, documents }) => ({
      lang,
      documents: documents.map(({ corpus, id }) => ({ corpus, document: id })),
    })),
  };
}

/** Findings as compilers tell theirs, so that tools can jump to them; then the rest of the report. */
function toLines({ file, memo, report }: CheckedFile, service: AideMemoire): readonly string[] {
  const lines = new LineIndex(memo.text());
  const placeOf = (offset: number): string => {
    const { line, character } = lines.positionAt(offset);
    return `${file}:${line + 1}:${character + 1}`;
  };
  return [
    ...report.findings.map(
      ({ span, severity, message, code }) => `${placeOf(span.start)}: ${severity}: ${message} (${code})`,
    ),
    ...report.unchecked.map(({ span, reason }) => `${placeOf(span.start)}: not checked: ${reason}`),
    ...report.singleSource.map(
      ({ span, document }) => `${placeOf(span.start)}: rests on one source: ${document.citationKey}`,
    ),
    ...report.openNames.flatMap(({ text, spans, candidates }) => {
      const who = candidates.map((id) => service.who(id) ?? id).join(' or ');
      return spans.map(({ start }) => `${placeOf(start)}: open name: “${text}” could be ${who}`);
    }),
    ...report.cited.map(
      ({ lang, documents }) =>
        `${file}: cites in ${lang}: ${documents.map(({ citationKey }) => citationKey).join(', ')}`,
    ),
  ];
}

function tellCounts(findings: readonly Finding[]): string {
  const count = (severity: Finding['severity']): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return `Warnings: ${count('warning')}, informations: ${count('information')}, hints: ${count('hint')}.`;
}
