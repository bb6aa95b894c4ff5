import { foldWithMarks, markedFormsAgree } from '../text/fold';
import type { MarksAgreement } from '../text/fold';
import { toNfc } from '../text/nfc';
import { ATTACHED, IGNORED, IN_WORD, MARK, OUTSIDE_WORD } from '../text/foldTables';
import { END_CODE } from './doubleArrayTrie';
import { SEVERAL, SKIP, stepThrough } from './gazetteerIndex';
import { ENDS_WORD, UNSURE } from './firstWords';
import type { GazetteerIndex } from './gazetteerIndex';
import { addToHash } from './hashBits';
import { MarkedWords } from './markedWords';
import type { Match, MatchedName } from './match';
import { compareUnits } from './plainComparison';
import { followsCapital, opensSentence } from './sentenceStart';
import { compareForm, isSyllable } from './surfaceForm';
import type { SurfaceForm } from './surfaceForm';

/** Places where a key ends with a word, shortest first; made once for a text and used at each of its words. */
interface Endings {
  count: number;
  readonly ends: number[];
  readonly keys: number[];
}

/** The text from the start of a word on, made ready for comparison as far as it is asked for. */
class WordStart {
  readonly text: string;
  readonly start: number;
  readonly #end: number;
  #marked: string | undefined;
  #words: MarkedWords | undefined;
  #opensSentence: boolean | undefined;
  #followsCapital: boolean | undefined;

  /** @param end of the longest name */
  constructor(text: string, start: number, end: number) {
    this.text = text;
    this.start = start;
    this.#end = end;
  }

  /** With marks and without case. */
  get marked(): string {
    return (this.#marked ??= foldWithMarks(this.text.slice(this.start, this.#end)));
  }

  get words(): MarkedWords {
    return (this.#words ??= new MarkedWords(this.marked));
  }

  get opensSentence(): boolean {
    return (this.#opensSentence ??= opensSentence(this.text, this.start));
  }

  get followsCapital(): boolean {
    return (this.#followsCapital ??= followsCapital(this.text, this.start));
  }
}

/** No name spread over more of a text is one; this bounds the work where a text is made of blanks. */
const FARTHEST = 1024;
/** Of the names that begin at one place the longest are tried. */
const MOST_ENDINGS = 8;

/** See {@link Gazetteer.find}. Walks the trie from the start of each word only, on the text as it is written. */
export function findAll(index: GazetteerIndex, text: string): readonly Match[] {
  const { firstWords } = index;
  const { letters } = firstWords;
  const endings: Endings = { count: 0, ends: [], keys: [] };
  const matches: Match[] = [];
  for (let i = 0; i < text.length; i++) {
    const start = i;
    let hash = 0;
    let isSure = true;
    for (; i < text.length; i++) {
      const letter = letters[text.charCodeAt(i)] ?? ENDS_WORD;
      if (letter > UNSURE) {
        hash = addToHash(hash, letter);
      } else if (letter === ENDS_WORD) {
        break;
      } else if (letter === UNSURE) {
        isSure = false;
      }
    }
    // Most words do not begin a name.
    const match =
      i > start && (!isSure || firstWords.mayBegin(hash, text, i))
        ? findIn(index, text, start, i, endings)
        : undefined;
    if (match !== undefined) {
      matches.push(match);
      i = behindWord(text, match.span.end, letters);
    }
  }
  return matches;
}

/** The longest agreeing name that begins with the word that fills a stretch, as far as that is one. */
function findIn(
  index: GazetteerIndex,
  text: string,
  start: number,
  end: number,
  endings: Endings,
): Match | undefined {
  let i = start;
  while (i < end && index.classes[text.charCodeAt(i)] !== IN_WORD) {
    i++;
  }
  return i < end ? findAt(index, text, i, endings) : undefined;
}

/** Behind the word that holds or ends at an offset. */
function behindWord(text: string, offset: number, letters: Uint16Array): number {
  let i = offset;
  while (i < text.length && letters[text.charCodeAt(i)] !== ENDS_WORD) {
    i++;
  }
  return i;
}

/** The longest agreeing name that begins exactly at `start`. */
function findAt(index: GazetteerIndex, text: string, start: number, endings: Endings): Match | undefined {
  findEndings(index, text, start, endings);
  const { count, ends, keys } = endings;
  if (count === 0) {
    return undefined;
  }
  const written = matchAsWritten(index, text, start, ends[count - 1] ?? start, keys[count - 1] ?? 0);
  if (written !== undefined) {
    return written;
  }
  const from = new WordStart(text, start, ends[count - 1] ?? start);
  for (let i = count - 1; i >= Math.max(0, count - MOST_ENDINGS); i--) {
    const match = compareNames(index, from, ends[i] ?? start, keys[i] ?? 0);
    if (match !== undefined) {
      return match;
    }
  }
  return undefined;
}

/** None for nearly all words. */
function findEndings(index: GazetteerIndex, text: string, start: number, endings: Endings): void {
  const { cells, steps, classes, spaceCode } = index;
  const limit = Math.min(text.length, start + FARTHEST);
  endings.count = 0;
  let state = 0;
  for (let i = start; i < limit;) {
    const unit = text.charCodeAt(i);
    const code = steps[unit] ?? 0;
    const next = (cells[2 * state] ?? 0) + code;
    if (cells[2 * next + 1] === state) {
      state = next;
    } else if (code === SEVERAL) {
      state = stepThrough(index, state, unit);
      if (state < 0) {
        return;
      }
    } else if (code !== SKIP) {
      return;
    }
    i++;
    if (code === spaceCode) {
      i = skipSpace(text, i - 1, limit, index);
      if (i < 0) {
        return;
      }
    } else if (classes[text.charCodeAt(i)] !== IN_WORD && code !== SKIP) {
      const key = (cells[2 * state] ?? 0) + END_CODE;
      if (cells[2 * key + 1] === state) {
        const end = skipMarks(text, i, classes);
        if (endsWord(text, end, classes)) {
          endings.ends[endings.count] = end;
          endings.keys[endings.count] = cells[2 * key] ?? -1;
          endings.count++;
        }
      }
    }
  }
}

/** Behind a run of white space and invisible characters, or -1 where the run holds a blank line. */
function skipSpace(text: string, start: number, limit: number, index: GazetteerIndex): number {
  let i = start;
  let lines = 0;
  for (; i < limit; i++) {
    const unit = text.charCodeAt(i);
    const code = index.steps[unit];
    if (code !== index.spaceCode && code !== SKIP) {
      break;
    }
    // `\r\n` is one line end.
    if (unit === 0x0a || unit === 0x2029 || (unit === 0x0d && text.charCodeAt(i + 1) !== 0x0a)) {
      lines++;
    }
  }
  return lines > 1 ? -1 : i;
}

/** Behind the marks of a letter, also where something unseen stands between: it is one letter to a reader. */
function skipMarks(text: string, start: number, classes: Uint8Array): number {
  let end = start;
  for (let i = start; i < text.length; i++) {
    const kind = classes[text.charCodeAt(i)];
    if (kind === MARK) {
      end = i + 1;
    } else if (kind !== IGNORED) {
      break;
    }
  }
  return end;
}

/** The word must be over, and neither a number nor a sum of money: `Top 10` is not in `Top 10,000`, `US` not in `US$5`. */
function endsWord(text: string, end: number, classes: Uint8Array): boolean {
  let i = end;
  while (i < text.length && (classes[text.charCodeAt(i)] ?? OUTSIDE_WORD) >= ATTACHED) {
    i++;
  }
  if (i >= text.length) {
    return true;
  }
  const unit = text.charCodeAt(i);
  if (classes[unit] === IN_WORD || isCurrencySign(unit)) {
    return false;
  }
  const goesOn = (unit === 0x2e || unit === 0x2c) && isDigit(text.charCodeAt(i + 1));
  return !(goesOn && isDigit(text.charCodeAt(end - 1)));
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

function isCurrencySign(unit: number): boolean {
  return unit === 0x24 || (unit >= 0xa2 && unit <= 0xa5) || (unit >= 0x20a0 && unit <= 0x20cf);
}

/** Most names stand in a text as they stand in the registry, and mean one. `undefined` says nothing. */
function matchAsWritten(
  index: GazetteerIndex,
  text: string,
  start: number,
  end: number,
  key: number,
): Match | undefined {
  const place = index.firstOfKey(key);
  const name = index.nameAt(place);
  return name !== undefined &&
    index.firstOfKey(key + 1) === place + 1 &&
    index.isPlain(place) &&
    name.text.length === end - start &&
    text.startsWith(name.text, start)
    ? { span: { start, end }, tier: 'exact', names: index.alone(place, name, 'exact') }
    : undefined;
}

/** `undefined` where marks or case of the text are those of none of the names. */
function compareNames(index: GazetteerIndex, from: WordStart, end: number, key: number): Match | undefined {
  const { text, start } = from;
  const slice = text.slice(start, end);
  const first = index.firstOfKey(key);
  const behind = index.firstOfKey(key + 1);
  const matched: MatchedName[] = [];
  let last = first;
  let agreements: readonly MarksAgreement[] | undefined;
  let withStop = false;
  for (let place = first; place < behind; place++) {
    const name = index.nameAt(place);
    if (name === undefined) {
      continue;
    }
    if (slice === name.text && index.isPlain(place)) {
      matched.push({ name, tier: 'exact' });
      last = place;
      continue;
    }
    const form = index.formOf(place, name);
    if (form === undefined) {
      continue;
    }
    // `U.S.` is not the beginning of `U.S.A.`
    const dotted = form.fullStop && text.charAt(end) === '.';
    if (dotted && findsWordAt(text, end + 1)) {
      continue;
    }
    // `Mỹ` is no name of its own in `Nam Mỹ` or `Phú Mỹ`.
    if (isSyllable(form) && name.kind !== 'person' && from.followsCapital) {
      continue;
    }
    agreements ??= index.namesOfKeyAt(key)?.compare(from.words) ?? [];
    const tier =
      slice === name.text
        ? 'exact'
        : compareName(form, slice, agreements[place - first], from, end, name.text);
    if (tier !== 'differ') {
      matched.push({ name, tier });
      last = place;
      withStop ||= dotted;
    }
  }
  if (matched.length > 1) {
    matched.sort((a, b) => Number(a.tier === 'folded') - Number(b.tier === 'folded'));
  }
  const [best] = matched;
  if (best === undefined) {
    return undefined;
  }
  const names = matched.length === 1 ? index.alone(last, best.name, best.tier) : matched;
  return { span: { start, end: withStop ? end + 1 : end }, tier: best.tier, names };
}

function compareName(
  form: SurfaceForm,
  slice: string,
  agreement: MarksAgreement | undefined,
  from: WordStart,
  end: number,
  name: string,
): MarksAgreement {
  const marks = agreement ?? compareMarks(form, from, end, name);
  return marks === 'differ' ? 'differ' : compareForm(form, slice, marks, () => from.opensSentence);
}

function compareMarks(form: SurfaceForm, from: WordStart, end: number, name: string): MarksAgreement {
  switch (compareUnits(from.text, from.start, end, name)) {
    case 'same':
      return 'exact';
    case 'bare':
      return markedFormsAgree(form.marked, form.key, form.key === form.marked);
    case undefined:
      // Decomposed letters make no difference, and are all the difference there is in some texts.
      if (toNfc(from.text.slice(from.start, end)) === name) {
        return 'exact';
      }
      return markedFormsAgree(form.marked, from.marked, form.key === form.marked);
  }
}

function findsWordAt(text: string, offset: number): boolean {
  return /^[\p{L}\p{N}]/u.test(text.slice(offset, offset + 2));
}
