import assert from 'node:assert/strict';
import { FAULTS, FaultyWorld, type Fault, type FaultPlan } from '../support/faultyWorld';
import { InMemoryStorage } from '../support/inMemoryStorage';
import { isLong } from './faultCase';
import {
  checkHonest,
  deskFiles,
  findAll,
  mustSettle,
  startSession,
  withSession,
  type Files,
  type Findings,
} from './faultyDesk';

/*
 * After SQLite's way to test: let the first operation fail, then the second, and so on, until nothing is left to fail,
 * and look each time at all that has to hold.
 */

export const MODES = ['once', 'persistent'] as const;
const STORED_NAME = /^(?:registry|search)-[0-9a-f]+\.(?:reading|trie|words)$/;

/** The desk before and after the changes of a scene. */
export interface Scene {
  readonly onlyStorage: boolean;
  /** A world in which the scene can be played, as often as there are operations. */
  readonly createWorld: () => FaultyWorld;
  /** What is done before operations are counted. */
  readonly before?: (world: FaultyWorld) => void;
}

export const someFiles = (): Files => deskFiles();
export const coldWorld = (): FaultyWorld => new FaultyWorld(someFiles());

/** What an earlier session of this build, or of another one, has left. */
export async function fillStorage(files: Files, build = '0.1.0'): Promise<InMemoryStorage> {
  const world = new FaultyWorld(files);
  world.storage.build = build;
  await withSession(world, () => Promise.resolve());
  return world.storage;
}

export function copyOf(storage: InMemoryStorage, mtime?: number): InMemoryStorage {
  const copy = new InMemoryStorage();
  for (const [name, file] of storage.files) {
    copy.put(name, file.bytes, mtime ?? file.mtime);
  }
  return copy;
}

export const truthOf = (world: FaultyWorld): Promise<Findings> => withSession(world, findAll);

/** Plays a scene with one fault; returns false where there was no operation left to fail. */
async function play(scene: Scene, plan: FaultPlan, truth: Findings): Promise<boolean> {
  const what = `${plan.fault} ${plan.mode} at ${plan.at}`;
  const world = scene.createWorld();
  let filesBefore = JSON.stringify(await readAll(world));
  if (scene.before === undefined) {
    world.plan(plan);
  }
  const session = startSession(world);
  try {
    if (scene.before !== undefined) {
      await mustSettle(`${what}: idle before`, session.service.idle());
      scene.before(world);
      filesBefore = JSON.stringify(await readAll(world));
      world.plan(plan);
      session.service.refresh();
    }
    await mustSettle(`${what}: ready`, session.service.ready());
    await mustSettle(`${what}: idle`, session.service.idle());
    const { fired } = world;
    world.plan();
    await checkHonest(session, truth, what);
    const isStorage =
      scene.onlyStorage || world.events.every((it) => !it.fault || it.operation.startsWith('storage.'));
    if (isStorage || (plan.mode === 'once' && plan.fault !== 'silence')) {
      assert.deepEqual(
        await findAll(session),
        truth,
        `${what}: a passing fault, or one of the storage, is not felt`,
      );
    }
    assert.deepEqual(
      session.host.log.lines.filter(({ level }) => level === 'error'),
      [],
      what,
    );
    session.service.refresh();
    await mustSettle(`${what}: idle again`, session.service.idle());
    assert.deepEqual(await findAll(session), truth, `${what}: after a refresh`);
    assert.equal(JSON.stringify(await readAll(world)), filesBefore, `${what}: the corpus is as it was`);
    for (const name of world.storage.files.keys()) {
      assert.match(name, STORED_NAME, what);
    }
    session.service.dispose();
    const again = await withSession(world, findAll);
    assert.deepEqual(again, truth, `${what}: the next start`);
    return fired;
  } finally {
    session.service.dispose();
  }
}

async function readAll({ host: { corpora } }: FaultyWorld): Promise<unknown> {
  const files: [string, string][] = [];
  const folders = corpora.roots().map(({ uri }) => uri);
  for (const folder of folders) {
    for (const { name, kind } of await corpora.readDirectory(folder)) {
      const uri = `${folder}/${name}`;
      if (kind === 'directory') {
        folders.push(uri);
      } else {
        files.push([uri, Buffer.from(await corpora.readFile(uri)).toString('base64')]);
      }
    }
  }
  return files;
}

/** @returns how many operations there were to fail */
export async function playAll(
  scene: Scene,
  truth: Findings,
  modes: readonly FaultPlan['mode'][] = MODES,
): Promise<number> {
  let operations = 0;
  for (const mode of modes) {
    for (let at = 1, fired = true; fired; at++) {
      const faults: readonly Fault[] = isLong ? FAULTS : [FAULTS[at % FAULTS.length]!];
      for (const one of faults) {
        fired = await play(scene, { at, mode, fault: one, onlyStorage: scene.onlyStorage }, truth);
      }
      operations += Number(fired);
    }
  }
  return operations;
}
