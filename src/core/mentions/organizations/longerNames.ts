import { foldText, foldWithMarks } from '../../text/fold';
import { foldedSet } from '../../text/foldedSet';
import { toNfc } from '../../text/normalForms';
import type { Span } from '../../text/span';
import { withoutUnseen } from '../../text/unseenMarks';
import {
  HEADS_BEFORE_OF_PLACE,
  HEADS_BEFORE_PERSON,
  HEADS_BEHIND_PERSON,
  HEADS_BEHIND_PLACE,
  MODIFIERS_BEHIND,
  SMALL_HEADS,
  vietnameseHeadBeforePerson,
  vietnameseHeadBeforePlace,
} from './headNouns';

/** Code units looked at on each side of a name. */
const FARTHEST = 80;

const BEHIND_PERSON = headBehind(`${HEADS_BEHIND_PERSON}|St(?!\\.?\\s+\\p{Lu})`);
const SMALL_BEHIND = new RegExp(`^\\s+(?:${SMALL_HEADS})(?![\\p{L}\\p{M}\\p{N}])`, 'u');
const BEHIND_PLACE = headBehind(HEADS_BEHIND_PLACE);
/** Behind `U.S.` and in headlines most heads are common nouns: `U.S. Bank officials`. */
const BEHIND_CAPITALS = headBehind('Corp|Inc|Ltd|LLC');
const BEFORE_PERSON = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${HEADS_BEFORE_PERSON})\\s+$`, 'u');
const BEFORE_PLACE = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${HEADS_BEFORE_OF_PLACE}\\s+$`, 'u');
/** `số 8 Lê Duẩn` is an address. */
const NUMBER_OF_HOUSE = /(?<!\p{L})số \d+[a-z]?(?:[-/]\d+[a-z]?)* $/u;
const CITY = /(?<!\p{L})(?:thành phố|thanh pho|tp\.?) ?$/u;
/** With marks of its own, in NFC. */
const SYLLABLE = /^\p{L}{0,3}[ăâđêôơưĂÂĐÊÔƠƯ\u00c0-\u00ff\u1ea0-\u1ef9]\p{L}{0,3}$/u;
const NEXT_SYLLABLE =
  /^ (?:\p{Lu}\p{L}{0,5}[ăâđêôơư\u00e0-\u00ff\u1ea0-\u1ef9]|Đ\p{L}|Tho(?!\p{L})|Cai(?!\p{L})|Lai(?!\p{L})|La[- ]?tinh)/u;
/** `North Korea` is another country, `South Australia` another place than Australia. */
const QUARTER = /(?<![\p{L}\p{M}])(?:North|South|East|West|New)\s+$/u;
const CONTINENT = /(?<!\p{L})châu\s+$/iu;
/** Streets and squares are written with a small letter as well, unlike most names that begin with their head. */
const STREETS = foldedSet(['phố', 'đại lộ', 'xa lộ', 'quảng trường']);

/**
 * True where a person's name is only a part of the name of a body, street, place, prize or law: `Ford Foundation`,
 * `đường Nguyễn Chí Thanh`.
 */
export function isWithinLongerName(text: string, span: Span): boolean {
  if (hasHeadBehind(BEHIND_PERSON, text, span) || SMALL_BEHIND.test(readBehind(text, span))) {
    return true;
  }
  const before = readBefore(text, span);
  if (BEFORE_PERSON.test(before)) {
    return true;
  }
  const marked = foldWithMarks(before);
  return (
    vietnameseHeadBeforePerson().test(marked) ||
    NUMBER_OF_HOUSE.test(marked) ||
    (CITY.test(marked) && foldText(text.slice(span.start, span.end)) === 'ho chi minh')
  );
}

/** The same for a place: `Washington Post`, `University of Hanoi`, `Đại học Hà Nội`. */
export function isPlaceWithinLongerName(text: string, span: Span): boolean {
  const hasSmall = /\p{Ll}/u.test(text.slice(span.start, span.end));
  if (
    hasHeadBehind(hasSmall ? BEHIND_PLACE : BEHIND_CAPITALS, text, span) ||
    isSyllableOfAnother(text, span)
  ) {
    return true;
  }
  const before = readBefore(text, span);
  if (BEFORE_PLACE.test(before) || QUARTER.test(before)) {
    return true;
  }
  const marked = foldWithMarks(before);
  const head = vietnameseHeadBeforePlace().exec(marked);
  if (head === null) {
    return false;
  }
  // With a small letter it is the bank or the market of the place.
  const written = toNfc(before).replace(/\s+/g, ' ');
  const isCapital = /^\p{Lu}/u.test(written.slice(written.length - marked.length + head.index));
  return isCapital || STREETS.has(head[1] ?? '');
}

function headBehind(heads: string): RegExp {
  return new RegExp(
    `^(?:[-–]\\p{Lu}[\\p{L}\\p{M}]*)?(?:\\s+(?:${MODIFIERS_BEHIND})){0,3}\\s+(?:${heads})(?![\\p{L}\\p{M}\\p{N}])`,
    'iu',
  );
}

function hasHeadBehind(heads: RegExp, text: string, span: Span): boolean {
  const behind = heads.exec(readBehind(text, span));
  // In small letters it is no name: `Ford company`, `Hanoi universities`.
  return behind !== null && !/(?<![\p{L}\p{M}’'])\p{Ll}/u.test(behind[0]);
}

/** `Mỹ` in `Mỹ Đình` and `châu Mỹ`, but not in `Tổng thống Mỹ Obama`. */
function isSyllableOfAnother(text: string, span: Span): boolean {
  return (
    SYLLABLE.test(toNfc(text.slice(span.start, span.end))) &&
    (NEXT_SYLLABLE.test(toNfc(readBehind(text, span))) || CONTINENT.test(toNfc(readBefore(text, span))))
  );
}

function readBehind(text: string, { end }: Span): string {
  return withoutUnseen(text.slice(end, end + FARTHEST));
}

function readBefore(text: string, { start }: Span): string {
  return withoutUnseen(text.slice(Math.max(0, start - FARTHEST), start));
}
