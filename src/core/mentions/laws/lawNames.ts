import { foldText } from '../../text/fold';
import type { Span } from '../../text/span';
import { withoutUnseen } from '../../text/unseenMarks';
import { findWords } from '../../text/words';

/**
 * What belongs to the name of a law although the registry may give the name without it (formats.md §4): "(revised)"
 * behind a title, and before a number the word for the kind of law, as in `Resolution No. 57-NQ/TW`.
 */

/** All folded. */
const REVISIONS: ReadonlySet<string> = new Set([
  'revised',
  'revision',
  'amended',
  'amendment',
  'as amended',
  'amended and supplemented',
  'sua doi',
  'bo sung',
  'sua doi, bo sung',
  'sua doi va bo sung',
]);
const LONGEST_REVISION = 60;
const YEAR_OF_REVISION = / (?:in |nam )?\d{4}$/;

/** Words for kinds of law before a number, folded; longer ones first. */
const KINDS: readonly (readonly string[])[] = [
  ...[
    'public law',
    'executive order',
    'bo luat',
    'dao luat',
    'du luat',
    'nghi dinh',
    'thong tu',
    'nghi quyet',
  ],
  ...['chien luoc', 'ke hoach', 'chuong trinh', 'danh muc', 'quyet dinh', 'chi thi', 'phap lenh', 'sac lenh'],
  ...[
    'ket luan',
    'hien phap',
    'hiep dinh',
    'law',
    'act',
    'code',
    'constitution',
    'bill',
    'decree',
    'circular',
  ],
  ...['order', 'resolution', 'strategy', 'plan', 'programme', 'program', 'list', 'framework', 'treaty'],
  ...['partnership', 'decision', 'directive', 'regulation', 'ordinance', 'conclusion', 'luat', 'lenh'],
  ...['nq', 'nd', 'tt', 'qd', 'ct', 'kl'],
].map((kind) => kind.split(' '));
/** Between the kind and the number. */
const NUMBER_SIGNS: ReadonlySet<string> = new Set(['no', 'number', 'nr', 'so']);
const FARTHEST = 60;

/** `High Technology Law` for `High Technology Law (revised)`; `undefined` where the name says nothing of the kind. */
export function withoutRevision(name: string): string | undefined {
  const trimmed = name.trimEnd();
  const opening = trimmed.lastIndexOf('(');
  return opening > 0 && trimmed.endsWith(')') && isRevision(trimmed.slice(opening + 1, -1))
    ? trimmed.slice(0, opening).trimEnd()
    : undefined;
}

/**
 * The whole name around a match of `name`.
 *
 * @param from the end of the mention before, which the name does not reach into
 */
export function findWholeLawName(text: string, match: Span, name: string, from: number): Span {
  return {
    start: isNumber(name) ? findKindBefore(text, match.start, from) : match.start,
    end: findRevisionBehind(text, match.end),
  };
}

function isRevision(words: string): boolean {
  return REVISIONS.has(foldText(words).trim().replace(YEAR_OF_REVISION, ''));
}

function findRevisionBehind(text: string, end: number): number {
  const behind = text.slice(end, end + LONGEST_REVISION);
  const opening = behind.indexOf('(');
  const closing = behind.indexOf(')');
  const isNext = opening >= 0 && withoutUnseen(behind.slice(0, opening)).trim() === '';
  return isNext && isRevision(behind.slice(opening + 1, Math.max(closing, 0))) ? end + closing + 1 : end;
}

function isNumber(name: string): boolean {
  return /^[^\s\d]*\d\S*$/.test(name.trim());
}

function findKindBefore(text: string, start: number, from: number): number {
  const begin = Math.max(from, start - FARTHEST);
  const words = findWords(text, begin, start).filter((word) => begin === from || word.start > begin);
  const folded = words.map((word) => foldText(text.slice(word.start, word.end)));
  const isGap = (index: number, allowed: RegExp): boolean =>
    allowed.test(withoutUnseen(text.slice(words[index]?.end ?? start, words[index + 1]?.start ?? start)));
  let last = words.length - 1;
  if (NUMBER_SIGNS.has(folded[last] ?? '') && isGap(last, /^[.:]?\s*$/)) {
    last--;
  }
  const kind = KINDS.find((candidate) =>
    candidate.every((word, index) => {
      const at = last - candidate.length + 1 + index;
      return folded[at] === word && isGap(at, /^\s+$/);
    }),
  );
  return kind === undefined ? start : (words[last - kind.length + 1]?.start ?? start);
}
