import type { TitleCue } from '../mentions/people/peopleCues';
import {
  endOfTitle,
  findTitlesBeside,
  toPlaced,
  type NamePart,
  type PlacedTitle,
} from '../mentions/people/titlesBeside';
import type { Span } from '../text/span';
import type { CheckedParagraph } from './checkedParagraph';
import { isTitle, withoutNamed } from './namedPeople';
import { isPlainTitle, type KnownName } from './plainTitles';

const FARTHEST = 64;
/** Between a name and a title that it is said to have. */
const COPULA =
  /^[\s\u2060]+(?:is|was|has been|remains|là|hiện là|khi đó là|lúc đó là|khi ấy là|từng là)(?:[\s\u2060]+(?:now|still|currently|also|then|the|a|an|its|their|hiện|đang))*[\s\u2060]+(?:\p{Lu}[\p{L}\p{M}.]*(?:[’']s)?[\s\u2060]+){0,3}$/u;
const PAST_COPULA = /^[\s\u2060]+(?:was|khi đó|lúc đó|khi ấy|từng)(?![\p{L}])/u;
/** What stands before and behind a name. */
export interface TitlesOfName {
  readonly titles: readonly PlacedTitle[];
  /** A title or an honorific stands directly before it. */
  readonly isAddressed: boolean;
}

/**
 * Titles that plainly are those of the names, for each name: what may be a list of several people is left out, and so
 * is a title of somebody whom nobody knows.
 *
 * @param names in order, without overlap
 */
export function findTitlesOfNames(
  { text, cues, mentions }: Pick<CheckedParagraph, 'text' | 'cues' | 'mentions'>,
  names: readonly NamePart[],
): readonly TitlesOfName[] {
  const titleCues = withoutNamed(cues.people.titles, mentions);
  const beside = findTitlesBeside(text, titleCues, names);
  const known = mentions.filter((mention) => !isTitle(mention)).map(({ span, kind }) => ({ ...span, kind }));
  return names.map((name, i) => {
    const said = findSaid(text, titleCues, name, names[i + 1]?.start ?? text.length);
    const titles = [
      ...beside.titlesOf(i).map((title) => ({ title: withBody(text, title, known), isSaid: false })),
      ...(said === undefined ? [] : [{ title: withBody(text, said, known), isSaid: true }]),
    ];
    return {
      titles: titles.flatMap(({ title, isSaid }) =>
        isPlainTitle(text, title, name, { known, isSaid, cues: titleCues }) ? [title] : [],
      ),
      isAddressed: beside.isAddressed(i),
    };
  });
}

/** Of committees and councils: `nhân dân thành phố Hà Nội`. */
const COMMITTEE = /(?:ủy ban|uỷ ban|ubnd|hội đồng|hđnd)$/iu;
const OF_COMMITTEE = /^(?:[\s\u2060]+(?:nhân dân|thành phố|tỉnh|huyện|quận|nước|\p{Lu}\p{L}*))+/u;

/** A title behind a name goes on over the body that it is of. */
function withBody(text: string, title: PlacedTitle, known: readonly KnownName[]): PlacedTitle {
  if (title.side !== 'behind') {
    return title;
  }
  const { cue } = title;
  const body = known.find(
    ({ kind, start }) =>
      kind === 'organization' &&
      start >= cue.span.end &&
      /^[\s\u2060]+(?:(?:of|for|của)[\s\u2060]+)?(?:the[\s\u2060]+)?$/u.test(text.slice(cue.span.end, start)),
  );
  const [rest = ''] = COMMITTEE.test(text.slice(cue.span.end, title.end))
    ? (OF_COMMITTEE.exec(text.slice(title.end, title.end + FARTHEST)) ?? [])
    : [];
  const end = Math.max(title.end + rest.length, body?.end ?? 0);
  const longer = toPlaced(text, cue, text.slice(cue.span.end, end), 'behind');
  return { ...longer, former: title.former };
}

/** The title in `Joel Kaplan is Meta's President`, `ông Headlee là Trợ lý Ngoại trưởng`. */
function findSaid(
  text: string,
  cues: readonly TitleCue[],
  { end }: Span,
  limit: number,
): PlacedTitle | undefined {
  const cue = cues.find(({ span, offices }) => span.start >= end && offices.length > 0);
  if (cue === undefined || cue.span.end > limit || cue.span.start - end > FARTHEST) {
    return undefined;
  }
  const between = text.slice(end, cue.span.start);
  if (!COPULA.test(between)) {
    return undefined;
  }
  const placed = toPlaced(text, cue, text.slice(cue.span.end, endOfTitle(text, cue)), 'behind');
  return PAST_COPULA.test(between) ? { ...placed, former: true } : placed;
}
