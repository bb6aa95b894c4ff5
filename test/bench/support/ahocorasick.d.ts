/** The part of npm's `ahocorasick` that a bench measures itself against. It comes without types. */
declare module 'ahocorasick' {
  export default class AhoCorasick {
    constructor(keywords: readonly string[]);
    /** Where keywords end (inclusive), each with all that end there. */
    search(text: string): readonly (readonly [number, readonly string[]])[];
  }
}
