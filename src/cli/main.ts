import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { ExitCode } from './commandLine';
import { toSafeLine } from './output';
import { run } from './run';

/** The corpus lies beside the folder of the built program. */
const BUNDLED_CORPUS = join(__dirname, '..', 'corpus');

// A reader that has seen enough, such as `head`, closes the pipe: no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') {
    process.stderr.write(`aide-memoire: Cannot write the output: ${toSafeLine(error.message)}.\n`);
    process.exit(ExitCode.wrong);
  }
});

run(
  process.argv.slice(2),
  {
    print: (output) => void process.stdout.write(output),
    tell: (line) => void process.stderr.write(`${toSafeLine(line)}\n`),
    readInput: () => text(process.stdin),
    workingDirectory: process.cwd(),
  },
  BUNDLED_CORPUS,
).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = ExitCode.wrong;
  },
);
