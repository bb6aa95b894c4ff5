import type { ReadableText, SourceOffsets } from '../text/readableText';
import type { MatchTier } from '../matcher/match';
import { findParagraphs } from '../text/paragraphs';
import { readStretch } from '../text/unseenMarks';
import { runAtOnce, type Steps } from '../util/steps';
import { DecidedNames } from './applyDecisions';
import type { Draft } from './draft';
import { findCues, toSearchedText } from './findCues';
import type { MemoDecisions } from './memoDecisions';
import type { Mention } from './mention';
import { toNamedDrafts } from './namedDrafts';
import type { Cues, Reading, TextFacts } from './reading';
import type { Recogniser } from './recogniser';
import { referenceDateOf } from './referenceDate';
import { Resolver } from './resolve';
import { withoutWeakCandidates } from './weakNames';

/** A paragraph with what detection found in it. */
export interface SearchedParagraph {
  /** Of the same length as what a reader sees. */
  readonly text: string;
  readonly cues: Cues;
}

export interface DetectOptions {
  readonly facts: TextFacts;
  readonly decisions?: MemoDecisions;
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
export function detectInSteps(
  readable: ReadableText,
  recogniser: Recogniser,
  options: DetectOptions,
): Steps<readonly Mention[]> {
  return resolveInSteps(searchParagraphs(readable.text, recogniser), readable, recogniser, options);
}

/**
 * What follows from what was found in the paragraphs; rests behind each.
 *
 * @param paragraphs all of a text, in order and without gaps
 */
export function* resolveInSteps(
  paragraphs: Iterable<SearchedParagraph>,
  offsets: SourceOffsets,
  recogniser: Recogniser,
  { facts, decisions }: DetectOptions,
): Steps<readonly Mention[]> {
  const decided = new DecidedNames(decisions, recogniser.gazetteer);
  const resolver = new Resolver(recogniser);
  const mentions: Mention[] = [];
  let paragraph = 0;
  let start = 0;
  for (const { text, cues } of paragraphs) {
    const named = toNamedDrafts(text, decided.apply(cues.matches, text), facts.lang);
    const reading: Reading = { paragraph, text, cues, facts };
    for (const draft of resolver.resolve(reading, named)) {
      const mention = withoutWeakCandidates(toMention(draft, reading, start, offsets), recogniser.registry);
      // What the memo says is no name is none either where only a later stage finds or lengthens it.
      if (mention !== undefined && !decided.isRefused(mention.text, tierOfDecision(mention))) {
        mentions.push({ ...mention, candidates: recogniser.candidates.share(mention.candidates) });
      }
    }
    paragraph += 1;
    start += text.length;
    yield;
  }
  return mentions;
}

function* searchParagraphs(readable: string, recogniser: Recogniser): Iterable<SearchedParagraph> {
  for (const { start, end } of findParagraphs(readable)) {
    yield searchParagraph(readable.slice(start, end), recogniser);
  }
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
  reading: Reading,
  shift: number,
  offsets: SourceOffsets,
): Mention {
  const { text } = reading;
  const { date, stated } = referenceDateOf(reading, span.start);
  const stored = ({ start, end }: { readonly start: number; readonly end: number }) => ({
    start: offsets.sourceOffset(shift + start),
    end: offsets.sourceEnd(shift + end),
  });
  return {
    span: stored(span),
    text: readStretch(text, span),
    // A draft has at least one candidate.
    kind: candidates[0]?.kind ?? 'organization',
    entity,
    candidates,
    ...(pinpoint === undefined
      ? {}
      : { pinpoint: { ...stored(pinpoint), text: readStretch(text, pinpoint) } }),
    ...(stated ? { asOf: date } : {}),
  };
}
