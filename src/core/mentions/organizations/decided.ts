import type { Draft } from '../draft';

/** The memo itself says who or what is meant: no rule overrules it. */
export function isDecided({ candidates }: Draft): boolean {
  return candidates[0]?.evidence.includes('memo-decision') ?? false;
}
