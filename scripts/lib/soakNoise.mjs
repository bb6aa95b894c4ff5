/**
 * Errors that VS Code itself logs whatever an extension does, each with the reason.
 *
 * @type {readonly { pattern: RegExp, reason: string }[]}
 */
const noise = [
  {
    pattern: /Failed to load resource|bad HTTP response code \(404\)|\[Service Worker\] registration/,
    reason: 'The page asks for what code-server serves elsewhere, and for hosts that are not there.',
  },
  {
    pattern: /(?:copyfile|Unable to write file) '.*\/User\/History\//,
    reason:
      'VS Code keeps a history of files, and one was gone before it was copied, or the window before it was written.',
  },
  { pattern: /open-vsx\.org/, reason: 'There is no gallery of extensions without a network.' },
  {
    pattern: /authentication provider 'github'/,
    reason: 'The built-in extension for it is none of the package.',
  },
  {
    pattern: /Cannot find module '\.\/build\/Release\/watchdog'|sqlite3/,
    reason: 'Native modules are not compiled; VS Code does without them.',
  },
  {
    pattern: /\[vscode\.[\w-]+\] provider FAILED|extensions\/(?:markdown|html)-language-features\//,
    reason: "VS Code's own extensions for Markdown and HTML, asked while their window goes or comes.",
  },
  {
    pattern: /Aborted onWillSaveTextDocument-event/,
    reason: 'Nobody of ours takes part in saving: the extension host did not get to answer in time.',
  },
  {
    pattern: /Unable to refresh tree view \S+ Canceled/,
    reason: 'The window was closed while a view was asked for its rows.',
  },
  {
    pattern: /No tree item with id/,
    reason: 'A view asked for rows below one that a change, of which it was just told, has made anew.',
  },
  { pattern: /^Canceled: Canceled/, reason: 'What a page had asked for when it was loaded again.' },
  {
    pattern: /unsupported uri-scheme: aide-memoire-/,
    reason: 'A tab shows a document of ours while the extension host of a window that was loaded again ends.',
  },
  {
    pattern: /Test runner finished with error Canceled/,
    reason: 'The driver itself, whose window was loaded again.',
  },
  {
    pattern: /\[lifecycle\] Long running operations during shutdown/,
    reason: 'The workbench of the browser says so whenever a window is loaded again.',
  },
  {
    pattern: /File Modified Since|^Failed to save '|\[text file model\] handleSaveError/,
    reason:
      'The file of a text was changed or deleted from outside before it was saved: the analyst is asked.',
  },
  {
    pattern: /Illegal argument: TextEditor\(/,
    reason: 'An editor went while the extension host still spoke of it.',
  },
  {
    pattern: /has changed in the meantime/,
    reason: 'An edit that was overtaken by another is not made.',
  },
];

/** Frames that are code of VS Code's page or of its server, or JavaScript's own: no extension and no host of one. */
const ofThePage =
  /\/static\/out\/vs\/code\/browser\/workbench\/|\/lib\/vscode\/out\/server-main\.js:|\(<anonymous>\)$/;
/** Ids and schemes of the extension, but not the folders of its tests. */
const ofOurs = /aide-memoire\.aide-memoire|aideMemoire\.|aide-memoire-(?!soak-|server-)[a-z]+:/;

/**
 * Whether VS Code's page met with an error alone: with nothing of an extension or the extension host on the stack, and
 * without a word of the extension. It is told, but is no error of the extension: one of that comes with frames of the
 * extension host, which sends its stack along, and stands in the log of that host, too.
 *
 * @param {string} text what the console of the page shows
 */
export function isOfVscodeAlone(text) {
  return framesOf(text).every((frame) => ofThePage.test(frame)) && !ofOurs.test(text);
}

/** Frames of the extension host that are VS Code's own code, or Node's. */
const ofTheHost =
  /code-server@[^/]*\/node_modules\/code-server\/lib\/vscode\/|node:internal|\(<anonymous>\)$/;

/**
 * The same of what the log of the extension host holds. Without a stack nobody knows whose an error is.
 *
 * @param {string} text an entry of the log
 */
export function isOfHostAlone(text) {
  const frames = framesOf(text);
  return frames.length > 0 && frames.every((frame) => ofTheHost.test(frame)) && !ofOurs.test(text);
}

/** @param {string} text */
function framesOf(text) {
  return text.split('\n').filter((line) => /^\s*at .*(?::\d+:\d+|<anonymous>)\)?$/.test(line));
}

/** @param {string} text */
export function isNoise(text) {
  return noise.some(({ pattern }) => pattern.test(text));
}
