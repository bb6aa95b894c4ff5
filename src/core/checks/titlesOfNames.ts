import { readNameParts } from '../mentions/people/nameParts';
import type { TitleCue } from '../mentions/people/peopleCues';
import {
  endOfTitle,
  findTitlesBeside,
  toPlaced,
  type NamePart,
  type PlacedTitle,
} from '../mentions/people/titlesBeside';
import { goesOnBehind, isFollowedByVerb } from '../mentions/standsAlone';
import type { Span } from '../text/span';
import type { CheckedParagraph } from './checkedParagraph';
import { isTitle, withoutNamed } from './namedPeople';

const FARTHEST = 64;
/** With one of these before it, an office of the lexicon is another one. */
const RANK_BEFORE =
  /(?<![\p{L}\p{M}])(?:deputy|vice|assistant|associate|sub|junior|shadow|under|phó|trợ lý|thư ký|phụ tá)[\s\u2060-]+$/iu;
const LONGEST_RANK = 16;
/** Between a name and a title that it is said to have. */
const COPULA =
  /^[\s\u2060]+(?:is|was|has been|remains|là|hiện là|khi đó là|lúc đó là|khi ấy là|từng là)(?:[\s\u2060]+(?:now|still|currently|also|then|the|a|an|its|their|hiện|đang))*[\s\u2060]+(?:\p{Lu}[\p{L}\p{M}.]*(?:[’']s)?[\s\u2060]+){0,3}$/u;
const PAST_COPULA = /^[\s\u2060]+(?:was|khi đó|lúc đó|khi ấy|từng)(?![\p{L}])/u;
/** Somebody acts in an office, will have it, or helps who has it. */
const QUALIFIED =
  /(?<![\p{L}\p{M}])(?:acting|interim|incoming|designate|elect|newly|next|future|new|honorary|quyền|tân|sắp|danh dự|như|like|to|as|by|của|cho)[\s\u2060-]+$/iu;
const QUALIFIED_BEHIND =
  /^(?:[-\s\u2060]+(?:elect|designate)(?![\p{L}])|['’]s?(?![\p{L}])|[-\u2010\u2011]\p{L})/iu;
const CONNECTOR_AT_END = /(?<![\p{L}\p{M}])(?:and|or|with|&|và|với|cùng|hoặc|hay|giữa)[\s\u2060]*$/iu;

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
  const known = mentions
    .filter((mention) => !isTitle(mention))
    .map(({ span, kind }) => ({ ...span, isBody: kind === 'organization' }));
  return names.map((name, i) => {
    const said = findSaid(text, titleCues, name, names[i + 1]?.start ?? text.length);
    const titles = [
      ...beside.titlesOf(i).map((title) => ({ title: withBody(text, title, known), isSaid: false })),
      ...(said === undefined ? [] : [{ title: withBody(text, said, known), isSaid: true }]),
    ];
    return {
      titles: titles.flatMap(({ title, isSaid }) =>
        isPlain(text, title, name, { known, isSaid }) ? [title] : [],
      ),
      isAddressed: beside.isAddressed(i),
    };
  });
}

/** A name around: that of a body right behind a title says of what it is. */
interface KnownName extends Span {
  readonly isBody: boolean;
}

interface Standing {
  readonly known: readonly KnownName[];
  /** A verb says that it is the title of the name. */
  readonly isSaid: boolean;
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
    ({ isBody, start }) =>
      isBody &&
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

function isPlain(text: string, title: PlacedTitle, name: Span, standing: Standing): boolean {
  const { start } = title.cue.span;
  const before = text.slice(Math.max(0, start - FARTHEST), start);
  if (
    hasRankBefore(text, start) ||
    QUALIFIED.test(before) ||
    QUALIFIED_BEHIND.test(text.slice(title.end, title.end + 12))
  ) {
    return false;
  }
  return title.side === 'behind' ? isPlainBehind(text, title, standing) : isPlainBefore(text, title, name);
}

/** No list such as `the Minister of Finance and Kim`, `according to the Minister, Kim will come`. */
function isPlainBefore(text: string, title: PlacedTitle, name: Span): boolean {
  const between = text.slice(title.cue.span.end, name.start);
  if (title.side === 'before' && CONNECTOR_AT_END.test(between)) {
    return false;
  }
  if (!/,[\s\u2060]*$/u.test(text.slice(title.end, name.start)) || title.side === 'listed') {
    return true;
  }
  const behind = text.slice(name.end, name.end + FARTHEST);
  return /^[\s\u2060]*(?:[.;:)–—]|$)/u.test(behind) || isClosedApposition(behind);
}

/** No list such as `Thang, the Minister and Kim`; and no name of somebody unknown begins within or behind it. */
function isPlainBehind(text: string, title: PlacedTitle, { known, isSaid }: Standing): boolean {
  const behind = text.slice(title.end, title.end + FARTHEST);
  if (goesOnBehind(text, title.end) || endsWithName(text, title, known)) {
    return false;
  }
  const isBare = title.domain.length === 0;
  return (
    !isBare ||
    isSaid ||
    !/^[\s\u2060]*,?[\s\u2060]+(?:and|or|with|và|cùng|với|the|ông|bà)(?![\p{L}])/u.test(behind)
  );
}

/** `, said`, `, who`, `, cho biết`: the comma before the name has its other half. */
function isClosedApposition(behind: string): boolean {
  const comma = /^[\s\u2060]*,/u.exec(behind);
  return (
    comma !== null &&
    (/^[\s\u2060]+(?:who|whose|whom|which)(?![\p{L}])/u.test(behind.slice(comma[0].length)) ||
      isFollowedByVerb(behind.slice(comma[0].length)))
  );
}

const LAST_WORDS = /\p{Lu}[\p{L}\p{M}]*(?:[\s\u2060]+\p{Lu}[\p{L}\p{M}]*){1,3}$/u;

/** What a title is of ends with words that may be somebody's name, and no body or place is called so. */
function endsWithName(text: string, { cue, end }: PlacedTitle, known: readonly Span[]): boolean {
  const [words] = LAST_WORDS.exec(text.slice(cue.span.end, end)) ?? [];
  if (words === undefined) {
    return false;
  }
  const start = end - words.length;
  const parts = words.split(/[\s\u2060]+/u);
  return parts.slice(0, -1).some((_, i) => {
    const rest = parts.slice(i).join(' ');
    const from = start + words.length - rest.length;
    return (
      parts.length - i >= 2 &&
      readNameParts(rest).vietnamese &&
      !known.some((span) => span.start < end && from < span.end)
    );
  });
}

/** True where what stands before an office makes another one of it, of which the lexicon does not know. */
export function hasRankBefore(text: string, start: number): boolean {
  return RANK_BEFORE.test(text.slice(Math.max(0, start - LONGEST_RANK), start));
}
