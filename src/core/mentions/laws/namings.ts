import { sentenceAt } from '../../text/sentences';
import type { Span } from '../../text/span';
import type { Draft } from '../draft';
import type { Reading } from '../reading';
import type { LawCueOf } from './lawCues';
import type { LawFacts } from './lawFacts';
import type { Naming } from './lawsKnown';
import { kindOfNoun, type LawKind, type LawNoun } from './lawWords';
import { isLaw } from './mergeNumbers';

/** A law that the text names and the registry does not have. */
export interface Stranger {
  readonly span: Span;
  readonly noun: LawNoun;
}

/** In order and without overlap with each other and with drafts of laws. */
export function findStrangers(
  drafts: readonly Draft[],
  cues: readonly (LawCueOf<'number'> | LawCueOf<'name'>)[],
): readonly Stranger[] {
  const laws = drafts.filter(isLaw);
  const strangers: Stranger[] = [];
  let next = 0;
  let from = 0;
  for (const { span, noun, ...cue } of [...cues].sort((a, b) => a.span.start - b.span.start)) {
    const at = 'at' in cue ? cue.at : span.start;
    while ((laws[next]?.span.end ?? Infinity) <= at) {
      from = laws[next++]?.span.end ?? from;
    }
    const behind = laws[next]?.span.start ?? Infinity;
    const start = Math.max(span.start, from);
    if (behind > at && start <= at) {
      const end = Math.min(span.end, behind);
      strangers.push({ span: { start, end }, noun });
      from = end;
    }
  }
  return strangers;
}

/** What a paragraph names, in order. */
export function toNamings(
  { text, cues }: Reading,
  drafts: readonly Draft[],
  strangers: readonly Stranger[],
  facts: LawFacts,
): readonly Naming[] {
  const named = drafts.filter(isLaw).map(({ span, entity, candidates }): Naming => {
    const nouns = findNouns(text.slice(span.start, span.end), facts);
    return {
      lawId: entity ?? undefined,
      sentence: sentenceAt(cues.sentences, span.start),
      start: span.start,
      nouns,
      kinds: findKinds(nouns, entity === null ? candidates.slice(0, MOST_TOLD) : [{ id: entity }], facts),
    };
  });
  const unknown = strangers.map(({ span, noun }): Naming => ({
    lawId: undefined,
    sentence: sentenceAt(cues.sentences, span.start),
    start: span.start,
    nouns: [noun],
    kinds: [kindOfNoun(noun)],
  }));
  return [...named, ...unknown].sort((a, b) => a.start - b.start);
}

/** The word that begins a name, as in `Law on …` and `Luật …`, else its last one. */
function findNouns(name: string, { findWords }: LawFacts): readonly LawNoun[] {
  const words = findWords(name).filter(({ role }) => role === 'noun' || role === 'abbreviation');
  const word = words[0]?.start === 0 ? words[0] : words.at(-1);
  return word === undefined ? [] : [word.noun];
}

/** Of an open name, candidates whose kinds count. */
const MOST_TOLD = 4;

function findKinds(
  nouns: readonly LawNoun[],
  laws: readonly { readonly id: string }[],
  facts: LawFacts,
): readonly LawKind[] {
  const kinds = nouns.map(kindOfNoun);
  for (const { id } of laws) {
    const law = facts.registry.getOf('law', id);
    for (const kind of law === undefined ? [] : facts.kindsOf(law)) {
      if (!kinds.includes(kind)) {
        kinds.push(kind);
      }
    }
  }
  return kinds;
}
