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
  for (let start = 0; start < text.length; start += 2 * STRIDE) {
    mixText(state, text, start, Math.min(text.length, start + 2 * STRIDE));
    yield;
  }
  return finish(state, text.length);
}

/** {@link mix} of each word of a stretch, in one loop without calls: most of what is hashed are texts. */
function mixText(state: Int32Array, text: string, start: number, end: number): void {
  let first = state[0] ?? 0;
  let second = state[1] ?? 0;
  for (let i = start; i < end; i += 2) {
    // Behind the end the unit is NaN, which counts as 0; the length tells the two apart.
    const word = text.charCodeAt(i) | (text.charCodeAt(i + 1) << 16);
    let own = Math.imul(word, 0xcc9e2d51);
    own = first ^ Math.imul((own << 15) | (own >>> 17), 0x1b873593);
    first = (Math.imul((own << 13) | (own >>> 19), 5) + 0xe6546b64) | 0;
    let other = Math.imul(word, 0x239b961b);
    other = second ^ Math.imul((other << 15) | (other >>> 17), 0xab0e9789);
    second = (Math.imul((other << 19) | (other >>> 13), 5) + 0x561ccd1b) | 0;
  }
  state[0] = first;
  state[1] = second;
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
