import { foldWords } from '../../text/foldWords';

/** Where one wording differs from another. */
export interface Difference {
  /** Empty where words were left out. */
  readonly written: string;
  /** Empty where words were put in. */
  readonly said: string;
  /** Case, punctuation or a hyphen alone: what an editor changes without a thought. */
  readonly isSlight: boolean;
}

export interface Comparison {
  /** In order. */
  readonly differences: readonly Difference[];
  /** Of the written words those that are said as well, in this order: from 0 to 1. */
  readonly shared: number;
}

interface Token {
  readonly text: string;
  /** As quotations are compared. */
  readonly folded: string;
  /** Without case and punctuation; never empty. */
  readonly plain: string;
}

/** Compares word by word, by their longest common subsequence. Costs the product of the two numbers of words. */
export function findDifferences(written: string, said: string): Comparison {
  const ours = toTokens(written);
  const theirs = toTokens(said);
  const pairs = pairUp(ours, theirs);
  const differences: Difference[] = [];
  const add = (a: readonly Token[], b: readonly Token[]): void => {
    if (a.length > 0 || b.length > 0) {
      const isSlight = plainOf(a) === plainOf(b);
      const tell = isSlight ? join : joinWithoutEdges;
      differences.push({ written: tell(a), said: tell(b), isSlight });
    }
  };
  const resumed = findInterruptions(pairs, theirs);
  let [i, j] = [0, 0];
  for (const [index, [x, y]] of [...pairs, [ours.length, theirs.length] as const].entries()) {
    if (!resumed.has(y)) {
      add(ours.slice(i, x), theirs.slice(j, y));
    }
    const [a, b] = [ours[x], theirs[y]];
    // Marks beside an interruption belong to it, those at the ends to the memo's sentence.
    const isFree =
      x === 0 || x === ours.length - 1 || resumed.has(y) || resumed.has(pairs[index + 1]?.[1] ?? -1);
    if (a && b && !isFree && a.folded !== b.folded) {
      add([a], [b]);
    }
    [i, j] = [x + 1, y + 1];
  }
  return { differences, shared: pairs.length / Math.max(1, ours.length) };
}

/**
 * `…,” she said, “…`: the source interrupts its own quotation, and its words between are not quoted there either.
 *
 * @returns places of the words with which it goes on
 */
function findInterruptions(
  pairs: readonly (readonly [number, number])[],
  theirs: readonly Token[],
): ReadonlySet<number> {
  const resumed = new Set<number>();
  for (const [index, [x, y]] of pairs.entries()) {
    const [previous, from] = pairs[index - 1] ?? [x, y];
    const [before, after] = [theirs[from]?.text ?? '', theirs[y]?.text ?? ''];
    if (x === previous + 1 && y > from + 1 && /["”»’'][.,;:!?]?$/u.test(before) && /^["“„«‘']/u.test(after)) {
      resumed.add(y);
    }
  }
  return resumed;
}

function toTokens(text: string): readonly Token[] {
  return text.split(/\s+/u).flatMap((word) => {
    const { folded } = foldWords(word);
    const plain = toPlain(folded);
    return plain === '' ? [] : [{ text: word, folded, plain }];
  });
}

/** Points and commas within a number, its sign and its unit are more than punctuation. */
function toPlain(folded: string): string {
  return folded.toLowerCase().replace(/(?<!\d)[.,]|[.,](?!\d)|-(?!\d)|[^\p{L}\p{M}\p{N}.,%$€£¥₫-]/gu, '');
}

function plainOf(tokens: readonly Token[]): string {
  return tokens.map(({ plain }) => plain).join('');
}

function join(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text).join(' ');
}

function joinWithoutEdges(tokens: readonly Token[]): string {
  return join(tokens).replace(
    /^[\s"'“”‘’«»„.,;:!?…()]+|(?<![\s"'“”‘’«»„.,;:!?…()])[\s"'“”‘’«»„.,;:!?…()]+$/gu,
    '',
  );
}

/** Places of the words that both have, in order. */
function pairUp(a: readonly Token[], b: readonly Token[]): readonly (readonly [number, number])[] {
  const width = b.length + 1;
  /** Of the words from here on in both. */
  const longest = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number): number => longest[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      longest[i * width + j] =
        a[i]?.plain === b[j]?.plain ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i]?.plain === b[j]?.plain) {
      pairs.push([i, j]);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) {
      i += 1;
    } else {
      j += 1;
    }
  }
  return pairs;
}
