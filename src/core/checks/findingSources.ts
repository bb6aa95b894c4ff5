import type { Desk } from '../desk';
import type { Source } from '../registry/entity';
import type { FindingSource } from './finding';

/** Where the sources of a claim say it, in their order and each place once; those that are not found are left out. */
export function toFindingSources(desk: Desk, sources: readonly Source[]): readonly FindingSource[] {
  const found = new Map<string, FindingSource>();
  for (const source of sources) {
    const place = toFindingSource(desk, source);
    if (place !== undefined) {
      const { document, span } = place;
      const key = JSON.stringify([document.corpus, document.id, span.start, span.end]);
      found.set(key, found.get(key) ?? place);
    }
  }
  return [...found.values()];
}

function toFindingSource(desk: Desk, source: Source): FindingSource | undefined {
  const evidence = desk.evidenceOf(source);
  switch (evidence.state) {
    case 'found':
      return { document: evidence.anchor.document, span: evidence.anchor.span };
    case 'document':
    case 'lost':
      return { document: evidence.document, span: { start: 0, end: 0 } };
    case 'missing':
      return undefined;
  }
}
