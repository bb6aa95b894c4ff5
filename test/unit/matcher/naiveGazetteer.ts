/**
 * What the gazetteer should find, by the plainest means: each word start with each name and each end, comparing
 * normalised copies. Slow, and written from the rules rather than from the code.
 */
export interface NaiveMatch {
  readonly start: number;
  readonly end: number;
  readonly tier: 'exact' | 'folded';
  /** Names of the best tier, sorted. */
  readonly names: readonly string[];
}

/** Each text once. A sector's name is a common noun. */
export interface NaiveName {
  readonly text: string;
  readonly kind: 'person' | 'organization' | 'sector';
}

type CaseRule = 'any' | 'initial' | 'capitals';

// Each is looked for by itself.
// eslint-disable-next-line no-misleading-character-class
const INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/g;
const MARKS = /[\u0300-\u036f]/g;
const APOSTROPHES = /['`´ʹʻʼʽˈ‘’‚‛′‵＇]/g;
const SUPERSCRIPTS = /[⁰¹²³⁴⁵⁶⁷⁸⁹]/g;
const BLANK_LINE = /(?:\n|\u2029|\r(?!\n))[^\S\r\n\u2029]*(?:\n|\u2029|\r)/;
const STROKES: Readonly<Record<string, string>> = {
  đ: 'd',
  ł: 'l',
  ø: 'o',
  ħ: 'h',
  ŧ: 't',
  æ: 'ae',
  œ: 'oe',
};

export function findNaively(names: readonly NaiveName[], text: string): readonly NaiveMatch[] {
  const forms = names.map(toForm);
  const longest = Math.max(...names.map((name) => name.text.length)) * 4;
  const matches: NaiveMatch[] = [];
  for (let start = 0; start < text.length; start++) {
    if (!isWordStart(text, start)) {
      continue;
    }
    for (let end = Math.min(text.length, start + longest); end > start; end--) {
      const slice = text.slice(start, end);
      if (!isWordEnd(text, end) || BLANK_LINE.test(slice.replace(INVISIBLE, ''))) {
        continue;
      }
      const folded = fold(slice);
      const agreeing = forms
        .filter((form) => form.folded === folded)
        .flatMap((form) => {
          const tier = compare(form, slice, text, start, end);
          return tier === undefined ? [] : [{ form, tier }];
        });
      if (agreeing.length > 0) {
        const tier = agreeing.some((one) => one.tier === 'exact') ? 'exact' : 'folded';
        const best = agreeing.filter((one) => one.tier === tier).map(({ form }) => form.text);
        const takesStop = text[end] === '.' && agreeing.some(({ form }) => form.endsInStop);
        matches.push({ start, end: takesStop ? end + 1 : end, tier, names: best.sort() });
        start = end - 1 + Number(takesStop);
        break;
      }
    }
  }
  return matches;
}

interface Form extends NaiveName {
  readonly folded: string;
  readonly marked: string;
  readonly rule: CaseRule;
  readonly endsInStop: boolean;
}

function toForm(name: NaiveName): Form {
  const marked = mark(name.text)
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/[ ."']+$/, '');
  const endsInStop = name.text.endsWith('.');
  return { ...name, marked, folded: fold(marked), rule: ruleOf(name), endsInStop };
}

function compare(
  form: Form,
  slice: string,
  text: string,
  start: number,
  end: number,
): 'exact' | 'folded' | undefined {
  const isShort = /^\p{L}{1,3}$/u.test(form.folded);
  if (form.endsInStop && text[end] === '.' && /^[\p{L}\p{N}]/u.test(text.slice(end + 1))) {
    return undefined;
  }
  if (form.kind !== 'person' && isShort && form.rule === 'initial' && followsCapital(text, start)) {
    return undefined;
  }
  if (slice === form.text) {
    return 'exact';
  }
  const tier = agreesInCase(form.rule, slice) ? tierOf(form.marked, mark(slice)) : undefined;
  const needsMarks =
    form.rule === 'capitals' ||
    isShort ||
    (form.rule === 'initial' && form.folded === form.marked && opensSentence(text.slice(0, start)));
  return needsMarks && tier === 'folded' ? undefined : tier;
}

/** Whether a sentence, paragraph or list item begins behind the text; its words are joined by `aText` alone. */
function opensSentence(before: string): boolean {
  const rest = before.replace(/[\s"'’‘*_\uFFFC\u200b\u2060-]+$/u, '');
  const blank = before.slice(rest.length);
  return (
    rest === '' ||
    BLANK_LINE.test(blank) ||
    /[:!?…|]$/.test(rest) ||
    (rest.endsWith('.') && !/(?<![\p{L}\p{M}])\p{Lu}\.$/u.test(rest.replace(INVISIBLE, '')))
  );
}

/** A blank and a word with a capital stand before the offset, and the word does not open a sentence. */
function followsCapital(text: string, offset: number): boolean {
  const before = text.slice(0, offset).replace(/(?:\r\n|\s)$/, '');
  const [word = ''] = /[\p{L}\p{M}\p{N}]+$/u.exec(before) ?? [];
  const isAlone = before.length < offset && /^\p{Lu}[\p{L}\p{M}]*$/u.test(word);
  return isAlone && !opensSentence(before.slice(0, before.length - word.length));
}

function mark(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(/[\uFB00-\uFB06\uFF01-\uFF5E]/g, (wide) => wide.normalize('NFKC'))
    .normalize('NFC')
    .replace(/[\0-\ud7ff\ue000-\uffff]/g, (letter) => letter.toUpperCase().toLowerCase())
    .normalize('NFC')
    .replaceAll('ð', 'đ')
    .replace(APOSTROPHES, "'")
    .replace(/["“”„‟«»″＂]/g, '"')
    .replace(/[-‐‑‒–—―⁃−﹘﹣－]/g, '-')
    .replace(/[\s\u0085]+/g, ' ')
    .replace(/[òóỏõọ][ae]|[ùúủũụ]y/g, (vowels) => {
      const [first = '', last = ''] = vowels;
      const [bare = '', tone = ''] = first.normalize('NFD');
      return bare + (last + tone).normalize('NFC');
    });
}

function fold(text: string): string {
  return mark(text)
    .normalize('NFD')
    .replace(MARKS, '')
    .normalize('NFC')
    .replace(/[đłøħŧæœ]/g, (letter) => STROKES[letter] ?? '');
}

function tierOf(name: string, text: string): 'exact' | 'folded' | undefined {
  if (name === text) {
    return 'exact';
  }
  const bare = (words: string): boolean => fold(words) === words;
  const nameSyllables = splitWords(name);
  const textSyllables = splitWords(text);
  const agree = textSyllables.every((syllable, i) => syllable === nameSyllables[i] || bare(syllable));
  return bare(name) || agree ? 'folded' : undefined;
}

function splitWords(text: string): readonly string[] {
  return text.split(/[^\p{L}\p{M}\p{N}]+/u);
}

function ruleOf({ text, kind }: NaiveName): CaseRule {
  const letters = text.normalize('NFC').replace(/\P{L}/gu, '');
  const small = letters.match(/\p{Ll}/gu)?.length ?? 0;
  const capitals = letters.match(/\p{Lu}/gu)?.length ?? 0;
  const isOneWord = !/\s/.test(text.trim());
  if (/\d/.test(text) && /[-/.‐-―]/.test(text)) {
    return 'any';
  }
  const isNearlyCapitals = small < capitals && isOneWord && startsWithCapital(letters);
  if (Array.from(letters).length <= 6 && (small === 0 || isNearlyCapitals)) {
    return 'capitals';
  }
  return kind === 'sector' || !isOneWord || !startsWithCapital(letters) ? 'any' : 'initial';
}

function agreesInCase(rule: CaseRule, slice: string): boolean {
  const letters = slice.normalize('NFC').replace(/\P{L}/gu, '');
  switch (rule) {
    case 'any':
      return true;
    case 'initial':
      return startsWithCapital(letters);
    case 'capitals':
      return !/\p{Ll}/u.test(letters);
  }
}

function startsWithCapital(letters: string): boolean {
  const [first = ''] = letters;
  return first !== first.toLowerCase();
}

function isWordStart(text: string, offset: number): boolean {
  return (
    /^[\p{L}\p{N}]/u.test(seen(text.slice(offset, offset + 2).replace(/^[^\p{L}\p{N}]+/u, ' '))) &&
    !/[\p{L}\p{N}]$/u.test(seen(text.slice(0, offset)))
  );
}

/** Behind the marks of its last letter, with no letter next, and not within a number or a sum of money. */
function isWordEnd(text: string, offset: number): boolean {
  const before = text.slice(0, offset);
  const next = seen(text.slice(offset));
  return (
    !/^[\u0300-\u036f]/.test(text.slice(offset).replace(INVISIBLE, '')) &&
    !/[\s\u0085]$/.test(before) &&
    before.at(-1)?.replace(INVISIBLE, '') !== '' &&
    !/^[\p{L}\p{N}$£€]/u.test(next) &&
    !(/^[.,]\d/.test(next) && /\d$/.test(before)) &&
    !/[\ud800-\udbff]$/.test(before)
  );
}

/** What a reader sees, with signs that no word has instead of letters that are none. */
function seen(text: string): string {
  return text.replace(INVISIBLE, '').replace(MARKS, '').replace(APOSTROPHES, "'").replace(SUPERSCRIPTS, "'");
}
