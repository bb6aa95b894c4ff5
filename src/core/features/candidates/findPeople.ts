import { vietnameseHeadBeforePerson } from '../../mentions/organizations/headNouns';
import { isGap, type CapitalWord } from '../../mentions/people/capitalWords';
import { readNameParts } from '../../mentions/people/nameParts';
import type { TitleCue } from '../../mentions/people/peopleCues';
import { findTitlesBeside } from '../../mentions/people/titlesBeside';
import { foldWithMarks } from '../../text/fold';
import type { Countries } from './countries';
import type { FoundName, Titles } from './found';
import { isBodyNoun, isDropped, isGivenName, isNation, isNoName, mayBePersonWord } from './nameWords';
import { toRun, type CapitalRun, type Claims, type PassageText } from './passageText';
import { isFamily, isOfficeSyllable, isStop, isVerbBehind, PLACES } from './vietnameseWords';
import { toNfc } from '../../text/normalForms';

const SPEECH_BEHIND =
  /^[,\s]*(?:\([^)]{1,40}\)\s*)?(?:said|says|told|added|noted|stressed|emphasi[sz]ed|stated|affirmed|highlighted|explained|cho biết|cho rằng|nói|khẳng định|nhấn mạnh|chia sẻ|phát biểu|đề nghị)(?![\p{L}\p{M}])/u;
const SPEECH_BEFORE = /(?:said|told|added|theo|by|with|with Mr|cho biết)[ \u00a0]$/iu;
/** Occupations that no registry calls an office, directly before a name. */
const OCCUPATION_BEFORE =
  /(?<![\p{L}\p{M}])(?:analyst|economist|spokesman|spokeswoman|spokesperson|lawyer|trader|professor|founder|co-founder|researcher|expert|scientist|engineer|journalist|author|diplomat|official|partner|manager|leader|chuyên gia|nhà nghiên cứu|nhà báo|luật sư|tác giả|ca sĩ|diễn viên|cầu thủ|huấn luyện viên|HLV|nghệ sĩ|đạo diễn|nhà văn|bác sĩ|cựu)[ \u00a0]$/iu;
const OCCUPATION_BEHIND =
  /^,[ \u00a0](?:(?:the|an?|its|chief|senior|former|executive|vice|deputy|managing|co)[ \u00a0-]){0,3}(?:[\p{L}\p{M}’']+[ \u00a0-]){0,2}(?:analyst|economist|spokesman|spokeswoman|spokesperson|lawyer|professor|founder|co-founder|researcher|expert|president|chairman|chairwoman|director|executive|minister|secretary|ambassador|senator|head|manager|officer|partner|leader|trader|scientist|CEO)(?![\p{L}])/u;
const PLACE_BEFORE =
  /(?<![\p{L}\p{M}])(?:TP\.?|thành phố|tỉnh|quận|huyện|phường|xã|thị xã|thị trấn|đảo|sông|núi|hồ|vịnh|phố|đường|cầu|ngã tư|khu|trường|chợ|in|at|near|outside|tại|ở)[ \u00a0]?$/iu;
const CALLED_AFTER =
  /^(?:[ \u00a0](?:City|Province|District|Street|Road|University|School|Airport|Bridge|Prize|Award|Square|Museum|Hospital|Stadium|Trail|Mausoleum|Foundation|Island|Institute|National|International|High|Group|Corp|Inc|Co|Party)|[-–]\p{L})/u;
const MOST_WORDS = 4;

interface Person {
  readonly words: readonly CapitalWord[];
  readonly start: number;
  readonly end: number;
  /** It is surely of a person without a title. */
  readonly isSure: boolean;
}

/** People by their full names, and single names behind a title or an honorific. What is found is claimed. */
export function findPeople(
  passage: PassageText,
  titles: Titles,
  countries: Countries,
  claims: Claims,
): readonly FoundName[] {
  const { text } = passage;
  const people = passage.runs
    .flatMap((run) => fullNames(passage, run, titles, countries))
    .filter((person) => claims.isFree(person))
    .sort((a, b) => a.start - b.start);
  const beside = findTitlesBeside(
    text,
    titles,
    people.map(({ start, end }) => ({ start, end, isShort: false })),
  );
  const found: FoundName[] = [];
  for (const [i, { start, end, isSure, words }] of people.entries()) {
    const [title] = beside.titlesOf(i).filter(({ former }) => !former);
    const isTold =
      isSure || title !== undefined || beside.isAddressed(i) || isToldByContext(text, { start, end });
    const isShortOnly = words.length === 1;
    if (!isTold || (isShortOnly && !beside.isAddressed(i)) || !claims.take({ start, end })) {
      continue;
    }
    const phrase =
      title === undefined
        ? envoyTitle(text, start, titles)
        : {
            start: withDomain(passage.runs, title.cue.span.start),
            end: title.end,
            offices: title.offices,
          };
    found.push({
      kind: 'person',
      start,
      end,
      ...(isShortOnly ? { isShort: true } : {}),
      ...(phrase === undefined || phrase.offices.length === 0 ? {} : { title: phrase }),
    });
  }
  return found;
}

/** `Finance Minister`: what stands in front of the office is part of the title. */
function withDomain(runs: readonly CapitalRun[], start: number): number {
  const run = runs.find((one) => one.start < start && start < one.end);
  const before = run?.words.filter(({ end }) => end <= start) ?? [];
  let from = start;
  for (const { start: at, key } of [...before].reverse()) {
    if (mayBePersonWord(key) || isDropped(key)) {
      break;
    }
    from = at;
  }
  return from;
}

const ENVOY = /(?:Ambassador|Envoy|Representative|Consul General) to (?:the )?\p{Lu}[\p{L}\p{M}. ]{0,40}$/u;

/** `Ambassador to the US Nguyen Quoc Dung` */
function envoyTitle(
  text: string,
  start: number,
  titles: Titles,
): { start: number; end: number; offices: readonly string[] } | undefined {
  const from = Math.max(0, start - 70);
  const match = ENVOY.exec(text.slice(from, start).trimEnd());
  const cue = match && titles.find(({ span }) => span.end > from + match.index && span.end < start);
  return match === null || cue === null || cue === undefined
    ? undefined
    : { start: cue.span.start, end: from + match.index + match[0].length, offices: cue.offices };
}

function isToldByContext(text: string, { start, end }: { start: number; end: number }): boolean {
  const before = text.slice(Math.max(0, start - 30), start);
  return OCCUPATION_BEFORE.test(before) || OCCUPATION_BEHIND.test(text.slice(end, end + 80));
}

/** Names within words with capitals, each with what stands before it there cut off. */
function fullNames(
  { text, isTitleCase, vietnamese: isVietnameseText }: PassageText,
  run: CapitalRun,
  titles: Titles,
  countries: Countries,
): readonly Person[] {
  const untitled = withoutTitles(run.words, titles);
  const words = withoutCountry(untitled, countries);
  const vietnamese = vietnameseName(text, words, isVietnameseText);
  if (vietnamese !== undefined) {
    return [vietnamese];
  }
  if (isTitleCase) {
    return [];
  }
  const [first] = words;
  if (first === undefined) {
    return [];
  }
  // With a country in front cut off, the title is that of the country.
  const title = titleBefore(text, untitled[0] ?? first, titles);
  const named = words.slice(0, MOST_WORDS);
  const isWhole = words.length === named.length;
  if (isVietnameseText && (isDomain(text, named) || isOfBody(text, named, title))) {
    return [];
  }
  if (title !== undefined && isWhole && named.every(({ key, initial }) => initial || mayBePersonWord(key))) {
    return isSpokenOf(text, named) ? toPerson(named, false) : [];
  }
  const given = byGivenName(text, words);
  return given.length > 0 ? given : behindOffice(text, words, titles);
}

const OFFICE_OF = /^[ \u00a0](?:of|for)(?:[ \u00a0]the)?[ \u00a0](?:[\p{L}\p{M}]+,?[ \u00a0]){0,5}$/u;

/** `Under Secretary of Commerce Marjorie Okafor`: behind the words that say of what. */
function behindOffice(text: string, words: readonly CapitalWord[], titles: Titles): readonly Person[] {
  const [first] = words;
  const isOfOffice = titles.some(
    ({ span, offices }) =>
      offices.length > 0 && first !== undefined && OFFICE_OF.test(text.slice(span.end, first.start)),
  );
  const at = words.reduce(
    (last, { key, initial }, i) => (!initial && !mayBePersonWord(key) ? i + 1 : last),
    0,
  );
  const named = words.slice(at);
  return isOfOffice && at > 0 && named.length >= 2 && named.length <= 3 && isSpokenOf(text, named)
    ? toPerson(named, true)
    : [];
}

/** `Thứ trưởng Thường trực`, `Trợ lý Bộ trưởng Bộ Ngoại giao`: of what somebody has the office. */
function isDomain(text: string, words: readonly CapitalWord[]): boolean {
  const end = words.at(-1)?.end ?? 0;
  const [, next = '', second = ''] =
    /^[ \u00a0]([\p{L}\p{M}]+)(?:[ \u00a0]([\p{L}\p{M}]+))?/u.exec(text.slice(end, end + 24)) ?? [];
  const goesOn = /^\p{Ll}/u.test(next) && !isStop(next) && !isVerbBehind(`${next} ${second}`);
  return (
    words.some(({ text: word }) => isOfficeSyllable(word)) ||
    (goesOn && words.every(({ text: word }) => isSyllable(word)))
  );
}

/** In Vietnamese the body stands between the office and the name: `Chủ tịch FIFA`, `CEO Nestlé`, `Giám đốc Saigon Transco`. */
const OF_BODIES: ReadonlySet<string> = new Set([
  ...[
    'chair',
    'vice-chair',
    'chief-executive',
    'director',
    'deputy-director',
    'head',
    'deputy-head',
    'rector',
  ],
  ...['spokesperson', 'chief-technology', 'chief-financial', 'chief-operating'],
]);

function isOfBody(text: string, words: readonly CapitalWord[], title: TitleCue | undefined): boolean {
  const end = words.at(-1)?.end ?? 0;
  return (
    words.every(({ text: word }) => word === word.toUpperCase()) ||
    (title?.offices.some((office) => OF_BODIES.has(office)) === true &&
      (words.length === 1 ||
        !(isGivenName(words[0]?.text ?? '') || SPEECH_BEHIND.test(text.slice(end, end + 60)))))
  );
}

const SYLLABLE_MARKS = /[ăâđêôơưàáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹ\u1ea0-\u1ef9]/iu;

function isSyllable(word: string): boolean {
  return SYLLABLE_MARKS.test(toNfc(word)) || word.length <= 3;
}

/** `Global Affairs Joel Kaplan`: from a given name to the end. */
function byGivenName(text: string, words: readonly CapitalWord[]): readonly Person[] {
  const at = words.findIndex(
    ({ text: word, start }, i) =>
      isGivenName(word) && i < words.length - 1 && words.length - i <= MOST_WORDS && start >= 0,
  );
  const named = at < 0 ? [] : words.slice(at);
  const isName = named.slice(1).every(({ key, initial }) => initial || mayBePersonWord(key));
  const last = named.at(-1);
  return isName && last?.initial === false && isSpokenOf(text, named) ? toPerson(named, true) : [];
}

function toPerson(words: readonly CapitalWord[], isSure: boolean): readonly Person[] {
  const run = toRun(words);
  return run === undefined || words.every(({ initial }) => initial) ? [] : [{ ...run, isSure }];
}

/** Nothing is called after it here. */
function isSpokenOf(text: string, words: readonly CapitalWord[]): boolean {
  const end = words.at(-1)?.end ?? 0;
  return !CALLED_AFTER.test(text.slice(end, end + 24));
}

/** The longest end of the words that is a name in Vietnamese order, without a place in front of it. */
function vietnameseName(text: string, words: readonly CapitalWord[], isMarked: boolean): Person | undefined {
  for (let from = 0; from < words.length - 1; from++) {
    const named = words.slice(from, from + 5);
    for (let count = Math.min(named.length, 5); count >= 2; count--) {
      const own = named.slice(0, count);
      // Only the next word: a text may be one run of capitals.
      const behind = words[from + count];
      if (behind !== undefined && !isOfAnother(behind)) {
        continue;
      }
      if (!isVietnamese(own) || (isMarked && !isFamily(own[0]?.text ?? ''))) {
        continue;
      }
      const inside = cutPlace(own);
      const person = inside.length >= 2 ? judge(text, inside) : undefined;
      if (person !== undefined) {
        return person;
      }
      return undefined;
    }
  }
  return undefined;
}

/** What follows a name in one run is a title or a body, which are no syllables. */
function isOfAnother({ key }: CapitalWord): boolean {
  return !isBodyNoun(key) && isNoName(key);
}

function isVietnamese(words: readonly CapitalWord[]): boolean {
  return (
    words.every(({ text, initial }) => !initial && (text.length === 1 || text !== text.toUpperCase())) &&
    readNameParts(words.map(({ text }) => text).join(' ')).vietnamese
  );
}

/** `Hà Nội Nguyễn Duy Ngọc`, where the place is that of the office. */
function cutPlace(words: readonly CapitalWord[]): readonly CapitalWord[] {
  const tail = words
    .slice(-2)
    .map(({ key }) => key)
    .join(' ');
  if (words.length > 2 && PLACES.has(tail)) {
    return [];
  }
  for (const count of [3, 2]) {
    const place = words
      .slice(0, count)
      .map(({ key }) => key)
      .join(' ');
    if (PLACES.has(place)) {
      const rest = words.slice(count);
      return isVietnamese(rest) || rest.length === 0 ? rest : [];
    }
  }
  return words;
}

function judge(text: string, words: readonly CapitalWord[]): Person | undefined {
  const run = toRun(words);
  if (run === undefined) {
    return undefined;
  }
  const { start, end } = run;
  const before = text.slice(Math.max(0, start - 60), start);
  const isPlace =
    vietnameseHeadBeforePerson().test(foldWithMarks(before)) || CALLED_AFTER.test(text.slice(end, end + 24));
  if (isPlace || words.some(({ key }) => isNation(key))) {
    return undefined;
  }
  const isSpeaking = SPEECH_BEHIND.test(text.slice(end, end + 60)) || SPEECH_BEFORE.test(before);
  const isLong = words.length >= 3 && !PLACE_BEFORE.test(before);
  return { ...run, isSure: isLong || (isSpeaking && !PLACE_BEFORE.test(before)) };
}

/** `Venezuela Nicolas Maduro` behind an office. */
function withoutCountry(words: readonly CapitalWord[], countries: Countries): readonly CapitalWord[] {
  const count = [3, 2, 1].find(
    (some) =>
      some <= words.length &&
      countries.has(
        words
          .slice(0, some)
          .map(({ text }) => text)
          .join(' '),
      ),
  );
  return words.slice(count ?? 0);
}

/** Words behind the last title in them. */
function withoutTitles(words: readonly CapitalWord[], titles: Titles): readonly CapitalWord[] {
  let from = 0;
  for (const [i, word] of words.entries()) {
    if (titles.some(({ span }) => span.start <= word.start && word.end <= span.end + 1)) {
      from = i + 1;
    }
  }
  return words.slice(from);
}

function titleBefore(text: string, first: CapitalWord, titles: Titles): TitleCue | undefined {
  return titles.find(({ span }) => {
    const between = text.slice(span.end, first.start);
    return (
      span.end <= first.start &&
      first.start - span.end <= 4 &&
      (isGap(text, span.end, first.start) || /^\.[ \u00a0]$/u.test(between))
    );
  });
}
