import { COUNTED, COUNTED_ONE, UNCOUNTED, UNCOUNTED_VIETNAMESE } from './countedNouns';
import { areJoined, PhraseTable, type PhraseMatch, type Word } from './phraseTable';

/** What is counted, and where its words end. */
export interface Counted {
  readonly unit: string;
  readonly end: number;
}

export interface CountedAt {
  readonly text: string;
  /** Behind the number and its scale. */
  readonly words: readonly Word[];
  readonly index: number;
  readonly isOne: boolean;
  readonly isVietnamese: boolean;
  /** Words that we do not know in both languages count too. */
  readonly mayBeUnknown: boolean;
}

/** So many words may stand before an English noun that is counted. */
const MOST_BEFORE = 5;

/** `semiconductor engineers and graduates`, `kỹ sư bán dẫn`. */
export function readCounted(at: CountedAt): Counted | undefined {
  return readKnown(at) ?? (at.mayBeUnknown ? readUnknown(at) : undefined);
}

function readKnown({ text, words, index, isOne, isVietnamese }: CountedAt): Counted | undefined {
  const table = isOne ? COUNTED_ONE : COUNTED;
  for (let i = index; i <= index + MOST_BEFORE; i++) {
    const word = words[i];
    const before = words[i - 1];
    if (word === undefined || (i > index && before !== undefined && !areJoined(text, before, word))) {
      return undefined;
    }
    const found = table.at(text, words, i);
    if (found !== undefined && (i === index || isEnglish(words, i, found.length))) {
      return withOthers(text, words, { start: i, ...found });
    }
    // A Vietnamese noun stands first; an English one behind its adjectives.
    if (isVietnamese || UNCOUNTED.has(word.folded) || word.marked !== word.folded) {
      return undefined;
    }
  }
  return undefined;
}

function isEnglish(words: readonly Word[], start: number, length: number): boolean {
  return words.slice(start, start + length).every(({ marked, folded }) => marked === folded);
}

const AND = new PhraseTable<true>([['and|or|và|hoặc', true]]);

/** `engineers and graduates` are counted together. */
function withOthers(
  text: string,
  words: readonly Word[],
  first: PhraseMatch<string> & { readonly start: number },
): Counted {
  const concepts = [first.value];
  let next = first.start + first.length;
  let end = words[next - 1]?.end ?? 0;
  for (;;) {
    const link = AND.at(text, words, next);
    const isListed = /^,[\s\u2060]*$/.test(text.slice(end, words[next]?.start ?? end));
    const at = link === undefined ? (isListed ? next : undefined) : next + link.length;
    const found = at === undefined ? undefined : COUNTED.at(text, words, at);
    if (at === undefined || found === undefined || concepts.includes(found.value)) {
      return { unit: `#${concepts.sort().join('+')}`, end };
    }
    concepts.push(found.value);
    next = at + found.length;
    end = words[next - 1]?.end ?? end;
  }
}

function readUnknown({ text, words, index, isVietnamese }: CountedAt): Counted | undefined {
  return isVietnamese ? readUnknownVietnamese(text, words, index) : readUnknownPlural(text, words, index);
}

/** The first plural is what is counted, unless another stands right behind. */
function readUnknownPlural(text: string, words: readonly Word[], index: number): Counted | undefined {
  for (let i = index; i <= index + MOST_BEFORE; i++) {
    const word = words[i];
    const before = words[i - 1];
    if (
      word === undefined ||
      UNCOUNTED.has(word.folded) ||
      (i > index && before !== undefined && !areJoined(text, before, word))
    ) {
      return undefined;
    }
    if (/^[a-z]{2,}[^suia]s$/.test(word.folded) && /^\p{Ll}/u.test(text.slice(word.start, word.end))) {
      return { unit: `#en:${word.folded.slice(0, -1)}`, end: word.end };
    }
  }
  return undefined;
}

function readUnknownVietnamese(text: string, words: readonly Word[], index: number): Counted | undefined {
  const [first, second] = words.slice(index, index + 2);
  if (
    first === undefined ||
    second === undefined ||
    !areJoined(text, first, second) ||
    UNCOUNTED_VIETNAMESE.has(first.marked) ||
    UNCOUNTED_VIETNAMESE.has(second.marked) ||
    !/^\p{Ll}.*\p{Ll}/u.test(text.slice(first.start, second.end))
  ) {
    return undefined;
  }
  return { unit: `#vi:${first.marked} ${second.marked}`, end: second.end };
}
