import { createReadStream, createWriteStream } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { chromium } from 'playwright-core';
import { installOnce } from './installOnce.mjs';
import { installInto } from './npmInstall.mjs';

const browserPackage = '@sparticuz/chromium@153.0.0';
const fontPackages = [
  '@expo-google-fonts/noto-sans@0.4.2',
  '@expo-google-fonts/noto-sans-mono@0.4.2',
  'dejavu-fonts-ttf@2.37.3', // symbols
];

/**
 * What Playwright needs to start the browser. npm has one for Linux on x64 only; elsewhere, and where
 * AIDE_MEMOIRE_BROWSER names one, an installed browser serves.
 *
 * @returns {Promise<import('playwright-core').LaunchOptions>}
 */
export async function findBrowser() {
  const named = process.env.AIDE_MEMOIRE_BROWSER;
  if (named) return { executablePath: named };
  if (process.platform !== 'linux' || process.arch !== 'x64') return { channel: 'chrome' };
  const folder = await installBrowser();
  return {
    executablePath: join(folder, 'chromium'),
    // The package's build has no set-uid helper, without which a container allows no sandbox.
    args: ['--no-sandbox', '--disable-setuid-sandbox', '--disable-gpu', '--font-render-hinting=none'],
    env: {
      ...process.env,
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
      XDG_CACHE_HOME: join(folder, 'cache'),
    },
  };
}

/**
 * A browser that ends with the process.
 *
 * @param {{ outside?: import('./outside.mjs').Outside }} [options] where requests to other machines go
 */
export async function launchBrowser(options) {
  return chromium.launch(await launchOptions(options));
}

/** The same as a server, for other processes to connect to. @param {Parameters<typeof launchBrowser>[0]} [options] */
export async function launchBrowserServer(options) {
  return chromium.launchServer(await launchOptions(options));
}

/** @param {Parameters<typeof launchBrowser>[0]} [options] */
async function launchOptions({ outside } = {}) {
  const found = await findBrowser();
  if (outside === undefined) return found;
  // Playwright's own option would send what is asked of this machine there as well.
  return { ...found, args: [...(found.args ?? []), `--proxy-server=${outside.address}`] };
}

/** Chromium with fonts of its own, so that pictures are the same everywhere and show every Vietnamese letter. */
function installBrowser() {
  return installOnce(`chromium@${browserPackage.split('@').at(-1)}`, 'a browser', async (into, what) => {
    const download = join(into, 'download');
    await installInto(download, [browserPackage], what);
    await unpack(
      join(download, 'node_modules', '@sparticuz', 'chromium', 'bin', 'chromium.br'),
      join(into, 'chromium'),
    );
    await rm(download, { recursive: true });
    await installInto(join(into, 'fonts'), fontPackages, what);
    await writeFile(join(into, 'fonts.conf'), fontConfiguration);
  });
}

/** @param {string} packed @param {string} file */
async function unpack(packed, file) {
  await pipeline(
    createReadStream(packed),
    createBrotliDecompress(),
    createWriteStream(file, { mode: 0o755 }),
  );
}

const fontConfiguration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
  ${['sans-serif', 'system-ui', 'sans', 'Ubuntu', 'Arial'].map((name) => alias(name, 'Noto Sans')).join('\n  ')}
  ${['monospace', 'Droid Sans Mono'].map((name) => alias(name, 'Noto Sans Mono')).join('\n  ')}
</fontconfig>
`;

/** @param {string} asked @param {string} given */
function alias(asked, given) {
  return `<alias binding="same"><family>${asked}</family><prefer><family>${given}</family></prefer></alias>`;
}
