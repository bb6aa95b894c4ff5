import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PlainError } from '../lib/exit.mjs';
import { npm } from '../lib/npm.mjs';

/**
 * Makes `folder` a package of its own that holds others. No script of any package is run: nothing here
 * needs to be compiled.
 *
 * @param {string} folder
 * @param {string[]} specifiers names with exact versions
 * @param {string} what the reader's word for it, for the message when it fails
 */
export async function installInto(folder, specifiers, what) {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
  await install(folder, specifiers, what);
}

/** Installs what the package in `folder` itself asks for. @param {string} folder @param {string} what */
export async function installDependencies(folder, what) {
  await install(folder, ['--omit=dev'], what);
}

/** @param {string} folder @param {string[]} args @param {string} what */
async function install(folder, args, what) {
  const { code, output } = await npm(
    [
      'install',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
      // npm's own pauses between tries add up to more than a minute without a network.
      '--fetch-retries=2',
      '--fetch-retry-factor=2',
      '--fetch-retry-mintimeout=500',
      '--prefix',
      folder,
      ...args,
    ],
    { cwd: folder },
  );
  if (code === 0) return;
  if (
    /\bE(NOTFOUND|AI_AGAIN|CONNREFUSED|CONNRESET|TIMEDOUT|NETUNREACH|HOSTUNREACH|NOTCACHED)\b/.test(output)
  ) {
    throw new PlainError(
      `Could not download ${what} from npm: no network. It is needed once; what was downloaded is kept.`,
    );
  }
  throw new PlainError(`Could not download ${what} from npm:\n${output.trim()}`);
}
