import { createAideMemoire, type AideMemoire } from '../../src/core';
import { createInMemoryHost, type InMemoryHost, type InMemoryHostOptions } from '../support/inMemoryHost';
import { mustSettle } from './faultyDesk';

export interface OneDesk {
  readonly host: InMemoryHost;
  readonly service: AideMemoire;
  /** The words of every hit, so that places are shown to be exact. */
  find(query: string): Promise<readonly string[]>;
  /** Ids of the documents of all hits. */
  findIn(query: string): Promise<readonly string[]>;
  /** `path code line:character` of each problem, lines and characters from 1 on. */
  problems(): readonly string[];
  /** Path → reason. */
  leftOut(): Readonly<Record<string, string>>;
  /** The names in a memo as they stand there, with the ids of the candidates. */
  namesIn(memo: string): readonly string[];
  refresh(): Promise<void>;
}

/** The core over one corpus called `desk`, as far as the corpora are read. */
export async function withDesk(
  files: Readonly<Record<string, string | Uint8Array>>,
  look: (desk: OneDesk) => Promise<void> | void,
  { maximumFileBytes = 8_000_000, ...more }: InMemoryHostOptions & { maximumFileBytes?: number } = {},
): Promise<void> {
  const host = createInMemoryHost({ corpora: { desk: files, ...more.corpora }, ...withoutCorpora(more) });
  const service = createAideMemoire(host, { maximumFileBytes: () => maximumFileBytes });
  try {
    service.start();
    await mustSettle('idle', service.idle());
    await look(toDesk(host, service));
  } finally {
    service.dispose();
  }
}

function withoutCorpora({ storage, today }: InMemoryHostOptions): InMemoryHostOptions {
  return { ...(storage === undefined ? {} : { storage }), ...(today === undefined ? {} : { today }) };
}

function toDesk(host: InMemoryHost, service: AideMemoire): OneDesk {
  const search = async (query: string) =>
    (await service.search(query, { limit: 1000, foldsAlike: false }))?.hits ?? [];
  return {
    host,
    service,
    find: async (query) =>
      (await search(query)).flatMap(({ document, matches }) =>
        matches.map(({ start, end }) => document.text.slice(start, end)),
      ),
    findIn: async (query) => [...new Set((await search(query)).map(({ document }) => document.id))].sort(),
    problems: () =>
      [...service.problems()].flatMap(([uri, problems]) =>
        problems.map(
          ({ code, range: { start } }) =>
            `${uri.slice('mem:/desk/'.length)} ${code} ${start.line + 1}:${start.character + 1}`,
        ),
      ),
    leftOut: () => Object.fromEntries(service.status().notIndexed.map(({ path, reason }) => [path, reason])),
    namesIn: (memo) =>
      service
        .mentionsIn({ identity: {}, version: 1, format: 'markdown', text: () => memo })
        .map(
          ({ span, candidates }) =>
            `${memo.slice(span.start, span.end)} = ${candidates.map(({ id }) => id).join(', ')}`,
        ),
    refresh: async () => {
      service.refresh();
      await mustSettle('idle', service.idle());
    },
  };
}

/** A registry of persons with these ids and names. */
export function persons(people: Readonly<Record<string, string>>): string {
  return JSON.stringify({ persons: Object.entries(people).map(([id, name]) => ({ id, name })) });
}
