import { presentInMemo } from '../../text/presentText';
import type { Quotation } from '../quotation';

/** Passages as Markdown for the clipboard. */
export interface JoinedQuotations {
  readonly text: string;
  readonly quoted: number;
  /** Sources that carry facts and no wording: named, with the reason. */
  readonly refused: number;
}

/** Each quotation once, in order; in the place of one that is refused stands why. */
export function joinQuotations(quotations: readonly Quotation[]): JoinedQuotations {
  const texts = new Map<string, boolean>();
  for (const quotation of quotations) {
    const isReady = quotation.state === 'ready';
    texts.set(isReady ? quotation.text.trimEnd() : presentInMemo(quotation.reason), isReady);
  }
  const quoted = [...texts.values()].filter(Boolean).length;
  return {
    text: texts.size === 0 ? '' : `${[...texts.keys()].join('\n\n')}\n`,
    quoted,
    refused: texts.size - quoted,
  };
}
