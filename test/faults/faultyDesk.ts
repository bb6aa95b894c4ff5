import assert from 'node:assert/strict';
import { createAideMemoire, type AideMemoire } from '../../src/core';
import type { FaultyWorld } from '../support/faultyWorld';
import type { InMemoryHost } from '../support/inMemoryHost';

/** A little larger than what is listed as too large below. */
const MAXIMUM = 100_000;
/** Nothing here takes a second; a machine may be busy. */
const PATIENCE = 60_000;

/** Of each source a word that no other one has, in each of its passages. */
export const SOURCES: Readonly<Record<string, string>> = {
  'desk/a.md': 'alphaword',
  'desk/b.txt': 'bravoword',
  'desk/deep/c.html': 'charlieword',
  'desk/deep/er/d.md': 'deltaword',
  'other/e.md': 'echoword',
};

/** A source that comes later. */
export const LATER = ['desk/deep/new.md', 'foxtrotword'] as const;

/** Registry files with a name that no other one has. */
export const REGISTRIES: Readonly<Record<string, string>> = {
  'desk/registry/people.yaml': 'Anna Alphason',
  'other/registry/bodies.json': 'Bureau of Bravo',
};

/** Files that are found and never indexed. */
export const LEFT_OUT: readonly string[] = [
  'desk/binary.md',
  'desk/large.md',
  'desk/deep/memo.md',
  'other/scan.pdf',
];

export type Files = Record<string, Record<string, string | Uint8Array>>;

/** So many names are worth to be compiled once and kept. */
export const MANY_NAMES = 2200;

/** Enough passages in all for the search to be kept. */
export function deskFiles({ names = 20 } = {}): Files {
  const passages = (word: string, mark = ''): string =>
    Array.from({ length: 110 }, (_, i) => `${word} and chips${mark} of Anna Alphason, number${i}.`).join(
      '\n\n',
    );
  const files: Record<string, string | Uint8Array> = {
    ...Object.fromEntries(
      Object.entries(SOURCES).map(([path, word]) => [
        path,
        path.endsWith('.html')
          ? passages(word).replace(/^.+$/gm, '<p>$&</p>')
          : path.endsWith('.md')
            ? `---\ntitle: About ${word}\n---\n\n${passages(word)}`
            : passages(word),
      ]),
    ),
    'desk/registry/people.yaml': 'persons:\n  - { id: anna, name: Anna Alphason }\n  - { id: bo, nmae: x }\n',
    'other/registry/bodies.json': JSON.stringify({
      organizations: [{ id: 'bravo', name: 'Bureau of Bravo' }],
      persons: Array.from({ length: names }, (_, i) => ({ id: `p${i}`, name: `Person Number${i}` })),
    }),
    'desk/binary.md': Uint8Array.of(0x25, 0, 0x46),
    'desk/large.md': 'x'.repeat(MAXIMUM + 1),
    'desk/deep/memo.md': '---\ntype: memo\n---\n\nMine.',
    'other/scan.pdf': '%PDF',
  };
  const corpora: Files = { desk: {}, other: {} };
  for (const [path, content] of Object.entries(files)) {
    const slash = path.indexOf('/');
    corpora[path.slice(0, slash)]![path.slice(slash + 1)] = content;
  }
  return corpora;
}

export interface Session {
  readonly host: InMemoryHost;
  readonly service: AideMemoire;
}

export function startSession(world: FaultyWorld): Session {
  const host = world.newHost();
  const service = createAideMemoire(host, { maximumFileBytes: () => MAXIMUM });
  service.start();
  return { host, service };
}

/** Fails where it rejects, and where it does not end. */
export async function mustSettle(what: string, promise: Promise<unknown>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} does not end`)), PATIENCE);
  });
  try {
    await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Starts a session, waits until it is idle and ends it. */
export async function withSession<T>(world: FaultyWorld, look: (session: Session) => Promise<T>): Promise<T> {
  const session = startSession(world);
  try {
    await mustSettle('ready', session.service.ready());
    await mustSettle('idle', session.service.idle());
    return await look(session);
  } finally {
    session.service.dispose();
  }
}

/** What a user can find, as plain data. */
export interface Findings {
  readonly status: unknown;
  /** Of each source's own word, where it was found. */
  readonly hits: Readonly<Record<string, readonly string[]>>;
  readonly names: Readonly<Record<string, readonly string[]>>;
  readonly problems: unknown;
  readonly shared: readonly string[];
}

export async function findAll({ service }: Pick<Session, 'service'>): Promise<Findings> {
  const places = async (query: string): Promise<string[]> => {
    const answer = await service.search(query, { limit: 2000, foldsAlike: false });
    return (answer?.hits ?? []).map(
      (hit) => `${hit.document.corpus}/${hit.document.id} ${service.anchorOf(hit)}`,
    );
  };
  const hits: Record<string, readonly string[]> = {};
  for (const [path, word] of [...Object.entries(SOURCES), LATER]) {
    hits[path] = await places(word);
  }
  const { documents, passages, entities, names, notIndexed, corpora, state } = service.status();
  return {
    status: { documents, passages, entities, names, corpora, notIndexed, state },
    hits,
    shared: (await places('chips')).sort(),
    names: Object.fromEntries(
      Object.entries(REGISTRIES).map(([path, name]) => [
        path,
        service.findNames(name, 5).map(({ entity, name }) => `${entity.id} ${name}`),
      ]),
    ),
    problems: [...service.problems()].sort(([a], [b]) => (a < b ? -1 : 1)),
  };
}

/** Every hit is one that a cold index without faults has, and every file is in or told as left out. */
export async function checkHonest(session: Session, truth: Findings, what: string): Promise<void> {
  const found = await findAll(session);
  const { notIndexed, documents } = session.service.status();
  const told = notIndexed.map(({ corpus, path }) => `${corpus}/${path}`);
  const isTold = (path: string): boolean =>
    told.some((one) => one === path || (one.endsWith('/') && path.startsWith(one)));
  for (const [path, places] of Object.entries(found.hits)) {
    const all = new Set(truth.hits[path]);
    const isThere = all.size > 0;
    assert.deepEqual(
      places.filter((place) => !all.has(place)),
      [],
      `${what}: ${path}`,
    );
    assert.equal(
      places.length > 0,
      isThere && !isTold(path),
      `${what}: ${path} is found or told, not both or neither`,
    );
  }
  const shared = new Set(truth.shared);
  assert.deepEqual(
    found.shared.filter((place) => !shared.has(place)),
    [],
    what,
  );
  for (const [path, names] of Object.entries(found.names)) {
    assert.equal(names.length === 0, isTold(path), `${what}: ${path}`);
  }
  for (const path of LEFT_OUT) {
    assert.ok(isTold(path), `${what}: ${path} is told`);
  }
  const indexed = Object.values(found.hits).filter((places) => places.length > 0).length;
  assert.equal(documents, indexed, what);
}
