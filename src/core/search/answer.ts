import { findMatchesAbove } from './above';
import { findPhrases, type Answer } from './ranking';
import type { Stretch } from './stretch';
import type { Nearness, WidenedTerm } from './vocabulary';
import type { Word, WordReader } from './words';

/** What the engine says of a stretch. */
export interface EngineHit {
  /** Index terms found, each with the fields that hold it. */
  readonly match: Readonly<Record<string, readonly string[]>>;
  readonly weight: number;
}

/** Where a term was found, and how near. */
interface Finding {
  readonly nearness: Nearness;
  readonly inText: boolean;
}

/**
 * How a stretch answers a query; `undefined` where it does not, because the words of a phrase do not follow each
 * other, or because only headings hold the words and another passage stands for them.
 */
export function findAnswer(
  stretch: Stretch,
  hit: EngineHit,
  terms: readonly WidenedTerm[],
  reader: WordReader,
): Answer | undefined {
  const found: Finding[] = [];
  for (const term of terms) {
    const [only] = term.words;
    const finding =
      term.words.length === 1 && only !== undefined ? findWord(hit, only) : findPhrase(stretch, term, reader);
    if (finding !== undefined) {
      found.push(finding);
    }
  }
  const inText = found.some((finding) => finding.inText);
  if (found.length === 0 || (!inText && findMatchesAbove(stretch, terms, reader).length === 0)) {
    return undefined;
  }
  return {
    found: found.length,
    nearness: found.reduce<Nearness>((worst, { nearness }) => (nearness > worst ? nearness : worst), 0),
    inText,
    together: terms.length === 1,
    boilerplate: stretch.document.passages[stretch.passage]?.boilerplate === true,
    weight: hit.weight,
  };
}

function findWord({ match }: EngineHit, terms: ReadonlyMap<string, Nearness>): Finding | undefined {
  let nearness: Nearness | undefined;
  let inText = false;
  for (const [term, fields] of Object.entries(match)) {
    const near = terms.get(term);
    if (near !== undefined) {
      nearness = nearness === undefined || near < nearness ? near : nearness;
      inText ||= fields.includes('text');
    }
  }
  return nearness === undefined ? undefined : { nearness, inText };
}

function findPhrase(stretch: Stretch, term: WidenedTerm, reader: WordReader): Finding | undefined {
  const { document } = stretch;
  const inText = nearestPhrase(reader.readWords(document.readable.text, stretch.start, stretch.end), term);
  if (inText !== undefined) {
    return { nearness: inText, inText: true };
  }
  const headings = document.passages[stretch.passage]?.headingPath ?? [];
  for (const text of [...headings, document.title]) {
    const nearness = nearestPhrase(reader.readWords(text), term);
    if (nearness !== undefined) {
      return { nearness, inText: false };
    }
  }
  return undefined;
}

function nearestPhrase(words: readonly Word[], term: WidenedTerm): Nearness | undefined {
  let nearest: Nearness | undefined;
  for (const { nearness } of findPhrases(words, term)) {
    nearest = nearest === undefined || nearness < nearest ? nearness : nearest;
  }
  return nearest;
}
