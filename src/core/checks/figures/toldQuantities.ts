import { guessLanguage } from '../../corpus/guessLanguage';
import type { Match } from '../../matcher/match';
import type { DateCue } from '../../mentions/meetings/meetingCues';
import { findQuantitiesInSteps } from '../../text/quantities/findQuantities';
import { styleOf } from '../../text/quantities/numberStyle';
import type { Quantity } from '../../text/quantities/quantity';
import { sentenceAt } from '../../text/sentences';
import { startingWithin, type Span } from '../../text/span';
import { foldText } from '../../text/fold';
import type { Steps } from '../../util/steps';
import { countShared, isCountry, readFeatures, type Features } from './features';

/** A quantity with what is said around it. Offsets are those of its text. */
export interface ToldQuantity {
  readonly quantity: Quantity;
  readonly sentence: Span;
  /** What its clause is about; a subset of {@link about}. */
  readonly clauseAbout: Features;
  /** What its sentence is about. */
  readonly about: Features;
  /** Years beside it: of its clause, else of its sentence where that has no other quantity of the kind. */
  readonly years: ReadonlySet<number>;
  /** Its clause speaks of what is meant to be. */
  readonly isAim: boolean;
  /** Its clause speaks of a sum, a difference or the like. */
  readonly isReckoned: boolean;
  /** All of its sentence, this one too. */
  readonly beside: readonly Quantity[];
  /** All of its paragraph. */
  readonly around: readonly Quantity[];
  /** Folded names of places, or of what looks like one, in its clause that the registry does not have. */
  readonly unknownPlaces: readonly string[];
}

export interface ToldText {
  readonly text: string;
  readonly lang: string | undefined;
  readonly sentences: readonly Span[];
  readonly matches: readonly Match[];
  readonly dates: readonly DateCue[];
  /** Where numbers are no quantities: of laws, citations, names. */
  readonly excluded: readonly Span[];
  /** That `last year` is counted from; `undefined` where it is not known. */
  readonly year: number | undefined;
}

const CLAUSE_BORDER = /[,;:()–—][\s\u2060]|[()]/gu;
/** A year that something is compared with is not its own. */
const YEAR =
  /(?<![\p{L}\p{N}.,/-])(?<!(?:so với(?: năm)?|compared (?:with|to)|than in|than|versus|up from|down from)[\s\u2060]{1,3})(?:19|20)\d\d(?![\p{L}\p{N}]|[.,]\d)/giu;
const AIM =
  /(?<![\p{L}\p{M}])(?:targets?|aims?|goals?|planned|plans? to|to be|hopes?|expected|objective|mục tiêu|chỉ tiêu|phấn đấu|dự kiến|hướng tới)(?![\p{L}\p{M}])/iu;
/** Words beside what was worked out of other values. */
const RECKONED =
  /(?<![\p{L}\p{M}])(?:more|less|fewer|difference|differs?|gap|increase|decrease|rest|remaining|remainder|together|total|totals|totalling|sum|combined|altogether|both|left|leaving|remains?|so|thus|hence|equals?|equivalent|that is|minus|plus|another|extra|additional|apart|between|tổng|cộng|chênh|chênh lệch|còn lại|thêm|tăng thêm|cả hai|tức|tức là|nghĩa là|tương đương)(?![\p{L}\p{M}])/iu;
const LAST_YEAR = /(?<![\p{L}\p{M}])(?:last year|năm ngoái|năm qua)(?![\p{L}\p{M}])/iu;
const THIS_YEAR = /(?<![\p{L}\p{M}])(?:this year|năm nay)(?![\p{L}\p{M}])/iu;
/** `**Trade.** Nearly $111 billion`: a label is about the sentence behind it. */
const LONGEST_LABEL = 60;

/** Quantities of a text, in order; rests behind each. */
export function* readTold(told: ToldText): Steps<readonly ToldQuantity[]> {
  const { text, sentences, matches, dates, excluded } = told;
  if (
    !/\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|quarter|third)\b|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười/iu.test(
      text,
    )
  ) {
    return [];
  }
  const lang = languageOf(told);
  const isVietnamese = styleOf(lang) === 'comma';
  const none = [...excluded, ...dates.map(({ span }) => span)];
  const quantities = (yield* findQuantitiesInSteps(text, lang)).filter(
    ({ number }) => !none.some((span) => span.start < number.end && number.start < span.end),
  );
  // Quantities of one sentence ask for the same.
  const featuresOf = keptBySpan((span) => readFeatures(text, span, matches, isVietnamese));
  const placesOf = keptBySpan((span) => findUnknownPlaces(text, span, matches));
  const besideOf = keptBySpan((sentence) => startingWithin(quantities, sentence, ({ span }) => span.start));
  const wordsOf = keptBySpan(({ start, end }) => {
    const words = text.slice(start, end);
    return { isAim: AIM.test(words), isReckoned: RECKONED.test(words) };
  });
  const yearsOf = keptBySpan((span) => yearsIn(told, span));
  const all: ToldQuantity[] = [];
  for (const quantity of quantities) {
    yield;
    const at = sentenceAt(sentences, quantity.span.start);
    const sentence = sentences[at] ?? { start: 0, end: text.length };
    const before = sentences[at - 1];
    const label = before !== undefined && isLabel(text, before) ? before : sentence;
    const clause = clauseOf(text, sentence, quantity.span);
    const wide = { start: Math.min(label.start, sentence.start), end: sentence.end };
    // Most quantities are told of nothing that is known, and are never asked.
    const beside = besideOf(sentence);
    const years = yearsOf(clause);
    const isAlone = !beside.some((other) => other !== quantity && other.unit === quantity.unit);
    all.push({
      quantity,
      sentence,
      get clauseAbout() {
        return featuresOf(clause);
      },
      get about() {
        return featuresOf(wide);
      },
      years: years.size === 0 && isAlone ? yearsOf(sentence) : years,
      ...wordsOf(clause),
      beside,
      around: quantities,
      unknownPlaces: placesOf(clause),
    });
  }
  return all;
}

/** Behind such a word a name with a capital is mostly that of a place or body. */
const NAMED_BEHIND =
  /(?<![\p{L}\p{M}])(?:in|of|at|from|for|của|tại|ở|cho|với|with)[\s\u2060]+(?:the[\s\u2060]+)?(?=\p{Lu}\p{Ll})/gu;
const CALENDAR =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|GDP|Q[1-4])/;

function findUnknownPlaces(text: string, { start, end }: Span, matches: readonly Match[]): readonly string[] {
  const clause = text.slice(start, end);
  return [...clause.matchAll(NAMED_BEHIND), ...clause.matchAll(OPENING)].flatMap(({ 0: lead, index }) => {
    const at = start + index + lead.length;
    const isKnown = matches.some(({ span }) => span.start <= at && at < span.end);
    const [name = ''] = NAME.exec(text.slice(at, end)) ?? [];
    const isOfCountry = [...readFeatures(name, { start: 0, end: name.length }, [])].some(isCountry);
    return isKnown || isOfCountry || CALENDAR.test(name) ? [] : [foldText(name)];
  });
}

const NAME = /^\p{Lu}[\p{L}\p{M}]*(?:[\s-]\p{Lu}[\p{L}\p{M}]*)*/u;

/** `In Thailand losses were`, at the start of its sentence. */
const OPENING = /(?<![\p{L}\p{M}])(?:In|At|Ở|Tại|Của)[\s\u2060]+(?=\p{Lu}\p{Ll})/gu;

/** Each made once, when it is asked for. */
function keptBySpan<T>(make: (span: Span) => T): (span: Span) => T {
  const kept = new Map<string, T>();
  return (span) => {
    const key = `${span.start} ${span.end}`;
    const known = kept.get(key) ?? make(span);
    kept.set(key, known);
    return known;
  };
}

/** The language that numbers are read in: what is said of the text, else what it looks like. */
function languageOf({ lang, text }: ToldText): string | undefined {
  if (lang !== undefined && lang !== 'und') {
    return lang;
  }
  const guessed = guessLanguage(text);
  return guessed === 'und' ? undefined : guessed;
}

function isLabel(text: string, { start, end }: Span): boolean {
  const words = text
    .slice(start, end)
    .replace(/[\u2060*_#>|]/g, '')
    .trim();
  return words.length > 0 && words.length <= LONGEST_LABEL;
}

function clauseOf(text: string, sentence: Span, { start, end }: Span): Span {
  let from = sentence.start;
  for (const match of text.slice(sentence.start, start).matchAll(CLAUSE_BORDER)) {
    from = sentence.start + match.index + match[0].length;
  }
  const border = text.slice(end, sentence.end).search(CLAUSE_BORDER);
  return { start: from, end: border < 0 ? sentence.end : end + border };
}

function yearsIn({ text, year }: ToldText, { start, end }: Span): ReadonlySet<number> {
  const part = text.slice(start, end);
  const years = new Set([...part.matchAll(YEAR)].map(([written]) => Number(written)));
  if (year !== undefined && LAST_YEAR.test(part)) {
    years.add(year - 1);
  }
  if (year !== undefined && THIS_YEAR.test(part)) {
    years.add(year);
  }
  return years;
}

/** True where both name years and none is the same. */
export function areOfOtherYears(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  return a.size > 0 && b.size > 0 && ![...a].some((year) => b.has(year));
}

/** How well two quantities speak of the same: shared words of the clause weigh more than those of the sentence. */
export function sharedSubject(told: ToldQuantity, features: Features): number {
  const inClause = countShared(told.clauseAbout, features);
  return inClause + 0.6 * (countShared(told.about, features) - inClause);
}
