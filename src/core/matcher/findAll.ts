import { foldWithMarks, markedFormsAgree } from '../text/fold';
import type { MarksAgreement } from '../text/fold';
import { ATTACHED, IGNORED, IN_WORD, MARK, OUTSIDE_WORD } from '../text/foldTables';
import { END_CODE } from './doubleArrayTrie';
import type { CompiledName, Match, MatchedName } from './match';
import { SEVERAL, SKIP, stepThrough } from './gazetteerIndex';
import type { GazetteerIndex } from './gazetteerIndex';
import { MarkedWords } from './markedWords';
import type { NamesOfKey } from './markedWords';
import { followsCapital, opensSentence } from './sentenceStart';
import { compareForm, isSyllable } from './surfaceForm';
import type { SurfaceForm } from './surfaceForm';

/** A place where at least one key ends with a word; `names` are those of the key. */
interface Ending {
  readonly end: number;
  readonly names: readonly CompiledName[];
  /** Where the names are many. */
  readonly namesOfKey: NamesOfKey | undefined;
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
  const { cells, classes, steps } = index;
  const rootBase = cells[0] ?? 0;
  const matches: Match[] = [];
  let inWord = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const kind = classes[unit] ?? OUTSIDE_WORD;
    if (kind === OUTSIDE_WORD) {
      inWord = false;
    } else if (kind === IN_WORD && !inWord) {
      inWord = true;
      const code = steps[unit] ?? 0;
      // Most words do not even begin like a name.
      const match =
        cells[2 * (rootBase + code) + 1] === 0 || code === SEVERAL ? findAt(index, text, i) : undefined;
      if (match !== undefined) {
        matches.push(match);
        i = match.span.end - 1;
      }
    }
  }
  return matches;
}

/** The longest agreeing name that begins exactly at `start`. */
function findAt(index: GazetteerIndex, text: string, start: number): Match | undefined {
  const endings = findEndings(index, text, start);
  if (endings === undefined) {
    return undefined;
  }
  const from = new WordStart(text, start, endings.at(-1)?.end ?? start);
  for (let i = endings.length - 1; i >= Math.max(0, endings.length - MOST_ENDINGS); i--) {
    const ending = endings[i];
    const match = ending === undefined ? undefined : compareNames(from, ending);
    if (match !== undefined) {
      return match;
    }
  }
  return undefined;
}

/** Shortest first; `undefined` where there is none, as for nearly all words. */
function findEndings(index: GazetteerIndex, text: string, start: number): readonly Ending[] | undefined {
  const { cells, steps, classes, spaceCode } = index;
  const limit = Math.min(text.length, start + FARTHEST);
  let endings: Ending[] | undefined;
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
        return endings;
      }
    } else if (code !== SKIP) {
      return endings;
    }
    i++;
    if (code === spaceCode) {
      i = skipSpace(text, i - 1, limit, index);
      if (i < 0) {
        return endings;
      }
    } else if (classes[text.charCodeAt(i)] !== IN_WORD && code !== SKIP) {
      const key = (cells[2 * state] ?? 0) + END_CODE;
      if (cells[2 * key + 1] === state) {
        const end = skipMarks(text, i, classes);
        if (endsWord(text, end, classes)) {
          endings ??= [];
          const place = cells[2 * key] ?? -1;
          endings.push({ end, names: index.namesAt(place), namesOfKey: index.namesOfKeyAt(place) });
        }
      }
    }
  }
  return endings;
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

/** `undefined` where marks or case of the text are those of none of the names. */
function compareNames(from: WordStart, { end, names, namesOfKey }: Ending): Match | undefined {
  const { text, start } = from;
  const slice = text.slice(start, end);
  const dotted = text.charAt(end) === '.';
  const dotGoesOn = dotted && findsWordAt(text, end + 1);
  const agreements = namesOfKey?.compare(from.words);
  const matched: MatchedName[] = [];
  let withStop = false;
  for (const [i, { name, form }] of names.entries()) {
    // `U.S.` is not the beginning of `U.S.A.`
    if (form.fullStop && dotGoesOn) {
      continue;
    }
    // `Mỹ` is no name of its own in `Nam Mỹ` or `Phú Mỹ`.
    if (isSyllable(form) && name.kind !== 'person' && from.followsCapital) {
      continue;
    }
    // Most names stand in a text as they stand in the registry, and need no comparison without case.
    const tier = slice === name.text ? 'exact' : compareName(form, slice, agreements?.[i], from);
    if (tier !== 'differ') {
      matched.push({ name, tier });
      withStop ||= form.fullStop && dotted;
    }
  }
  if (matched.length > 1) {
    matched.sort((a, b) => Number(a.tier === 'folded') - Number(b.tier === 'folded'));
  }
  const [best] = matched;
  return best === undefined
    ? undefined
    : { span: { start, end: withStop ? end + 1 : end }, tier: best.tier, names: matched };
}

function compareName(
  form: SurfaceForm,
  slice: string,
  agreement: MarksAgreement | undefined,
  from: WordStart,
): MarksAgreement {
  const marks = agreement ?? markedFormsAgree(form.marked, from.marked, form.key === form.marked);
  return marks === 'differ' ? 'differ' : compareForm(form, slice, marks, () => from.opensSentence);
}

function findsWordAt(text: string, offset: number): boolean {
  return /^[\p{L}\p{N}]/u.test(text.slice(offset, offset + 2));
}
