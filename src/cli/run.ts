import { createAideMemoire, type AideMemoire, type Logger } from '../core';
import { readArguments, type Arguments } from './arguments';
import { ExitCode, UsageError, type Command, type Options, type Session, type Terminal } from './commandLine';
import { card } from './commands/card';
import { check } from './commands/check';
import { mentions } from './commands/mentions';
import { search } from './commands/search';
import { stats } from './commands/stats';
import { validate } from './commands/validate';
import { findCorpusRoot, type NodeCorpusRoot } from './corpusRoot';
import { createNodeHost, tellFileError } from './nodeHost';

/** Larger files are left out and told as problems. */
const MAXIMUM_FILE_BYTES = 8_000_000;

const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ['mentions', mentions],
  ['search', search],
  ['check', check],
  ['validate', validate],
  ['card', card],
  ['stats', stats],
]);

/**
 * Runs one command of formats.md §4.
 *
 * @param args without Node and the script
 * @param bundledCorpus absolute path of the corpus that comes with the program
 */
export async function run(
  args: readonly string[],
  terminal: Terminal,
  bundledCorpus: string,
): Promise<ExitCode> {
  try {
    const given = readArguments(args);
    if (given.help) {
      terminal.print(tellHelp());
      return ExitCode.fine;
    }
    const command = getCommand(given);
    const mistake = command.findMistake(given.operands);
    if (mistake !== undefined) {
      throw new UsageError(mistake);
    }
    return await runCommand(command, given, terminal, bundledCorpus);
  } catch (error) {
    if (error instanceof UsageError) {
      terminal.tell(`aide-memoire: ${error.message}`);
      return ExitCode.wrong;
    }
    throw error;
  }
}

function getCommand({ command: name }: Arguments): Command {
  const names = [...COMMANDS.keys()].join(', ');
  if (name === undefined) {
    throw new UsageError(`No command given. There are ${names}; --help tells more.`);
  }
  const command = COMMANDS.get(name);
  if (command === undefined) {
    throw new UsageError(`There is no command “${name}”. There are ${names}; --help tells more.`);
  }
  return command;
}

async function runCommand(
  command: Command,
  { options, operands }: Arguments,
  terminal: Terminal,
  bundledCorpus: string,
): Promise<ExitCode> {
  const roots = await findRoots(options, terminal, bundledCorpus);
  const { asOf } = options;
  const host = createNodeHost({
    roots,
    log: toLogger(terminal),
    workingDirectory: terminal.workingDirectory,
    ...(asOf === undefined ? {} : { asOf }),
  });
  const service = createAideMemoire(host, {
    maximumFileBytes: () => MAXIMUM_FILE_BYTES,
    ...(asOf === undefined ? {} : { asOf }),
  });
  try {
    const start = host.clock.now();
    service.start();
    await service.idle();
    const buildMs = Math.round(host.clock.now() - start);
    if (service.status().state !== 'ready') {
      throw new UsageError('The corpora could not be read as a whole.');
    }
    const session: Session = { service, host, terminal, options, buildMs };
    if (command !== validate) {
      tellLeftOut(service, terminal);
    }
    return await command.run(session, operands);
  } finally {
    service.dispose();
  }
}

/** The user's corpora first, so that their house spellings win over the bundled ones. */
async function findRoots(
  { corpora, bundled }: Options,
  terminal: Terminal,
  bundledCorpus: string,
): Promise<readonly NodeCorpusRoot[]> {
  const given = [
    ...corpora.map((path) => ({ path, bundled: false })),
    ...(bundled ? [{ path: bundledCorpus, bundled: true }] : []),
  ];
  if (given.length === 0) {
    throw new UsageError('No corpus to read: name one with --corpus, or leave out --no-bundled.');
  }
  const roots = new Map<string, NodeCorpusRoot>();
  for (const { path, bundled: isBundled } of given) {
    try {
      const root = await findCorpusRoot(path, terminal.workingDirectory, isBundled);
      const same = roots.get(root.uri);
      if (same === undefined) {
        roots.set(root.uri, root);
      } else {
        terminal.tell(`aide-memoire: ${path} is the corpus folder ${same.path} and counts once.`);
      }
    } catch (error) {
      throw new UsageError(`Cannot read the corpus folder ${path}: ${tellFileError(error)}.`);
    }
  }
  return [...roots.values()];
}

/** Nothing is skipped silently: what is found is not all there is. */
function tellLeftOut(service: AideMemoire, terminal: Terminal): void {
  const { length } = service.status().notIndexed;
  if (length > 0) {
    const counted = `${length} ${length === 1 ? 'file or folder' : 'files and folders'}`;
    terminal.tell(`aide-memoire: Left out of the corpora: ${counted}; validate tells which and why.`);
  }
}

function toLogger(terminal: Terminal): Logger {
  const tell = (message: string): void =>
    message.split('\n').forEach((line) => terminal.tell(`aide-memoire: ${line}`));
  const ignore = (): void => undefined;
  return { debug: ignore, info: ignore, warn: tell, error: tell };
}

function tellHelp(): string {
  const width = Math.max(...[...COMMANDS].map(([name, { usage }]) => name.length + usage.length + 1));
  const commands = [...COMMANDS].map(
    ([name, { usage, summary }]) => `  ${`${name} ${usage}`.padEnd(width)}  ${summary}`,
  );
  return [
    'Usage: aide-memoire COMMAND … [options]',
    '',
    ...commands,
    '',
    '  --corpus DIR   a corpus folder besides the bundled one; may be given several times',
    '  --no-bundled   leave the bundled corpus out',
    '  --as-of DATE   the day that counts as today, such as 2026-01-17',
    '  --json         one JSON value on standard output, messages on standard error',
    '  --limit N      search: at most so many hits (20)',
    '  --format F     check: text, json or sarif',
    '',
    'Exit status: 0 fine, 1 findings, 2 wrong use or unreadable input.',
    '',
  ].join('\n');
}
