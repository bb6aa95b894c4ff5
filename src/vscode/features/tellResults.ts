import * as vscode from 'vscode';

import type { SearchAnswer, SearchHit, SearchOrder } from '../../core';
import { presentLabel } from '../../core';
import { tellCount, tellUnderstood } from './searchItems';

interface Results extends Pick<SearchAnswer, 'query' | 'total' | 'hits' | 'faults' | 'understood'> {
  readonly order: SearchOrder;
  /** Those that were not dismissed. */
  readonly left: readonly SearchHit[];
}

/** What stands over the rows: the query, how much was found and how much is shown, and what was not understood. */
export function tellResults({ query, total, hits, faults, understood, order, left }: Results): string {
  const t = vscode.l10n.t;
  const documents = new Set(left.map(({ document }) => document)).size;
  const dismissed = hits.length - left.length;
  const told = [
    tellCount({ total, hits }),
    documents === 1 ? t('in 1 source') : t('in {0} sources', documents),
    order === 'date' ? t('newest first') : t('best first'),
    dismissed === 0 ? '' : t('{0} dismissed', dismissed),
  ];
  const parts = [
    `${presentLabel(query, 200)} – ${told.filter((part) => part !== '').join(', ')}`,
    tellUnderstood({ understood }),
    ...faults.map(({ message }) => `⚠ ${presentLabel(message)}`),
  ];
  // A view shows a line end as a blank.
  return parts.filter((part) => part !== '').join(' · ');
}
