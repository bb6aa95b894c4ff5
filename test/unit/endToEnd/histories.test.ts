import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { aMemo, describeService, withService } from './serviceUnderTest';

/*
 * After any sequence of changes to the files of two corpora the service shows what one shows that begins with these
 * files. Contents are few and refer to each other, so that histories meet: names are taken away and come back, quotes
 * are lost and found, ids are doubled, files break and are whole again; reading is stopped and goes on.
 */

const SOURCES = [
  'Anna Alpha met Bo Beta in Delta City.\n\nShe pledged a new pier.',
  '---\ndate: 2026-02-03\ntitle: Harbour talks\n---\n\nMinister Anna Alpha met Bo Beta.\n\nShe pledged a new pier.\n',
  '---\ndate: 2026-02-01\ncitation_key: talks\ntext: retold\n---\n\n# Pier\n\nBo Beta asked for chips.\n',
  '---\ncitation_key: talks\n---\n\nEve Epsilon and Anna **Alpha** on semiconductors.\n',
  '---\ntype: memo\n---\n\nAnna Alpha\n',
  '---\ntitle: [broken\n---\nAnna Alpha',
  '',
  new Uint8Array([0, 1, 2, 3, 0, 0]),
];

const REGISTRIES = [
  'persons:\n  - id: anna\n    name: Anna Alpha\n    memberships:\n      - { role: Minister, sources: [{ document: a.md, quote: Minister Anna Alpha }] }\n',
  'persons:\n  - { id: bo, name: Bo Beta }\n  - { id: anna, name: Anna A., other_names: [{ name: Anna Alpha }] }\n',
  'persons:\n  - { id: eve, name: Eve Epsilon }\n  - { id: other-anna, name: Anna Alpha }\nareas:\n  - { id: delta, name: Delta City }\n',
  'sectors:\n  - { id: chips, name: Semiconductors, other_names: [{ name: chips }] }\nmeetings:\n  - { id: talks, name: Harbour talks, start_date: 2026-02-02, attendees: [anna, bo], sectors: [chips], sources: [{ document: b/c.md, quote: met Bo Beta }] }\n',
  'statements:\n  - { id: pier, act: pledge, by: [anna], meeting: talks, summary: A pier, sources: [{ document: a.md, quote: She pledged a new pier. }] }\n',
  '{"persons":[{"id":"bo","name":"Bo Beta"},{"id":"bo","name":"Bo"}]}',
  'persons:\n  - { id: bo, name: "Bo Beta }\n  - { id: eve, name: Eve Epsilon }\n',
  '',
];

const ROOTS = ['mem:/one', 'mem:/two'];
const SOURCE_PATHS = ['a.md', 'b/c.md', 'b/d.txt'];
const REGISTRY_PATHS = ['registry/x.yaml', 'registry/y.json'];

const MEMO = aMemo('Anna Alpha, Bo Beta, Eve Epsilon and Anna A. on chips in Delta City: Harbour talks.');
const QUERIES = ['pier', 'anna alpha', 'chips', 'semicond', '"met Bo"'];

type Step =
  | {
      readonly verb: 'write' | 'edit';
      readonly uri: string;
      readonly content: string | Uint8Array;
    }
  | { readonly verb: 'close'; readonly uri: string; readonly save: boolean }
  | { readonly verb: 'delete' | 'rename'; readonly uri: string; readonly to: string }
  | { readonly verb: 'removeRoot' | 'addRoot'; readonly uri: string }
  | { readonly verb: 'wait' | 'stop' | 'resume' };

const root = fc.constantFrom(...ROOTS);
const sourceUri = fc.tuple(root, fc.constantFrom(...SOURCE_PATHS)).map((parts) => parts.join('/'));
const registryUri = fc.tuple(root, fc.constantFrom(...REGISTRY_PATHS)).map((parts) => parts.join('/'));
const file = fc.oneof(
  fc.record({ uri: sourceUri, content: fc.constantFrom(...SOURCES) }),
  fc.record({ uri: registryUri, content: fc.constantFrom(...REGISTRIES) }),
);
const anyUri = fc.oneof(sourceUri, registryUri, fc.constantFrom('mem:/one/b', 'mem:/two/registry'));

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: file.map((written): Step => ({ verb: 'write', ...written })) },
  {
    weight: 2,
    arbitrary: file
      .filter(({ content }) => typeof content === 'string')
      .map((edited): Step => ({ verb: 'edit', ...edited })),
  },
  {
    weight: 2,
    arbitrary: fc.record({ verb: fc.constant('close' as const), uri: anyUri, save: fc.boolean() }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      verb: fc.constantFrom('delete' as const, 'rename' as const),
      uri: anyUri,
      to: sourceUri,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ verb: fc.constantFrom('removeRoot' as const, 'addRoot' as const), uri: root }),
  },
  { weight: 3, arbitrary: fc.constant<Step>({ verb: 'wait' }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom('stop' as const, 'resume' as const).map((verb): Step => ({ verb })),
  },
);

/** What lies on the disk and in editors, as a second account of what the steps do. */
class World {
  readonly files = new Map<string, string | Uint8Array>();
  readonly unsaved = new Map<string, string>();
  readonly roots = new Set<string>(ROOTS);
}

async function checkHistory(steps: readonly Step[]): Promise<void> {
  const world = new World();
  const lived = await withServiceAfter({ one: {}, two: {} }, steps, world);
  const fresh = await withServiceAfter({}, [], world);
  assert.deepEqual(lived, fresh);
}

async function withServiceAfter(
  corpora: Readonly<Record<string, Readonly<Record<string, string>>>>,
  steps: readonly Step[],
  world: World,
): Promise<unknown> {
  let shown: unknown;
  await withService({ corpora }, async ({ host, service }) => {
    const disk = host.corpora;
    if (steps.length === 0) {
      // Begins with the world as it is.
      for (const [uri, content] of world.files) {
        disk.writeSilently(uri, content);
      }
      for (const [uri, text] of world.unsaved) {
        disk.edit(uri, text);
      }
      for (const uri of world.roots) {
        disk.addRoot(uri);
      }
    }
    for (const one of steps) {
      switch (one.verb) {
        case 'write':
          world.files.set(one.uri, one.content);
          disk.write(one.uri, one.content);
          break;
        case 'edit':
          if (typeof one.content === 'string') {
            world.unsaved.set(one.uri, one.content);
            disk.edit(one.uri, one.content);
          }
          break;
        case 'close': {
          const text = world.unsaved.get(one.uri);
          if (one.save && text !== undefined) {
            world.files.set(one.uri, text);
          }
          world.unsaved.delete(one.uri);
          disk.closeEditor(one.uri, { save: one.save });
          break;
        }
        case 'rename':
        case 'delete': {
          const content = world.files.get(one.uri);
          for (const uri of [...world.files.keys()]) {
            if (uri === one.uri || uri.startsWith(`${one.uri}/`)) {
              world.files.delete(uri);
            }
          }
          disk.delete(one.uri);
          if (one.verb === 'rename' && content !== undefined) {
            world.files.set(one.to, content);
            disk.write(one.to, content);
          }
          break;
        }
        case 'removeRoot':
          if (world.roots.delete(one.uri)) {
            disk.removeRoot(one.uri);
          }
          break;
        case 'addRoot':
          if (!world.roots.has(one.uri)) {
            world.roots.add(one.uri);
            disk.addRoot(one.uri);
          }
          break;
        case 'stop':
          service.stopReading();
          break;
        case 'resume':
          service.resumeReading();
          break;
        case 'wait':
          await service.idle();
      }
    }
    service.resumeReading();
    await service.idle();
    shown = await describeService(service, MEMO, QUERIES);
  });
  return shown;
}

test('after any history the service shows what a fresh one shows', async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), checkHistory), {
    numRuns: 150,
    seed: 20_260_117,
    endOnFailure: false,
  });
});
