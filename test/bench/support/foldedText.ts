import { DROPPED, EXPANDS, getFoldTables, SPACE } from '../../../src/core/text/foldTables';

/** A folded copy of a text with the way back, as every matcher needs it that does not fold as it goes. */
export interface FoldedText {
  readonly folded: string;
  /** By offset into `folded`: the offset of what it was; one more than it has code units. */
  readonly offsets: Int32Array;
}

export function toFoldedText(text: string): FoldedText {
  const { units, expansions } = getFoldTables().folded;
  const longest = text.length * 3;
  const letters = new Uint16Array(longest);
  const offsets = new Int32Array(longest + 1);
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = units[text.charCodeAt(i)] ?? DROPPED;
    if (unit === EXPANDS) {
      for (const letter of expansions.get(text.charCodeAt(i)) ?? '') {
        letters[length] = letter.charCodeAt(0);
        offsets[length++] = i;
      }
    } else if (unit !== DROPPED && !(unit === SPACE && length > 0 && letters[length - 1] === SPACE)) {
      letters[length] = unit;
      offsets[length++] = i;
    }
  }
  offsets[length] = text.length;
  return {
    folded: new TextDecoder('utf-16le').decode(letters.subarray(0, length)),
    offsets: offsets.subarray(0, length + 1),
  };
}

/** The floor of any matcher that folds as it goes and begins at words: a sum, so that nothing is left out. */
export function foldAndFindWordStarts(text: string): number {
  const { folded, classes } = getFoldTables();
  let sum = 0;
  let inWord = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    sum = (sum + (folded.units[unit] ?? 0)) | 0;
    const isWord = classes[unit] === 1;
    if (isWord && !inWord) {
      sum++;
    }
    inWord = isWord;
  }
  return sum;
}
