import type { TitleCue } from '../mentions/people/peopleCues';
import { readNameParts } from '../mentions/people/nameParts';
import type { PlacedTitle } from '../mentions/people/titlesBeside';
import { goesOnBehind, isFollowedByVerb } from '../mentions/standsAlone';
import type { NamedKind } from '../registry/entity';
import { overlaps, type Span } from '../text/span';

const FARTHEST = 64;
/** With one of these before it, an office of the lexicon is another one. */
const RANK_BEFORE =
  /(?<![\p{L}\p{M}])(?:deputy|vice|assistant|associate|sub|junior|shadow|under|phó|trợ lý|thư ký|phụ tá)[\s\u2060-]+$/iu;
const LONGEST_RANK = 16;
/** Somebody acts in an office, will have it, or helps who has it. */
const QUALIFIED =
  /(?<![\p{L}\p{M}])(?:acting|interim|incoming|designate|elect|newly|next|future|new|honorary|quyền|tân|sắp|danh dự|như|like|to|as|by|của|cho)[\s\u2060-]+$/iu;
const QUALIFIED_BEHIND =
  /^(?:[-\s\u2060]+(?:elect|designate)(?![\p{L}])|['’]s?(?![\p{L}])|[-\u2010\u2011]\p{L})/iu;

/** A name around. */
export interface KnownName extends Span {
  readonly kind: NamedKind;
}

/** What a title and a name stand among. */
export interface Standing {
  readonly known: readonly KnownName[];
  readonly cues: readonly TitleCue[];
  /** A verb says that it is the title of the name. */
  readonly isSaid: boolean;
}

/** True where a title plainly is that of a name: neither may belong to somebody else beside them. */
export function isPlainTitle(text: string, title: PlacedTitle, name: Span, standing: Standing): boolean {
  const { start, end } = title.cue.span;
  const before = text.slice(Math.max(0, start - FARTHEST), start);
  if (
    hasRankBefore(text, start) ||
    QUALIFIED.test(before) ||
    QUALIFIED_BEHIND.test(text.slice(title.end, title.end + 12))
  ) {
    return false;
  }
  const ofWhat = { start: end, end: title.end };
  const isOverOthers =
    standing.known.some((other) => other.kind === 'person' && overlaps(other, ofWhat)) ||
    standing.cues.some(({ span, offices }) => offices.length > 0 && overlaps(span, ofWhat));
  if (isOverOthers || holdsName(text, ofWhat, title.cue.vietnamese, standing.known)) {
    return false;
  }
  return title.side === 'behind' ? isPlainBehind(text, title, standing) : isPlainBefore(text, title, name);
}

/** Not `according to the Minister, Kim will come`. */
function isPlainBefore(text: string, title: PlacedTitle, name: Span): boolean {
  if (!/,[\s\u2060]*$/u.test(text.slice(title.end, name.start)) || title.side === 'listed') {
    return true;
  }
  const behind = text.slice(name.end, name.end + FARTHEST);
  return /^[\s\u2060]*(?:[.;:)–—]|$)/u.test(behind) || isClosedApposition(behind);
}

/** No list such as `Thang, the Minister and Kim`; and no name of somebody unknown begins within or behind it. */
function isPlainBehind(text: string, title: PlacedTitle, { isSaid }: Standing): boolean {
  const behind = text.slice(title.end, title.end + FARTHEST);
  // `Cục trưởng là Hòa, Phó Cục trưởng là Cúc`: the title is that of the name behind it.
  if (goesOnBehind(text, title.end) || /^[\s\u2060]+(?:là|is|was)(?![\p{L}])/u.test(behind)) {
    return false;
  }
  const isBare = title.domain.length === 0;
  return (
    !isBare ||
    isSaid ||
    !/^(?:[\s\u2060]*,)?[\s\u2060]+(?:and|or|with|và|cùng|với|the|ông|bà)(?![\p{L}])/u.test(behind)
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

/** In English an office is of something by a word for it: `Minister Dao Hong Lan` has a name behind it. */
const OF_WHAT = /^[\s\u2060]*(?:$|,|of|for|to|in|at|and|&)(?![\p{L}])/u;
const RUN = /(?<![\p{L}\p{M}])\p{Lu}[\p{L}\p{M}]*(?:[\s\u2060]+\p{Lu}[\p{L}\p{M}]*){1,4}/gu;

/** True where what a title is of may hold the name of somebody unknown: no body or place is called so. */
function holdsName(text: string, { start, end }: Span, vietnamese: boolean, known: readonly Span[]): boolean {
  const ofWhat = text.slice(start, end);
  const isKnown = (from: number, to: number): boolean =>
    known.some((span) => overlaps(span, { start: start + from, end: start + to }));
  if (!vietnamese && !OF_WHAT.test(ofWhat) && !isKnown(0, ofWhat.length)) {
    return true;
  }
  return [...ofWhat.matchAll(RUN)].some(({ 0: run, index }) => {
    const starts = [...run.matchAll(/\p{Lu}/gu)].map((capital) => capital.index);
    return starts.some(
      (from) => readNameParts(run.slice(from)).vietnamese && !isKnown(index + from, index + run.length),
    );
  });
}

/** True where what stands before an office makes another one of it, of which the lexicon does not know. */
export function hasRankBefore(text: string, start: number): boolean {
  return RANK_BEFORE.test(text.slice(Math.max(0, start - LONGEST_RANK), start));
}
