import type { Span } from '../text/span';
import type { DecidedMatch } from './applyDecisions';
import { rankCandidates } from './candidates';
import type { Draft } from './draft';
import { findWholeLawName } from './laws/lawNames';

/** Drafts by written names alone, in order and without overlap. */
export function toNamedDrafts(text: string, matches: readonly DecidedMatch[]): readonly Draft[] {
  const drafts: Draft[] = [];
  let from = 0;
  for (const { match, decided } of matches) {
    // A name that was lengthened may reach over the next.
    if (match.span.start < from) {
      continue;
    }
    const names = match.names.filter(({ name }) => name.isTitle !== true);
    const { entity, candidates } = rankCandidates(names, decided);
    const [best] = candidates;
    if (best === undefined) {
      continue;
    }
    const span: Span =
      best.kind === 'law'
        ? findWholeLawName(text, match.span, match.names[0]?.name.text ?? '', from)
        : match.span;
    drafts.push({ span, entity, candidates });
    from = span.end;
  }
  return drafts;
}
