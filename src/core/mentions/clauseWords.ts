import { toNfd } from '../text/normalForms';

/** Words that tell to what in its sentence a date belongs, as patterns; Vietnamese composed or not. */

const G = '[\\s\\u2060]';
const BEGIN = '(?<![\\p{L}\\p{M}\\p{N}_])';
const END = '(?![\\p{L}\\p{M}\\p{N}_])';

/** @param words separated by bars; longer ones need not come first */
function oneOf(words: string): string {
  const all = words.split('|').flatMap((word) => [word, toNfd(word)]);
  const longestFirst = [...new Set(all)].sort((a, b) => b.length - a.length);
  return `(?:${longestFirst.join('|').replaceAll(' ', `${G}{1,6}`)})`;
}

function atEnd(source: string): RegExp {
  return new RegExp(`${BEGIN}${source}${G}{0,6}$`, 'iu');
}

function anywhere(words: string): RegExp {
  return new RegExp(`${BEGIN}${oneOf(words)}${END}`, 'giu');
}

/** The following stand at the end of what comes before a date. */

/** Makes it an adverb although other words stand nearest. */
export const AS_OF = atEnd(
  `(?:as${G}{1,6}of|${oneOf('tính đến')}|on${G}{1,6}the${G}{1,6}(?:morning|afternoon|evening|night)${G}{1,6}of)`,
);
/** Makes it an adverb of its clause. */
export const ADVERBIAL = atEnd(
  `(?:(?:as${G}{1,6}of|on(?:${G}{1,6}the${G}{1,6}(?:morning|afternoon|evening|night)${G}{1,6}of)?(?:${G}{1,6}(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?)?|(?:in|during|throughout)(?:${G}{1,6}(?:early|late|mid)-?)?)|${oneOf('vào|trong|hôm|sáng|trưa|chiều|tối|đêm|hôm nay|sáng nay|trưa nay|chiều nay|tối nay|đầu|giữa|cuối|vào đầu|vào giữa|vào cuối|tính đến')})`,
);
/** A deadline, an end or a beginning, a comparison, what a thing is known by. */
export const NOT_ADVERBIAL = atEnd(
  `${oneOf('by|until|till|through|from|since|before|after|to|for|between|than|and|target|targets|deadline|due|of|dated|the|a|an|this|that|đến|tới|từ|trước|sau|kể từ|cho đến|giai đoạn|mục tiêu|hạn|hạn chót|chậm nhất|của|số|so với|như|và')}(?:${G}{1,6}(?:the|early|late|mid|end${G}{1,6}of|${oneOf('cuối|đầu|giữa|hết|trước|ngày|tháng')})){0,3}`,
);

/** The following stand before such words: the date is that of the thing. */

export const OF_A_LAW = atEnd(
  `${oneOf('passed|signed|adopted|issued|promulgated|enacted|published|approved|released|launched|founded|established|created|amended|revised|agreed|concluded|dated|ratified|drafted|announced|effective|law|act|decree|resolution|strategy|plan|agreement|memorandum|statement|report|letter|article|ban hành|thông qua|ký|ký kết|phê duyệt|công bố|nghị quyết|nghị định|luật|quyết định|thông tư|chỉ thị|hiệp định|kế hoạch|chiến lược|báo cáo|bài viết')},?`,
);
export const OF_AN_EVENT = atEnd(
  `(?:${oneOf('exports|imports|growth|trade|turnover|investment|revenue|sales|output|demand|GDP|visit|trip|talks|session|meeting|dialogue|forum|summit|conference|round|interview|speech|đối thoại|cuộc họp|phiên họp|hội nghị|diễn đàn|chuyến thăm|hội đàm|cuộc gặp|phiên làm việc|buổi làm việc|tăng trưởng|kim ngạch|xuất khẩu|nhập khẩu|đầu tư')}|\\d(?:${G}{0,6}(?:%|percent|per${G}cent|million|billion|USD|${oneOf('triệu|tỷ|tỉ')})){0,2}),?`,
);
/** `— Reuters, 3 May 2023` behind a quotation. */
export const CITATION = /[–—]["'”’\s\u2060]{0,6}[^,.;:–—]{1,40},[\s\u2060]{0,6}$/u;

/** The following stand anywhere in a clause. */

/** Of such verbs a mere year or month is the time. */
export const ACTED = anywhere(
  'met|meets|visited|visits|travelled|traveled|toured|attended|hosted|received|welcomed|spoke|speaks|said|told|signed|addressed|led|headed|chaired|gặp|thăm|tiếp|dự|tham dự|phát biểu|làm việc|chủ trì|nói|ký|công tác|dẫn đầu',
);
/** What somebody said stands behind these. */
export const REPORTED = anywhere(
  'said|says|told|noted|notes|stressed|stated|announced|added|argued|claimed|wrote|explained|recalled|predicted|expects|expected|predicts|believes|warned|praised|recalls|cho biết|cho rằng|khẳng định|nhấn mạnh|phát biểu|thông báo|tuyên bố|nói|đề nghị|dự báo',
);
/** Whose words they are, not when they were said. */
export const ACCORDING_TO = anywhere('according to|as reported by|source|theo|nguồn');
/** Begins a clause about the word before it. */
export const RELATIVE = anywhere(
  'who|whom|whose|which|where|when|while|although|though|because|mà|khi|nơi|vốn',
);
/** Begins what is said, or a clause about the word before it. */
export const THAT = anywhere('that|rằng');
/** Somebody is going to do it. */
export const PLANNED = anywhere(
  'will|shall|would|expected|scheduled|due|plan|plans|planned|to be|sẽ|dự kiến',
);
/** Where one clause ends and the next begins. */
export const CLAUSE_BORDER = new RegExp(
  `[,–—]${G}{0,6}${oneOf('and|but|while|whereas|although|though|còn|nhưng|trong khi|song|và')}${END}`,
  'giu',
);

/** What may come before a date that is the time of the whole sentence: `At talks in Hanoi on 16 January, …`. */
export const OPENING = new RegExp(
  `^[^\\p{L}\\p{N},;:]{0,20}(?:${oneOf('on|in|at|during|throughout|as of|early|late|later|back|vào|trong|tại|hôm|sáng|trưa|chiều|tối|đêm|cuối|đầu|giữa|nhân|tính đến')}${END}[^,;:]*)?$`,
  'iu',
);
/** `HANOI, 16 January 2026 –`: the date line of a report. */
export const DATE_LINE = /^[^\p{L}\p{N}]{0,20}(?:\p{Lu}[\p{L}\p{M}.]{0,30}[\s\u2060,(]{1,6}){0,4}$/u;
export const BEHIND_DATE_LINE = /^[\s\u2060)]{0,6}[,–—:-]/u;

/** Between a verb such as `said` and a date that still tells when: to whom and where. Lower case. */
export const TO_WHOM: ReadonlySet<string> = new Set([
  ...['reporters', 'journalists', 'the', 'press', 'media', 'delegates', 'lawmakers', 'a', 'an', 'conference'],
  ...['news', 'interview', 'statement', 'speech', 'in', 'at', 'to', 'with', 'late', 'early', 'earlier', 'on'],
  ...['tại', 'ở', 'với', 'báo', 'chí', 'trước', 'vào', 'hôm'],
]);
