import { foldText, foldWithMarks } from '../text/fold';
import type { MarksAgreement } from '../text/fold';
import { toNfc } from '../text/normalForms';
import { findWord } from '../text/words';

/**
 * One written name, ready to be compared with a text. The key finds it whatever its case and marks; the rest says
 * which of the texts with that key are meant: `WHO` is not `who`, `Apple` is not `apple`, `Hải` is not `Hài`.
 */
export interface SurfaceForm {
  /** Folded, without what stands before its first word and without a full stop at its end. */
  readonly key: string;
  /** With marks, for comparison syllable by syllable. */
  readonly marked: string;
  /** True for a name without marks of which another name says what marks it has. */
  readonly marksKnown: boolean;
  readonly caseRule: CaseRule;
  readonly marksRule: MarksRule;
  /** The name ends in a full stop, as in `U.S.`: the text may, and its full stop belongs to the name. */
  readonly fullStop: boolean;
}

/**
 * `capitals`: no small letter in the text other than as the name has them, and every mark. `initial`: the first letter
 * is a capital.
 */
type CaseRule = 'any' | 'initial' | 'capitals';

/**
 * Whether a text may lack marks of the name, or have marks that the name lacks. `never`: `Mỹ` is not `My`, as a short
 * syllable without its marks is too often another word. `within-sentence`: `Dung` may be `Dũng`, but a sentence that
 * begins with `Dùng` begins with a verb.
 */
type MarksRule = 'always' | 'within-sentence' | 'never';

export type Unfit = 'too-short' | 'too-long' | 'unreadable';

const LONGEST_NAME = 200;
const LONGEST_ACRONYM = 6;
const SHORT_SYLLABLE = /^\p{L}{1,3}$/u;
const EACH_CAPITAL = /^(?!.*(?<![\p{L}\p{M}])\p{Ll})/su;
const REPLACEMENTS = /[\uFFFC\uFFFD]/;

/**
 * `anyCase` is for names that are no proper names, such as those of sectors: `Semiconductors` is also
 * `semiconductors`. Acronyms keep their capitals even so. `marksKnown` is for names without marks of which another
 * name says what marks they have.
 */
export function toSurfaceForm(text: string, anyCase: boolean, marksKnown = false): SurfaceForm | Unfit {
  if (text.length > 4 * LONGEST_NAME) {
    return 'too-long';
  }
  const form = trimName(foldWithMarks(text));
  const key = foldText(form);
  if (key.length > LONGEST_NAME) {
    return 'too-long';
  }
  if (REPLACEMENTS.test(text)) {
    return 'unreadable';
  }
  if (!/[\p{L}\p{N}][^]*[\p{L}\p{N}]/u.test(key)) {
    return 'too-short';
  }
  const caseRule = findCaseRule(text, anyCase);
  const marksRule = findMarksRule(key, form, caseRule);
  return {
    key,
    marked: form,
    marksKnown: marksKnown && key === form,
    caseRule,
    marksRule,
    fullStop: text.trimEnd().endsWith('.'),
  };
}

/**
 * How well a stretch of text with the key of the form agrees with it. `slice` is the text as written, `agreement` how
 * its marks agree with those of the form.
 */
export function compareForm(
  form: SurfaceForm,
  slice: string,
  agreement: MarksAgreement,
  opensSentence: () => boolean,
): MarksAgreement {
  if (agreement === 'folded' && !mayDifferInMarks(form.marksRule, opensSentence)) {
    return 'differ';
  }
  if (agreement === 'folded' && form.marksKnown && !EACH_CAPITAL.test(slice)) {
    return 'differ';
  }
  switch (form.caseRule) {
    case 'any':
      return agreement;
    case 'initial':
      return startsWithCapital(slice) ? agreement : 'differ';
    case 'capitals':
      return agreement === 'exact' && !/\p{Ll}/u.test(slice) ? 'exact' : 'differ';
  }
}

/** A short word that is no acronym, as a part of which many a longer name is made. */
export function isSyllable({ marksRule, caseRule }: SurfaceForm): boolean {
  return marksRule === 'never' && caseRule === 'initial';
}

function trimName(folded: string): string {
  const start = findWord(folded)?.start ?? folded.length;
  let end = folded.length;
  while (end > start && ' ."\''.includes(folded.charAt(end - 1))) {
    end--;
  }
  return folded.slice(start, end);
}

function findCaseRule(name: string, anyCase: boolean): CaseRule {
  // `57-NQ/TW` is unlike any common word in capitals or not.
  if (/\d/.test(name) && /[-/.‐-―]/.test(name)) {
    return 'any';
  }
  if ((toNfc(name).match(/\p{L}/gu) ?? []).length <= LONGEST_ACRONYM && isAcronym(name)) {
    return 'capitals';
  }
  return anyCase || /\s/.test(name.trim()) || !startsWithCapital(name) ? 'any' : 'initial';
}

/** In capitals, or nearly so: `MoST` is not `Most`. */
function isAcronym(name: string): boolean {
  const small = (name.match(/\p{Ll}/gu) ?? []).length;
  const capitals = (name.match(/\p{Lu}/gu) ?? []).length;
  return small === 0 || (small < capitals && startsWithCapital(name) && !/\s/.test(name.trim()));
}

function findMarksRule(key: string, marked: string, caseRule: CaseRule): MarksRule {
  if (SHORT_SYLLABLE.test(key)) {
    return 'never';
  }
  return caseRule === 'initial' && key === marked ? 'within-sentence' : 'always';
}

function mayDifferInMarks(rule: MarksRule, opensSentence: () => boolean): boolean {
  switch (rule) {
    case 'always':
      return true;
    case 'within-sentence':
      return !opensSentence();
    case 'never':
      return false;
  }
}

function startsWithCapital(text: string): boolean {
  const [first = ''] = /\p{L}/u.exec(text) ?? [];
  return first !== first.toLowerCase();
}
