import { strToU8, zipSync } from 'fflate';
import * as vscode from 'vscode';
import { assert, assertEqual, eventually, suite, test } from './harness';
import { setCorpora, untitled, workspaceFolder, write } from './support';

const paragraphs = [
  'The deputy minister for ports received a delegation of shipowners on Tuesday and spoke with them about the new quay.',
  'Both sides said that the dredging of the northern channel, which has been put off twice, is to begin before the rains.',
  'The shipowners asked for a single window for papers; the ministry promised an answer by the end of the quarter.',
  'A further round of talks is planned in the spring, when the law on ports will have been read for the second time.',
];

const page = `<!doctype html>
<html lang="en"><head>
<title>Quay talks held in the harbour town</title>
<meta property="og:site_name" content="The Quay">
<meta property="article:published_time" content="2026-03-10T08:00:00+07:00">
</head><body>
<nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article><h1>Quay talks held in the harbour town</h1>
${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}
</article></body></html>
`;

const note = `Crane inspection

The inspectors looked at the four cranes of the third quay and found two of them fit for use.

The report on the other two is to follow within a month, once the maker has answered.
`;

const mail = [
  'From: "Harbour Office" <office@harbour.example>',
  'To: desk@desk.example',
  'Subject: Closing of the old ferry landing',
  'Date: Wed, 11 Mar 2026 09:30:00 +0700',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'The old ferry landing will be closed from the first of April until the works on the embankment are over.',
  '',
].join('\r\n');

/** The least that is a document of Word. */
function wordFile(texts: readonly string[]): Uint8Array {
  const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
  const body = texts.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('');
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(`<w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`),
  });
}

/** One page of lines. */
function pdfFile(lines: readonly string[]): Uint8Array {
  const drawn = `BT /F1 12 Tf 72 720 Td 14 TL ${lines.map((line) => `(${line}) Tj T*`).join(' ')} ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const offset = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const start = text.length;
  text += `xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  text += `trailer << /Size ${offsets.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return strToU8(text);
}

async function writeBytes(path: string, bytes: Uint8Array): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(workspaceFolder(), path);
  await vscode.workspace.fs.writeFile(uri, bytes);
  return uri;
}

async function read(path: string): Promise<string> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(workspaceFolder(), path));
  return new TextDecoder().decode(bytes);
}

async function list(path: string): Promise<readonly string[]> {
  const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(workspaceFolder(), path));
  return entries.map(([name]) => name).sort();
}

/** Runs a command and takes every proposal of the steps that it asks. */
async function runAccepting(command: string, ...args: readonly unknown[]): Promise<void> {
  let isDone = false;
  const running = Promise.resolve(vscode.commands.executeCommand(command, ...args)).finally(() => {
    isDone = true;
  });
  await eventually(
    'the command is done',
    async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return isDone ? true : undefined;
    },
    50_000,
  );
  await running;
}

/** Waits until a citation of the key leads somewhere. */
async function waitForKey(key: string): Promise<void> {
  const memo = await untitled(`[@${key}]\n`);
  await eventually(`the source ${key} is known`, async () => {
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      memo.uri,
    );
    return links.length > 0 ? links : undefined;
  });
}

suite('Importing', () => {
  test('files of a folder become sources, and what cannot be read is told', async () => {
    await write('imported/documents/first.md', '---\ntitle: First\n---\n\nThe first source of all.\n');
    await write('incoming/talks.html', page);
    await write('incoming/deep/note.txt', note);
    await write('incoming/broken.docx', 'PK\u0003\u0004 this is no archive');
    await write('incoming/picture.bmp', 'BM');
    await setCorpora(['imported']);
    await waitForKey('first');
    await runAccepting('aideMemoire.importFiles', vscode.Uri.joinPath(workspaceFolder(), 'incoming'));

    const report = vscode.window.activeTextEditor?.document;
    assertEqual(report?.uri.scheme, 'aide-memoire-import');
    const told = report?.getText() ?? '';
    for (const expected of [
      'Quay talks held in the harbour town',
      'Crane inspection',
      'broken.docx: The file is damaged',
      'picture.bmp',
      'not known: publisher, date',
    ]) {
      assert(told.includes(expected), `${expected} in ${told}`);
    }
    assertEqual(await list('imported/documents'), [
      '.originals',
      '2026-03-10-quay-talks-held-in-the-harbour-town.md',
      'crane-inspection.md',
      'first.md',
    ]);
    const source = await read('imported/documents/2026-03-10-quay-talks-held-in-the-harbour-town.md');
    for (const expected of ['publisher: The Quay', 'date: 2026-03-10', 'date_basis: stated', 'lang: en']) {
      assert(source.includes(`${expected}\n`), `${expected} in ${source}`);
    }
    for (const paragraph of paragraphs) {
      assert(source.includes(paragraph), paragraph);
    }
    assertEqual(
      await read('imported/documents/.originals/2026-03-10-quay-talks-held-in-the-harbour-town.html'),
      page,
      'the originals',
    );
    await waitForKey('2026-03-10-quay-talks-held-in-the-harbour-town');
    await waitForKey('crane-inspection');
  });

  test('the same text again is told and not stored', async () => {
    await write('again/copy.html', page.replace('og:site_name', 'og:none'));
    await write('again/note.txt', note);
    await runAccepting('aideMemoire.importFiles', vscode.Uri.joinPath(workspaceFolder(), 'again'));
    const told = vscode.window.activeTextEditor?.document.getText() ?? '';
    assert(told.includes('There already (2)'), told);
    assertEqual((await list('imported/documents')).length, 4);
  });

  test('a pasted text becomes a source with what is accepted of it, and is opened', async () => {
    await vscode.env.clipboard.writeText(
      'Statement on tugboats\n\nThe harbour office has bought three tugboats, which will be in service by the summer of next year.\n',
    );
    await runAccepting('aideMemoire.newSourceFromClipboard');
    const opened = vscode.window.activeTextEditor?.document;
    assert(opened, 'an editor opened');
    assert(opened.uri.path.endsWith('/imported/documents/statement-on-tugboats.md'), String(opened.uri));
    assert(opened.getText().includes('title: Statement on tugboats'), opened.getText());
    assert(!/^(?:date|publisher):/m.test(opened.getText()), opened.getText());
    await waitForKey('statement-on-tugboats');
  });

  test('nothing that is there is written over', async () => {
    await write('imported/documents/statement-on-dykes.md', 'Somebody else’s notes on the dykes.\n');
    await write(
      'once/Statement on dykes.txt',
      'The dykes of the delta are to be raised by half a metre, the office said.\n',
    );
    await runAccepting(
      'aideMemoire.importFiles',
      vscode.Uri.joinPath(workspaceFolder(), 'once/Statement on dykes.txt'),
    );
    assertEqual(
      await read('imported/documents/statement-on-dykes.md'),
      'Somebody else’s notes on the dykes.\n',
    );
    const opened = vscode.window.activeTextEditor?.document;
    assert(opened?.getText().includes('raised by half a metre') === true, String(opened?.uri));
  });

  test('Word, PDF and messages are read by the worker of this host', async () => {
    await write('formats/landing.eml', mail);
    await writeBytes(
      'formats/dredger.docx',
      wordFile(['The dredger was hired out for the whole of the dry season.']),
    );
    await writeBytes(
      'formats/lighthouse.pdf',
      pdfFile(['The lighthouse on the cape was given a new lamp', 'after the storm of the last year.']),
    );
    await runAccepting('aideMemoire.importFiles', vscode.Uri.joinPath(workspaceFolder(), 'formats'));
    const told = vscode.window.activeTextEditor?.document.getText() ?? '';
    assert(told.includes('New sources (3)'), told);
    const names = await list('imported/documents');
    const texts = await Promise.all(
      names.filter((name) => name.endsWith('.md')).map((name) => read(`imported/documents/${name}`)),
    );
    const whole = texts.join('\n');
    for (const expected of [
      'The old ferry landing will be closed',
      'The dredger was hired out',
      'new lamp',
    ]) {
      assert(whole.includes(expected), `${expected} in ${whole}`);
    }
    assert(names.includes('2026-03-11-closing-of-the-old-ferry-landing.md'), names.join(' '));
  });

  test('a memo in Word is opened as a new text and checked', async () => {
    const memo = await writeBytes(
      'memos/tugs.docx',
      wordFile(['The tugs are late.', 'As said before [@nobody-knows-it].']),
    );
    await vscode.commands.executeCommand('aideMemoire.checkMemo', memo);
    const report = vscode.window.activeTextEditor?.document;
    assertEqual(report?.uri.scheme, 'aide-memoire-check');
    assert(report?.getText().includes('nobody-knows-it') === true, report?.getText() ?? '');
    const opened = vscode.workspace.textDocuments.find(
      (document) => document.isUntitled && document.getText().includes('The tugs are late.'),
    );
    assertEqual(opened?.languageId, 'markdown');
  });

  test('the corpus goes', async () => {
    await setCorpora(undefined);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
});
