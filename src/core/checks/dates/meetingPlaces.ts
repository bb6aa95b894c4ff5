import { foldText } from '../../text/fold';
import type { Span } from '../../text/span';
import type { CheckedParagraph } from '../checkedParagraph';
import { areTied } from './dateLinks';
import { fits, toSaid, type DateDesk, type ReadSentence } from './meetingDates';
import { areNested, IDENTIFIED, identify } from './meetingIdentity';
import type { MeetingPhrase } from './meetingPhrases';
import { relativesOf, type NamedMeeting } from './statedMeetings';
import type { FindingSource } from '../finding';

/** A place that a memo says of a meeting, and its sources do not. */
export interface WrongPlace {
  readonly span: Span;
  readonly named: NamedMeeting;
  readonly source: FindingSource;
  readonly isNamed: boolean;
}

const AT = /(?<![\p{L}\p{M}])(?:in|at|tại|ở)[\s\u2060]+(?=\p{Lu})/giu;
const NAME = /\p{Lu}[\p{L}\p{M}.’'-]*(?:[\s\u2060]\p{Lu}[\p{L}\p{M}.’'-]*){0,2}/uy;
/** A building, an office or a time is no town. */
const NO_TOWN =
  /(?<![\p{L}])(?:hotel|hall|house|center|centre|university|park|ministry|office|palace|room|building|institute|academy|embassy|january|february|march|april|may|june|july|august|september|october|november|december|trung tam|khach san|tru so|dai hoc|bo|van phong|hoi truong|cung|toa nha|vien|hoc vien|dai su quan|khu)(?![\p{L}])/u;

interface SaidPlace {
  readonly span: Span;
  /** Of the registry; `undefined` for a name it does not have. */
  readonly area?: string;
}

export function findWrongPlaces(
  paragraph: CheckedParagraph,
  sentence: ReadSentence,
  desk: DateDesk,
): readonly WrongPlace[] {
  const { text } = paragraph;
  return findPlaces(text, sentence, desk).flatMap((place): readonly WrongPlace[] => {
    const found = sentence.phrases
      .filter((phrase) => !phrase.isVerb && !phrase.isPlace && isTied(text, phrase, place, sentence))
      .flatMap((phrase) =>
        identify(phrase, withoutPlace(sentence, place), desk.meetings, desk.check.desk).map((one) => ({
          ...one,
          phrase,
          score: one.score + scoreOfDates(one.named, paragraph, sentence, desk),
        })),
      )
      .filter(({ score, phrase }) => score >= (phrase.named === undefined ? IDENTIFIED : IDENTIFIED - 1))
      .sort((a, b) => b.score - a.score);
    const [best, second] = found;
    const isOpen = second !== undefined && second.score === best?.score && second.named !== best.named;
    if (best === undefined || isOpen || isRight(place, best.named, paragraph, sentence, desk)) {
      return [];
    }
    const source = findStated(best.named, desk);
    return source === undefined
      ? []
      : [{ span: place.span, named: best.named, source, isNamed: best.phrase.named !== undefined }];
  });
}

function findPlaces(
  text: string,
  { span, mentions }: ReadSentence,
  { check }: DateDesk,
): readonly SaidPlace[] {
  return [...text.slice(span.start, span.end).matchAll(AT)].flatMap(
    ({ 0: words, index }): readonly SaidPlace[] => {
      const start = span.start + index + words.length;
      const mention = mentions.find((one) => one.span.start <= start && start < one.span.end);
      if (mention !== undefined) {
        const area =
          mention.kind === 'area' && mention.entity !== null
            ? check.desk.registry.getOf('area', mention.entity)
            : undefined;
        return area === undefined || area.classification === 'country' || NO_TOWN.test(foldText(area.name))
          ? []
          : [{ span: mention.span, area: area.id }];
      }
      NAME.lastIndex = start;
      const name = NAME.exec(text)?.[0].replace(/(?<![.’'])[.’']+$/, '');
      const place = { start, end: start + (name?.length ?? 0) };
      const isOther = mentions.some((one) => one.span.start < place.end && place.start < one.span.end);
      return name === undefined || isOther || NO_TOWN.test(foldText(name)) ? [] : [{ span: place }];
    },
  );
}

function isTied(text: string, phrase: MeetingPhrase, { span }: SaidPlace, { dates }: ReadSentence): boolean {
  return (
    phrase.span.end <= span.start &&
    areTied(
      text,
      phrase.span,
      span,
      dates.map((date) => date.span),
    ) &&
    (!phrase.isAside || !text.slice(phrase.span.end, span.start).includes(','))
  );
}

/** The place in question tells nothing of which meeting it is. */
function withoutPlace({ parties }: ReadSentence, { area }: SaidPlace): ReadSentence['parties'] {
  return { ...parties, areas: new Set([...parties.areas].filter((id) => id !== area)) };
}

function scoreOfDates(
  named: NamedMeeting,
  paragraph: CheckedParagraph,
  { dates }: ReadSentence,
  desk: DateDesk,
): number {
  const said = dates
    .filter(({ day, days }) => (day ?? days) !== undefined)
    .map((date) => toSaid(date, paragraph));
  return said.length === 0 ? 0 : said.some((one) => fits(named, one, desk)) ? 1 : -1;
}

/** Also where it cannot be told to be wrong. */
function isRight(
  { span, area }: SaidPlace,
  named: NamedMeeting,
  { text }: CheckedParagraph,
  { parties }: ReadSentence,
  { check, meetings, passages }: DateDesk,
): boolean {
  const { desk } = check;
  const said = foldText(text.slice(span.start, span.end));
  return (
    // Its own place is named as well: this one is of something else.
    named.locations.some((id) => id !== area && parties.areas.has(id)) ||
    relativesOf(named, meetings).some(
      ({ meeting, locations }) =>
        foldText(meeting.location ?? '').includes(said) ||
        (area !== undefined && locations.some((id) => areNested(id, area, desk))),
    ) ||
    parties.cited.some(({ document, passages: cited }) =>
      cited.some((passage) => foldText(passages.read(document, passage).text).includes(said)),
    )
  );
}

/** Where a source of the meeting names its place. */
function findStated(
  { meeting, locations }: NamedMeeting,
  { check, passages }: DateDesk,
): FindingSource | undefined {
  const { desk } = check;
  const names = locations.flatMap(
    (id) => desk.registry.getOf('area', id)?.names.map(({ text }) => foldText(text)) ?? [],
  );
  const wanted = [foldText(meeting.location ?? ''), ...names].filter((name) => name !== '');
  for (const source of meeting.sources) {
    const evidence = desk.evidenceOf(source);
    const { anchor } = evidence.state === 'found' ? evidence : {};
    const passage = anchor?.passage === undefined ? undefined : anchor.document.passages[anchor.passage];
    if (anchor !== undefined && passage !== undefined) {
      const text = foldText(passages.read(anchor.document, passage).text);
      if (wanted.some((name) => text.includes(name))) {
        return { document: anchor.document, span: anchor.span };
      }
    }
  }
  return undefined;
}
