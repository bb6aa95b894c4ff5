import { join } from 'node:path';
import { ExitCode } from './commandLine';
import { LARGEST_INPUT } from './inputFile';
import { toSafeLine } from './output';
import { readAtMost } from './readAtMost';
import { run } from './run';

/** The corpus lies beside the folder of the built program. */
const BUNDLED_CORPUS = join(__dirname, '..', 'corpus');

const tell = (line: string): void => void process.stderr.write(`${toSafeLine(line)}\n`);

// A reader that has seen enough, such as `head`, closes the pipe: no fault of ours. Nor has messages anybody to read.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') {
    tell(`aide-memoire: Cannot write the output: ${error.message}.`);
    process.exit(ExitCode.wrong);
  }
});
process.stderr.on('error', () => undefined);

run(
  process.argv.slice(2),
  {
    print: (output) => void process.stdout.write(output),
    tell,
    readInput: () => readAtMost(process.stdin, LARGEST_INPUT),
    workingDirectory: process.cwd(),
  },
  BUNDLED_CORPUS,
).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
    told.split('\n').forEach(tell);
    process.exitCode = ExitCode.wrong;
  },
);
