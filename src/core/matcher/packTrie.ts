import type { Steps } from '../util/steps';
import type { DoubleArrayTrie } from './doubleArrayTrie';

/**
 * A trie as bytes: the number of its keys, that of the numbers that follow, units with their codes, the cells. All as the
 * processor has them; {@link BYTE_ORDER} says how that is.
 */
export function* packTrie({ cells, codes, size }: DoubleArrayTrie): Steps<readonly Uint8Array[]> {
  const units: number[] = [];
  codes.forEach((code, unit) => {
    if (code > 0) {
      units.push(unit, code);
    }
  });
  yield;
  return [
    new Uint8Array(new Int32Array([size, units.length]).buffer),
    new Uint8Array(new Int32Array(units).buffer),
    new Uint8Array(cells.buffer, cells.byteOffset, cells.byteLength),
  ];
}

/** What {@link packTrie} made, in the same order of bytes. Whoever calls has made sure that the bytes are those. */
export function unpackTrie(packed: Uint8Array): DoubleArrayTrie {
  // A copy begins at a whole word, which a part of another array need not do.
  const words = new Int32Array(new Uint8Array(packed).buffer);
  const [size = 0, count = 0] = words;
  const codes = new Uint16Array(0x10000);
  for (let i = 2; i < count + 2; i += 2) {
    codes[words[i] ?? 0] = words[i + 1] ?? 0;
  }
  return { cells: words.subarray(count + 2), codes, size };
}

/** Tells the processors apart whose words cannot be exchanged. */
export const BYTE_ORDER = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 'little' : 'big';
