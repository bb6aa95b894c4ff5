import assert from 'node:assert/strict';
import { FaultyWorld } from '../support/faultyWorld';
import { fault } from './faultCase';
import { LATER } from './faultyDesk';
import { coldWorld, copyOf, fillStorage, playAll, someFiles, truthOf, type Scene } from './nthOperation';

function edit(world: FaultyWorld): void {
  const { corpora } = world.host;
  corpora.writeSilently('mem:/desk/a.md', 'alphaword is shorter now, with chips.');
  corpora.writeSilently(`mem:/${LATER[0]}`, 'Here is foxtrotword about chips.');
  corpora.writeSilently(
    'mem:/desk/registry/people.yaml',
    'persons:\n  - { id: anna, name: Anna Alphason }\n',
  );
}

fault(
  'Any one operation fails, or all from it on, while everything is read again after changes',
  'As for the first time; what could be read before is listed, not kept as if it were current.',
  async () => {
    const after = coldWorld();
    edit(after);
    const truth = await truthOf(after);
    const storage = await fillStorage(someFiles());
    const scene: Scene = {
      onlyStorage: false,
      createWorld: () => new FaultyWorld(someFiles(), copyOf(storage)),
      before: (world) => edit(world),
    };
    const operations = await playAll(scene, truth);
    assert.ok(operations > 40, `${operations} operations`);
  },
);
