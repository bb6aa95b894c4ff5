import type { Match } from '../../matcher/match';
import { foldText, nameAgrees } from '../../text/fold';
import type { Span } from '../../text/span';
import { findCapitalWords, isGap, type CapitalWord } from './capitalWords';
import { PARTICLES } from './nameParts';
import { HONORIFIC } from './officeLexicon';
import type { FullNameCue, PeopleCues, ShortNameCue, TitleCue } from './peopleCues';
import type { FullForm, PeopleFacts } from './peopleFacts';

/** Words of a name written in full: more would be a list. */
const MOST_WORDS = 6;

/** Titles, honorifics, short forms and other full forms of names in a paragraph, each in order. */
export function findPeopleCues(text: string, matches: readonly Match[], facts: PeopleFacts): PeopleCues {
  if (facts.shortForms.size === 0) {
    return { titles: [], shortNames: [], fullNames: [] };
  }
  const words = withoutMatched(findCapitalWords(text), matches);
  const fullNames = findFullNames(text, words, facts);
  return {
    titles: findTitles(text, facts),
    shortNames: findShortNames(text, words, fullNames, facts),
    fullNames,
  };
}

function findTitles(text: string, { lexicon }: PeopleFacts): readonly TitleCue[] {
  return lexicon.find(text).map(({ span, names }) => ({
    span,
    offices: names.flatMap(({ name }) => (name.entityId === HONORIFIC ? [] : name.entityId.split(' '))),
  }));
}

/**
 * Words that are no part of a name of several words that the registry writes so. A single word stays: the name of a
 * place or body may be somebody's family name where a title stands before it.
 */
function withoutMatched(words: readonly CapitalWord[], matches: readonly Match[]): readonly CapitalWord[] {
  let next = 0;
  return words.filter((word) => {
    while ((matches[next]?.span.end ?? Infinity) <= word.start) {
      next++;
    }
    const span = matches[next]?.span;
    return (
      span === undefined || span.start >= word.end || (span.start === word.start && span.end <= word.end)
    );
  });
}

function findFullNames(
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
  if (end === undefined || end.initial) {
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
    !/^,[^\S\r\n]$/u.test(text.slice(last.end, first.start))
  ) {
    return undefined;
  }
  const family = [...withParticles(text, last), last].find(({ start, end }) =>
    facts.families.has(foldText(text.slice(start, end))),
  );
  if (family === undefined) {
    return undefined;
  }
  const key = `${foldText(first.text)} ${foldText(text.slice(family.start, family.end))}`;
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
  const between = text.slice(word.end, next.start);
  if (between === '' && word.initial) {
    return true;
  }
  // Particles are written small: `Ursula von der Leyen`.
  const particles = between.trim().split(/\s+/u);
  return (
    isGap(text, word.end, next.start) ||
    (between.length < 24 &&
      /^\s.*\s$/u.test(between) &&
      particles.every((particle) => PARTICLES.has(particle)))
  );
}

/** Names of the registry that the words are another form of. */
function findForms(text: string, words: readonly CapitalWord[], facts: PeopleFacts): readonly FullForm[] {
  const last = words.at(-1);
  const [first, second] = words;
  if (last === undefined || first === undefined) {
    return [];
  }
  // With its particles the family name may be several of the words.
  const families = toFamilies(text, last, facts);
  const found = families.flatMap((family) => {
    const key = foldText(family);
    const byFirst = first.initial
      ? formsByInitial(first, key, facts)
      : (facts.fullForms.get(`${foldText(first.text)} ${key}`) ?? []);
    // In `Chi Dung Nguyen` the given name stands before the family name.
    const beforeLast = words.at(-2);
    const byGiven =
      beforeLast === undefined || beforeLast === first || second === undefined
        ? []
        : (facts.fullForms.get(`${foldText(beforeLast.text)} ${key}`) ?? []).filter(
            ({ vietnamese }) => vietnamese,
          );
    return [...byFirst, ...byGiven].filter((form) => agreesInFull(words, form));
  });
  return [...new Map(found.map((form) => [form.person.id, form])).values()];
}

function toFamilies(text: string, last: CapitalWord, { families }: PeopleFacts): readonly string[] {
  const particles =
    /(?:(?:^|\s)(?:van|von|der|den|de|del|della|di|da|do|dos|du|la|le|ter|ten|zu|al|el|bin|ibn|st))+\s+$/iu.exec(
      text.slice(0, text.length - last.text.length),
    );
  const wanted = [...(particles === null ? [] : [`${particles[0].trim()} ${last.text}`]), last.text];
  return wanted.filter((family) => families.has(foldText(family)));
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
        ({ vietnamese, words }) =>
          !vietnamese && foldText(words[0]?.charAt(0) ?? '') === foldText(first.text.charAt(0)),
      ),
    );
}

/**
 * True where the words, family name last, may be written for the name: initials stand for words, middle names may be
 * missing, and one initial may be more than the registry knows. A Vietnamese name is the other way round.
 */
function agreesInFull(
  words: readonly CapitalWord[],
  { vietnamese, words: own, family = '' }: FullForm,
): boolean {
  const text = words.map((word) => word.text);
  if (vietnamese) {
    const [ownFamily = '', ...rest] = own;
    const given = rest.at(-1) ?? '';
    const middle = rest.slice(0, -1);
    const forms = [
      [...rest, ownFamily],
      [given, ...middle, ownFamily],
      [given, ownFamily],
    ];
    return forms.some(
      (form) => form.length === text.length && form.every((word, i) => agrees(word, text[i] ?? '')),
    );
  }
  const familyLength = family.split(/\s+/u).filter((word) => /^\p{Lu}/u.test(word)).length;
  const ownGiven = own.slice(0, own.length - family.split(/\s+/u).length);
  const hasParticles = familyLength < family.split(/\s+/u).length;
  // Particles written with capitals are words of the text as well.
  const given = words
    .slice(0, Math.max(0, words.length - familyLength))
    .filter((word, i) => i === 0 || !hasParticles || !PARTICLES.has(foldText(word.text)))
    .flatMap((word) => splitInitials(word));
  const [first, ...middles] = given;
  const [ownFirst, ...ownMiddles] = ownGiven;
  if (first === undefined || ownFirst === undefined || !agrees(ownFirst, first)) {
    return false;
  }
  let next = 0;
  for (const middle of middles) {
    const at = ownMiddles.findIndex((one, i) => i >= next && agrees(one, middle));
    if (at >= 0) {
      next = at + 1;
    } else if (!isInitial(middle) || ownMiddles.length > 0) {
      return false;
    }
  }
  return true;
}

function splitInitials({ text, initial }: CapitalWord): readonly string[] {
  return initial ? (text.match(/\p{Lu}\p{M}*/gu) ?? []) : [text];
}

function isInitial(word: string): boolean {
  return /^\p{Lu}\p{M}*\.?$/u.test(word);
}

function agrees(own: string, written: string): boolean {
  return isInitial(written) || isInitial(own)
    ? foldText(own.charAt(0)) === foldText(written.charAt(0))
    : nameAgrees(own, written) !== 'differ';
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

function findShortNames(
  text: string,
  words: readonly CapitalWord[],
  fullNames: readonly FullNameCue[],
  { shortForms }: PeopleFacts,
): readonly ShortNameCue[] {
  const cues: ShortNameCue[] = [];
  let behind = 0;
  let full = 0;
  for (const [i, word] of words.entries()) {
    while ((fullNames[full]?.span.end ?? Infinity) <= word.start) {
      full++;
    }
    if (word.start < behind || (fullNames[full]?.span.start ?? Infinity) < word.end) {
      continue;
    }
    const next = words[i + 1];
    const spans = [
      ...(next !== undefined && isGap(text, word.end, next.start)
        ? [{ start: word.start, end: next.end }]
        : []),
      ...withParticles(text, word),
      { start: word.start, end: word.end },
      ...beforeHyphen(word),
    ];
    for (const span of spans) {
      const forms = shortForms.get(foldText(text.slice(span.start, span.end)));
      if (forms !== undefined && span.start >= behind) {
        cues.push({ span, forms });
        behind = span.end;
        break;
      }
    }
  }
  return cues;
}

/** `van der Berg`, however the particles are written. */
function withParticles(text: string, word: CapitalWord): readonly Span[] {
  const before = text.slice(Math.max(0, word.start - 24), word.start);
  const particles =
    /(?<![\p{L}\p{M}])(?:(?:van|von|der|den|de|del|della|di|da|do|dos|du|la|le|ter|ten|zu|al|el|bin|ibn)\s+)+$/iu.exec(
      before,
    );
  return particles === null ? [] : [{ start: word.start - particles[0].length, end: word.end }];
}

/** `Dung` of `Dung-led`. */
function beforeHyphen({ start, text }: CapitalWord): readonly Span[] {
  const hyphen = /^[\p{L}\p{M}]+(?=[-\u2010\u2011][\p{Ll}\p{M}]+$)/u.exec(text);
  return hyphen === null ? [] : [{ start, end: start + hyphen[0].length }];
}
