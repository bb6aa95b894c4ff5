import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAideMemoire } from '../../../src/core';
import { createInMemoryHost } from '../../support/inMemoryHost';
import { aMemo, LINKS } from './serviceUnderTest';

const NAMES = 20_000;

/** Half of the names. */
function toRegistry(id: string, name: string): string {
  const lines = Array.from({ length: NAMES / 2 }, (_, i) => `  - { id: ${id}${i}, name: ${name}${i} }\n`);
  return `persons:\n${lines.join('')}`;
}

test('while a registry of 20,000 names is made anew cards answer from the old one, and behind it from the new', async () => {
  const files = {
    'registry/a.yaml': toRegistry('anna', 'Anna Old'),
    'registry/b.yaml': toRegistry('bo', 'Bo Old'),
  };
  const quiet = createInMemoryHost({ corpora: { desk: files } });
  let answer = (): void => undefined;
  const host = {
    ...quiet,
    clock: { today: () => '2026-04-01', now: () => performance.now() },
    pause: () => {
      answer();
      return quiet.pause();
    },
  };
  const service = createAideMemoire(host, { maximumFileBytes: () => 8_000_000 });
  service.start();
  await service.idle();
  assert.equal(service.status().names, NAMES);

  const text = 'Anna Old7 and Anna New7 met Bo Old7.\n\n'.repeat(50);
  const memo = aMemo(text);
  const hoverOn = (name: string) => service.hoverAt(memo, text.indexOf(name), LINKS)?.mention.entity;
  const answers: string[] = [];
  answer = () => {
    answers.push(['Anna Old7', 'Anna New7', 'Bo Old7'].map((name) => hoverOn(name) ?? '–').join(' '));
  };
  const [before, after] = ['anna7 – bo7', '– anna7 bo7'];
  quiet.corpora.write('mem:/desk/registry/a.yaml', toRegistry('anna', 'Anna New'));
  await service.idle();
  answer();
  // All of the old ones, then all of the new ones, and never something of both.
  const old = answers.filter((each) => each === before).length;
  assert.ok(old > 0 && old < answers.length, `${old} of ${answers.length}`);
  assert.deepEqual(
    answers,
    answers.map((_, i) => (i < old ? before : after)),
  );
  service.dispose();
});

test('a memo that is prepared while the names change is prepared with the new ones', async () => {
  const host = createInMemoryHost({
    corpora: { desk: { 'registry/a.yaml': 'persons:\n  - { id: anna, name: Anna Alpha }\n' } },
  });
  const service = createAideMemoire(host, { maximumFileBytes: () => 8_000_000 });
  service.start();
  await service.idle();
  const memo = aMemo('Anna Alpha met Bo Beta.\n\n'.repeat(2000));
  const prepared = service.prepareMemo(memo);
  host.corpora.write('mem:/desk/registry/a.yaml', 'persons:\n  - { id: bo, name: Bo Beta }\n');
  await service.idle();
  assert.equal(await prepared, true);
  assert.equal(service.mentionAt(memo, 0), undefined);
  assert.equal(service.mentionAt(memo, 17)?.entity, 'bo');
  assert.equal(await service.prepareMemo(memo, { isCancellationRequested: true }), false);
  service.dispose();
});
