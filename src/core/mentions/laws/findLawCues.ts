import type { Match } from '../../matcher/match';
import { append } from '../../util/append';
import type { LawCue } from './lawCues';
import type { LawFacts } from './lawFacts';
import type { LawWord } from './lawWords';
import { readNounCue } from './nounCues';
import { readNumberCue, readTitledNumberCue } from './numberCues';
import { findPinpoints } from './pinpointCues';
import { readNameCue } from './unknownNames';

/** In order of the text, without overlap but for `name` cues, which may hold others. */
export function findLawCues(text: string, _matches: readonly Match[], facts: LawFacts): readonly LawCue[] {
  const words = facts.findWords(text);
  if (words.length === 0 && !text.includes('§')) {
    return [];
  }
  const cues: LawCue[] = findPinpoints(
    text,
    words.filter(({ role }) => role === 'unit'),
  ).map((span) => ({ type: 'pinpoint', span }));
  const nouns = words.filter(({ role }) => role === 'noun' || role === 'abbreviation');
  for (const [i, word] of nouns.entries()) {
    append(cues, readCues(text, word, nouns[i - 1]?.end ?? 0, nouns[i + 1]?.start ?? text.length));
  }
  return cues.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

/**
 * @param from end of the law word before
 * @param until start of the next one
 */
function readCues(text: string, word: LawWord, from: number, until: number): readonly LawCue[] {
  const number = readNumberCue(text, word);
  if (number !== undefined) {
    return [number];
  }
  if (word.role === 'abbreviation') {
    return [];
  }
  const titled = readTitledNumberCue(text, word, until);
  const noun = readNounCue(text, word) ?? readNameCue(text, word, from);
  return [...(titled === undefined ? [] : [titled]), ...(noun === undefined ? [] : [noun])];
}
