import {
  findWrongDates,
  readSentences,
  toSaid,
  type DateDesk,
  type WrongDate,
} from '../checks/dates/meetingDates';
import { findWrongLawDates, type WrongLawDate } from '../checks/dates/lawDates';
import { tellDays } from '../checks/dates/tellDates';
import type { Entity } from '../registry/entity';
import { readStretch } from '../text/unseenMarks';
import type { Steps } from '../util/steps';
import { append } from '../util/append';
import type { HadValue, NewClaim, News } from './news';
import type { SourceParagraph } from './readSource';

/** Days of meetings and of what became of laws that a source states and no other source does. */
export function* findDateNews(paragraph: SourceParagraph, desk: DateDesk): Steps<readonly News[]> {
  const { checked } = paragraph;
  const news: News[] = [];
  for (const sentence of yield* readSentences(checked, desk)) {
    yield;
    for (const wrong of findWrongDates(checked, sentence, desk)) {
      const { meeting } = wrong.named;
      append(news, toNews(meeting, wrong, toMeetingClaim(wrong, paragraph), paragraph, desk));
    }
  }
  for (const wrong of findWrongLawDates(checked, desk)) {
    append(news, toNews(wrong.law, wrong, toLawClaim(wrong, paragraph), paragraph, desk));
  }
  return news;
}

function toNews(
  entity: Entity,
  { date, stated }: Pick<WrongDate, 'date' | 'stated'>,
  claim: NewClaim,
  paragraph: SourceParagraph,
  { check }: DateDesk,
): readonly News[] {
  const place = paragraph.placeOf(paragraph.quoteAround(date.span));
  if (place === undefined) {
    return [];
  }
  return [
    {
      kind: 'date',
      entity,
      isNew: false,
      told: readStretch(paragraph.checked.text, date.span),
      place,
      had: stated.map((day): HadValue => ({
        text: tellDays(day, check.wording),
        sources: entity.sources,
        ...(day.source && { place: day.source }),
      })),
      claim,
    },
  ];
}

/** The first day, and where it is another one the last. */
function toMeetingClaim({ date }: WrongDate, { checked }: SourceParagraph): NewClaim {
  const { first, last } = toSaid(date, checked).period;
  return {
    list: 'meetings',
    key: 'claims',
    items: [
      { property: 'start_date', value: first },
      ...(first === last ? [] : [{ property: 'end_date', value: last }]),
    ],
  };
}

function toLawClaim({ date, status }: WrongLawDate, { checked }: SourceParagraph): NewClaim {
  const { first } = toSaid(date, checked).period;
  return { list: 'laws', key: 'history', items: [{ status, date: first }] };
}
