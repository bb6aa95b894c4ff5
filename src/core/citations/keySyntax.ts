import { toNfc } from '../text/normalForms';

/** Longer keys in braces are not looked for, so that a flood of open braces is not read again and again. */
const LONGEST_BRACES = 1000;

const LETTER = '[\\p{L}\\p{N}_]';
/** Marks belong to their letters, as in texts that write them apart. */
const LETTER_OR_MARK = '[\\p{L}\\p{N}\\p{M}_]';
/** One such sign may stand between letters; a second one ends the key, and so does one at its end. */
const SIGN = '[:.#$%&+?<>~/-]';
const BARE_KEY = new RegExp(`${LETTER}(?:${LETTER_OR_MARK}|${SIGN}(?=${LETTER_OR_MARK}))*`, 'uy');
/** As {@link BARE_KEY}, but what Pandoc itself is sure to read: without marks. */
const WRITTEN_BARE = new RegExp(`^${LETTER}(?:${LETTER}|${SIGN}(?=${LETTER}))*$`, 'u');

export interface ReadKey {
  readonly key: string;
  /** Behind the key and its brace. */
  readonly end: number;
}

/**
 * The key behind the `@` at an offset, `undefined` where there is none.
 *
 * @param stored the same stretch as the file has it: an address in braces is a key, not a link
 */
export function readKey(readable: string, stored: string, at: number, limit: number): ReadKey | undefined {
  if (readable.charAt(at + 1) === '{') {
    return readBraces(stored, at + 1, Math.min(limit, at + LONGEST_BRACES));
  }
  BARE_KEY.lastIndex = at + 1;
  const key = BARE_KEY.exec(readable)?.[0].slice(0, Math.max(0, limit - at - 1));
  return key === undefined || key === '' ? undefined : { key, end: at + 1 + key.length };
}

/** Braces within must be in pairs. */
function readBraces(stored: string, opening: number, limit: number): ReadKey | undefined {
  let depth = 0;
  for (let i = opening; i < limit; i++) {
    const character = stored.charAt(i);
    if (character === '\n' || character === '\r') {
      return undefined;
    }
    depth += character === '{' ? 1 : character === '}' ? -1 : 0;
    if (depth === 0) {
      const key = stored.slice(opening + 1, i);
      return key.trim() === '' ? undefined : { key, end: i + 1 };
    }
  }
  return undefined;
}

/** `@key`, or `@{key}` where it must be; `undefined` where no citation can hold that key. */
export function writeKey(key: string): string | undefined {
  const composed = toNfc(key);
  if (WRITTEN_BARE.test(composed)) {
    return `@${composed}`;
  }
  const written = `@{${composed}}`;
  const read = readKey(written, written, 0, written.length);
  return read?.end === written.length ? written : undefined;
}
