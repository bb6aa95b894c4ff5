import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Decision } from '../../../src/core';
import { applyEdit } from '../../../src/core/features/decisions/decision';
import { aMemo, LINKS, withService, type ServiceUnderTest } from './serviceUnderTest';

const DESK = {
  corpora: {
    bundled: {
      'registry/all.yaml':
        'persons: [{ id: dung, name: Nguyễn Chí Dũng }, { id: minh-a, name: Tran Van Minh }]\n',
    },
    own: { 'registry/people.yaml': 'persons:\n  - id: minh-b\n    name: Tran Van Minh\n' },
  },
};

const isWritable = (uri: string): boolean => uri.startsWith('mem:/own');

/** Keeps a decision in the registry as an editor does, and tells which files changed. */
async function keep({ host, service }: ServiceUnderTest, decision: Decision): Promise<readonly string[]> {
  const changed: string[] = [];
  for (const home of service.registryHomes(decision, isWritable)) {
    const stored = (await host.corpora.stat(home.uri)) && (await host.corpora.readFile(home.uri));
    const text = stored && new TextDecoder().decode(stored);
    const outcome = await service.decideInRegistry(text, home);
    if (outcome.state !== 'edit') assert.fail(JSON.stringify(outcome));
    host.corpora.write(home.uri, applyEdit(text ?? '', outcome.edit));
    changed.push(home.uri);
  }
  await service.idle();
  return changed;
}

function find({ service }: ServiceUnderTest, text: string): readonly (string | null)[] {
  return service.mentionsIn(aMemo(text)).map(({ entity }) => entity);
}

test('a decision that the registry keeps holds in every text, and is offered no more', () =>
  withService(DESK, async (under) => {
    assert.deepEqual(find(under, 'Tran Van Minh came.'), [null]);
    const never: Decision = { kind: 'neverAlone', name: 'Tran Van Minh', entityIds: ['minh-a', 'minh-b'] };
    assert.deepEqual(await keep(under, never), [
      'mem:/own/registry/analyst.yaml',
      'mem:/own/registry/people.yaml',
    ]);
    assert.deepEqual(find(under, 'Tran Van Minh came.'), []);
    assert.deepEqual(under.service.registryHomes(never, isWritable), []);
    assert.deepEqual([...under.service.problems()], []);
  }));

test('another name of somebody whom only the bundled corpus knows goes to a file of one’s own', () =>
  withService(DESK, async (under) => {
    const is: Decision = { kind: 'is', name: 'The Planner', entityId: 'dung' };
    assert.deepEqual(find(under, 'The Planner came.'), []);
    assert.deepEqual(await keep(under, is), ['mem:/own/registry/analyst.yaml']);
    assert.deepEqual(find(under, 'The Planner came.'), ['dung']);
    const never: Decision = { kind: 'not', name: 'The Planner', entityIds: ['dung'] };
    await keep(under, never);
    assert.deepEqual(find(under, 'The Planner came.'), []);
    await keep(under, is);
    assert.deepEqual(find(under, 'The Planner came.'), ['dung']);
  }));

test('nothing can be kept in corpora that are read-only', () =>
  withService(DESK, async ({ service }) => {
    const never: Decision = { kind: 'neverAlone', name: 'Tran Van Minh', entityIds: ['minh-a', 'minh-b'] };
    assert.deepEqual(
      service.registryHomes(never, () => false),
      [],
    );
    await Promise.resolve();
  }));

test('an open name that the memo decides says so in its card, with who else it could be', () =>
  withService(DESK, async ({ service }) => {
    const text = 'Tran Van Minh came.';
    const outcome = service.decideInMemo(text, { kind: 'is', name: 'Tran Van Minh', entityId: 'minh-b' });
    if (outcome.state !== 'edit') assert.fail(JSON.stringify(outcome));
    const memo = aMemo(applyEdit(text, outcome.edit));
    const hover = service.hoverAt(memo, memo.text().lastIndexOf('Minh'), LINKS);
    assert.ok(hover);
    assert.match(hover.markdown, /---\n\n\*\*Why:\*\* The memo itself says who or what is meant\./);
    assert.match(hover.markdown, /\*\*Could also be:\*\* Tran Van Minh \(person\)/);
    assert.match(service.explain(memo, hover.mention).text, /stands for Tran Van Minh/);
    await Promise.resolve();
  }));
