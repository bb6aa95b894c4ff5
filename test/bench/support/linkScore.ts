import type { Link } from './plainLinkers';

/** A mention that a reader marked; `undefined` for an entity that no registry has. */
export interface GoldLink {
  readonly start: number;
  readonly end: number;
  readonly entity: string | undefined;
}

export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Of one text: what was found, and what should have been. */
export interface Judged {
  readonly gold: readonly GoldLink[];
  readonly links: readonly Link[];
}

/** Stretches alone, exact at both ends. What names an entity of no registry counts neither for nor against. */
export function scoreFinding(texts: readonly Judged[]): Score {
  return score(texts, (gold) =>
    gold === undefined ? 'wrong' : gold.entity === undefined ? 'neither' : 'right',
  );
}

/** Stretches with their entity; what is left open is no claim. */
export function scoreLinking(texts: readonly Judged[]): Score {
  return score(texts, (gold, { entity }) => {
    if (entity === null) {
      return 'neither';
    }
    return gold?.entity === entity ? 'right' : 'wrong';
  });
}

function score(
  texts: readonly Judged[],
  judge: (gold: GoldLink | undefined, link: Link) => 'right' | 'wrong' | 'neither',
): Score {
  let right = 0;
  let wrong = 0;
  let wanted = 0;
  for (const { gold, links } of texts) {
    const byStretch = new Map(gold.map((one) => [`${one.start}-${one.end}`, one]));
    wanted += gold.filter(({ entity }) => entity !== undefined).length;
    for (const link of links) {
      const verdict = judge(byStretch.get(`${link.start}-${link.end}`), link);
      right += verdict === 'right' ? 1 : 0;
      wrong += verdict === 'wrong' ? 1 : 0;
    }
  }
  const precision = right / Math.max(1, right + wrong);
  const recall = right / Math.max(1, wanted);
  return { precision, recall, f1: (2 * precision * recall) / Math.max(Number.MIN_VALUE, precision + recall) };
}
