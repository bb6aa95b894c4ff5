import type { Mention } from '../../mentions/mention';
import {
  BY_FIRST_WORD,
  NUMERALS,
  ORDINALS,
  OTHER_CONFERENCES,
  type MeetingWord,
} from '../../mentions/meetings/meetingWords';
import { areJoined, readWords, type Word } from '../../text/quantities/phraseTable';
import type { Span } from '../../text/span';

/** Words that speak of a meeting, by whatever they tell which one it is. */
export interface MeetingPhrase {
  readonly span: Span;
  /** Its name is written, and does not tell its date. */
  readonly named?: string;
  /** Values of `classification` that the word may stand for; none means any. `undefined` for a name. */
  readonly classifications?: readonly string[];
  /** `third`, `ba`: folded words one of which the meeting must have. */
  readonly ordinals: readonly string[];
  /** A verb: somebody met somebody. */
  readonly isVerb: boolean;
  /** A place where the cited source says it was. */
  readonly isPlace: boolean;
  /** `after the forum`: what is told may be of something else, unless it stands right beside. */
  readonly isAside: boolean;
}

const VERB =
  /(?<![\p{L}\p{M}])(?:met(?: with)?|meets|held talks|received|hosted|co-chaired|chaired|gặp(?: gỡ)?|làm việc(?: với)?|tiếp|hội kiến|hội đàm|đồng chủ trì|chủ trì)(?![\p{L}\p{M}])/giu;
const MOST_BEFORE = 4;
const MOST_BEHIND = 8;
/** Behind these it is another meeting that is spoken of. */
const OTHER =
  /(?<![\p{L}\p{M}])(?:after|following|before|since|ahead of|agreed (?:at|in)|set up (?:at|by|in)|decided (?:at|in)|from|of|next|another|previous|preparing|prepare|sau|trước|kể từ|tiếp theo|chuẩn bị|của)[\s\u2060]+(?:the[\s\u2060]+|(?:cuộc|buổi|phiên)[\s\u2060]+)?(?:[\p{L}\p{M}–-]+[\s\u2060]+){0,1}$/iu;
/** Within a phrase: it is a meeting beside the one that is known. */
const OF_ANOTHER =
  /(?<![\p{L}\p{M}])(?:preparatory|preparation|follow-up|earlier|previous|next|another|other|side|informal|trù bị|chuẩn bị|tiếp theo|trước|khác|bên lề)(?![\p{L}\p{M}])/iu;
/** The same number in the other language: a name may have it in either. */
const SAME_ORDINALS: readonly (readonly string[])[] = [
  ['first', 'nhat', '1st'],
  ['second', 'hai', '2nd'],
  ['third', 'ba', '3rd'],
  ['fourth', 'tu', '4th'],
  ['fifth', 'nam', '5th'],
  ['sixth', 'sau', '6th'],
  ['seventh', 'bay', '7th'],
  ['eighth', 'tam', '8th'],
  ['ninth', 'chin', '9th'],
  ['tenth', 'muoi', '10th'],
];

type FoundPhrase = Omit<MeetingPhrase, 'isAside' | 'isPlace'>;

/** Phrases of a sentence, in order. */
export function findMeetingPhrases(
  text: string,
  sentence: Span,
  mentions: readonly Mention[],
): readonly MeetingPhrase[] {
  const named = mentions
    .filter(({ kind }) => kind === 'meeting')
    .flatMap((mention): readonly FoundPhrase[] =>
      mention.entity === null || mention.candidates.some(({ evidence }) => evidence.includes('date-fits'))
        ? []
        : [{ span: mention.span, named: mention.entity, ordinals: [], isVerb: false }],
    );
  const taken = mentions
    .filter(({ kind }) => kind === 'meeting' || kind === 'organization')
    .map(({ span }) => span);
  const words = readWords(text, sentence.start, sentence.end);
  const kinds: FoundPhrase[] = [];
  for (let i = 0; i < words.length; i++) {
    const found = findKind(text, words, i);
    const span = found && phraseSpan(text, words, i, found);
    if (found !== undefined && span !== undefined) {
      const isFree = !taken.some((other) => other.start < span.end && span.start < other.end);
      kinds.push(
        ...(isFree && !OF_ANOTHER.test(text.slice(span.start, span.end))
          ? [
              {
                span,
                classifications: found.classifications,
                ordinals: ordinalsIn(text, span),
                isVerb: false,
              },
            ]
          : []),
      );
      i += found.words.length - 1;
    }
  }
  const verbs = [...text.slice(sentence.start, sentence.end).matchAll(VERB)].map(
    ({ 0: verb, index }): FoundPhrase => {
      const start = sentence.start + index;
      return { span: { start, end: start + verb.length }, ordinals: [], isVerb: true };
    },
  );
  return [...named, ...kinds, ...verbs]
    .map((phrase) => ({
      ...phrase,
      isPlace: false,
      isAside:
        !phrase.isVerb &&
        OTHER.test(text.slice(Math.max(sentence.start, phrase.span.start - 48), phrase.span.start)),
    }))
    .sort((a, b) => a.span.start - b.span.start);
}

function findKind(text: string, words: readonly Word[], index: number): MeetingWord | undefined {
  const found = BY_FIRST_WORD.get(words[index]?.folded)?.find((kind) =>
    kind.words.every((word, i) => {
      const [before, own] = [words[index + i - 1], words[index + i]];
      return own?.folded === word && (i === 0 || (before !== undefined && areJoined(text, before, own)));
    }),
  );
  const isPress = OTHER_CONFERENCES.has(words[index - 1]?.folded ?? '');
  return isPress ? undefined : found;
}

/** With the words that tell which one: before it in English, behind it in Vietnamese. */
function phraseSpan(
  text: string,
  words: readonly Word[],
  index: number,
  { words: own, isVietnamese }: MeetingWord,
): Span | undefined {
  let first = index;
  let last = index + own.length - 1;
  const goesOn = (before: Word | undefined, behind: Word | undefined): boolean =>
    before !== undefined && behind !== undefined && areJoined(text, before, behind);
  if (isVietnamese) {
    while (
      last - index < MOST_BEHIND &&
      goesOn(words[last], words[last + 1]) &&
      !VIETNAMESE_END.has(words[last + 1]?.marked ?? '') &&
      !/^\d/.test(words[last + 1]?.marked ?? '')
    ) {
      last += 1;
    }
  } else {
    while (
      index - first < MOST_BEFORE &&
      goesOn(words[first - 1], words[first]) &&
      !ENGLISH_BEGIN.has(words[first - 1]?.folded ?? '')
    ) {
      first -= 1;
    }
  }
  const [start, end] = [words[first]?.start, words[last]?.end];
  return start === undefined || end === undefined ? undefined : { start, end };
}

const VIETNAMESE_END: ReadonlySet<string> = new Set(
  'tại ở ngày do giữa với vào được diễn đã sẽ là và hôm trong có nêu nói thì cùng của khi sáng chiều tháng năm bàn'.split(
    ' ',
  ),
);
const ENGLISH_BEGIN: ReadonlySet<string> = new Set(
  'the a an at in on of to for and or by with from was were is are has had during after before since this that their his her its our who which'.split(
    ' ',
  ),
);

function ordinalsIn(text: string, { start, end }: Span): readonly string[] {
  const words = readWords(text, start, end);
  return words.flatMap(({ folded }, i) => {
    const isOrdinal =
      ORDINALS.has(folded) ||
      (NUMERALS.has(folded) && words[i - 1]?.folded === 'thu') ||
      /^\d{1,2}(?:st|nd|rd|th)$/.test(folded);
    return isOrdinal ? (SAME_ORDINALS.find((row) => row.includes(folded)) ?? [folded]) : [];
  });
}
