import type { DateCue } from '../../mentions/meetings/meetingCues';
import type { Mention } from '../../mentions/mention';
import { readWords } from '../../text/quantities/phraseTable';
import type { Span } from '../../text/span';

/** May stand between a meeting, its place and its date. */
const JOINING: ReadonlySet<string> = new Set(
  (
    'held took take takes taking place opened opens was were is are been be in at on of the to and which that this early ' +
    'convened hosted organised organized day expected scheduled planned due for ' +
    'diễn ra được tổ chức tại ở vào ngày trong từ họp khai mạc đã là có mặt thành phố tp dự kiến hôm sáng chiều hai ba two three days'
  ).split(' '),
);
const FARTHEST = 110;
const BORDER = /[.!?;:][\s"'”’)]/;

/** True where nothing but such words, names of places, brackets and commas stand between two stretches. */
export function areTied(text: string, a: Span, b: Span, places: readonly Span[]): boolean {
  const from = Math.min(a.end, b.end);
  const to = Math.max(a.start, b.start);
  if (to - from > FARTHEST) {
    return false;
  }
  const between = text.slice(from, Math.max(from, to));
  if (BORDER.test(between) || (between.match(/[,(–]/g) ?? []).length > 2) {
    return false;
  }
  return readWords(text, from, Math.max(from, to)).every(
    (word) =>
      JOINING.has(word.marked) || places.some(({ start, end }) => start <= word.start && word.end <= end),
  );
}

/** Towns, and bodies that a meeting may be at. */
export function placesIn(mentions: readonly Mention[]): readonly Span[] {
  return mentions.filter(({ kind }) => kind === 'area' || kind === 'organization').map(({ span }) => span);
}

/** The date of a document, not of what it tells. */
const OF_A_DOCUMENT =
  /(?<![\p{L}\p{M}])(?:dated|published|readout|report|reports|notice|release|article|statement|interview|newspaper|paper|brief|letter|memo|note|account|version|draft|story|issue|edition|bản tin|thông báo|công văn|báo cáo|bài|bài viết|tin|văn bản|tài liệu|thư|tờ|báo|bản|thông cáo|quyết định|nghị quyết|luật|nghị định)(?![\p{L}\p{M}])[^.;:]{0,60}$/iu;
/** A limit is no day on which something was. */
const LIMIT =
  /(?<![\p{L}\p{M}])(?:by|until|till|since|before|after|from|through|later than|trước|sau|kể từ|đến|tới|chậm nhất|hạn)[\s\u2060]+(?:the[\s\u2060]+|ngày[\s\u2060]+)?$/iu;

/** False for dates of documents, limits and laws, and those that are no day or month. */
export function mayBeOfMeeting(text: string, date: DateCue, sentence: Span): boolean {
  const before = text.slice(Math.max(sentence.start, date.span.start - 72), date.span.start);
  return (
    (date.month !== undefined || date.dayFirst !== undefined) &&
    !LIMIT.test(before) &&
    !OF_A_DOCUMENT.test(lastClause(before))
  );
}

function lastClause(before: string): string {
  return before.slice(Math.max(...[',', ';', ':', '('].map((mark) => before.lastIndexOf(mark))) + 1);
}
