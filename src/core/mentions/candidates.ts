import type { MatchedName, MatchTier } from '../matcher/match';
import { scoreOf, type EvidenceCode } from './evidence';
import type { Candidate } from './mention';

/** Entities that a stretch of text may name, best first, and the one it does name. */
export interface Choice {
  /** `null` where two have the name equally. */
  readonly entity: string | null;
  readonly candidates: readonly Candidate[];
}

/**
 * One candidate for each entity, by the best of its matched names: an exact name beats a form derived from a name, that
 * beats a name without marks, and what the memo itself decides beats all.
 *
 * @param names exact before folded
 * @param decided the entity that the memo's front matter names, where there is one; among `names`
 */
export function rankCandidates(names: readonly MatchedName[], decided: string | undefined): Choice {
  const byEntity = new Map<string, MatchedName>();
  for (const matched of bestFirst(names)) {
    const id = matched.name.entityId;
    byEntity.set(id, byEntity.get(id) ?? matched);
  }
  const [first] = byEntity.values();
  const isBest = (matched: MatchedName): boolean => first !== undefined && isLike(matched, first);
  const leaders = [...byEntity.values()].filter(isBest);
  const shared = leaders.length > 1;
  const candidates = [...byEntity.values()].map((matched): Candidate => {
    const isShared = shared && decided === undefined && isBest(matched);
    return toCandidate(matched, [
      ...(matched.name.entityId === decided ? (['memo-decision'] as const) : []),
      tellLikeness(matched),
      ...(isShared ? (['shared-name'] as const) : []),
    ]);
  });
  candidates.sort((a, b) => b.score - a.score);
  return { entity: decided ?? (shared ? null : (leaders[0]?.name.entityId ?? null)), candidates };
}

/** Derived forms behind names written as well; where only the latter agree but for marks, the former say nothing. */
function bestFirst(names: readonly MatchedName[]): readonly MatchedName[] {
  if (names.every(({ name }) => name.derivedFrom === undefined)) {
    return names;
  }
  const of = (tier: MatchTier, derived: boolean): readonly MatchedName[] =>
    names.filter((matched) => matched.tier === tier && (matched.name.derivedFrom !== undefined) === derived);
  const written = of('folded', false);
  return [
    ...of('exact', false),
    ...of('exact', true),
    ...(written.length > 0 ? written : of('folded', true)),
  ];
}

function isLike(a: MatchedName, b: MatchedName): boolean {
  return a.tier === b.tier && (a.name.derivedFrom === undefined) === (b.name.derivedFrom === undefined);
}

function tellLikeness({ name, tier }: MatchedName): EvidenceCode {
  if (name.derivedFrom !== undefined) {
    return 'derived-name';
  }
  return tier === 'exact' ? 'exact-name' : 'marks-ignored';
}

export function toCandidate({ name, tier }: MatchedName, evidence: readonly EvidenceCode[]): Candidate {
  return {
    id: name.entityId,
    kind: name.kind,
    score: scoreOf(evidence),
    evidence,
    tier,
    name: name.derivedFrom ?? name.text,
  };
}
