import type { AideMemoire, NotIndexed, Problem } from '../../core';
import { ExitCode, type Command } from '../commandLine';
import type { NodeHost } from '../nodeHost';
import { printJson, printLines } from '../output';

interface ProblemLine {
  readonly code: string;
  readonly severity: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

export const validate: Command = {
  usage: '',
  summary: 'faults in the files of the corpora, at their places',
  findMistake: (operands) =>
    operands.length > 0 ? 'The command validate takes no files; name corpora with --corpus.' : undefined,
  run: (session) => {
    const problems = findProblems(session.service);
    const lines = problems.map((problem) => toLine(problem, session.host)).sort(compareLines);
    if (session.options.json) {
      printJson(session, { problems: lines });
    } else {
      printLines(session, lines.map(tellLine));
      session.terminal.tell(tellCounts(problems));
    }
    const isFinding = problems.some(({ severity }) => severity !== 'information');
    return Promise.resolve(isFinding ? ExitCode.findings : ExitCode.fine);
  },
};

/** Those of the service, and all else that was left out: nothing is skipped silently. */
function findProblems(service: AideMemoire): readonly Problem[] {
  const problems = [...service.problems().values()].flat();
  const told = new Set(problems.filter(({ code }) => code === 'not-indexed').map(({ uri }) => uri));
  return [
    ...problems,
    ...service
      .status()
      .notIndexed.filter(({ uri }) => !told.has(uri))
      .map(toProblem),
  ];
}

function toProblem({ uri, reason, severity }: NotIndexed): Problem {
  const start = { line: 0, character: 0 };
  return { code: 'not-indexed', severity, uri, range: { start, end: start }, message: reason };
}

function toLine({ code, severity, uri, range, message }: Problem, host: NodeHost): ProblemLine {
  const { line, character } = range.start;
  return { code, severity, file: host.pathOf(uri), line: line + 1, column: character + 1, message };
}

function compareLines(a: ProblemLine, b: ProblemLine): number {
  return (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column;
}

function tellLine({ code, severity, file, line, column, message }: ProblemLine): string {
  return `${file}:${line}:${column}: ${severity}: ${message} (${code})`;
}

function tellCounts(problems: readonly Problem[]): string {
  const count = (severity: string): number =>
    problems.filter((problem) => problem.severity === severity).length;
  return `Errors: ${count('error')}, warnings: ${count('warning')}, informations: ${count('information')}.`;
}
