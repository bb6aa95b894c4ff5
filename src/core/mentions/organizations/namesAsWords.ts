import { opensSentence } from '../../matcher/sentenceStart';
import { foldText, foldWithMarks } from '../../text/fold';
import { toNfc } from '../../text/normalForms';
import type { Draft } from '../draft';
import { isCompound } from '../compounds';
import { isCommonName, isPredicate } from './commonWords';
import { isWithinNumber, isWordInCapitals } from './capitals';
import { isDecided } from './decided';

const ONE_WORD = /^[\p{L}\p{M}\p{N}\u2060]+$/u;
const SMALL_WORD = /(?<![\p{L}\p{M}\p{N}])\p{Ll}[\p{L}\p{M}]+/gu;
/** The next word, in small letters, where nothing but a blank stands between. */
const NEXT_WORD = /^[\s\u2060]+(\p{Ll}[\p{L}\p{M}]*)/u;
/** `Apple lawyer Bill Lee`. */
const NEXT_PERSON = /^\s+\p{Ll}[\p{L}\p{M}]* \p{Lu}/u;
const VIETNAMESE = /[ăđơư\u1ea0-\u1ef9]/iu;
/** Code units behind a name whose language is looked at. */
const NEARBY = 60;

/**
 * Tells names from the words that they are as well, where only a capital says so and a capital says nothing: `Apple
 * growers met.` One for each reading of a text.
 */
export class NamesAsWords {
  /** Who was named where only a name is written with a capital. */
  readonly #named = new Set<string>();
  /** Words in small letters, of all paragraphs but those that wait. */
  readonly #words = new Set<string>();
  /** Paragraphs that nobody has asked about yet. */
  #waiting: string[] = [];

  /** Drafts that are names, of the next paragraph of the text. */
  filter(text: string, drafts: readonly Draft[]): readonly Draft[] {
    this.#waiting.push(text);
    const names = drafts.filter(
      (draft) =>
        isDecided(draft) ||
        isCommonNoun(draft) ||
        !(isWordInCapitals(text, draft.span) || isWithinNumber(text, draft.span) || isSmall(text, draft)),
    );
    const openers = new Set(names.filter((draft) => isSingleOpener(text, draft)));
    for (const draft of names) {
      if (draft.entity !== null && !openers.has(draft)) {
        this.#named.add(draft.entity);
      }
    }
    return openers.size === 0
      ? names
      : names.filter((draft) => !openers.has(draft) || !this.#isWord(text, draft));
  }

  #isWord(text: string, { span, entity }: Draft): boolean {
    const behind = text.slice(span.end, span.end + NEARBY);
    const next = NEXT_WORD.exec(behind)?.[1];
    if (next !== undefined && isCompound(text.slice(span.start, span.end), next)) {
      return true;
    }
    const isName =
      next === undefined ||
      isPredicate(foldText(next)) ||
      NEXT_PERSON.test(behind) ||
      VIETNAMESE.test(toNfc(behind));
    if (isName || (entity !== null && this.#named.has(entity))) {
      return false;
    }
    const written = text.slice(span.start, span.end);
    return isCommonName(foldText(written)) || this.#usesWord(foldWithMarks(written));
  }

  #usesWord(word: string): boolean {
    for (const text of this.#waiting) {
      for (const [written] of text.matchAll(SMALL_WORD)) {
        this.#words.add(foldWithMarks(written));
      }
    }
    this.#waiting = [];
    return this.#words.has(word);
  }
}

/** The name of a sector is a word, in capitals too: `GROWTH FOR CHIPS`. */
function isCommonNoun({ candidates: [best] }: Draft): boolean {
  return best?.kind === 'sector' && /\p{Ll}/u.test(best.name);
}

/**
 * A short name of a body, each word of which has a capital, in small letters where the sentence uses capitals: `giữa
 * biển xanh` is no company Biển Xanh.
 */
function isSmall(text: string, { span, candidates }: Draft): boolean {
  const name = candidates[0]?.kind === 'organization' ? candidates[0].name : '';
  return (
    /^\p{Lu}[\p{L}\p{M}]*\s\p{Lu}[\p{L}\p{M}]*$/u.test(name) &&
    !/\p{Lu}/u.test(text.slice(span.start, span.end)) &&
    /\p{Lu}/u.test(text.slice(Math.max(0, span.start - NEARBY), span.start))
  );
}

/** One word with a capital, of a body or place, that would have the capital in any case. */
function isSingleOpener(text: string, draft: Draft): boolean {
  const kind = draft.candidates[0]?.kind;
  const written = text.slice(draft.span.start, draft.span.end);
  return (
    (kind === 'organization' || kind === 'area') &&
    !isDecided(draft) &&
    ONE_WORD.test(written) &&
    /\p{Ll}/u.test(written) &&
    opensSentence(text, draft.span.start)
  );
}
