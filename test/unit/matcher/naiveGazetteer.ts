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

const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const MARKS = /[\u0300-\u036f]/g;

export function findNaively(names: readonly string[], text: string): readonly NaiveMatch[] {
  const forms = names.map((name) => ({ name, folded: fold(name), marked: mark(name), rule: ruleOf(name) }));
  const longest = Math.max(...names.map((name) => name.length)) * 4;
  const matches: NaiveMatch[] = [];
  for (let start = 0; start < text.length; start++) {
    if (!isWordStart(text, start)) {
      continue;
    }
    for (let end = Math.min(text.length, start + longest); end > start; end--) {
      const slice = text.slice(start, end);
      if (!isWordEnd(text, end) || /(?:\n|\r(?!\n))[^\S\r\n]*(?:\n|\r)/.test(slice.replace(INVISIBLE, ''))) {
        continue;
      }
      const folded = fold(slice);
      const agreeing = forms.flatMap((form) => {
        const tier =
          form.folded === folded && agreesInCase(form.rule, slice)
            ? tierOf(form.marked, mark(slice))
            : undefined;
        const needsMarks =
          form.rule === 'capitals' ||
          /^\p{L}{1,3}$/u.test(form.folded) ||
          (form.rule === 'initial' && form.folded === form.marked && opensSentence(text.slice(0, start)));
        return tier === undefined || (needsMarks && tier !== 'exact') ? [] : [{ name: form.name, tier }];
      });
      if (agreeing.length > 0) {
        const tier = agreeing.some((one) => one.tier === 'exact') ? 'exact' : 'folded';
        const best = agreeing.filter((one) => one.tier === tier).map(({ name }) => name);
        matches.push({ start, end, tier, names: best.sort() });
        start = end - 1;
        break;
      }
    }
  }
  return matches;
}

/** Whether a sentence, paragraph or list item begins behind the text; its words are joined by `aText` alone. */
function opensSentence(before: string): boolean {
  const joint = before.replace(/.*[\p{L}\p{M}\p{N}]/su, '');
  return before === joint || joint.includes('.') || /(?:\n|\r(?!\n))[^\S\r\n]*(?:\n|\r)/.test(joint);
}

function mark(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFC')
    .replace(/['’‘ʼ´`′]/g, "'")
    .replace(/[-‐‑–—]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/òa/g, 'oà')
    .replace(/óa/g, 'oá')
    .replace(/úy/g, 'uý')
    .replace(/ủy/g, 'uỷ');
}

function fold(text: string): string {
  return mark(text).normalize('NFD').replace(MARKS, '').replaceAll('đ', 'd');
}

function tierOf(name: string, text: string): 'exact' | 'folded' | undefined {
  if (name === text) {
    return 'exact';
  }
  const bare = (words: string): boolean => fold(words) === words;
  const nameSyllables = name.split(/[ '&-]+/);
  const textSyllables = text.split(/[ '&-]+/);
  const agree = textSyllables.every((syllable, i) => syllable === nameSyllables[i] || bare(syllable));
  return bare(name) || agree ? 'folded' : undefined;
}

function ruleOf(name: string): 'any' | 'initial' | 'capitals' {
  const letters = name.normalize('NFC').replace(/\P{L}/gu, '');
  if (/\d/.test(name)) {
    return 'any';
  }
  if (letters.length <= 6 && letters === letters.toUpperCase()) {
    return 'capitals';
  }
  return /\s/.test(name) || !startsWithCapital(letters) ? 'any' : 'initial';
}

function agreesInCase(rule: 'any' | 'initial' | 'capitals', slice: string): boolean {
  const letters = slice.normalize('NFC').replace(/\P{L}/gu, '');
  switch (rule) {
    case 'any':
      return true;
    case 'initial':
      return startsWithCapital(letters);
    case 'capitals':
      return letters === letters.toUpperCase();
  }
}

function startsWithCapital(letters: string): boolean {
  const [first = ''] = letters;
  return first !== first.toLowerCase();
}

function isWordStart(text: string, offset: number): boolean {
  return (
    /^[\p{L}\p{N}]/u.test(visible(text.slice(offset, offset + 2))) &&
    !/[\p{L}\p{N}]$/u.test(visible(text.slice(0, offset)))
  );
}

/** Behind the marks of its last letter, and with no letter next. */
function isWordEnd(text: string, offset: number): boolean {
  const next = text.slice(offset);
  return (
    !/^[\u0300-\u036f]/.test(next) &&
    !/[\u00ad\u200b-\u200f\u2060\ufeff\s]$/.test(text.slice(0, offset)) &&
    !/^[\p{L}\p{N}]/u.test(visible(next)) &&
    !/[\ud800-\udbff]$/.test(text.slice(0, offset))
  );
}

function visible(text: string): string {
  return text.replace(INVISIBLE, '').replace(MARKS, '').replaceAll('ʼ', "'");
}
