import { toDecimal, ZERO } from './decimal';
import { findHedgeBefore } from './findHedge';
import { FRACTIONS } from './measureWords';
import { readWords, type Word } from './phraseTable';
import type { Quantity } from './quantity';
import { NEAREST } from './toQuantity';

/** `roughly one-quarter`, `half of the market` */
export function readFraction(text: string, start: number, before: readonly Word[]): Quantity | undefined {
  const words = readWords(text, start, start + NEAREST, 4);
  const found = FRACTIONS.at(text, words, 0);
  const last = found && words[found.length - 1];
  if (found === undefined || last === undefined) {
    return undefined;
  }
  const isPart = /^[\s\u2060]+(?:of|the|that|số|của|doanh|thị|thu|kim|tổng)(?![\p{L}\p{M}])/iu.test(
    text.slice(last.end, last.end + 12),
  );
  const isPeriod = /^(?:first|second|latter|other|last|next|past)$/.test(before.at(-1)?.folded ?? '');
  if ((words[0]?.folded === 'half' && !isPart) || isPeriod) {
    return undefined;
  }
  const [low, high] = found.value.map((value) => toDecimal(value) ?? ZERO);
  const hedge = findHedgeBefore(text, before, start);
  return {
    span: { start, end: last.end },
    number: { start, end: last.end },
    readings: [{ low: low ?? ZERO, high: high ?? ZERO }],
    unit: 'percent',
    factor: { digits: 1n, exponent: 0 },
    ...(hedge === undefined ? {} : { hedge }),
    isInWords: true,
  };
}
