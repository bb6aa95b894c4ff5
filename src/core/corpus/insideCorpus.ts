/** What an address can hide by numbers, however often the percent sign itself is written so. */
const ENCODED = /%(?:25)*(2e|2f|3a|5c|00)/gi;
const SCHEME_OR_DRIVE = /^[a-z][a-z0-9+.-]*:/i;

/**
 * False for what could lead out of the corpus folder: absolute paths, `..`, backslashes, schemes and drives, NUL, and
 * the same percent-encoded; also for no path at all. Documents are only ever looked up, never opened by such a path.
 */
export function isInsideCorpus(path: string): boolean {
  const decoded = path.replace(ENCODED, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  return (
    decoded !== '' &&
    !decoded.startsWith('/') &&
    !/[\\\0]/.test(decoded) &&
    !SCHEME_OR_DRIVE.test(decoded) &&
    !decoded.split('/').includes('..')
  );
}
