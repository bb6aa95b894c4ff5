import type { Match } from '../../matcher/match';
import { toSpelling } from '../../search/spelling';
import { stemOf } from '../../search/stem';
import { COUNTED } from '../../text/quantities/countedNouns';
import { areJoined, readWords, type Word } from '../../text/quantities/phraseTable';
import type { Span } from '../../text/span';
import { COMMON, COMMON_VIETNAMESE, SUBJECTS } from './subjectWords';

/**
 * What a stretch of text is about, as a set of keys that mean the same in both languages as far as we know it: names of
 * the registry (`e:`), concepts (`c:`), and for other words their stem (`w:`) or, in Vietnamese, pairs (`v:`).
 */
export type Features = ReadonlySet<string>;

/** Names of these kinds stand for themselves; those of sectors and laws are words as well. */
const PROPER: ReadonlySet<string> = new Set(['person', 'organization', 'area']);
const SHORTEST = 4;

/** @param matches names of the registry in the text, in order */
export function readFeatures(text: string, span: Span, matches: readonly Match[]): Features {
  const features = new Set<string>();
  const proper: Span[] = [];
  for (const match of matches) {
    if (match.span.start >= span.start && match.span.end <= span.end) {
      match.names.forEach(({ name }) => features.add(`e:${name.entityId}`));
      proper.push(...(match.names.some(({ name }) => PROPER.has(name.kind)) ? [match.span] : []));
    }
  }
  const words = readWords(text, span.start, span.end);
  for (let i = 0; i < words.length;) {
    const [subject, counted] = [SUBJECTS.at(text, words, i), COUNTED.at(text, words, i)];
    const found = (counted?.length ?? 0) > (subject?.length ?? 0) ? counted : subject;
    const word = words[i];
    if (found !== undefined) {
      features.add(`c:${found.value}`);
      i += found.length;
      continue;
    }
    i += 1;
    if (word !== undefined && !proper.some(({ start, end }) => start <= word.start && word.end <= end)) {
      addWord(text, word, words[i], features);
    }
  }
  return features;
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
