import type { MatchedName } from '../matcher/match';
import { scoreOf, type EvidenceCode } from './evidence';
import type { Candidate } from './mention';

/** Entities that a stretch of text may name, best first, and the one it does name. */
export interface Choice {
  /** `null` where two have the name equally. */
  readonly entity: string | null;
  readonly candidates: readonly Candidate[];
}

/**
 * One candidate for each entity, by the best of its matched names: an exact name beats one without marks, and what the
 * memo itself decides beats both.
 *
 * @param names exact before folded
 * @param decided the entity that the memo's front matter names, where there is one; among `names`
 */
export function rankCandidates(names: readonly MatchedName[], decided: string | undefined): Choice {
  const byEntity = new Map<string, MatchedName>();
  for (const matched of names) {
    const id = matched.name.entityId;
    byEntity.set(id, byEntity.get(id) ?? matched);
  }
  const best = names[0]?.tier;
  const leaders = [...byEntity.values()].filter(({ tier }) => tier === best);
  const shared = leaders.length > 1;
  const candidates = [...byEntity.values()].map((matched): Candidate => {
    const isShared = shared && decided === undefined && matched.tier === best;
    return toCandidate(matched, [
      ...(matched.name.entityId === decided ? (['memo-decision'] as const) : []),
      matched.tier === 'exact' ? 'exact-name' : 'marks-ignored',
      ...(isShared ? (['shared-name'] as const) : []),
    ]);
  });
  candidates.sort((a, b) => b.score - a.score);
  return { entity: decided ?? (shared ? null : (leaders[0]?.name.entityId ?? null)), candidates };
}

export function toCandidate({ name, tier }: MatchedName, evidence: readonly EvidenceCode[]): Candidate {
  return { id: name.entityId, kind: name.kind, score: scoreOf(evidence), evidence, tier, name: name.text };
}
