/** `npm run package`: the extension as one .vsix in the project's root, checked for what is in it and how large it is. */
import { readdirSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { main, PlainError } from './lib/exit.mjs';
import { packExtension } from './lib/pack.mjs';
import { projectRoot } from './lib/paths.mjs';

// Two thirds of it are the importer, which is loaded with the first import.
const largest = 1_500_000;

/** .vscodeignore decides what goes in; this is the second opinion that a mistake in it does not get past. */
const allowed = [
  /^package(\.nls(\.[a-z-]+)?)?\.json$/,
  /^l10n\/bundle\.l10n(\.[a-z-]+)?\.json$/,
  /^dist\/(?:extension|importer)\.js$/,
  /^corpus\/.+\.(md|txt|html|ya?ml|json)$/,
  /^media\/(icon\.png|card\.tmLanguage\.json|registry\.schema\.json|[\w-]+\.svg)$/,
  /^docs\/checks\/[\w-]+\.md$/,
  /^(README|CHANGELOG|SECURITY)\.md$/,
  /^LICENSE$/,
];
const required = [
  'package.json',
  'package.nls.json',
  'dist/extension.js',
  'dist/importer.js',
  'README.md',
  'LICENSE',
];

await main(async () => {
  removeOlder();
  const { file, contents } = await packExtension(projectRoot);
  const { size } = statSync(file);
  console.log(`${basename(file)}: ${contents.length} files, ${Math.ceil(size / 1000)} kB`);
  const faults = [
    ...contents
      .filter((name) => !allowed.some((pattern) => pattern.test(name)))
      .map((name) => `${name} does not belong in it.`),
    ...required.filter((name) => !contents.includes(name)).map((name) => `${name} is missing.`),
    ...(size > largest ? [`It is larger than ${largest / 1000} kB.`] : []),
  ];
  if (faults.length > 0) throw new PlainError(faults.join('\n'));
});

/** One package in the root, so that nobody installs yesterday's. */
function removeOlder() {
  for (const name of readdirSync(projectRoot)) {
    if (name.endsWith('.vsix')) rmSync(join(projectRoot, name));
  }
}
