import { chmod } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

const root = import.meta.dirname;
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** @type {esbuild.BuildOptions} */
const common = {
  absWorkingDir: root,
  bundle: true,
  target: 'es2022',
  legalComments: 'none',
  logLevel: 'warning',
  sourcesContent: false,
};

/**
 * One bundle is both `main` and `browser`: with the browser's resolution nothing in it asks for Node, so that it
 * runs in the desktop's extension host, the remote one, and a web worker.
 *
 * @type {esbuild.BuildOptions}
 */
const inExtensionHost = { ...common, platform: 'browser', format: 'cjs', external: ['vscode'] };

/**
 * Node with the packages' browser builds, the ones the extension runs: `neutral` leaves out esbuild's `node`
 * condition, which would choose others.
 *
 * @type {esbuild.BuildOptions}
 */
const inNode = { ...common, platform: 'neutral', mainFields: ['module', 'main'], external: ['node:*'] };

/** @type {esbuild.Plugin} */
const executable = {
  name: 'executable',
  setup(build) {
    build.onEnd(async (result) => {
      const { outfile } = build.initialOptions;
      if (result.errors.length === 0 && outfile !== undefined) await chmod(join(root, outfile), 0o755);
    });
  },
};

/**
 * @typedef {object} ProductOptions
 * @property {boolean} [production] minified, without source maps
 * @property {string} [outfile] elsewhere than in `dist/`
 */

/** @param {ProductOptions} options @returns {esbuild.BuildOptions} */
function extensionOptions({ production = false, outfile = 'dist/extension.js' }) {
  return {
    ...inExtensionHost,
    entryPoints: ['src/extension.ts'],
    outfile,
    minify: production,
    sourcemap: !production,
  };
}

/**
 * What reads files of other formats, apart from the extension's bundle: it is loaded only when something is imported,
 * and runs as a worker of Node or of the browser.
 *
 * @param {ProductOptions} options @returns {esbuild.BuildOptions}
 */
function importerOptions({ production = false, outfile = 'dist/importer.js' }) {
  return {
    ...common,
    platform: 'browser',
    format: 'iife',
    entryPoints: ['src/importer/worker.ts'],
    outfile,
    minify: production,
    // Its text alone is handed to a worker of the browser, which would look for the map beside it.
    sourcemap: false,
    external: ['node:worker_threads'],
  };
}

/** @param {ProductOptions} options @returns {esbuild.BuildOptions} */
function commandLineOptions({ production = false, outfile = 'dist/cli.js' }) {
  return {
    ...inNode,
    format: 'cjs',
    entryPoints: ['src/cli/main.ts'],
    outfile,
    minify: production,
    sourcemap: !production,
    banner: { js: '#!/usr/bin/env node' },
    plugins: [executable],
  };
}

/** Prints what the watch task's problem matcher in .vscode/tasks.json waits for. @type {esbuild.Plugin} */
const watchReporter = {
  name: 'watch-reporter',
  setup(build) {
    build.onStart(() => console.log('[watch] build started'));
    build.onEnd(({ errors }) => {
      for (const { text, location } of errors) {
        console.error(`✘ [ERROR] ${text}`);
        if (location) console.error(`    ${location.file}:${location.line}:${location.column}:`);
      }
      console.log('[watch] build finished');
    });
  },
};

/** Builds the extension's bundle alone. @param {ProductOptions} options */
export async function buildExtension(options = {}) {
  await esbuild.build(extensionOptions(options));
}

/**
 * Builds the extension's bundle as the suites inside VS Code load it: with wrappers around all that it can open, which
 * keep a ledger (test/integration/tracking). The sources are the same.
 *
 * @param {ProductOptions} options
 */
export async function buildTrackedExtension({ outfile, production = false }) {
  const tracking = join(root, 'test', 'integration', 'tracking');
  const ledger = `globalThis[Symbol.for('aide-memoire.ledger')]`;
  await esbuild.build({
    ...extensionOptions({ outfile, production }),
    inject: [join(tracking, 'trackedGlobals.ts')],
    plugins: [trackedModules(tracking)],
    footer: { js: `module.exports = ${ledger}.evaluated(module.exports);` },
  });
}

/** @param {string} tracking @returns {esbuild.Plugin} */
function trackedModules(tracking) {
  const isTracking = ({ importer }) => importer.startsWith(tracking);
  return {
    name: 'tracked-modules',
    setup(build) {
      build.onResolve({ filter: /^vscode$/ }, ({ namespace }) =>
        namespace === 'tracked' ? undefined : { path: 'vscode', namespace: 'tracked' },
      );
      build.onLoad({ filter: /^vscode$/, namespace: 'tracked' }, () => ({
        contents: `module.exports = require('./trackedVscode').trackVscode(require('vscode'));`,
        resolveDir: tracking,
      }));
      build.onResolve({ filter: /\/emitter$/ }, (imported) =>
        isTracking(imported) ? undefined : { path: join(tracking, 'trackedEmitter.ts') },
      );
    },
  };
}

/** Builds the importer's worker alone. @param {ProductOptions} options */
export async function buildImporter(options = {}) {
  await esbuild.build(importerOptions(options));
}

/** Builds all of `dist/`, or of another folder. @param {{ production?: boolean, folder?: string }} options */
export async function buildProduct({ production = false, folder = 'dist' } = {}) {
  await Promise.all([
    buildExtension({ production, outfile: join(folder, 'extension.js') }),
    buildImporter({ production, outfile: join(folder, 'importer.js') }),
    esbuild.build(commandLineOptions({ production, outfile: join(folder, 'cli.js') })),
  ]);
}

async function watchProduct() {
  for (const build of [extensionOptions({}), importerOptions({}), commandLineOptions({})]) {
    const context = await esbuild.context({
      ...build,
      logLevel: 'silent',
      plugins: [...(build.plugins ?? []), watchReporter],
    });
    await context.watch();
  }
}

/**
 * Bundles test entries for Node, one `.mjs` per entry with the common code in shared chunks. The dependencies are
 * bundled as they are in the product; tools for development are left to Node.
 *
 * @param {{ entryPoints: string[], outdir: string }} options
 */
export async function buildForNode({ entryPoints, outdir }) {
  const tools = Object.keys(manifest.devDependencies);
  await esbuild.build({
    ...inNode,
    format: 'esm',
    entryPoints,
    outdir,
    outbase: 'test',
    outExtension: { '.js': '.mjs' },
    splitting: true,
    sourcemap: true,
    external: ['node:*', ...tools],
  });
}

/**
 * Bundles a suite that runs inside VS Code, where it may be in a web worker.
 *
 * @param {{ outfile: string, entryPoint?: string, host?: import('./scripts/host/kinds.mjs').HostUnderTest }} options
 *   `host` is what the suite of test/integration knows of the window it runs in
 */
export async function buildIntegrationSuite({ outfile, entryPoint = 'test/integration/index.ts', host }) {
  await esbuild.build({
    ...inExtensionHost,
    entryPoints: [entryPoint],
    outfile,
    sourcemap: 'inline',
    ...(host && { define: { HOST_UNDER_TEST: JSON.stringify(host) } }),
  });
}

/** Bundles an extension that only tests have, of `test/extensions`. @param {{ name: string, outfile: string }} options */
export async function buildTestExtension({ name, outfile }) {
  const entryPoints = [join('test', 'extensions', name, 'extension.ts')];
  await esbuild.build({ ...inExtensionHost, entryPoints, outfile, sourcemap: 'inline' });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--watch')) await watchProduct();
  else {
    const folder = process.argv.find((argument) => argument.startsWith('--into='))?.slice('--into='.length);
    const production = process.argv.includes('--production');
    await buildProduct({ production, ...(folder && { folder }) }).catch(() => process.exit(1));
  }
}
