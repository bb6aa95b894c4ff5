import type { Remark } from '../finding';
import type { Steps } from '../../util/steps';
import type { CheckDesk, Rule } from '../rule';
import { SourcePassages } from '../figures/sourcePassages';
import { findWrongDates, readSentences, toStated, type DateDesk } from './meetingDates';
import { compileNamedMeetings } from './statedMeetings';
import { findWrongLawDates } from './lawDates';
import { findWrongPlaces } from './meetingPlaces';
import { tellWrongDate, tellWrongLawDate, tellWrongPlace } from './tellDates';

/** Days and places of meetings, and days of laws, that no source states. */
export function createDateRule(): Rule {
  return {
    codes: ['date-differs'],
    *prepare(check) {
      const desk = yield* createDateDesk(check);
      return function* (paragraph) {
        const remarks: Remark[] = [];
        for (const sentence of yield* readSentences(paragraph, desk)) {
          yield;
          remarks.push(
            ...findWrongDates(paragraph, sentence, desk).map((wrong) =>
              tellWrongDate(wrong, paragraph, check),
            ),
            ...findWrongPlaces(paragraph, sentence, desk).map((wrong) =>
              tellWrongPlace(wrong, paragraph, check),
            ),
          );
        }
        remarks.push(
          ...findWrongLawDates(paragraph, desk).map((wrong) => tellWrongLawDate(wrong, paragraph, check)),
        );
        return remarks;
      };
    },
  };
}

export function* createDateDesk(check: CheckDesk): Steps<DateDesk> {
  const passages = new SourcePassages(check.recogniser);
  return {
    check,
    passages,
    meetings: yield* compileNamedMeetings(check.desk),
    stated: toStated(check, passages),
  };
}
