import { foldText, foldWithMarks } from '../../text/fold';
import { foldedSet } from '../../text/foldedSet';
import type { Span } from '../../text/span';
import { isGap } from './capitalWords';
import type { TitleCue } from './peopleCues';
import type { WrittenTitle } from './personOffices';

/** A title beside a name, and where it stands. */
export interface PlacedTitle extends WrittenTitle {
  /** The words for the office. */
  readonly cue: TitleCue;
  /** Behind what the office is of. */
  readonly end: number;
  /** `listed`: in front of another title of the same name. */
  readonly side: 'before' | 'listed' | 'behind';
}

/** Which titles of a paragraph stand beside which of its names. */
export interface TitlesBeside {
  /** Titles of the name at this index; honorifics are none. */
  titlesOf(name: number): readonly PlacedTitle[];
  /** True where a title or an honorific stands directly before. */
  isAddressed(name: number): boolean;
  /** All titles with what they are of, from their first word to the name or to their own end. */
  readonly phrases: readonly Span[];
  /** Titles beside no name. */
  readonly alone: readonly TitleCue[];
}

const LONGEST_PHRASE = 140;
/** From a name to the title behind it. */
const FARTHEST_BEHIND = 60;
const FORMER = /(?:former|ex-|then|previous|nguyên|cựu)[\s-]*$/iu;
const CONNECTORS: ReadonlySet<string> = new Set(
  'of for and the to in on at & và của tại về kiêm phụ trách thường trực nước cộng hòa'.split(' '),
);
/** With their marks, or as a text without any has them; `tai` may be of finance. */
const SAY_NOTHING = foldedSet('of for and the to in on at và của tại về va cua ve'.split(' '));
/** Written with a stop that ends no sentence. */
const ABBREVIATION =
  /^(?:Mrs?|Ms|Mme|Dr|Prof|Sen|Gov|Gen|Amb|Hon|Col|Capt|Adm|(?:Maj|Lt)\.? Gen|(?:P?GS\.? )?TS|P?GS|ThS)$/iu;
/** Between a name and the title behind it. */
const MODIFIERS: ReadonlySet<string> = new Set(
  'the a an then former acting current newly appointed and hiện là nguyên cựu quyền as'.split(' '),
);
const MOST_MODIFIERS = 5;
/** `the Minister of Rivers and Ann Berg`: the title is of somebody else. */
const TWO_PEOPLE = /(?<![\p{L}\p{M}])(?:and|or|&|và|với|cùng|hoặc)[\s\u2060]*$/iu;
/** Between two titles of a list. */
const LISTED = /,\s*$|(?<!\s)\s+(?:and|kiêm)\s+$/u;

/** A name beside which titles are looked for. */
export interface NamePart extends Span {
  /** It may be the end of a longer name that nobody knows, so that a title has to stand directly before. */
  readonly isShort: boolean;
}

/** @param names in order, without overlap */
export function findTitlesBeside(
  text: string,
  cues: readonly TitleCue[],
  names: readonly NamePart[],
): TitlesBeside {
  const titles: PlacedTitle[][] = names.map(() => []);
  const addressed = names.map(() => false);
  const used = new Set<TitleCue>();
  const phrases: Span[] = [];
  for (const [i, name] of names.entries()) {
    const floor = names[i - 1]?.end ?? 0;
    let start = name.start;
    for (let cue = lastBefore(cues, start, floor); cue !== undefined; cue = lastBefore(cues, start, floor)) {
      const between = text.slice(cue.span.end, start);
      const title = text.slice(cue.span.start, cue.span.end);
      const stop = between.startsWith('.') && ABBREVIATION.test(title) ? 1 : 0;
      const isDirect = isGap(text, cue.span.end + stop, start);
      const mayJoin = cue.offices.length > 0 && !(name.isShort && start === name.start);
      if (!isDirect && !(mayJoin && joins(between, cue.vietnamese))) {
        break;
      }
      used.add(cue);
      addressed[i] = addressed[i] === true || start === name.start;
      start = cue.span.start;
      if (cue.offices.length > 0) {
        titles[i]?.push(toPlaced(text, cue, between, 'before'));
        phrases.push({ start: cue.span.start, end: name.start });
        addTitlesInFront(cue, i, floor);
        break;
      }
    }
  }
  /** `Ủy viên Bộ Chính trị, Bí thư Thành ủy`: a list of titles is one person's. */
  function addTitlesInFront(nearest: TitleCue, i: number, floor: number): void {
    let { start } = nearest.span;
    for (let cue = lastBefore(cues, start, floor); cue !== undefined; cue = lastBefore(cues, start, floor)) {
      const between = text.slice(cue.span.end, start);
      const isListed = LISTED.test(between) && joins(between.replace(LISTED, ''), cue.vietnamese);
      if (cue.offices.length === 0 || !(isListed || /^\s*,\s*$/u.test(between))) {
        return;
      }
      used.add(cue);
      titles[i]?.push(toPlaced(text, cue, between, 'listed'));
      phrases.push({ start: cue.span.start, end: start });
      start = cue.span.start;
    }
  }

  for (const [i, name] of names.entries()) {
    const cue = findBehind(text, cues, name.end, names[i + 1]?.start ?? text.length);
    if (cue !== undefined && !used.has(cue)) {
      used.add(cue);
      const end = endOfTitle(text, cue);
      titles[i]?.push(toPlaced(text, cue, text.slice(cue.span.end, end), 'behind'));
      phrases.push({ start: cue.span.start, end });
    }
  }
  const alone = cues.filter((cue) => !used.has(cue) && cue.offices.length > 0);
  return {
    titlesOf: (name) => titles[name] ?? [],
    isAddressed: (name) => addressed[name] ?? false,
    phrases: [...phrases, ...alone.map((cue) => ({ start: cue.span.start, end: endOfTitle(text, cue) }))],
    alone,
  };
}

/** @param domain all that stands behind the words for the office and says of what it is */
export function toPlaced(
  text: string,
  cue: TitleCue,
  domain: string,
  side: PlacedTitle['side'],
): PlacedTitle {
  const end = cue.span.end + domain.replace(LISTED, '').replace(/(?<![\s\u2060,])[\s\u2060,]+$/u, '').length;
  return { ...toWritten(text, cue, domain), cue, end, side };
}

export function toWritten(text: string, { span, offices }: TitleCue, domain: string): WrittenTitle {
  return {
    offices,
    domain: toDomain(domain),
    former: FORMER.test(text.slice(Math.max(0, span.start - 12), span.start)),
  };
}

/** Words of what an office is of, folded; connectors say nothing. */
function toDomain(words: string): readonly string[] {
  return foldWithMarks(words)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word.length > 1 && !SAY_NOTHING.has(word))
    .map((word) => foldText(word));
}

function lastBefore(cues: readonly TitleCue[], end: number, floor: number): TitleCue | undefined {
  let low = 0;
  let high = cues.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cues[middle]?.span.end ?? 0) <= end) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  const cue = cues[low - 1];
  return cue !== undefined && cue.span.start >= floor && end - cue.span.end <= LONGEST_PHRASE
    ? cue
    : undefined;
}

/** The first title at or behind an offset, past honorifics; `undefined` where none begins as near as a title stands. */
function firstFrom(cues: readonly TitleCue[], from: number): TitleCue | undefined {
  let low = 0;
  let high = cues.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cues[middle]?.span.start ?? 0) < from) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  for (
    let cue = cues[low];
    cue !== undefined && cue.span.start - from <= FARTHEST_BEHIND;
    cue = cues[++low]
  ) {
    if (cue.offices.length > 0) {
      return cue;
    }
  }
  return undefined;
}

/**
 * True where what stands between a title and a name says no more than what the title is of: `Minister of Science and
 * Technology`, `Thứ trưởng Bộ Khoa học và Công nghệ`. A verb between them parts them.
 */
function joins(between: string, isVietnamese: boolean): boolean {
  const words = between.split(/[\s\u2060]+/u).filter((word) => word !== '');
  if (!/^[\s\u2060,]/u.test(between) || words.length > 16 || TWO_PEOPLE.test(between)) {
    return false;
  }
  const [first = ''] = words;
  const isOf = /^(?:of|for)$/u.test(first);
  if (
    !isOf &&
    !/^\p{Lu}/u.test(first) &&
    !(isVietnamese && CONNECTORS.has(first.replace(/,$/u, ''))) &&
    between.trim() !== ','
  ) {
    return false;
  }
  let mayBeSmall = false;
  return words.every((word, i) => {
    const bare = word.replace(/,$/u, '');
    if (/[.:;!?()“”"]/u.test(bare) && !/^(?:\p{Lu}\.)+$/u.test(bare)) {
      return false;
    }
    // A comma within a list of what the office is of, or before a name in apposition.
    if (word.endsWith(',') && !(isOf || i === words.length - 1)) {
      return false;
    }
    if (bare === '' || CONNECTORS.has(bare)) {
      mayBeSmall = false;
      return true;
    }
    if (/^\p{Lu}/u.test(bare)) {
      mayBeSmall = isVietnamese;
      return true;
    }
    // The second syllable of a word, as in `Khoa học`.
    const isSecond = mayBeSmall;
    mayBeSmall = false;
    return isSecond && /^\p{Ll}/u.test(bare);
  });
}

/** The title in `Vu Hai Quan, the Vietnamese Deputy Minister`, `Vũ Hải Quân – Thứ trưởng`. */
function findBehind(
  text: string,
  cues: readonly TitleCue[],
  end: number,
  limit: number,
): TitleCue | undefined {
  const opening = /^[\s\u2060]*[,(–—-][\s\u2060]*/u.exec(text.slice(end, end + 8));
  if (opening === null) {
    return undefined;
  }
  const from = end + opening[0].length;
  const cue = firstFrom(cues, from);
  if (cue === undefined || cue.span.end > limit) {
    return undefined;
  }
  const words = text
    .slice(from, cue.span.start)
    .split(/[\s\u2060]+/u)
    .filter((word) => word !== '');
  const areModifiers = words.every(
    (word) => MODIFIERS.has(word.toLowerCase()) || /^\p{Lu}[\p{L}.'’-]*$/u.test(word),
  );
  return words.length <= MOST_MODIFIERS && areModifiers ? cue : undefined;
}

const OF_ENGLISH =
  /^[\s\u2060]+(?:of|for)(?:[\s\u2060]+(?:the|and|of|for|&))*[\s\u2060]+\p{Lu}[\p{L}’'-]*(?:[\s\u2060]+(?:(?:and|of|for|the|&)[\s\u2060]+)*\p{Lu}[\p{L}’'-]*)*/u;
const OF_VIETNAMESE =
  /^[\s\u2060]+(?:Thường trực[\s\u2060]+)?(?:Bộ|Ban|Ủy ban|Uỷ ban|Sở|Cục|Vụ|Viện|UBND|Thành ủy|Tỉnh ủy)(?:[\s\u2060]+(?:(?:và|của)[\s\u2060]+)?\p{Lu}\p{L}*(?:[\s\u2060]+\p{Ll}{2,6}(?=[\s\u2060,.;:)]|$))?)*/u;

/** Behind what a title is of, as far as it is written with capitals. */
export function endOfTitle(text: string, { span: { end }, vietnamese }: TitleCue): number {
  const behind = text.slice(end, end + LONGEST_PHRASE);
  const of = vietnamese ? OF_VIETNAMESE.exec(behind) : OF_ENGLISH.exec(behind);
  return end + (of?.[0].length ?? 0);
}
