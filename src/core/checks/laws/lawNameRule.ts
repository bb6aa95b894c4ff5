import { languageAt, nameInLanguage } from '../../features/completion/nameInLanguage';
import type { LawCueOf } from '../../mentions/laws/lawCues';
import { fitsNumber, readLawNumber, type LawNumber } from '../../mentions/laws/lawNumbers';
import { kindOfNoun } from '../../mentions/laws/lawWords';
import type { Mention } from '../../mentions/mention';
import { distanceWithin } from '../../registry/nearestWord';
import type { Law } from '../../registry/entity';
import { overlaps, type Span } from '../../text/span';
import { findWords } from '../../text/words';
import type { Steps } from '../../util/steps';
import type { CheckedParagraph } from '../checkedParagraph';
import type { Finding, FindingFix } from '../finding';
import { toFindingSources } from '../findingSources';
import type { CheckDesk, Rule } from '../rule';
import {
  areSwapped,
  compileLawTitles,
  foldedWords,
  isOneDigitOff,
  sharedSubject,
  type LawTitles,
} from './nearLaws';

/** Laws under a name or number that no source has, where one is near. A law that the desk does not know is none of them. */
export function createLawNameRule(): Rule {
  return {
    codes: ['law-name'],
    *prepare(desk) {
      const titles = yield* compileLawTitles(desk.recogniser.laws);
      return (paragraph) => checkNames({ paragraph, titles, desk });
    },
  };
}

interface Checking {
  readonly paragraph: CheckedParagraph;
  readonly titles: LawTitles;
  readonly desk: CheckDesk;
}

function* checkNames(checking: Checking): Steps<readonly Finding[]> {
  const { paragraph, desk } = checking;
  const findings: Finding[] = [];
  for (const mention of paragraph.mentions) {
    const law =
      mention.kind === 'law' && mention.entity !== null
        ? desk.desk.registry.getOf('law', mention.entity)
        : undefined;
    const finding = law && checkNamed(law, mention, checking);
    findings.push(...(finding === undefined ? [] : [finding]));
  }
  for (const cue of paragraph.cues.laws) {
    const isNamed = paragraph.mentions.some(
      ({ span, kind, entity }) => kind === 'law' && entity !== null && overlaps(span, cue.span),
    );
    if (isNamed) {
      continue;
    }
    const finding =
      cue.type === 'number'
        ? yield* checkNumber(cue, checking)
        : cue.type === 'name'
          ? checkTitle(cue, checking)
          : undefined;
    findings.push(...(finding === undefined ? [] : [finding]));
  }
  return findings.sort((a, b) => a.span.start - b.span.start);
}

/** `(No. 86/2025/QH15)` right behind the name of a law. */
const NUMBER_BEHIND =
  /^[\s\u2060]*(?:[(,][\s\u2060]*)?(?:(?:no|nr|number|s[oố])\.?[\s\u2060]*)?(\d{1,6}(?:\/\d{4})?(?:[-/][\p{L}\d]+)+)/iu;
const NUMBER_WITHIN = /\d{1,6}\/\d{4}(?:[-/][\p{L}\d]+)*|\d{1,6}-[\p{L}]+(?:\/[\p{L}]+)*/u;
/** ` on Seabed Survey Licences`, `về giá điện gió`: a title as far as it surely goes. */
const TITLE_BEHIND =
  /^[\s\u2060]+(?:on|about|concerning|regarding|về)[\s\u2060]+((?:[\p{L}\p{M}’'-]+[\s\u2060]*){1,8})/iu;

/** The title of an English law is written with capitals. */
const CAPITALS =
  /^\p{Lu}[\p{L}\p{M}’'-]*(?:[\s\u2060]+(?:(?:of|and|for|the|in|to)[\s\u2060]+)*\p{Lu}[\p{L}\p{M}’'-]*){1,7}/u;

/** A law named in words with another number, or by its number with the title of another. */
function checkNamed(law: Law, { span }: Mention, checking: Checking): Finding | undefined {
  const { paragraph, titles } = checking;
  const { text } = paragraph;
  const known = titles.numberOf(law);
  const written = text.slice(span.start, span.end);
  const within = NUMBER_WITHIN.exec(written);
  const behind = NUMBER_BEHIND.exec(text.slice(span.end, span.end + 60));
  const [, number = ''] = behind ?? [];
  const given = within === null ? readLawNumber(number) : undefined;
  if (known !== undefined && given !== undefined && behind !== null && isAnother(given, known)) {
    const start = span.end + behind[0].length - number.length;
    return toFinding(law, { start: span.start, end: start + number.length }, checking, [
      { title: law.number ?? '', edit: { start, end: start + number.length } },
    ]);
  }
  const title = within === null ? null : TITLE_BEHIND.exec(text.slice(span.end, span.end + 100));
  return title === null ? undefined : checkTitleBehind(law, span, title, checking);
}

function isAnother(given: LawNumber, known: LawNumber): boolean {
  return given.year !== undefined && given.year === known.year && !fitsNumber(given, known);
}

/** The title of another law behind the number of this one. */
function checkTitleBehind(
  law: Law,
  span: Span,
  title: RegExpExecArray,
  checking: Checking,
): Finding | undefined {
  const words = foldedWords(title[1] ?? '');
  const own = checking.titles.all.filter((one) => one.law === law);
  if (own.length === 0 || own.some((one) => sharedSubject(words, one) > 0)) {
    return undefined;
  }
  const others = checking.titles.all.filter(
    (one) =>
      one.law !== law &&
      one.subject.length > 1 &&
      sharesKind(one.law, law, checking) &&
      sharedSubject(words, one) >= 0.5,
  );
  const [capitals] = CAPITALS.exec(title[1] ?? '') ?? [];
  const isTitle = capitals !== undefined;
  const isTitled = own.some((one) => one.subject.length > 1 && !/[ăâđêôơư\u1ea0-\u1ef9]/iu.test(one.text));
  return others.length === 0 && !(isTitle && isTitled)
    ? undefined
    : toFinding(
        law,
        {
          start: span.start,
          end:
            span.end +
            title[0].trimEnd().length -
            (isTitle ? (title[1] ?? '').trimEnd().length - capitals.length : 0),
        },
        checking,
        [],
      );
}

function sharesKind(a: Law, b: Law, { titles }: Checking): boolean {
  const kinds = titles.kindsOf(b);
  return titles.kindsOf(a).some((kind) => kinds.includes(kind));
}

/** A number that no law of the desk has. */
function* checkNumber(cue: LawCueOf<'number'>, checking: Checking): Steps<Finding | undefined> {
  const { titles, paragraph, desk } = checking;
  const { number, noun, span } = cue;
  const kind = kindOfNoun(noun);
  const numbered = [...new Set(titles.all.map(({ law }) => law))].flatMap((law) => {
    const known = titles.numberOf(law);
    return known === undefined || !titles.kindsOf(law).includes(kind) ? [] : [{ law, known }];
  });
  if (numbered.some(({ known }) => fitsNumber(number, known))) {
    return undefined;
  }
  const written = paragraph.text.slice(span.start, span.end);
  const behind = TITLE_BEHIND.exec(paragraph.text.slice(span.end, span.end + 100));
  const words = foldedWords(`${written} ${behind?.[1] ?? ''}`);
  const near = numbered.filter(({ law, known }) => {
    const isSameSeries =
      number.letters !== undefined && number.letters === known.letters && number.year === known.year;
    const isTitled = titles.all.some(
      (one) => one.law === law && one.subject.length > 1 && sharedSubject(words, one) >= 0.8,
    );
    return (
      (isSameSeries && areSwapped(number.main, known.main)) ||
      (isTitled &&
        (isOneDigitOff(number.main, known.main) ||
          areSwapped(number.main, known.main) ||
          number.main === known.main))
    );
  });
  const [only, ...others] = near;
  if (only === undefined || others.length > 0) {
    return undefined;
  }
  // A source may name a law that the registry has not taken in.
  const digits = /\d[^]*$/u.exec(written)?.[0] ?? written;
  const places = yield* desk.findPassages(digits, 1);
  if (places.length > 0) {
    return undefined;
  }
  const at = span.end - digits.length;
  return toFinding(only.law, span, checking, [
    { title: only.law.number ?? '', edit: { start: at, end: span.end } },
  ]);
}

/** `Digital Industry Technology Law`: the words of a law in another order, or one of them misspelt. */
function checkTitle(cue: LawCueOf<'name'>, checking: Checking): Finding | undefined {
  const { text } = checking.paragraph;
  const { titles } = checking;
  const isVietnamese =
    cue.span.start === cue.at &&
    cue.span.end > cue.at &&
    /^(?:lu|ngh|đ|th|qu|ch|k|b)/iu.test(text.slice(cue.at, cue.at + 3));
  const end = isVietnamese ? cue.at + 60 : cue.span.end;
  const placed = findWords(text.slice(cue.span.start, end)).map((word) => ({
    start: cue.span.start + word.start,
    end: cue.span.start + word.end,
  }));
  for (let count = placed.length; count >= 3; count--) {
    const used = placed.slice(0, count);
    const last = used.at(-1);
    if (last === undefined || (!isVietnamese && count < placed.length)) {
      break;
    }
    const span = { start: cue.span.start, end: last.end };
    if (/[.,;:()]\s/u.test(text.slice(span.start, span.end))) {
      continue;
    }
    const words = foldedWords(text.slice(span.start, span.end));
    const swapped = titles.find(words).filter((title) => title.words.join(' ') !== words.join(' '));
    const near =
      swapped.length > 0 || isVietnamese
        ? swapped
        : titles.all.filter((title) => isOneWordOff(words, title.words));
    const [only, ...others] = new Set(near.map(({ law }) => law));
    if (only !== undefined && others.length === 0) {
      return toFinding(only, span, checking, [{ title: '', edit: span }]);
    }
  }
  return undefined;
}

/** One longer word differs by a letter or two; the first ones may not, as they tell a law from another. */
function isOneWordOff(words: readonly string[], known: readonly string[]): boolean {
  if (words.length !== known.length || words.length < 3) {
    return false;
  }
  const different = words.flatMap((word, i) => (word === known[i] ? [] : [[word, known[i] ?? ''] as const]));
  const [only, ...others] = different;
  return (
    only !== undefined &&
    others.length === 0 &&
    only[0].length >= 6 &&
    distanceWithin(only[0], only[1], 2) !== undefined
  );
}

interface LawFix {
  /** The number to write; empty for the name of the law. */
  readonly title: string;
  readonly edit: Span;
}

function toFinding(law: Law, span: Span, { paragraph, desk }: Checking, fixes: readonly LawFix[]): Finding {
  const { translate } = desk.wording;
  const { text, facts, stored } = paragraph;
  const lang = languageAt(facts.lang, text, text);
  const name = nameInLanguage(law, lang, facts.date ?? facts.today);
  const official =
    law.number === undefined || name.includes(law.number) ? name : translate('{0} ({1})', name, law.number);
  const written = stored.slice(span.start, span.end).replace(/\s+/g, ' ');
  return {
    kind: 'finding',
    code: 'law-name',
    severity: 'information',
    span,
    message: translate('No source names “{0}”; near it is {1}.', written, official),
    entity: law.id,
    sources: toFindingSources(
      desk.desk,
      law.sources.length > 0 ? law.sources : law.history.flatMap((event) => event.sources),
    ).slice(0, 3),
    fixes: fixes.map(({ title, edit }): FindingFix => {
      const newText = title === '' ? name : title;
      return { title: translate('Write “{0}”', newText), edits: [{ ...edit, newText }] };
    }),
  };
}
