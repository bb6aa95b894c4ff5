import { ExitCode, type Command } from '../commandLine';
import { printJson, printLines } from '../output';

export const stats: Command = {
  usage: '',
  summary: 'how much the corpora hold',
  findMistake: (operands) => (operands.length > 0 ? 'The command stats takes no arguments.' : undefined),
  run: (session) => {
    const { documents, passages, entities, names, indexBytes } = session.service.status();
    const { buildMs, options } = session;
    const counts = { documents, passages, entities, names, indexBytes, buildMs };
    if (options.json) {
      printJson(session, counts);
    } else {
      printLines(
        session,
        Object.entries(counts).map(([name, count]) => `${name.padEnd(10)}  ${count.toLocaleString('en')}`),
      );
    }
    return Promise.resolve(ExitCode.fine);
  },
};
