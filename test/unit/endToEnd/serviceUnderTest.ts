import type { AideMemoire, CardLinks, EditedText } from '../../../src/core';
import { createAideMemoire } from '../../../src/core';
import { createInMemoryHost, type InMemoryHost, type InMemoryHostOptions } from '../../support/inMemoryHost';
import { renderOutline } from '../../support/renderOutline';

/** The whole core over a file system in memory. */
export interface ServiceUnderTest {
  readonly host: InMemoryHost;
  readonly service: AideMemoire;
}

/** Links that show where they lead. */
export const LINKS: CardLinks = {
  openAnchor: (anchorId) => `anchor:${anchorId}`,
  showCard: (entityId) => `card:${entityId}`,
  revealInSidebar: (entityId) => `sidebar:${entityId}`,
  searchMentions: (entityId) => `search:${entityId}`,
};

/** Starts a service, waits for the first load, and disposes of it behind the work. */
export async function withService(
  options: InMemoryHostOptions,
  work: (under: ServiceUnderTest) => Promise<void>,
): Promise<void> {
  const host = createInMemoryHost(options);
  const service = createAideMemoire(host, { maximumFileBytes: () => 1_000_000 });
  try {
    service.start();
    await service.idle();
    await work({ host, service });
  } finally {
    service.dispose();
  }
}

/** A memo as an editor shows it. */
export function aMemo(text: string, format: EditedText['format'] = 'markdown'): EditedText {
  return { identity: {}, version: 1, format, text: () => text };
}

/** Everything that a user can see of a service, as plain data: equal services show the same. */
export async function describeService(
  service: AideMemoire,
  memo: EditedText,
  queries: readonly string[],
): Promise<unknown> {
  const answers = [];
  for (const query of queries) {
    answers.push(await service.search(query, { limit: 50 }));
  }
  const { documents, passages, entities, names, corpora, notIndexed } = service.status();
  const mentions = service.mentionsIn(memo);
  const ids = [...new Set(mentions.flatMap(({ candidates }) => candidates.map(({ id }) => id)))].sort();
  return {
    status: { documents, passages, entities, names, corpora, notIndexed },
    problems: [...service.problems()].sort(([a], [b]) => (a < b ? -1 : 1)),
    mentions,
    hovers: mentions.map(({ span }) => service.hoverAt(memo, span.start, LINKS)?.markdown),
    cards: ids.map((id) => service.cardMarkdown(id, LINKS)),
    meetings: renderOutline(service.meetings('year').roots),
    sectors: renderOutline(service.sectors('tree').roots),
    names: renderOutline(service.names('kind').roots),
    searches: answers.map((answer) => {
      return {
        total: answer?.total,
        hits: answer?.hits.map((hit) => ({
          document: `${hit.document.corpus}/${hit.document.id}`,
          passage: hit.passage,
          matches: hit.matches,
          anchor: service.anchorOf(hit),
        })),
      };
    }),
    found: queries.map((query) => service.findNames(query, 20)),
  };
}
