import type { Span } from '../../text/span';

/**
 * What a memo says of a law's life. `drafting`, `unpassed` and `unforced` are states that end; of the others it is told
 * that they were reached.
 */
export type SaidStage = 'drafting' | 'unpassed' | 'enacted' | 'unforced' | 'inForce' | 'ended';

/** A status as a memo words it. Offsets into the paragraph. */
export interface SaidStatus {
  readonly span: Span;
  readonly stage: SaidStage;
}

interface Phrase {
  readonly stage: SaidStage;
  readonly pattern: RegExp;
}

const B = '(?<![\\p{L}\\p{M}])';
const E = '(?![\\p{L}\\p{M}])';
/** Between a law and a participle that tells of it: a law is not only what somebody passed. */
const AUXILIARY =
  '(?:is|are|was|were|be|been|being|has|have|had|gets?|got|remains?|stays?)(?:\\s+(?:not|never|yet|still|already|now|formally|finally|officially|just|recently|only|since|long|unanimously|been|being|all but)){0,4}\\s+';
const ENACTED_EN =
  'passed|adopted|enacted|approved|promulgated|issued|signed(?: into law)?|announced|unveiled|published|released|ratified';
const ENACTED_VI = 'thông qua|ban hành|phê duyệt|ký ban hành|công bố|chấp thuận';

/** Behind a law, in its clause. */
const BEHIND: readonly Phrase[] = phrases([
  [
    'drafting',
    `${AUXILIARY}(?:being |under )?(?:drafted|drawn up|finali[sz]ed|prepared|drafting|negotiated|written|in (?:the )?draft(?:ing)?|a draft|under preparation|in preparation)`,
  ],
  ['enacted', `${AUXILIARY}(?:${ENACTED_EN})`],
  [
    'inForce',
    `${AUXILIARY}(?:in force|in effect)|(?:took|has taken|have taken) effect|(?:entered|came|has entered|has come) into (?:force|effect)|has applied|(?:now |already )applies`,
  ],
  [
    'ended',
    `${AUXILIARY}(?:repealed|abolished|revoked|rescinded|scrapped|superseded|replaced|annulled)|(?:has |have )?(?:expired|lapsed)|(?:is |are )?no longer in (?:force|effect)`,
  ],
  [
    'drafting',
    '(?:đang|vẫn đang|còn đang|vẫn còn|hiện đang|đã và đang)(?:\\s+(?:được|trong quá trình|tiếp tục|Chính phủ|Bộ)){0,3}\\s+(?:soạn thảo|hoàn thiện|xây dựng|lấy ý kiến|dự thảo|ở dạng dự thảo|chỉnh lý)',
  ],
  [
    'enacted',
    `(?:đã|vừa|mới|vừa mới)(?:\\s+(?:được|chính thức|\\p{Lu}\\p{L}*|quốc hội|chính phủ|bộ chính trị)){0,5}\\s+(?:${ENACTED_VI})|được(?:\\s+(?:\\p{Lu}\\p{L}*|quốc hội|chính phủ)){0,4}\\s+(?:${ENACTED_VI})`,
  ],
  ['inForce', '(?:đã|đang|vẫn|vẫn còn|còn|hiện)\\s+(?:có hiệu lực|còn hiệu lực|hiệu lực)(?: thi hành)?'],
  [
    'ended',
    '(?:đã\\s+)?(?:hết hiệu lực|không còn hiệu lực)|(?:đã\\s+)?bị\\s+(?:bãi bỏ|hủy bỏ|huỷ bỏ|thay thế)|(?:đã\\s+)?được thay thế',
  ],
]);

/** Right before a law, which is what was done something to. */
const BEFORE: readonly Phrase[] = phrases([
  ['enacted', `(?:has |have |had |recently |unanimously |formally |finally |already )?(?:${ENACTED_EN})`],
  [
    'ended',
    '(?:repealed|abolished|revoked|rescinded|replaced|superseded|swept away|bãi bỏ|hủy bỏ|huỷ bỏ|thay thế)',
  ],
  [
    'drafting',
    '(?:is|are|was|were|still|now)\\s+(?:drafting|drawing up|finali[sz]ing|preparing|writing)|(?:đang|vẫn đang)\\s+(?:soạn thảo|hoàn thiện|xây dựng|lấy ý kiến)',
  ],
  ['enacted', `(?:đã|vừa|mới)\\s+(?:${ENACTED_VI})`],
]);

/** To come, wished, or only thought of: nothing that sources could contradict. */
const UNREAL = new RegExp(
  `${B}(?:will|would|may|might|should|could|shall|must|can|to be|expected|planned|due|likely|hopes?|aims?|if|once|when|whether|until|unless|before|scheduled|about to|soon|sẽ|dự kiến|nếu|khi nào|trước khi|sau khi|chờ|cần|phải|nên|mong|có thể|sớm|liệu|để|trình)${E}`,
  'iu',
);
const NEGATED = new RegExp(`${B}(?:not|never|n't|yet to|nor|chưa|không|chẳng)${E}`, 'iu');

function phrases(all: readonly (readonly [SaidStage, string])[]): readonly Phrase[] {
  return all.map(([stage, source]) => ({
    stage,
    pattern: new RegExp(`${B}(?:${source.replaceAll(' ', '\\s+')})${E}`, 'giu'),
  }));
}

/** Words that stand between a law and what is said of it, where they say something else. */
const FARTHEST_BEHIND = 90;
const FARTHEST_BEFORE = 60;
const CLAUSE_END =
  /[.;:!?](?=\s|$)|\n[^\S\n]*[-*|]|,\s+(?:but|while|whereas|although|and|nhưng|song|còn|trong khi|và)\s/u;
/** Another thing of the law is meant, or another doer of the verb. */
const OTHER_SUBJECT =
  /(?<![\p{L}\p{M}])(?:whose|that of|by|whom|guidelines|decree|circular|amendments?|do|bởi|hướng dẫn|của)(?![\p{L}\p{M}])/iu;

/** What is said of a law that stands at a place of a paragraph; the nearest first. */
export function findSaidStatuses(paragraph: string, law: Span, limits: Span): readonly SaidStatus[] {
  const text = withoutBrackets(paragraph);
  const lead = text.slice(limits.start, law.start);
  if (SUPPOSED.test(lead)) {
    return [];
  }
  const behind = clauseOf(text.slice(law.end, Math.min(limits.end, law.end + FARTHEST_BEHIND)));
  const before = lastClauseOf(text.slice(Math.max(limits.start, law.start - FARTHEST_BEFORE), law.start));
  return [
    ...findIn(behind, BEHIND).flatMap((said) =>
      OTHER_SUBJECT.test(behind.slice(0, said.span.start)) || isOfSomethingElse(lead, behind)
        ? []
        : [moved(said, law.end)],
    ),
    ...findIn(before, BEFORE).flatMap((said) =>
      isRightBefore(before.slice(said.span.end)) ? [moved(said, law.start - before.length)] : [],
    ),
  ];
}

/** Right before a law: what is said of it is only thought of. */
const SUPPOSED =
  /(?<![\p{L}\p{M}])(?:if|unless|once|until|whether|nếu|liệu|một khi|chừng nào|cho đến khi)[\s\u2060]+(?:the[\s\u2060]+|its[\s\u2060]+|dự án[\s\u2060]+|dự thảo[\s\u2060]+)?$/iu;
/** Right before a law that is not what its clause speaks of: `guidelines under the Rope Act were published`. */
const OBJECT =
  /(?<![\p{L}\p{M}])(?:on|of|about|for|under|to|with|in|by|from|về)[\s\u2060]+(?:the[\s\u2060]+|its[\s\u2060]+)?$/iu;

function isOfSomethingElse(lead: string, behind: string): boolean {
  return OBJECT.test(lead) && !/^[\s\u2060,]*(?:which|that|mà)(?![\p{L}])/iu.test(behind);
}

/** Of the same length: a number in brackets behind a law parts it from nothing. */
function withoutBrackets(text: string): string {
  return text.replace(/\([^()\n]{0,60}\)/g, (inBrackets) => ' '.repeat(inBrackets.length));
}

function moved({ span, stage }: SaidStatus, by: number): SaidStatus {
  return { span: { start: span.start + by, end: span.end + by }, stage };
}

function clauseOf(text: string): string {
  return text.slice(0, CLAUSE_END.exec(text)?.index ?? text.length);
}

function lastClauseOf(text: string): string {
  const parts = text.split(/[.;:!?,]\s|\n/u);
  return parts.at(-1) ?? text;
}

/** `passed the`, `passed the long-awaited`, `thông qua dự án`. */
function isRightBefore(between: string): boolean {
  return /^\s+(?:the\s+|its\s+|a\s+|dự án\s+|toàn văn\s+)?(?:\p{Ll}[\p{L}-]*\s+){0,2}$/u.test(between);
}

function findIn(clause: string, all: readonly Phrase[]): readonly SaidStatus[] {
  const found = all.flatMap(({ stage, pattern }) =>
    [...clause.matchAll(pattern)].flatMap(({ 0: words, index }) => {
      const said = toSaid(clause, { start: index, end: index + words.length }, stage);
      return said === undefined ? [] : [said];
    }),
  );
  return found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end).slice(0, 1);
}

function toSaid(clause: string, span: Span, stage: SaidStage): SaidStatus | undefined {
  const around = clause.slice(0, span.end);
  if (NEGATED.test(around) && stage !== 'ended') {
    return isNeverBefore(clause, span) || !UNREAL.test(around) ? negated(stage, span) : undefined;
  }
  return UNREAL.test(around) || NEGATED.test(around) ? undefined : { span, stage };
}

/** `will not be in force before July` says that it is not now. */
function isNeverBefore(clause: string, { end }: Span): boolean {
  return /^\s+(?:before|until|trước)(?![\p{L}])/iu.test(clause.slice(end));
}

function negated(stage: SaidStage, span: Span): SaidStatus | undefined {
  switch (stage) {
    case 'enacted':
      return { span, stage: 'unpassed' };
    case 'inForce':
      return { span, stage: 'unforced' };
    default:
      return undefined;
  }
}
