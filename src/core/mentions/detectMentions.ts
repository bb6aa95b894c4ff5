import type { Wording } from '../contracts';
import type { Gazetteer } from '../matcher/gazetteer';
import type { Match } from '../matcher/match';
import { hideAddresses } from '../text/addresses';
import type { ReadableText } from '../text/readableText';
import type { Span } from '../text/span';
import { hideMarks, withoutUnseen } from '../text/unseenMarks';
import { rankCandidates } from './candidates';
import { applyDecisions } from './applyDecisions';
import { findWholeLawName } from './lawNames';
import type { MemoDecisions } from './memoDecisions';
import type { Mention } from './mention';

/**
 * Names in a text, memo or source, in order and without overlap. Spans are those of the stored text; the text of a
 * mention is what a reader sees there.
 */
export function detectMentions(
  readable: ReadableText,
  gazetteer: Gazetteer,
  options: { readonly wording: Wording; readonly decisions?: MemoDecisions },
): readonly Mention[] {
  const { wording, decisions } = options;
  const text = hideMarks(hideAddresses(readable.text));
  const mentions: Mention[] = [];
  let from = 0;
  for (const { match, decided } of applyDecisions(gazetteer.find(text), text, gazetteer, decisions)) {
    // A name that was lengthened may reach over the next.
    if (match.span.start < from) {
      continue;
    }
    const names = match.names.filter(({ name }) => name.isTitle !== true);
    const { entity, candidates } = rankCandidates(names, decided, wording);
    const [best] = candidates;
    if (best === undefined) {
      continue;
    }
    const span = best.kind === 'law' ? findLawSpan(text, match, from) : match.span;
    mentions.push({
      span: { start: readable.sourceOffset(span.start), end: readable.sourceEnd(span.end) },
      text: withoutUnseen(text.slice(span.start, span.end)).replace(/\s+/g, ' '),
      kind: best.kind,
      entity,
      candidates,
    });
    from = span.end;
  }
  return mentions;
}

function findLawSpan(text: string, match: Match, from: number): Span {
  return findWholeLawName(text, match.span, match.names[0]?.name.text ?? '', from);
}
