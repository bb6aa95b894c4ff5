import { NAMED_KINDS, type NamedKind } from '../../src/core/registry/entity';
import { openHalf, type GoldText, type HalfName } from './gold';
import { scoreText, type TextScore } from './score';

export interface ScoredText {
  readonly gold: GoldText;
  readonly score: TextScore;
}

/** Every text of a half, as the whole service reads it. */
export async function scoreHalf(name: HalfName): Promise<readonly ScoredText[]> {
  const { texts, service } = await openHalf(name);
  const kindOf = (id: string): NamedKind | undefined => {
    const kind = service.card(id)?.kind;
    return NAMED_KINDS.find((named) => named === kind);
  };
  const scored = texts.map((gold) => {
    const memo = { identity: {}, version: 1, format: 'markdown', text: () => gold.text } as const;
    return { gold, score: scoreText(gold, service.mentionsIn(memo), kindOf) };
  });
  service.dispose();
  return scored;
}
