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
import { writeKey } from '../../../../src/core/citations/keySyntax';
import type { SourceDocument } from '../../../../src/core/corpus/sourceDocument';
import { aDocument } from '../../../support/deskBuilder';

const hasPandoc = spawnSync('pandoc', ['--version']).status === 0;

const documents = [
  aDocument('harbour-readout.md', 'One.\n\nTwo.', {
    title: 'Cảng & biển: 50 % hơn -- x',
    publisher: 'Bộ Cảng_Biển',
    date: '2026-01-17',
    lang: 'vi',
    url: 'https://example.org/a_b?c=1&d=2%20e#f~g',
  }),
  aDocument('note-2.md', 'One.', {
    title: 'A Note on {Braces} of NASA \\input{x} $y$',
    author: 'The Quay and Sons',
    date: '2026-02',
  }),
  // As a file may be called where letters and marks are written apart; citations compose them.
  aDocument('minutes.md', 'One.', {
    title: 'Minutes',
    publisher: 'The Quay',
    date: '2025',
    citationKey: 'biên-bản:3/a.b'.normalize('NFD'),
  }),
];

/** A style with notes; only what the test looks for. */
const STYLE = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0">
  <info><title>Notes</title><id>notes</id><updated>2026-01-01T00:00:00+00:00</updated></info>
  <citation><layout suffix="." delimiter="; ">
    <group delimiter=", ">
      <names variable="author"/><text variable="publisher"/><text variable="title"/>
      <date variable="issued" form="numeric" date-parts="year-month-day"/>
      <group delimiter=" "><label variable="locator" form="short"/><text variable="locator"/></group>
      <text variable="URL"/>
    </group>
  </layout></citation>
  <bibliography><layout><text variable="title"/></layout></bibliography>
</style>
`;

const MEMO = `The port grew [@harbour-readout, para. 2]. Braces hold [see @note-2; @harbour-readout, paras. 1-2]. So it was
said [@biên-bản:3/a.b, para. 1].
`;

interface Rendered {
  /** The text of the Word document, as Pandoc itself reads it again. */
  readonly text: string;
  /** Its footnotes. */
  readonly notes: readonly string[];
}

/** Of what Pandoc does not know it warns. */
function render(sources: readonly SourceDocument[], format: BibliographyFormat, memo: string): Rendered {
  const folder = mkdtempSync(join(tmpdir(), 'aide-memoire-pandoc-'));
  try {
    const file = join(folder, format === 'csl' ? 'bibliography.json' : 'bibliography.bib');
    writeFileSync(file, toBibliography(sources, format).text);
    writeFileSync(join(folder, 'notes.csl'), STYLE);
    writeFileSync(join(folder, 'memo.md'), memo);
    const options = ['--citeproc', `--bibliography=${file}`, `--csl=${join(folder, 'notes.csl')}`];
    const word = join(folder, 'memo.docx');
    const made = spawnSync('pandoc', [join(folder, 'memo.md'), '-o', word, ...options], { encoding: 'utf8' });
    assert.equal(made.status, 0, made.stderr);
    assert.equal(made.stderr, '');
    const text = execFileSync('pandoc', ['-f', 'docx', '-t', 'plain', '--wrap=none', word], {
      encoding: 'utf8',
    });
    return { text, notes: text.split('\n').filter((line) => /^\[\d+\] /.test(line)) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Without Pandoc nothing is tried here, and the run says so instead of counting it. */
const options = { skip: hasPandoc ? false : 'Pandoc is not installed here: apt-get install pandoc' };

for (const format of ['csl', 'bib'] as const) {
  test(`Pandoc makes Word footnotes of a memo and its bibliography (${format})`, options, () => {
    const { text, notes } = render(documents, format, MEMO);
    // Dates as the locale of the style writes them.
    const readout = [
      'Bộ Cảng_Biển',
      'Cảng & biển: 50 % hơn -- x',
      '01/17/2026',
      'https://example.org/a_b?c=1&d=2%20e#f~g',
    ];
    const expected: readonly (readonly string[])[] = [
      [...readout, 'para. 2'],
      ['The Quay and Sons', 'A Note on {Braces} of NASA \\input{x} $y$', '02/2026', ...readout, 'paras. 1–2'],
      ['The Quay', 'Minutes', ' 2025', 'para. 1'],
    ];
    assert.equal(notes.length, expected.length, text);
    notes.forEach((note, index) => {
      for (const words of expected[index] ?? []) {
        assert.ok(note.includes(words), `${words} in ${note}`);
      }
    });
  });

  test(`Pandoc finds every key that an entry is written for (${format})`, options, () => {
    const signs = Array.from('!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~ ếあ');
    const odd = signs.map((sign, index) =>
      aDocument(`${index}.md`, 'x', { citationKey: `a${sign}b`, title: `T${index}` }),
    );
    const { left, unread } = toBibliography(odd, format);
    const kept = odd.filter(({ citationKey }) => ![...left, ...unread].includes(citationKey));
    assert.ok(kept.length > 15, left.join(' '));
    const cited = kept.flatMap(({ citationKey, title }) => {
      const key = writeKey(citationKey);
      return key === undefined ? [] : [{ key, title }];
    });
    const { notes } = render(odd, format, cited.map(({ key }) => `So [${key}, para. 1].\n`).join('\n'));
    assert.deepEqual(
      notes.map((note) => /\bT\d+\b/.exec(note)?.[0]),
      cited.map(({ title }) => title),
    );
  });
}
