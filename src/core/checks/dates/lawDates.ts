import type { DateCue } from '../../mentions/meetings/meetingCues';
import type { Mention } from '../../mentions/mention';
import type { Law, LawEvent } from '../../registry/entity';
import type { Span } from '../../text/span';
import type { CheckedParagraph } from '../checkedParagraph';
import { agrees, isNear } from './compareDays';
import { areTied } from './dateLinks';
import { toSaid, type DateDesk } from './meetingDates';
import { findInSources, type StatedDate } from './statedMeetings';

/** A day that a memo says of what happened to a law, and its sources do not. */
export interface WrongLawDate {
  readonly date: DateCue;
  readonly law: Law;
  /** What happened then, as the registry names it. */
  readonly status: string;
  readonly stated: readonly StatedDate[];
}

interface EventVerb {
  readonly pattern: string;
  /** Values of `status` that sources may have for it. */
  readonly statuses: readonly string[];
}

const VERBS: readonly EventVerb[] = [
  {
    pattern: 'announced|unveiled|released|published|launched|công bố|ra mắt',
    statuses: ['announced', 'promulgated'],
  },
  { pattern: 'passed|adopted|enacted|thông qua', statuses: ['passed', 'approved'] },
  { pattern: 'approved|phê duyệt', statuses: ['approved', 'passed'] },
  {
    pattern: 'promulgated|issued|signed|ban hành|ký',
    statuses: ['promulgated', 'passed', 'approved', 'announced'],
  },
  {
    pattern:
      'takes? effect|took effect|taking effect|(?:enter|come)(?:s|ed)? into force|came into force|effective|có hiệu lực(?: thi hành)?',
    statuses: ['in_force', 'not_yet_in_force'],
  },
];
const COMPILED = VERBS.map(({ pattern, statuses }) => ({
  pattern: new RegExp(`(?<![\\p{L}\\p{M}])(?:${pattern})(?![\\p{L}\\p{M}])`, 'giu'),
  statuses,
}));

/** Between a law and what was done to it. */
const FARTHEST = 70;
const BORDER = /[.!?;:][\s"'”’)]|\n/;
/** Another thing is announced or published. */
const OTHER_THING =
  /(?<![\p{L}\p{M}])(?:report|statement|list|guidelines|draft|circular|guidance|comment|amendment|amendments|version|text|translation|summary|report|báo cáo|dự thảo|thông tư|hướng dẫn|danh mục|bản dịch|tóm tắt|sửa đổi|about|on|về)(?![\p{L}\p{M}])/iu;

/** Before a law: what is told is of something about it, as in `comments on the law`. */
const OF_THE_LAW =
  /(?<![\p{L}\p{M}])(?:(?:on|of|about|for|under|to|with|in|by|from|về|của|cho|theo|với|trong)(?:[\s\u2060]+(?:the|its|bản))?|bản dịch|dự thảo|tóm tắt|nội dung|phụ lục|hướng dẫn|danh mục|báo cáo|thông tư|nghị định)[\s\u2060]+$/iu;

export function findWrongLawDates(paragraph: CheckedParagraph, desk: DateDesk): readonly WrongLawDate[] {
  const { text, cues, mentions } = paragraph;
  const laws = mentions.filter(({ kind, entity }) => kind === 'law' && entity !== null);
  if (laws.length === 0) {
    return [];
  }
  return cues.dates.flatMap((date): readonly WrongLawDate[] => {
    const isDay = (date.day ?? date.dayFirst) !== undefined;
    const isReadable = date.dayFirst === undefined || /^vi/i.test(paragraph.facts.lang ?? '');
    const sentence = cues.sentences.find(
      ({ start, end }) => start <= date.span.start && date.span.start < end,
    );
    const isOwn = laws.some(({ span }) => span.start < date.span.end && date.span.start < span.end);
    if (!isDay || !isReadable || isOwn || sentence === undefined) {
      return [];
    }
    return COMPILED.flatMap(({ pattern, statuses }) => {
      const mention = findLaw(text, sentence, date, pattern, laws);
      const law =
        mention?.entity === undefined || mention.entity === null
          ? undefined
          : desk.check.desk.registry.getOf('law', mention.entity);
      const wrong = law && compareWith(law, statuses, date, paragraph, desk);
      return wrong === undefined ? [] : [wrong];
    }).slice(0, 1);
  });
}

/** The law of which a verb beside the date tells what was done: before the verb, or between it and the date. */
function findLaw(
  text: string,
  sentence: Span,
  date: DateCue,
  pattern: RegExp,
  laws: readonly Mention[],
): Mention | undefined {
  const own = laws.filter(({ span }) => sentence.start <= span.start && span.start < sentence.end);
  for (const { 0: verb, index } of text.slice(sentence.start, sentence.end).matchAll(pattern)) {
    const start = sentence.start + index;
    const span: Span = { start, end: start + verb.length };
    const between = own.find((law) => law.span.start >= span.end && law.span.end <= date.span.start);
    if (between !== undefined) {
      if (isClose(text, span.end, between.span.start) && areTied(text, between.span, date.span, [])) {
        return between;
      }
      continue;
    }
    const before = own.filter((law) => law.span.end <= span.start).at(-1);
    if (
      before !== undefined &&
      !OF_THE_LAW.test(text.slice(Math.max(sentence.start, before.span.start - 40), before.span.start)) &&
      span.end <= date.span.start &&
      areTied(text, span, date.span, []) &&
      isClose(text, before.span.end, span.start)
    ) {
      return before;
    }
  }
  return undefined;
}

function isClose(text: string, from: number, to: number): boolean {
  const between = text.slice(from, to);
  return (
    between.length <= FARTHEST && !BORDER.test(between) && !/\d/.test(between) && !OTHER_THING.test(between)
  );
}

function compareWith(
  law: Law,
  statuses: readonly string[],
  date: DateCue,
  paragraph: CheckedParagraph,
  { check, passages }: DateDesk,
): WrongLawDate | undefined {
  const said = toSaid(date, paragraph);
  const statedOf = ({ date: known, sources }: LawEvent): readonly StatedDate[] =>
    known === undefined ? [] : findInSources(sources, { first: known, last: known }, check.desk, passages);
  const all = law.history.flatMap(statedOf);
  const own = law.history.filter(({ status }) => statuses.includes(status));
  const stated = own.flatMap(statedOf);
  const near = own.find((event) => statedOf(event).some((day) => isNear(said, day)));
  const isWrong = near !== undefined && !all.some((day) => agrees(said, day));
  return isWrong ? { date, law, status: near.status, stated } : undefined;
}
