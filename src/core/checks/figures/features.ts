import type { GazetteerName, Match } from '../../matcher/match';
import { toSpelling } from '../../search/spelling';
import { stemOf } from '../../search/stem';
import { COUNTED_WORDS } from '../../text/quantities/countedNouns';
import { CURRENCIES, MEASURES } from '../../text/quantities/measureWords';
import { areJoined, readWords, type Word } from '../../text/quantities/phraseTable';
import type { Span } from '../../text/span';
import { foldText } from '../../text/fold';
import {
  COMMON,
  COMMON_VIETNAMESE,
  COUNTRY_NAMES,
  SUBJECTS,
  UNMARKED_SUBJECTS,
  VIETNAMESE_SUBJECTS,
} from './subjectWords';

const COUNTRY_FEATURES: ReadonlySet<string> = new Set([...COUNTRY_NAMES.values()].map((name) => `c:${name}`));

/**
 * What a stretch of text is about, as a set of keys that mean the same in both languages as far as we know it: names of
 * the registry (`e:`, of sectors `s:`), concepts (`c:`), and for other words their stem (`w:`) or, in Vietnamese, pairs (`v:`).
 */
export type Features = ReadonlySet<string>;

/** Names of these kinds stand for themselves; those of sectors and laws are words as well. */
const PROPER: ReadonlySet<string> = new Set(['person', 'organization', 'area']);
const SHORTEST = 4;
/** Concepts that figures of all kinds have in common. */
const NO_SUBJECTS: ReadonlySet<string> = new Set(['target', 'time', 'round', 'article']);

/** @param matches names of the registry in the text, in order */
export function readFeatures(
  text: string,
  span: Span,
  matches: readonly Match[],
  isVietnamese = false,
): Features {
  const features = new Set<string>();
  const proper: Span[] = [];
  for (const { span: name, names } of matches) {
    if (name.start >= span.start && name.end <= span.end) {
      names.forEach((one) => features.add(toFeature(one.name)));
      proper.push(...(names.some(({ name: { kind } }) => PROPER.has(kind)) ? [name] : []));
    }
  }
  const words = readWords(text, span.start, span.end);
  const isMarked = words.some(({ marked, folded }) => marked !== folded);
  const subjects = isVietnamese ? (isMarked ? VIETNAMESE_SUBJECTS : UNMARKED_SUBJECTS) : SUBJECTS;
  for (let i = 0; i < words.length;) {
    const word = words[i];
    const [subject, counted] = [subjects.at(text, words, i), COUNTED_WORDS.at(text, words, i)];
    const found = (counted?.length ?? 0) > (subject?.length ?? 0) ? counted : subject;
    const measured = found ?? MEASURES.at(text, words, i) ?? CURRENCIES.at(text, words, i);
    if (measured !== undefined) {
      // How much there is says nothing of what.
      if (found !== undefined && !NO_SUBJECTS.has(found.value)) {
        features.add(`c:${found.value}`);
      }
      i += measured.length;
      continue;
    }
    i += 1;
    if (word !== undefined && !proper.some(({ start, end }) => start <= word.start && word.end <= end)) {
      addWord(text, word, words[i], features);
    }
  }
  return features;
}

/** A country is the same by its name and by the word for what is of it. */
function toFeature({ kind, text, entityId }: GazetteerName): string {
  const country = kind === 'area' ? COUNTRY_NAMES.get(foldText(text)) : undefined;
  return country !== undefined ? `c:${country}` : kind === 'sector' ? `s:${entityId}` : `e:${entityId}`;
}

function addWord(text: string, word: Word, next: Word | undefined, features: Set<string>): void {
  const { folded, marked } = word;
  if (folded === marked && folded.length >= SHORTEST && /^[a-z]+$/.test(folded)) {
    if (!COMMON.has(folded)) {
      features.add(`w:${stemOf(toSpelling(folded)) ?? folded}`);
    }
    return;
  }
  if (
    next !== undefined &&
    (marked !== folded || next.marked !== next.folded) &&
    /^\p{L}+$/u.test(marked + next.marked) &&
    areJoined(text, word, next) &&
    !COMMON_VIETNAMESE.has(marked) &&
    !COMMON_VIETNAMESE.has(next.marked)
  ) {
    features.add(`v:${marked} ${next.marked}`);
  }
}

/** How many of the first are in the second. */
export function countShared(features: Features, others: Features): number {
  let shared = 0;
  for (const feature of features) {
    shared += others.has(feature) ? 1 : 0;
  }
  return shared;
}

/** True for a country, which half of a desk's sentences name. */
export function isCountry(feature: string): boolean {
  return COUNTRY_FEATURES.has(feature);
}
