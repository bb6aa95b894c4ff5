import { COUNTED } from './countedNouns';
import { readWords } from './phraseTable';
import type { Quantity, Scale } from './quantity';
import type { ReadUnit } from './readUnit';
import type { FoundNumber } from './toQuantity';

const OF_THEM =
  /^[\s\u2060]*(?:(?:of (?:them|whom|which|these|those)|are|were|will|would|to be|is)(?![\p{L}\p{M}])|(?:trong số đó|trong đó|là)(?![\p{L}\p{M}]))/iu;
/** A sentence ends there. */
const BORDER = /[.!?;][\s"'”’)]/;
const FARTHEST_BACK = 100;
const FARTHEST_AHEAD = 64;
const MOST_AHEAD = 7;

/**
 * What is counted was said before, `$4.2 billion, after 3.9 billion`, or comes behind a verb: `50,000 engineers, of whom
 * 15,000 are to be designers`.
 */
export function inheritUnit(
  text: string,
  number: FoundNumber,
  previous: Quantity | undefined,
  scale: Scale | undefined,
): ReadUnit | undefined {
  const { end } = number.number;
  const lead = text.slice(previous?.span.end ?? 0, number.start);
  if (scale !== undefined) {
    return previous?.scale === undefined || lead.length > FARTHEST_BACK || BORDER.test(lead)
      ? undefined
      : { unit: previous.unit, factor: previous.factor, scale, end: scale.span.end };
  }
  if (
    previous?.unit.startsWith('#') !== true ||
    number.sign !== undefined ||
    number.mayBeYear ||
    number.isInWords ||
    lead.length > FARTHEST_BACK ||
    BORDER.test(lead) ||
    !OF_THEM.test(text.slice(end, end + 24))
  ) {
    return undefined;
  }
  const words = readWords(text, end, Math.min(text.length, end + FARTHEST_AHEAD));
  for (let i = 0; i < Math.min(words.length, MOST_AHEAD); i++) {
    const found = COUNTED.at(text, words, i);
    const last = found && words[i + found.length - 1];
    if (found !== undefined && last !== undefined && !/[.,;:]/.test(text.slice(end, last.start))) {
      return { unit: `#${found.value}`, factor: { digits: 1n, exponent: 0 }, end };
    }
  }
  return { unit: previous.unit, factor: { digits: 1n, exponent: 0 }, end };
}
