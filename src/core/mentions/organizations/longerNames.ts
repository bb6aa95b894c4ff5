import { foldText, foldWithMarks } from '../../text/fold';
import { toNfc } from '../../text/nfc';
import type { Span } from '../../text/span';
import { withoutUnseen } from '../../text/unseenMarks';
import {
  HEADS_BEFORE_OF_PLACE,
  HEADS_BEFORE_PERSON,
  HEADS_BEHIND_PERSON,
  HEADS_BEHIND_PLACE,
  MODIFIERS_BEHIND,
  VIETNAMESE_HEAD_BEFORE_PERSON,
  VIETNAMESE_HEAD_BEFORE_PLACE,
} from './headNouns';

/** Code units looked at on each side of a name. */
const FARTHEST = 80;

const BEHIND_PERSON = headBehind(`${HEADS_BEHIND_PERSON}|St(?!\\.?\\s+\\p{Lu})`);
const BEHIND_PLACE = headBehind(HEADS_BEHIND_PLACE);
const BEFORE_PERSON = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${HEADS_BEFORE_PERSON})\\s+$`, 'u');
const BEFORE_PLACE = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${HEADS_BEFORE_OF_PLACE}\\s+$`, 'u');
/** `số 8 Lê Duẩn` is an address. */
const NUMBER_OF_HOUSE = /(?<!\p{L})số \d+[a-z]?(?:[-/]\d+[a-z]?)* $/u;
const CITY = /(?<!\p{L})(?:thành phố|thanh pho|tp\.?) ?$/u;
/** Streets and squares are written with a small letter as well, unlike most names that begin with their head. */
const STREETS: ReadonlySet<string> = new Set(['phố', 'đại lộ', 'xa lộ', 'quảng trường'].map(foldWithMarks));

/**
 * True where a person's name is only a part of the name of a body, street, place, prize or law: `Ford Foundation`,
 * `đường Nguyễn Chí Thanh`.
 */
export function isWithinLongerName(text: string, span: Span): boolean {
  if (hasHeadBehind(BEHIND_PERSON, text, span)) {
    return true;
  }
  const before = readBefore(text, span);
  if (BEFORE_PERSON.test(before)) {
    return true;
  }
  const marked = foldWithMarks(before);
  return (
    VIETNAMESE_HEAD_BEFORE_PERSON.test(marked) ||
    NUMBER_OF_HOUSE.test(marked) ||
    (CITY.test(marked) && foldText(text.slice(span.start, span.end)) === 'ho chi minh')
  );
}

/** The same for a place: `Washington Post`, `University of Hanoi`, `Đại học Hà Nội`. */
export function isPlaceWithinLongerName(text: string, span: Span): boolean {
  if (hasHeadBehind(BEHIND_PLACE, text, span)) {
    return true;
  }
  const before = readBefore(text, span);
  if (BEFORE_PLACE.test(before)) {
    return true;
  }
  const marked = foldWithMarks(before);
  const head = VIETNAMESE_HEAD_BEFORE_PLACE.exec(marked);
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

function hasHeadBehind(heads: RegExp, text: string, { end }: Span): boolean {
  const behind = heads.exec(withoutUnseen(text.slice(end, end + FARTHEST)));
  // In small letters it is no name: `Ford foundation`, `Hanoi universities`.
  return behind !== null && !/(?<![\p{L}\p{M}’'])\p{Ll}/u.test(behind[0]);
}

function readBefore(text: string, { start }: Span): string {
  return withoutUnseen(text.slice(Math.max(0, start - FARTHEST), start));
}
