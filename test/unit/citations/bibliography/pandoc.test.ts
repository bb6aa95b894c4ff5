import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import {
  toBibliography,
  type BibliographyFormat,
} from '../../../../src/core/citations/bibliography/bibliography';
import { aDocument } from '../../../support/deskBuilder';

const hasPandoc = spawnSync('pandoc', ['--version']).status === 0;

const documents = [
  aDocument('harbour-readout.md', 'One.\n\nTwo.', {
    title: 'Cảng & biển: 50 % hơn',
    publisher: 'Bộ Cảng_Biển',
    date: '2026-01-17',
    lang: 'vi',
    url: 'https://example.org/a_b?c=1&d=2',
  }),
  aDocument('note-2.md', 'One.', { title: 'A Note on {Braces}', author: 'The Quay and Sons', date: '2026' }),
];

/** A style with notes; only what the test looks for. */
const STYLE = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0">
  <info><title>Notes</title><id>notes</id><updated>2026-01-01T00:00:00+00:00</updated></info>
  <citation><layout suffix="." delimiter="; ">
    <group delimiter=", ">
      <names variable="author"/><text variable="publisher"/><text variable="title" quotes="true"/>
      <date variable="issued" form="numeric" date-parts="year-month-day"/>
      <group delimiter=" "><label variable="locator" form="short"/><number variable="locator"/></group>
      <text variable="URL"/>
    </group>
  </layout></citation>
  <bibliography><layout><text variable="title"/></layout></bibliography>
</style>
`;

const MEMO = `The port grew [@harbour-readout, para. 2]. Braces hold [see @note-2; @harbour-readout, paras. 1-2].\n`;

/** The footnotes of the Word document that Pandoc makes of the memo, as Pandoc itself reads them again. */
function renderNotes(format: BibliographyFormat): string {
  const folder = mkdtempSync(join(tmpdir(), 'aide-memoire-pandoc-'));
  try {
    const file = join(folder, format === 'csl' ? 'bibliography.json' : 'bibliography.bib');
    writeFileSync(file, toBibliography(documents, format).text);
    writeFileSync(join(folder, 'notes.csl'), STYLE);
    writeFileSync(join(folder, 'memo.md'), MEMO);
    const options = ['--citeproc', `--bibliography=${file}`, `--csl=${join(folder, 'notes.csl')}`];
    const word = join(folder, 'memo.docx');
    const made = spawnSync('pandoc', [join(folder, 'memo.md'), '-o', word, ...options], { encoding: 'utf8' });
    assert.equal(made.status, 0, made.stderr);
    assert.equal(made.stderr, '');
    return execFileSync('pandoc', ['-f', 'docx', '-t', 'plain', '--wrap=none', word], { encoding: 'utf8' });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

for (const format of ['csl', 'bib'] as const) {
  test(
    `Pandoc makes Word footnotes of a memo and its bibliography (${format})`,
    { skip: hasPandoc ? false : 'Pandoc is not installed here: apt-get install pandoc' },
    () => {
      const text = renderNotes(format);
      const notes = text.split('\n').filter((line) => /^\[\d\]/.test(line));
      assert.equal(notes.length, 2, text);
      const [first = '', second = ''] = notes;
      for (const words of [
        'Bộ Cảng_Biển',
        'Cảng & biển: 50 % hơn',
        '2026',
        '2',
        'https://example.org/a_b?c=1&d=2',
      ]) {
        assert.ok(first.includes(words), `${words} in ${first}`);
      }
      assert.ok(second.includes('A Note on {Braces}') && second.includes('The Quay and Sons'), second);
    },
  );
}
