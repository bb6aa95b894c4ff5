import { sentenceAt } from '../../text/sentences';
import type { Span } from '../../text/span';
import { withoutUnseen } from '../../text/unseenMarks';
import { toNfc } from '../../text/normalForms';

/** Longer stretches join nothing. */
const FARTHEST = 64;

const OF = '(?:(?:of|in|under|to|from|by|của|trong|tại|theo|thuộc|ở) )?';
const DETERMINER = '(?:(?:the|this|that|its|said|same|the said|the same|bản) )?';
const ADJECTIVES =
  "(?:(?:draft|revised|amended|new|current|existing|proposed|dự thảo|dự án|\\p{Lu}[\\p{L}.]*(?:['’]s)?) ){0,3}";
const TO_LAW_BEHIND = new RegExp(`^(, ?)? ?${OF}${DETERMINER}${ADJECTIVES}$`, 'u');
const TO_LAW_BEFORE =
  /^(?:['’]s)?(?: (?:of |năm )?(?:19|20)\d{2})?(, ?)? ?(?:\( ?)?(?:(?:at|in|under|see|xem|tại|ở|theo|in its|under its) )?(?:the )?$/u;
/** Joins a pinpoint to something behind it, be it a law or not. */
const TO_ANYTHING_BEHIND = /^ ?(?:of|của|thuộc) (?!which|it(?!\p{L}))/u;

/** A law that a text names or speaks of; those without an index are none of the registry, and take pinpoints away. */
export interface NamedLaw {
  readonly span: Span;
  readonly index: number | undefined;
}

/** How closely a pinpoint is joined: of the law, directly before; by a comma. */
type Closeness = 3 | 2 | 1;

interface Joint {
  readonly law: NamedLaw;
  readonly closeness: Closeness;
  readonly distance: number;
}

/**
 * Binds each pinpoint to the law that it is joined to in its sentence. A law keeps one: the one that is joined most
 * closely, of equals the nearest.
 *
 * @param laws in order and without overlap
 * @param pinpoints in order and without overlap
 * @returns by the index of the law
 */
export function bindPinpoints(
  text: string,
  sentences: readonly Span[],
  laws: readonly NamedLaw[],
  pinpoints: readonly Span[],
): ReadonlyMap<number, Span> {
  const bound = new Map<NamedLaw, { readonly pinpoint: Span; readonly joint: Joint }>();
  let next = 0;
  for (const pinpoint of pinpoints) {
    while ((laws[next]?.span.start ?? Infinity) < pinpoint.end) {
      next++;
    }
    for (const joint of findJoints(text, sentences, pinpoint, laws[next - 1], laws[next])) {
      const rival = bound.get(joint.law)?.joint;
      if (rival === undefined || isCloser(joint, rival)) {
        bound.set(joint.law, { pinpoint, joint });
        break;
      }
    }
  }
  return new Map(
    [...bound].flatMap(([{ index }, { pinpoint }]) =>
      index === undefined ? [] : [[index, pinpoint] as const],
    ),
  );
}

/** Closest first; the law before where a comma stands on either side. */
function findJoints(
  text: string,
  sentences: readonly Span[],
  pinpoint: Span,
  before: NamedLaw | undefined,
  behind: NamedLaw | undefined,
): readonly Joint[] {
  const toBehind = behind && joinBehind(text, sentences, pinpoint, behind);
  const isOfAnother =
    toBehind === undefined && TO_ANYTHING_BEHIND.test(toGap(text, pinpoint.end, pinpoint.end + 16));
  const toBefore = before && !isOfAnother ? joinBefore(text, sentences, before, pinpoint) : undefined;
  return [toBefore, toBehind]
    .filter((joint) => joint !== undefined)
    .sort((a, b) => b.closeness - a.closeness);
}

function joinBehind(
  text: string,
  sentences: readonly Span[],
  pinpoint: Span,
  law: NamedLaw,
): Joint | undefined {
  const distance = law.span.start - pinpoint.end;
  if (
    distance > FARTHEST ||
    sentenceAt(sentences, pinpoint.end - 1) !== sentenceAt(sentences, law.span.start)
  ) {
    return undefined;
  }
  const joined = TO_LAW_BEHIND.exec(toGap(text, pinpoint.end, law.span.start));
  return joined === null ? undefined : { law, closeness: joined[1] === undefined ? 3 : 1, distance };
}

function joinBefore(
  text: string,
  sentences: readonly Span[],
  law: NamedLaw,
  pinpoint: Span,
): Joint | undefined {
  const distance = pinpoint.start - law.span.end;
  if (
    distance < 0 ||
    distance > FARTHEST ||
    sentenceAt(sentences, law.span.end - 1) !== sentenceAt(sentences, pinpoint.start)
  ) {
    return undefined;
  }
  const joined = TO_LAW_BEFORE.exec(toGap(text, law.span.end, pinpoint.start));
  return joined === null ? undefined : { law, closeness: joined[1] === undefined ? 2 : 1, distance };
}

/** In NFC, each run of white space as one blank. */
function toGap(text: string, start: number, end: number): string {
  return toNfc(withoutUnseen(text.slice(start, end)).replace(/\s+/g, ' '));
}

function isCloser(a: Joint, b: Joint): boolean {
  return a.closeness > b.closeness || (a.closeness === b.closeness && a.distance < b.distance);
}
