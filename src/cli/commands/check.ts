import { ExitCode, type Command } from '../commandLine';

/** Its place is kept: scripts that ask for it are told so instead of getting an empty answer. */
export const check: Command = {
  usage: 'FILE…',
  summary: 'is not there yet',
  findMistake: () => 'The command check is not there yet.',
  run: () => Promise.resolve(ExitCode.wrong),
};
