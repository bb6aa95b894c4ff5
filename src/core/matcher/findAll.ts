import { foldWithMarks, markedFormsAgree } from '../text/fold';
import type { MarksAgreement } from '../text/fold';
import { toNfc } from '../text/normalForms';
import { findEndings, skipAttached, type Endings } from './findEndings';
import type { GazetteerIndex } from './gazetteerIndex';
import { MarkedWords } from './markedWords';
import type { Match, MatchedName } from './match';
import { compareUnits } from './plainComparison';
import { followsCapital, opensSentence } from './sentenceStart';
import { compareForm, isSyllable } from './surfaceForm';
import type { SurfaceForm } from './surfaceForm';

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

/** Of the names that begin at one place the longest are tried. */
const MOST_ENDINGS = 8;

/** See {@link Gazetteer.find}. Walks the trie from the start of each word only, on the text as it is written. */
export function findAll(index: GazetteerIndex, text: string): readonly Match[] {
  const { firstWords, classes } = index;
  const endings: Endings = { count: 0, ends: [], keys: [] };
  const matches: Match[] = [];
  for (let start = firstWords.findNext(text, 0); start >= 0;) {
    const match = findAt(index, text, skipAttached(text, start, classes), endings);
    if (match !== undefined) {
      matches.push(match);
    }
    start = firstWords.findNext(text, firstWords.endOfWord(text, match?.span.end ?? start));
  }
  return matches;
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
