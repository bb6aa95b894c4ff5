import { HIDDEN } from '../../text/readableText';

/** Where in a text something may be completed. Offsets into the paragraph. */
export type CompletionPlace =
  /** Within a citation, behind `[@`: up to here the analyst has typed a key or words of a title. */
  | { readonly kind: 'source'; readonly start: number; readonly typed: string }
  /** Behind `@`, which is replaced too. */
  | { readonly kind: 'at'; readonly start: number; readonly typed: string }
  /** Behind words of the text, each of which may begin a name; none directly behind a blank. */
  | { readonly kind: 'words'; readonly starts: readonly number[] };

const FARTHEST = 600;
const MOST_WORDS = 6;

/** A citation that is still open, up to the key: `[@`, `[-@`, `[see @`, `[@one, p. 3; @`. */
const SOURCE = /\[(?:[^[\]]*;\s*|(?:see|cf\.?|e\.g\.,?|xem)\s+)?-?@\{?([^\n[\]{}@;,]{0,80})$/iu;
/** Behind a key there are pages and words that no registry has. */
const IN_CITATION = /\[(?:(?:see|cf\.?|e\.g\.,?|xem)\s+)?-?@[^[\]]*$/iu;
const AT = /(?<=^|[\s\u2060([{"'“‘«„,;:—–|>*~])@([^\n@]{0,80})$/u;
/** A name has letters, digits and what stands within names; a second blank ends it. */
const TYPED = /^(?:[\p{L}\p{M}\p{N}'’.&/(),\u2010\u2011-]+(?: (?! )|$)){0,8}$/u;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.&/\u2010\u2011-]*/gu;
/** In addresses and paths nothing is a name. */
const ADDRESS = /[\p{L}\p{N}._-]@|:\/\/|^www\.|\\|^(?:~|\.{1,2})?\//iu;
/** Code, a link's target or a tag that is still being written, so that no reader of Markdown knows it yet. */
const UNCLOSED = /`[^`\s][^`]*$|\]\([^()\s]*$|<[a-z/!][^<>]*$/iu;
/** No name begins with one, but for a few that begin with the article. */
const CONNECTOR = /^(?:of|and|for|with|in|on|at|to|by|as|và|của|với|tại|về|cho|là|do|từ)$/u;

/**
 * @param text a paragraph as it is searched for names: what is no prose is hidden in it
 * @param stored the same paragraph as it is stored
 */
export function findCompletionPlaces(
  text: string,
  stored: string,
  offset: number,
): readonly CompletionPlace[] {
  const from = Math.max(0, offset - FARTHEST);
  const before = text.slice(from, offset);
  const lineStart = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  const line = before.slice(lineStart);
  if (line.endsWith(HIDDEN) || UNCLOSED.test(line)) {
    return [];
  }
  const storedBefore = stored.slice(from, offset);
  const source = SOURCE.exec(storedBefore);
  if (source !== null && !before.slice(source.index).includes(HIDDEN)) {
    const [whole, typed = ''] = source;
    return [{ kind: 'source', start: from + source.index + whole.lastIndexOf('@'), typed }];
  }
  if (IN_CITATION.test(storedBefore)) {
    return [];
  }
  const places: CompletionPlace[] = [];
  const at = AT.exec(line);
  if (at !== null && TYPED.test(at[1] ?? '')) {
    places.push({ kind: 'at', start: from + lineStart + at.index, typed: at[1] ?? '' });
  }
  const words = findWordsBefore(line);
  return words === undefined
    ? places
    : [...places, { kind: 'words', starts: words.map((start) => from + lineStart + start) }];
}

/** Where the last words of a line begin, that of the longest phrase first; `undefined` in an address. */
function findWordsBefore(line: string): readonly number[] | undefined {
  const run = /(?<!\S)\S*$/u.exec(line)?.[0] ?? '';
  if (ADDRESS.test(run.replace(/^[([{"'“‘«„]+/u, ''))) {
    return undefined;
  }
  const starts: number[] = [];
  let end = line.length;
  for (const { 0: word, index } of [...line.matchAll(WORD)].reverse().slice(0, MOST_WORDS)) {
    const isNext = /^ ?$/u.test(line.slice(index + word.length, end)) && line.charAt(index - 1) !== '@';
    if (!isNext || (end === line.length && index + word.length !== end)) {
      break;
    }
    if (!CONNECTOR.test(word)) {
      starts.unshift(index);
    }
    end = index;
  }
  return starts;
}
