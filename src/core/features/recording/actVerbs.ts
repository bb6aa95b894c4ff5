import type { Span } from '../../text/span';
import { toNfc, toNfd } from '../../text/normalForms';

/** What is done by saying something, as a registry's statements have it. */
export const ACTS = [
  ...(['position', 'assessment', 'proposal', 'request', 'offer'] as const),
  ...(['pledge', 'agreement', 'expectation', 'announcement'] as const),
] as const;
export type Act = (typeof ACTS)[number];

/** A verb by which somebody does it. Offsets into the text that was searched. */
export interface ActVerb {
  readonly span: Span;
  readonly act: Act;
  readonly vietnamese: boolean;
  /** Who does it stands behind `by`, or between `được` and the verb; who it is done to, before. */
  readonly passive: boolean;
}

const G = '[\\s\\u2060]{1,6}';

/** English verbs in the forms that report; `…` stands for what belongs to the verb. */
const ENGLISH: readonly (readonly [act: Act, words: string])[] = [
  [
    'pledge',
    '(?:re)?affirmed (?:its|his|her|their|\\S+[’\\u0027]s) commitments?|pledged?|pledges|committed|commits?|promised?|promises|vowed|vows|undertook',
  ],
  [
    'proposal',
    'proposed?|proposes|suggested|suggests?|recommended|recommends?|put forward|puts forward|floated',
  ],
  [
    'request',
    'asked|asks?|requested|requests?|urged?|urges|called on|called upon|calls on|calls upon|called for|calls for|appealed to|encouraged?|encourages|demanded',
  ],
  ['agreement', 'agreed?|agrees|concurred|reached agreement|reached consensus|reached a consensus'],
  [
    'offer',
    'offered|offers?|stood ready|stands? ready|(?:is|are|was|were) (?:ready|prepared|willing) to|declared (?:itself|himself|herself|themselves) ready|expressed (?:its|his|her|their) readiness|expressed readiness',
  ],
  [
    'expectation',
    'expects?|expected|hopes?|hoped|looks? forward to|looked forward to|wishes|wished|expressed (?:(?:the|a|his|her|its|their) )?(?:hope|wish)',
  ],
  ['announcement', 'announced?|announces|unveiled|unveils?'],
  [
    'assessment',
    'assessed|assess(?:es)?|praised?|praises|commended|commends?|welcomed?|welcomes|appreciated?|appreciates|(?:highly )?valued|described|rated|lauded',
  ],
  [
    'position',
    'said|says|told|stated|states|stressed|stresses|emphasi[sz]ed|emphasi[sz]es|affirmed|affirms|reaffirmed|reaffirms|noted|notes|underlined|underlines|underscored|argued|argues|believes|believed|maintained|maintains|confirmed|confirms|added|adds|declared|declares|explained|insisted|warned|reiterated|pointed out',
  ],
];

const VIETNAMESE: readonly (readonly [act: Act, words: string])[] = [
  ['pledge', 'cam kết|hứa|cam đoan'],
  ['proposal', 'đề xuất|đề nghị|kiến nghị|khuyến nghị|gợi ý'],
  ['request', 'yêu cầu|kêu gọi|thúc giục'],
  ['agreement', 'thống nhất|nhất trí|đồng ý|tán thành'],
  ['offer', 'sẵn sàng'],
  ['expectation', 'mong muốn|mong|kỳ vọng|kì vọng|hy vọng|hi vọng|trông đợi'],
  ['announcement', 'công bố|thông báo|tuyên bố'],
  ['assessment', 'đánh giá|hoan nghênh|ghi nhận|biểu dương'],
  ['position', 'khẳng định|nhấn mạnh|cho biết|cho rằng|phát biểu|nêu rõ|bày tỏ|lưu ý|chia sẻ|nói'],
];

/** Before a participle that is an adjective, or a noun: `the proposed law`, `its request`. */
const DETERMINED =
  /(?:^|[^\p{L}])(?:the|a|an|this|that|these|those|its|his|her|their|our|your|my|any|no|newly|previously|jointly|mutually|internationally|much|of|as|in|under|upon request|several|some|such)\s+$/iu;
const NEGATED =
  /(?:^|[^\p{L}])(?:not|n['’]t|never|nor|neither|refused to|declined to|stopped short of|without having|without|yet to|failed to)\s+(?:\p{L}+ly\s+)?$/iu;
/** A form of `be` before a participle; adverbs may stand between. */
const PASSIVE =
  /(?:^|[^\p{L}])(?:was|were|is|are|been|being|be)\s+(?:\p{L}+ly\s+|also\s+|once\s+|again\s+)*$/iu;
/** `asked whether` is no request. */
const QUESTION = /^\s+(?:about|whether|if|how|what|when|why|where|which|who)\b/iu;
/** `is expected to` says nobody who expects. */
const ADJECTIVE_LIKE = /^(?:expected|valued|rated|described)$/iu;
/** Before a base form that is a verb, other than `to`: what somebody has to offer is no offer. */
const AUXILIARY = /(?:^|[^\p{L}])(?:will|would|may|might|should|could|can|must|shall)\s+$/iu;

/** `which the Bank announced` tells of something by the way. */
const RELATIVE = /(?:^|[^\p{L}])(?:which|whom)\s+(?:[^\s,;:]+\s+){0,5}$/iu;
/** Also nouns or adjectives, as long as nothing before them says otherwise. */
const BASE_FORM =
  /^(?:(?:request|offer|hope|promise|pledge|demand|ask|commit)s?|welcome|praise|announce|appreciate|propose|suggest|recommend|urge|encourage|agree|commend|unveil|assess)$/iu;

const VIEW = /^\s+with\b[^,;:]{0,60}\b(?:assessments?|views?|opinions?|judge?ments?|remarks?|analysis)\b/iu;

/** Before a Vietnamese noun of the same letters. */
const NOUN_BEFORE =
  /(?:^|[^\p{L}\p{M}])(?:khi|nhằm|để|các|những|một|mọi|mỗi|bản|sự|lời|văn bản|nội dung|theo|đáp ứng|thực hiện|triển khai|nhiều|số|việc|tờ|tính|đúng|kết quả|báo cáo|công tác|quá trình|tiêu chí|phương án|đơn|thư|giấy|nghiên cứu|với|giữ|nhận được|trước|các bên|mặt trận|cơ quan|khảo sát|tự)\s+$/iu;
const NOUN_BEHIND = /^\s+(?:của|này|đó|trên|nêu trên|nói trên|chính trị|số|trước đây)(?![\p{L}\p{M}])/iu;
/** `việc Bộ công bố` is what somebody speaks of. */
const NOMINAL = /(?:^|[^\p{L}\p{M}])việc\s+[^,.;:]{0,60}$/iu;
const VIETNAMESE_NEGATED =
  /(?:^|[^\p{L}\p{M}])(?:không|chưa|chẳng|không thể|chưa thể|từ chối|tránh|không hề)\s+(?:\p{L}+\s+)?$/iu;
/** Closed by the verb; who does it may stand between. */
const VIETNAMESE_PASSIVE =
  /(?:^|[^\p{L}\p{M}])(?:được|bị|do)\s+(?:(?:ông|bà|phía|các|đồng chí|\p{Lu})[^.,;:]{0,60})?$/u;

/** @param flags without `i` for English: the United States state nothing */
function compile(words: string, flags: string): RegExp {
  // Texts may be decomposed.
  const all = [toNfc(words), toNfd(words)].join('|').replaceAll(' ', G);
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}_-])(?:${all})(?![\\p{L}\\p{M}\\p{N}_-])`, flags);
}

const PATTERNS = [
  ...ENGLISH.map(([act, words]) => ({ act, pattern: compile(words, 'gu'), vietnamese: false })),
  ...VIETNAMESE.map(([act, words]) => ({ act, pattern: compile(words, 'giu'), vietnamese: true })),
];

/**
 * Verbs by which something is proposed, promised or said in a stretch of text, in its order. What is denied, asked as a
 * question, or a noun or adjective of the same letters is none.
 */
export function findActVerbs(text: string): readonly ActVerb[] {
  const verbs: ActVerb[] = [];
  for (const { act, pattern, vietnamese } of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      const before = text.slice(Math.max(0, span.start - 90), span.start);
      const behind = text.slice(span.end, span.end + 60);
      const verb = vietnamese ? judgeVietnamese(before, behind) : judgeEnglish(match[0], act, before, behind);
      if (verb !== undefined) {
        verbs.push({ span, act: verb.isDenied ? 'position' : act, vietnamese, passive: verb.passive });
      }
    }
  }
  return verbs
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
    .filter(({ span }, i, all) => all.slice(0, i).every((other) => other.span.end <= span.start));
}

interface Judged {
  readonly passive: boolean;
  readonly isDenied: boolean;
}

function judgeEnglish(verb: string, act: Act, before: string, behind: string): Judged | undefined {
  const passive = PASSIVE.test(before) && /(?:ed|told)$/iu.test(verb.split(/\s/)[0] ?? '');
  if (
    DETERMINED.test(before) ||
    (act === 'request' && /^asks?$|^asked$/iu.test(verb) && QUESTION.test(behind))
  ) {
    return undefined;
  }
  if (RELATIVE.test(before) || (BASE_FORM.test(verb) && !isFinite(before, verb))) {
    return undefined;
  }
  // `proposals put forward by somebody` speaks of them by the way.
  if (!passive && /^\s+by\b/iu.test(behind)) {
    return undefined;
  }
  if (passive && ADJECTIVE_LIKE.test(verb)) {
    return undefined;
  }
  // `is committed to` says who is.
  const isActive = /^commit/iu.test(verb);
  if (isActive && !/^\s+(?:\p{L}+ly\s+)?to\b|^\s+(?:a|an|the|US\$|\$|\d)/iu.test(behind)) {
    return undefined;
  }
  // To share a view is to have one.
  const isView = act === 'agreement' && VIEW.test(behind);
  return { passive: passive && !isActive, isDenied: isView || NEGATED.test(before) };
}

/** Whether a word that is also a noun is a verb: behind an auxiliary, a pronoun, or a name. */
function isFinite(before: string, verb: string): boolean {
  return (
    AUXILIARY.test(before) ||
    NEGATED.test(before) ||
    /(?:^|[^\p{L}])(?:they|we|I|he|she|it|who|which|also|and|sides|parties|both)\s+$/iu.test(before) ||
    (/s$/iu.test(verb) && /\s$(?<=\p{Lu}[\p{L}\p{M}.]*\s+)/u.test(before))
  );
}

function judgeVietnamese(before: string, behind: string): Judged | undefined {
  if (NOUN_BEFORE.test(before) || NOMINAL.test(before) || NOUN_BEHIND.test(behind)) {
    return undefined;
  }
  return { passive: VIETNAMESE_PASSIVE.test(before), isDenied: VIETNAMESE_NEGATED.test(before) };
}

/** What a sentence does above all comes first: to promise or propose is more than to praise, and that more than to say. */
const WEIGHTS: Readonly<Record<Act, number>> = {
  pledge: 3,
  proposal: 3,
  request: 3,
  agreement: 3,
  offer: 3,
  announcement: 2,
  expectation: 2,
  assessment: 1,
  position: 0,
};

/**
 * The verb that tells what a sentence does; the first of those that say most. What is encouraged by nobody in particular
 * says less than who said so.
 */
export function mainVerb(verbs: readonly ActVerb[], text: string): ActVerb | undefined {
  const weigh = ({ act, passive, vietnamese, span }: ActVerb): number =>
    passive && !vietnamese && !/^[^.;:]{0,80}?\bby\b/iu.test(text.slice(span.end)) ? -1 : WEIGHTS[act];
  return verbs.reduce<ActVerb | undefined>(
    (best, verb) => (best === undefined || weigh(verb) > weigh(best) ? verb : best),
    undefined,
  );
}
