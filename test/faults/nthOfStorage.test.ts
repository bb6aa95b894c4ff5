import assert from 'node:assert/strict';
import { FaultyWorld } from '../support/faultyWorld';
import { fault, isLong } from './faultCase';
import { deskFiles, MANY_NAMES, type Files } from './faultyDesk';
import { copyOf, fillStorage, MODES, playAll, truthOf } from './nthOperation';

const manyFiles = (): Files => deskFiles({ names: MANY_NAMES });

fault(
  'Any one operation on what is stored fails, or all from it on',
  'Nobody notices: all is made anew from the sources, and stored again when it can be.',
  async () => {
    const truth = await truthOf(new FaultyWorld(manyFiles()));
    const own = await fillStorage(manyFiles());
    const older = await fillStorage(manyFiles(), '0.0.9');
    const kinds = [...own.files.keys()].map((name) => name.slice(name.indexOf('.')));
    assert.deepEqual(
      [...new Set(kinds)].sort(),
      ['.reading', '.trie', '.words'],
      'all that can be stored is',
    );
    let operations = 0;
    for (const storage of [own, older]) {
      operations += await playAll(
        {
          onlyStorage: true,
          // So old that it is cleared away as well.
          createWorld: () => new FaultyWorld(manyFiles(), copyOf(storage, Date.parse('2026-01-01'))),
        },
        truth,
        // Each world is large: what another build left differs by what is cleared away, once.
        storage === own || isLong ? MODES : ['once'],
      );
    }
    assert.ok(operations > 15, `${operations} operations`);
  },
);
