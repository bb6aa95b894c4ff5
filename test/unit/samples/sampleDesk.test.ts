import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import { parse } from 'yaml';
import type { AideMemoire } from '../../../src/core/aideMemoire';
import { createAideMemoire } from '../../../src/core/createAideMemoire';
import type { Mention } from '../../../src/core/mentions/mention';
import { readBundledCorpus } from '../../support/bundledCorpus';
import { createInMemoryHost } from '../../support/inMemoryHost';

interface Slip {
  readonly memo: string;
  readonly text: string;
  readonly kind: string;
  readonly entity: string;
  readonly right: string;
  readonly source: string;
}

const SAMPLES = join(process.cwd(), 'samples');
const KINDS = ['title', 'name', 'marks', 'person', 'figure', 'date', 'number', 'status'];

const corpus = readBundledCorpus();
const memos = readdirSync(join(SAMPLES, 'desk', 'memos')).map((name) => `memos/${name}`);
const slips = parse(readFileSync(join(SAMPLES, 'planted.yaml'), 'utf8')) as readonly Slip[];

const host = createInMemoryHost({ corpora: { bundled: corpus } });
const service: AideMemoire = createAideMemoire(host, { maximumFileBytes: () => 10_000_000 });

before(async () => {
  service.start();
  await service.ready();
});
after(() => service.dispose());

function read(memo: string): string {
  return readFileSync(join(SAMPLES, 'desk', memo), 'utf8');
}

function mentionsIn(memo: string): readonly Mention[] {
  return service.mentionsIn({
    identity: {},
    version: 1,
    format: 'markdown',
    text: () => read(memo),
  });
}

/** Words as a writer counts them: front matter, bars and signs are none. */
function countWords(text: string): number {
  const body = text.replace(/^---\n[\s\S]*?\n---\n/, '');
  return body.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

function isEntity(id: string): boolean {
  return service.card(id) !== undefined;
}

test('three memos: one in English, one in Vietnamese, one that quotes Vietnamese in English', () => {
  const languages = memos.map((memo) => /^---\ndate: \d{4}-\d{2}-\d{2}\nlang: (\w+)\n---\n/.exec(read(memo))?.[1]);
  assert.deepEqual(languages.sort(), ['en', 'en', 'vi']);
  const quoting = memos.filter((memo) => /^lang: en$/m.test(read(memo)) && read(memo).includes('Thứ trưởng'));
  assert.equal(quoting.length, 1);
});

for (const memo of memos) {
  test(`${memo} is as long as a memo and names many people, bodies and laws`, () => {
    const words = countWords(read(memo));
    assert.ok(words >= 600 && words <= 1500, `${words} words`);
    const mentions = mentionsIn(memo);
    for (const { span, text } of mentions) {
      assert.equal(read(memo).slice(span.start, span.end).normalize('NFC'), text.normalize('NFC'));
    }
    const counts = ['person', 'organization', 'law'].map(
      (kind) => mentions.filter((mention) => mention.kind === kind && mention.entity !== null).length,
    );
    assert.ok(
      counts.every((count) => count >= 5),
      `people, bodies, laws: ${counts.join(', ')}`,
    );
    assert.ok(counts.reduce((sum, count) => sum + count, 0) >= 20, counts.join(', '));
  });
}

test('names are written with and without marks', () => {
  const written = new Set(memos.flatMap(mentionsIn).map(({ text }) => text));
  const wanted = ['Vũ Hải Quân', 'Vu Hai Quan', 'Nguyễn Chí Dũng', 'Nguyen Chi Dung', 'Luật Công nghệ cao (sửa đổi)'];
  assert.deepEqual(
    wanted.filter((name) => !written.has(name)),
    [],
  );
});

test('each planted slip stands once in its memo and is about something the bundled corpus knows', () => {
  assert.ok(slips.length >= 20);
  for (const { memo, text, kind, entity, right, source } of slips) {
    assert.equal(read(memo).split(text).length, 2, `${memo}: ${text}`);
    assert.ok(KINDS.includes(kind), kind);
    assert.ok(isEntity(entity), entity);
    assert.ok(source in corpus, source);
    assert.notEqual(text, right);
  }
  for (const memo of memos) {
    assert.ok(new Set(slips.filter((slip) => slip.memo === memo).map(({ kind }) => kind)).size >= 3, memo);
  }
});

function mentionsOf({ memo, text }: Slip): readonly Mention[] {
  const start = read(memo).indexOf(text);
  return mentionsIn(memo).filter(({ span }) => span.start === start && span.end === start + text.length);
}

test('a misspelt name is not taken for the right one, one with wrong marks only as such', () => {
  for (const slip of slips.filter(({ kind }) => kind === 'name')) {
    assert.deepEqual(mentionsOf(slip), [], slip.text);
  }
  for (const slip of slips.filter(({ kind }) => kind === 'marks')) {
    assert.deepEqual(
      mentionsOf(slip).map(({ entity, candidates: [best] }) => [entity, best?.tier]),
      [[slip.entity, 'folded']],
      slip.text,
    );
  }
});
