import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { after, before, test } from 'node:test';
import type { SourceDraft } from '../../../src/importer/sourceDraft';
import { compareWords } from '../../support/compareWords';
import { buildWorker, WorkerRunner } from '../../support/importerWorker';

const FOLDER = 'test/fixtures/importer';

let worker: WorkerRunner;
before(() => {
  worker = new WorkerRunner(buildWorker());
});
after(() => worker.stop());

/** Beside each page stands what is to come of it: title, date, an empty line, and the words of its main text. */
for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.html'))) {
  test(basename(file, '.html'), async (context) => {
    const { outcome } = await worker.read(file, readFileSync(join(FOLDER, file)));
    assert.ok(typeof outcome !== 'string' && outcome.state === 'read');
    const { draft } = outcome;
    const expected = readFileSync(join(FOLDER, file.replace(/html$/, 'txt')), 'utf8');
    const [title, date, , ...text] = expected.split('\n');
    const { precision, recall, surplus, missing } = compareWords(toWords(draft), text.join('\n'));
    context.diagnostic(`precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`);
    const differences = `too much: ${surplus.join(' ')}\nmissing: ${missing.join(' ')}`;
    assert.ok(precision >= 0.95 && recall >= 0.95, differences);
    assert.equal(draft.title, title);
    assert.equal(draft.date, date);
    assert.equal(draft.lang?.slice(0, 2), file.includes('vietnamese') ? 'vi' : 'en');
    assert.doesNotMatch(draft.body, /<(?!!-- page \d+ -->)|!\[/, 'neither HTML nor pictures');
  });
}

/** Without captions, which the reader of sources knows by their credit. */
function toWords({ body }: SourceDraft): string {
  return body
    .split('\n')
    .filter((line) => !/(?:Photo|Ảnh):/u.test(line))
    .join('\n');
}
