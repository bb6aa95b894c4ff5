import assert from 'node:assert/strict';
import { fault } from './faultCase';
import { coldWorld, playAll, truthOf } from './nthOperation';

fault(
  'Any one operation fails, or all from it on, while the corpora are read for the first time',
  'What is found is true, what is not is listed, a passing fault is not noticed, and a refresh has all.',
  async () => {
    const truth = await truthOf(coldWorld());
    const operations = await playAll({ onlyStorage: false, createWorld: coldWorld }, truth);
    assert.ok(operations > 60, `${operations} operations`);
  },
);
