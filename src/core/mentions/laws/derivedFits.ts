import type { Law } from '../../registry/entity';
import { foldText } from '../../text/fold';
import type { Span } from '../../text/span';

/**
 * Forms derived from a name are no more than likely: where the text says that another law is meant, whose longer name
 * holds the form, or that none is meant by name, they are dropped.
 */

/** Code units looked at on either side. */
const NEAR = 48;

/** Words with a capital before a name that are no part of it. */
const OUTSIDE: ReadonlySet<string> = new Set(
  (
    'the this that these those a an any every each no its their our new old current draft proposed revised amended ' +
    'under in of by with to for from on at as and or but if when while after before since both through via per see ' +
    'du thao du an theo cua trong tai va hoac ve la co khi ban thong qua'
  ).split(' '),
);

/** Adjectives and names of those whose laws they are, as in `the Vietnamese Investment Law`. */
const JURISDICTIONS: ReadonlyMap<string, string> = new Map([
  ...(['vietnam', 'vietnamese', 'viet nam', 'vn'] as const).map((word) => [word, 'vn'] as const),
  ...(['us', 'u.s', 'american', 'federal', 'states', 'congressional'] as const).map(
    (word) => [word, 'us'] as const,
  ),
  ...([
    ['eu', 'eu'],
    ['european', 'eu'],
    ['union', 'eu'],
    ['chinese', 'cn'],
    ['china', 'cn'],
  ] as const),
  ...([
    ['japanese', 'jp'],
    ['japan', 'jp'],
    ['korean', 'kr'],
    ['korea', 'kr'],
    ['singapore', 'sg'],
  ] as const),
]);

/** @param span of a form that is nobody's written name */
export function fitsDerivedName(text: string, span: Span, law: Law): boolean {
  const written = text.slice(span.start, span.end);
  return (
    isWrittenAsName(written) &&
    beginsThere(text, span.start, law) &&
    endsThere(text, span.end) &&
    agreesInYear(text, span, law)
  );
}

/** The word for the kind has a capital, and so has the first word: "a law on investment" is any. */
function isWrittenAsName(written: string): boolean {
  return (
    /^\p{Lu}/u.test(written) &&
    /(?<![\p{L}\p{M}])(?:Law|Act|Code|LAW|ACT|CODE|Lu[aậ]|LU[AẬ]|B[oộ]|B[OỘ])/u.test(written)
  );
}

/** A word with its stop, if it has one, and the blanks behind it. */
const WORD_BEFORE =
  /((?<!\p{Lu}\.)(?:\p{Lu}\.)+\p{Lu}|(?<![\p{L}\p{M}\p{N}])[\p{L}\p{M}\p{N}]+)(\.?)[\s\u2060]+$/u;

/** `Foreign Investment Law` is not the `Investment Law`, `EU AI Act` not the `AI Act` of another jurisdiction. */
function beginsThere(text: string, start: number, { jurisdiction }: Law): boolean {
  const before = text.slice(Math.max(0, start - NEAR), start);
  if (/[-‐-―&/]$/u.test(before)) {
    return false;
  }
  const [, word = '', stop = ''] = WORD_BEFORE.exec(before) ?? [];
  if (!/^\p{Lu}/u.test(word)) {
    return true;
  }
  const folded = foldText(word);
  const theirs = JURISDICTIONS.get(folded);
  if (theirs !== undefined) {
    return jurisdiction === undefined || foldText(jurisdiction).startsWith(theirs);
  }
  return stop !== '' || OUTSIDE.has(folded);
}

/** `Law on Technology Transfer` is not the `Law on Technology`. */
function endsThere(text: string, end: number): boolean {
  const behind = text.slice(end, end + NEAR);
  const [, joined, next = ''] =
    /^[\s\u2060]+((?:and|&|,)[\s\u2060]+)?([\p{L}\p{M}]+)/u.exec(behind.replace(/^[\s\u2060]*&/, ' &')) ?? [];
  if (/^[\u2060]*[-‐-―/&][\p{L}\p{N}]/u.test(behind)) {
    return false;
  }
  return joined !== undefined || !/^\p{Lu}/u.test(next);
}

/** `Trade Act of 1974` is not the Trade Act of 2002. */
function agreesInYear(text: string, { start, end }: Span, { names, number = '' }: Law): boolean {
  const YEARS = /(?<!\d)(?:19|20)\d{2}(?!\d)/g;
  const known = new Set(
    [number, ...names.map((name) => name.text)].flatMap((name) => name.match(YEARS) ?? []),
  );
  const [, behind] =
    /^[\s\u2060,]*(?:\(|of[\s\u2060]+|năm[\s\u2060]+)?((?:19|20)\d{2})(?![\d/])/u.exec(
      text.slice(end, end + 16),
    ) ?? [];
  const [, before] =
    /(?<!\d)((?:19|20)\d{2})[\s\u2060]+$/u.exec(text.slice(Math.max(0, start - 8), start)) ?? [];
  const given = behind ?? before;
  return given === undefined || known.size === 0 || known.has(given);
}
