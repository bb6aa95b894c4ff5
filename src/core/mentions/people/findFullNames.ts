import { foldText } from '../../text/fold';
import type { Span } from '../../text/span';
import { agreesInFull } from './agreesInFull';
import { isGap, type CapitalWord } from './capitalWords';
import { LONGEST_PARTICLES, PARTICLES, startOfParticles } from './nameParts';
import type { FullNameCue } from './peopleCues';
import type { FullForm, PeopleFacts } from './peopleFacts';

/** Words of a name written in full: more would be a list. */
const MOST_WORDS = 6;

/** Full names that the registry writes in another way, in order: other orders, initials, more or fewer middle names. */
export function findFullNames(
  text: string,
  words: readonly CapitalWord[],
  facts: PeopleFacts,
): readonly FullNameCue[] {
  const cues: FullNameCue[] = [];
  let from = 0;
  for (let i = 0; i < words.length; i++) {
    const cue = findInverted(text, words, i, facts) ?? findEndingWith(text, words, i, from, facts);
    if (cue !== undefined && cue.span.start >= (cues.at(-1)?.span.end ?? 0)) {
      cues.push(cue);
      from = i + 1;
    }
  }
  return cues;
}

/** The longest full name whose family name ends with word `last` and that begins at word `from` or behind it. */
function findEndingWith(
  text: string,
  words: readonly CapitalWord[],
  last: number,
  from: number,
  facts: PeopleFacts,
): FullNameCue | undefined {
  const end = words[last];
  if (end === undefined || end.initial || !facts.endings.has(end.key)) {
    return undefined;
  }
  let first = last;
  while (first > from && last - first < MOST_WORDS && isNext(text, words[first - 1], words[first])) {
    first--;
  }
  for (let start = first; start < last; start++) {
    const written = words.slice(start, last + 1);
    const opening = written[0];
    if (opening === undefined) {
      continue;
    }
    const span = { start: opening.start, end: end.end };
    const forms = findForms(text.slice(span.start, span.end), written, facts);
    if (forms.length > 0) {
      return { span: withSuffix(text, span, forms), forms };
    }
  }
  return undefined;
}

/** `Berg, Ann M.` */
function findInverted(
  text: string,
  words: readonly CapitalWord[],
  at: number,
  facts: PeopleFacts,
): FullNameCue | undefined {
  const [last, first, middle] = words.slice(at, at + 3);
  if (
    last === undefined ||
    first === undefined ||
    first.initial ||
    !facts.endings.has(last.key) ||
    !/^,[^\S\r\n]$/u.test(text.slice(last.end, Math.min(first.start, last.end + 3)))
  ) {
    return undefined;
  }
  const family = [{ ...last, start: startOfParticles(text, last.start) }, last].find(({ start, end }) =>
    facts.families.has(foldText(text.slice(start, end))),
  );
  if (family === undefined) {
    return undefined;
  }
  const key = `${first.key} ${foldText(text.slice(family.start, family.end))}`;
  const given = [first, ...(middle?.initial === true && isNext(text, first, middle) ? [middle] : [])];
  const forms = (facts.fullForms.get(key) ?? []).filter(
    (form) => !form.vietnamese && agreesInFull(given.concat(last), form),
  );
  // In `Ann Berg, Peter Hill and others` two names stand beside each other.
  const isWhole =
    !isNext(text, words[at - 1], last) && !isNext(text, given.at(-1), words[at + 1 + given.length]);
  const end = given.at(-1)?.end ?? first.end;
  return forms.length === 0 || !isWhole ? undefined : { span: { start: family.start, end }, forms };
}

function isNext(text: string, word: CapitalWord | undefined, next: CapitalWord | undefined): boolean {
  if (word === undefined || next === undefined) {
    return false;
  }
  if (next.start === word.end) {
    return word.initial;
  }
  if (isGap(text, word.end, next.start)) {
    return true;
  }
  // Particles are written small: `Ursula von der Leyen`.
  const between = next.start - word.end < LONGEST_PARTICLES ? text.slice(word.end, next.start) : '';
  return (
    /^\s.*\s$/u.test(between) &&
    between
      .trim()
      .split(/\s+/u)
      .every((particle) => PARTICLES.has(particle))
  );
}

/** Names of the registry that the words are another form of. */
function findForms(text: string, words: readonly CapitalWord[], facts: PeopleFacts): readonly FullForm[] {
  const last = words.at(-1);
  const [first, second] = words;
  // `A Harris poll` has an article.
  if (last === undefined || first === undefined || (words.length === 2 && /^\p{Lu}$/u.test(first.text))) {
    return [];
  }
  // With its particles the family name may be several of the words.
  const families = toFamilies(text, last, facts);
  const found = families.flatMap((family) => {
    const key = foldText(family);
    const byFirst = first.initial
      ? formsByInitial(first, key, facts)
      : (facts.fullForms.get(`${first.key} ${key}`) ?? []);
    // In `Chi Dung Nguyen` the given name stands before the family name.
    const beforeLast = words.at(-2);
    const byGiven =
      beforeLast === undefined || beforeLast === first || second === undefined
        ? []
        : (facts.fullForms.get(`${beforeLast.key} ${key}`) ?? []).filter(({ vietnamese }) => vietnamese);
    return withoutContradicted([...byFirst, ...byGiven], words);
  });
  return [...new Map(found.map((form) => [form.person.id, form])).values()];
}

/** Forms that the words agree with, of people none of whose longer names has another middle name. */
function withoutContradicted(forms: readonly FullForm[], words: readonly CapitalWord[]): readonly FullForm[] {
  const agreeing = forms.filter((form) => agreesInFull(words, form));
  const contradicted = new Set(
    forms
      .filter((form) => !form.vietnamese && form.words.length > 2 && !agreeing.includes(form))
      .map(({ person }) => person),
  );
  return agreeing.filter(({ person }) => !contradicted.has(person));
}

/** The family names that the words may end with: with its particles, and without. */
function toFamilies(text: string, last: CapitalWord, { families }: PeopleFacts): readonly string[] {
  const start = text.length - last.text.length;
  const withParticles = text.slice(startOfParticles(text, start));
  return [...new Set([withParticles, last.text])].filter((family) => families.has(foldText(family)));
}

/** Few people share a family name; initials are compared one by one. */
const MOST_FORMS = 300;

function formsByInitial(
  first: CapitalWord,
  family: string,
  { shortForms }: PeopleFacts,
): readonly FullForm[] {
  return (shortForms.get(family) ?? [])
    .slice(0, MOST_FORMS)
    .flatMap(({ full }) =>
      full.filter(
        ({ vietnamese, words }) => !vietnamese && foldText(words[0]?.charAt(0) ?? '') === first.key.charAt(0),
      ),
    );
}

/** A suffix that one of the names has belongs to it. */
function withSuffix(text: string, span: Span, forms: readonly FullForm[]): Span {
  const behind = /^,?[^\S\r\n]+(?:Jr|Sr|II|III|IV|Ph\.?D|M\.?D|Esq)(?![\p{L}])\.?/u.exec(
    text.slice(span.end, span.end + 12),
  );
  return behind !== null && forms.some(({ suffix }) => suffix !== '')
    ? { start: span.start, end: span.end + behind[0].length }
    : span;
}
