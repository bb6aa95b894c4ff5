export interface WordComparison {
  /** Share of the words found that were wanted; 1 where there are none. */
  readonly precision: number;
  /** Share of the words wanted that were found; 1 where there are none. */
  readonly recall: number;
  readonly surplus: readonly string[];
  readonly missing: readonly string[];
}

/** Compares two texts by their words, each as often as it stands there, whatever the order, case and marks of Markdown. */
export function compareWords(found: string, wanted: string): WordComparison {
  const foundWords = wordsOf(found);
  const wantedWords = wordsOf(wanted);
  const surplus = without(foundWords, wantedWords);
  const missing = without(wantedWords, foundWords);
  return {
    precision: share(foundWords.length - surplus.length, foundWords.length),
    recall: share(wantedWords.length - missing.length, wantedWords.length),
    surplus,
    missing,
  };
}

function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFC')
      .replaceAll('\\', '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function without(words: readonly string[], others: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const word of others) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return words.filter((word) => {
    const count = counts.get(word) ?? 0;
    counts.set(word, count - 1);
    return count <= 0;
  });
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}
