import type { Steps } from './steps';

/** Words mixed between two rests. */
const STRIDE = 0x2000;

/**
 * 64 bits as 16 hexadecimal digits: MurmurHash3 (A. Appleby, public domain; "MurmurHash3.cpp" of SMHasher) in its
 * form for 32 bits, twice with different constants. Contents that differ by accident have different hashes, and those
 * that differ in one word always; nobody is kept from making two with the same one.
 */
export function* hashBytes(bytes: Uint8Array): Steps<string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const state = new Int32Array(SEEDS);
  const words = bytes.length >> 2;
  for (let i = 0; i < words; i++) {
    mix(state, view.getInt32(4 * i, true));
    if (i % STRIDE === 0) {
      yield;
    }
  }
  let rest = 0;
  for (let i = 4 * words; i < bytes.length; i++) {
    rest = (rest << 8) | (bytes[i] ?? 0);
  }
  mix(state, rest);
  return finish(state, bytes.length);
}

/** As {@link hashBytes}, over the code units of a text, two in each word. */
export function* hashText(text: string): Steps<string> {
  const state = new Int32Array(SEEDS);
  for (let i = 0; i < text.length; i += 2) {
    // Behind the end the unit is NaN, which counts as 0; the length tells the two apart.
    mix(state, text.charCodeAt(i) | (text.charCodeAt(i + 1) << 16));
    if (i % STRIDE === 0) {
      yield;
    }
  }
  return finish(state, text.length);
}

const SEEDS = [0x2f0b4c47, 0x7a3f19d5];

function mix(state: Int32Array, word: number): void {
  const first = (state[0] ?? 0) ^ scramble(word, 0xcc9e2d51, 0x1b873593);
  const second = (state[1] ?? 0) ^ scramble(word, 0x239b961b, 0xab0e9789);
  state[0] = Math.imul(rotate(first, 13), 5) + 0xe6546b64;
  state[1] = Math.imul(rotate(second, 19), 5) + 0x561ccd1b;
}

function scramble(word: number, before: number, after: number): number {
  return Math.imul(rotate(Math.imul(word, before), 15), after);
}

function rotate(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}

function finish(state: Int32Array, length: number): string {
  return Array.from(state, (lane) => (avalanche(lane ^ length) >>> 0).toString(16).padStart(8, '0')).join('');
}

/** Every bit of the word comes to count for every bit of the result. */
function avalanche(word: number): number {
  const once = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return twice ^ (twice >>> 16);
}
