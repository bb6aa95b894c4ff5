import type { MatchTier } from '../matcher/match';
import type { ReadableText } from '../text/readableText';
import { findParagraphs } from '../text/paragraphs';
import { withoutUnseen } from '../text/unseenMarks';
import { runAtOnce, type Steps } from '../util/steps';
import { DecidedNames } from './applyDecisions';
import type { Draft } from './draft';
import { findCues, toSearchedText } from './findCues';
import type { MemoDecisions } from './memoDecisions';
import type { Mention } from './mention';
import { toNamedDrafts } from './namedDrafts';
import type { Cues, TextFacts } from './reading';
import type { Recogniser } from './recogniser';
import { Resolver } from './resolve';
import { withoutWeakCandidates } from './weakNames';

/** A paragraph with what detection found in it. */
export interface SearchedParagraph {
  readonly text: string;
  readonly cues: Cues;
}

export interface DetectOptions {
  readonly facts: TextFacts;
  readonly decisions?: MemoDecisions;
  /** Stands for {@link searchParagraph} where what was found in a paragraph is kept from one version to the next. */
  readonly search?: (readable: string) => SearchedParagraph;
}

/**
 * Names in a text, memo or source, in order and without overlap. Spans are those of the stored text; the text of a
 * mention is what a reader sees there.
 */
export function detectMentions(
  readable: ReadableText,
  recogniser: Recogniser,
  options: DetectOptions,
): readonly Mention[] {
  return runAtOnce(detectInSteps(readable, recogniser, options));
}

/** Rests behind each paragraph. */
export function* detectInSteps(
  readable: ReadableText,
  recogniser: Recogniser,
  { facts, decisions, search = (text) => searchParagraph(text, recogniser) }: DetectOptions,
): Steps<readonly Mention[]> {
  const decided = new DecidedNames(decisions, recogniser.gazetteer);
  const resolver = new Resolver(recogniser);
  const mentions: Mention[] = [];
  for (const [paragraph, { start, end }] of findParagraphs(readable.text).entries()) {
    const { text, cues } = search(readable.text.slice(start, end));
    const named = toNamedDrafts(text, decided.apply(cues.matches, text));
    for (const draft of resolver.resolve({ paragraph, text, cues, facts }, named)) {
      const mention = withoutWeakCandidates(toMention(draft, text, start, readable), recogniser.registry);
      // What the memo says is no name is none either where only a later stage finds or lengthens it.
      if (mention !== undefined && !decided.isRefused(mention.text, tierOfDecision(mention))) {
        mentions.push(mention);
      }
    }
    yield;
  }
  return mentions;
}

/** How well a name agrees with one that the memo itself decides on; `undefined` where none does. */
function tierOfDecision({ candidates }: Mention): MatchTier | undefined {
  return candidates.find(({ evidence }) => evidence.includes('memo-decision'))?.tier;
}

/** Detection in one paragraph. */
export function searchParagraph(readable: string, recogniser: Recogniser): SearchedParagraph {
  const text = toSearchedText(readable);
  return { text, cues: findCues(text, recogniser) };
}

function toMention(
  { span, entity, candidates, pinpoint }: Draft,
  text: string,
  shift: number,
  readable: ReadableText,
): Mention {
  const stored = ({ start, end }: { readonly start: number; readonly end: number }) => ({
    start: readable.sourceOffset(shift + start),
    end: readable.sourceEnd(shift + end),
  });
  const read = ({ start, end }: { readonly start: number; readonly end: number }): string =>
    withoutUnseen(text.slice(start, end)).replace(/\s+/g, ' ');
  return {
    span: stored(span),
    text: read(span),
    // A draft has at least one candidate.
    kind: candidates[0]?.kind ?? 'organization',
    entity,
    candidates,
    ...(pinpoint === undefined ? {} : { pinpoint: { ...stored(pinpoint), text: read(pinpoint) } }),
  };
}
