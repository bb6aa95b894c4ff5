import type { TextFacts } from '../../../src/core/mentions/reading';
import type { ReadableText } from '../../../src/core/text/readableText';

/** A text in which a reader sees every letter as it is stored. */
export function toReadable(text: string): ReadableText {
  return { text, sourceOffset: (offset) => offset, sourceEnd: (end) => end };
}

/** Of a text with this date, or with none, read long after all that benches speak of. */
export function factsOf(date?: string): TextFacts {
  return { date, today: '2030-01-01', lang: 'en', dateOf: ({ date: own }) => own };
}
