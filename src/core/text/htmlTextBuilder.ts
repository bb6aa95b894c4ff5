import { HIDDEN, type ReadableText } from './readableText';

/** A stretch of readable text and where it is stored; where the lengths are equal, unit for unit. */
interface Run {
  readonly at: number;
  readonly length: number;
  readonly source: number;
  readonly sourceLength: number;
}

/** Puts the readable text of an HTML file together, with white space folded and the way back to the file. */
export class HtmlTextBuilder {
  readonly #parts: string[] = [];
  readonly #runs: Run[] = [];
  #length = 0;
  #blockStart = 0;
  /** White space read in a block that has text already; it counts only once more text follows. */
  #space: { readonly text: string; readonly source: number; sourceEnd: number } | undefined;

  get length(): number {
    return this.#length;
  }

  /** Where the text of the block at hand begins; {@link length} while it has none. */
  get blockStart(): number {
    return this.#blockStart;
  }

  /** Text as stored at `source`. */
  addText(stored: string, source: number): void {
    const spaces = /[\t\n\f\r ]+/g;
    let position = 0;
    for (let space = spaces.exec(stored); space !== null; space = spaces.exec(stored)) {
      this.#addWord(stored.slice(position, space.index), source + position);
      position = space.index + space[0].length;
      this.addSpace(' ', source + space.index, source + position);
    }
    this.#addWord(stored.slice(position), source + position);
  }

  /** A character stored as an entity. */
  addEntity(character: string, source: number, sourceEnd: number): void {
    this.#takeSpace();
    this.#push(character, source, sourceEnd - source);
  }

  /** White space, or what stands for it, such as a line break or the border between two cells. */
  addSpace(text: string, source: number, sourceEnd: number): void {
    if (this.#length === this.#blockStart) {
      return;
    }
    if (this.#space === undefined || (this.#space.text === ' ' && text !== ' ')) {
      this.#space = { text, source: this.#space?.source ?? source, sourceEnd };
    } else {
      this.#space.sourceEnd = Math.max(this.#space.sourceEnd, sourceEnd);
    }
  }

  /** Ends the block at hand: no name reaches from one block to the next. */
  endBlock(): void {
    this.#space = undefined;
    if (this.#length > this.#blockStart) {
      const last = this.#runs.at(-1);
      this.#push(`${HIDDEN}\n`, last === undefined ? 0 : last.source + last.sourceLength, 0);
      this.#blockStart = this.#length;
    }
  }

  build(): ReadableText {
    const text = this.#parts.join('');
    const runs = this.#runs;
    const runAt = (offset: number): Run | undefined => {
      let low = 0;
      let high = runs.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((runs[middle]?.at ?? 0) <= offset) {
          low = middle;
        } else {
          high = middle - 1;
        }
      }
      return runs[low];
    };
    return {
      text,
      sourceOffset: (offset) => {
        const run = runAt(offset);
        if (run === undefined) {
          return 0;
        }
        const within = offset - run.at;
        if (within >= run.length) {
          return run.source + run.sourceLength;
        }
        return run.source + (run.length === run.sourceLength ? within : 0);
      },
      sourceEnd: (end) => {
        const run = runAt(end - 1);
        if (run === undefined || end <= 0) {
          return 0;
        }
        const isExact = run.length === run.sourceLength;
        return run.source + (isExact ? Math.min(end - run.at, run.length) : run.sourceLength);
      },
    };
  }

  #addWord(word: string, source: number): void {
    if (word !== '') {
      this.#takeSpace();
      this.#push(word, source, word.length);
    }
  }

  #takeSpace(): void {
    const space = this.#space;
    this.#space = undefined;
    if (space !== undefined) {
      this.#push(space.text, space.source, space.sourceEnd - space.source);
    }
  }

  #push(text: string, source: number, sourceLength: number): void {
    const last = this.#runs.at(-1);
    const isExact = text.length === sourceLength;
    const goesOn =
      last !== undefined &&
      isExact &&
      last.length === last.sourceLength &&
      last.source + last.sourceLength === source;
    if (goesOn) {
      const length = last.length + text.length;
      this.#runs[this.#runs.length - 1] = { at: last.at, length, source: last.source, sourceLength: length };
    } else {
      this.#runs.push({ at: this.#length, length: text.length, source, sourceLength });
    }
    this.#parts.push(text);
    this.#length += text.length;
  }
}
