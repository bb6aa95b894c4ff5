import type { LawCueOf } from './lawCues';
import { readLawNumber, type LawNumber } from './lawNumbers';
import type { LawWord } from './lawWords';

const B = '[\\s\\u2060]';
/** `No.`, `số`, also without marks or in NFD. */
const SIGN = `(?:(?:nos?|nr|number|s[oố]\\p{M}*)(?![\\p{L}\\p{M}\\p{N}])${B}{0,3}[.:]?${B}{0,3})`;
/** Nothing unseen at its end. */
const SIGNS = '[\\p{L}\\p{M}\\p{N}](?:\\u2060*[\\p{L}\\p{M}\\p{N}])*';
const TOKEN = `(?=\\d)${SIGNS}(?:\\u2060*[-/‐-―]\\u2060*${SIGNS})*`;
/** `Executive Order (EO) 14110`. */
const BEHIND = new RegExp(`(?:${B}{1,4}\\([\\p{L}.]{1,6}\\))?${B}{1,8}(${SIGN})?(${TOKEN})`, 'iuy');
/** A sum, a share or a decimal goes on behind its first digits. */
const GOES_ON = /^\u2060*(?:%|[.,]\d|[\p{L}\p{M}\p{N}$€£¥]|[-/‐-―][\p{L}\p{N}])/u;
/** A measure behind a bare number. */
const MEASURE =
  /^[\s\u2060]*(?:percent|per cent|years?|months?|days?|points?|members?|times|billion|million|tỷ|triệu|năm|tháng|ngày|điểm|nước|người|vụ|lần)(?![\p{L}\p{M}])/iu;
const YEAR = /^(?:19|20)\d{2}$/;

/** `Resolution 57`, `Nghị định số 13/2023/NĐ-CP`, `P.L. 117-167`. */
export function readNumberCue(text: string, word: LawWord): LawCueOf<'number'> | undefined {
  BEHIND.lastIndex = word.end;
  const [whole, sign, token] = BEHIND.exec(text) ?? [];
  const number = token === undefined ? undefined : readToken(token, text, word.end + (whole?.length ?? 0));
  if (number === undefined || whole === undefined) {
    return undefined;
  }
  const isBare = number.year === undefined && number.letters === undefined && !number.main.includes('-');
  const isName = startsWithCapital(text, word) || !word.common;
  // `Luật 2020` and `Plan 2030` say of which year a law is.
  if (isBare && (YEAR.test(number.main) || (sign === undefined && !isName))) {
    return undefined;
  }
  const end = word.end + whole.length;
  if (isBare && sign === undefined && MEASURE.test(text.slice(end, end + 24))) {
    return undefined;
  }
  return { type: 'number', span: { start: word.start, end }, noun: word.noun, number, titled: false };
}

/** A title as far as the next digit; a stop of any kind ends it. */
const TITLED = new RegExp(
  `${B}{1,4}(?:on|về|ve)${B}{1,4}[^\\d.;:!?()\\[\\]"“”]{2,120}?(?<=[\\s\\u2060])(${SIGN})?(${TOKEN})`,
  'iuy',
);
/** Words before what is a date rather than the number of a law. */
const BEFORE_DATE =
  /(?:^|[^\p{L}])(?:on|in|of|from|to|by|since|until|before|after|tháng|ngày|năm|vào|từ|đến|trước|sau|kỳ|quý)[\s\u2060]+$/iu;

/** `Law on Semiconductors 12/2025`, `Nghị định về trí tuệ nhân tạo số 13/2026/NĐ-CP`. */
export function readTitledNumberCue(
  text: string,
  word: LawWord,
  until: number,
): LawCueOf<'number'> | undefined {
  TITLED.lastIndex = word.end;
  const [whole, sign, token] = TITLED.exec(text) ?? [];
  if (whole === undefined || token === undefined || !startsWithCapital(text, word)) {
    return undefined;
  }
  const end = word.end + whole.length;
  const number = readToken(token, text, end);
  const tokenStart = end - token.length - (sign?.length ?? 0);
  const tells = number !== undefined && (number.year !== undefined || number.letters !== undefined);
  if (!tells || until < end || BEFORE_DATE.test(text.slice(tokenStart - 12, tokenStart))) {
    return undefined;
  }
  return { type: 'number', span: { start: word.start, end }, noun: word.noun, number, titled: true };
}

function readToken(token: string, text: string, end: number): LawNumber | undefined {
  return GOES_ON.test(text.slice(end, end + 4)) ? undefined : readLawNumber(token);
}

function startsWithCapital(text: string, { start }: LawWord): boolean {
  return /^\p{Lu}/u.test(text.slice(start, start + 2));
}
