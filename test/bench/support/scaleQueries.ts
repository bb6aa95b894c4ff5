import { SeededRandom } from '../../support/seededRandom';
import { withoutMarks } from './plainSearch';
import type { ScalePassage } from './scalePassages';

export interface ScaleQuery {
  readonly text: string;
  /** Id of the passage that its words come from. */
  readonly intended: string;
}

/**
 * Queries of so many words of one passage each, frequent ones among them: half with the last word unfinished, a tenth
 * with a slip, three tenths without marks. The same on each run over the same passages.
 */
export function buildScaleQueries(
  passages: readonly ScalePassage[],
  words: number,
  { count, seed }: { readonly count: number; readonly seed: number },
): readonly ScaleQuery[] {
  const random = new SeededRandom(seed * 10 + words);
  return Array.from({ length: count }, () => {
    const { id, drawn } = drawWords(passages, words, random);
    let text = drawn.join(' ');
    text = random.chance(0.3) ? withoutMarks(text) : text;
    text = random.chance(0.1) ? withSlip(text, random) : text;
    text = random.chance(0.5) ? unfinished(text, random) : text;
    return { text, intended: id };
  });
}

/** What a search is asked as queries are typed: for each, the last word from its first letter to its last. */
export function buildTyping(
  passages: readonly ScalePassage[],
  words: number,
  { count, seed }: { readonly count: number; readonly seed: number },
): readonly string[] {
  const random = new SeededRandom(seed * 10 + words);
  return Array.from({ length: count }, () => drawWords(passages, words, random).drawn.join(' ')).flatMap(
    (text) => {
      const start = text.lastIndexOf(' ') + 1;
      return Array.from({ length: text.length - start }, (_, i) => text.slice(0, start + i + 1));
    },
  );
}

function drawWords(
  passages: readonly ScalePassage[],
  words: number,
  random: SeededRandom,
): { readonly id: string; readonly drawn: readonly string[] } {
  const { id, text } = random.pick(passages);
  const all = [...new Set(text.toLowerCase().match(/\p{L}{3,}/gu))];
  const drawn = Array.from({ length: Math.min(words, all.length) }, () =>
    all.splice(random.integer(all.length), 1),
  );
  return { id, drawn: drawn.flat() };
}

/** Another letter within one of the words of five letters or more; unchanged where there is none. */
function withSlip(text: string, random: SeededRandom): string {
  const words = text.split(' ');
  const long = words.filter((word) => word.length >= 5);
  if (long.length === 0) {
    return text;
  }
  const word = random.pick(long);
  const at = 1 + random.integer(word.length - 1);
  const slipped = `${word.slice(0, at)}${random.pick(Array.from('aeionrtsl'))}${word.slice(at + 1)}`;
  return words.map((other) => (other === word ? slipped : other)).join(' ');
}

/** Without one or more letters at its end; at least three of the last word stay. */
function unfinished(text: string, random: SeededRandom): string {
  const last = text.length - text.lastIndexOf(' ') - 1;
  return last <= 3 ? text : text.slice(0, text.length - 1 - random.integer(last - 3));
}
