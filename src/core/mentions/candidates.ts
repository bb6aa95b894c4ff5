import type { Wording } from '../contracts';
import type { MatchedName } from '../matcher/match';
import type { Candidate } from './mention';

/** Entities that a stretch of text may name, best first, and the one it does name. */
export interface Choice {
  /** `null` where two have the name equally. */
  readonly entity: string | null;
  readonly candidates: readonly Candidate[];
}

const SCORE = { exact: 0.9, folded: 0.6 } as const;

/**
 * One candidate for each entity, by the best of its matched names: an exact name beats one without marks, and what the
 * memo itself decides beats both.
 *
 * @param names exact before folded
 * @param decided the entity that the memo's front matter names, where there is one; among `names`
 */
export function rankCandidates(
  names: readonly MatchedName[],
  decided: string | undefined,
  wording: Wording,
): Choice {
  const byEntity = new Map<string, MatchedName>();
  for (const matched of names) {
    const id = matched.name.entityId;
    byEntity.set(id, byEntity.get(id) ?? matched);
  }
  const best = names[0]?.tier;
  const leaders = [...byEntity.values()].filter(({ tier }) => tier === best);
  const shared = leaders.length > 1;
  const candidates = [...byEntity.values()].map((matched): Candidate => {
    const { name, tier } = matched;
    const isDecided = name.entityId === decided;
    const isShared = shared && decided === undefined && tier === best;
    return {
      id: name.entityId,
      kind: name.kind,
      score: isDecided ? 1 : SCORE[tier] / (decided === undefined ? 1 : 2),
      evidence: [
        ...(isDecided ? ['memo-decision'] : []),
        tier === 'exact' ? 'exact-name' : 'marks-ignored',
        ...(isShared ? ['shared-name'] : []),
      ],
      reason: tellReason(matched, isDecided, isShared, wording),
      tier,
      name: name.text,
    };
  });
  candidates.sort((a, b) => b.score - a.score);
  return { entity: decided ?? (shared ? null : (leaders[0]?.name.entityId ?? null)), candidates };
}

function tellReason(
  { name, tier }: MatchedName,
  isDecided: boolean,
  isShared: boolean,
  wording: Wording,
): string {
  const sentences = [
    tier === 'exact'
      ? wording.translate('Written as the name “{0}”.', name.text)
      : wording.translate('Written as the name “{0}”, diacritics aside.', name.text),
  ];
  if (isDecided) {
    sentences.unshift(wording.translate('The memo itself says who or what is meant.'));
  }
  if (isShared) {
    sentences.push(wording.translate('Others have this name as well.'));
  }
  return sentences.join(' ');
}
