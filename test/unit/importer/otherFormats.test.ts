import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import type { SourceDraft } from '../../../src/importer/sourceDraft';
import { compareWords } from '../../support/compareWords';
import { buildWorker, WorkerRunner } from '../../support/importerWorker';

const TITLE = 'Shared record for container ships';
const LINES = [
  'The trial runs for nine months on two routes and covers about 40,000 containers.',
  'It does not change tariffs, the note said, and nobody has yet agreed to pay for the servers.',
  'A first report is due in October; if fewer than 2% of the entries are wrong, other ports follow.',
];

let worker: WorkerRunner;
before(() => {
  worker = new WorkerRunner(buildWorker());
});
after(() => worker.stop());

async function read(name: string, bytes: Uint8Array): Promise<SourceDraft> {
  const { outcome } = await worker.read(name, bytes);
  assert.ok(typeof outcome !== 'string' && outcome.state === 'read', JSON.stringify(outcome));
  return outcome.draft;
}

function checkWords({ body }: SourceDraft, wanted: string): void {
  const { precision, recall, surplus, missing } = compareWords(body.replace(/<!--.*?-->/g, ''), wanted);
  assert.ok(precision >= 0.95 && recall >= 0.95, `${surplus.join(' ')} | ${missing.join(' ')}`);
}

test('a document of Word: its heading is the title, tables and headings stay', async () => {
  const cells = [
    ['Port', 'Fee'],
    ['Haiphong', '150'],
  ];
  const rows = cells.map(
    (row) =>
      new TableRow({ children: row.map((text) => new TableCell({ children: [new Paragraph(text)] })) }),
  );
  const document = new Document({
    sections: [
      {
        children: [
          new Paragraph({ text: TITLE, heading: HeadingLevel.HEADING_1 }),
          ...LINES.map((text) => new Paragraph(text)),
          new Paragraph({ text: 'What it costs', heading: HeadingLevel.HEADING_2 }),
          new Table({ rows }),
        ],
      },
    ],
  });
  const draft = await read('record.docx', new Uint8Array(await Packer.toBuffer(document)));
  assert.equal(draft.title, TITLE);
  assert.match(draft.body, /^## What it costs$/m);
  assert.match(draft.body, /^\| Port \| Fee \|\n\| --- \| --- \|\n\| Haiphong \| 150 \|$/m);
  checkWords(draft, [...LINES, 'What it costs', ...cells.flat()].join(' '));
});

test('a PDF: lines are joined, heads and feet of pages go, pages are marked', async () => {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  pdf.setTitle(TITLE);
  for (const [i, line] of LINES.entries()) {
    const page = pdf.addPage([400, 600]);
    page.drawText('Ministry of Ports - Note 7', { x: 40, y: 570, size: 8, font });
    page.drawText(line, { x: 40, y: 500, size: 11, font, maxWidth: 300, lineHeight: 14 });
    page.drawText(`Page ${String(i + 1)} of 3`, { x: 180, y: 20, size: 8, font });
  }
  const draft = await read('note.pdf', await pdf.save());
  assert.equal(draft.title, TITLE);
  assert.equal(draft.pages, 3);
  const marks = [...draft.body.matchAll(/^<!-- page (\d) -->$/gm)].map(([, page]) => page);
  assert.deepEqual(marks, ['1', '2', '3']);
  assert.ok(
    LINES.every((line) => draft.body.includes(line)),
    draft.body,
  );
  checkWords(draft, LINES.join(' '));
});

test('a message: its headers and its text, attachments by name', async () => {
  const message = [
    'From: Lan Pham <lan@example.org>',
    `Subject: ${TITLE}`,
    'Date: Fri, 16 Jan 2026 23:30:00 +0700',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain; charset=utf-8',
    '',
    LINES.join('\r\n\r\n'),
    '--b',
    'Content-Type: application/pdf; name="note.pdf"',
    'Content-Disposition: attachment; filename="note.pdf"',
    'Content-Transfer-Encoding: base64',
    '',
    'JVBERi0=',
    '--b--',
  ].join('\r\n');
  const draft = await read('letter.eml', new TextEncoder().encode(message));
  assert.equal(draft.title, TITLE);
  assert.equal(draft.author, 'Lan Pham');
  assert.equal(draft.date, '2026-01-16');
  assert.deepEqual(draft.notes, [{ code: 'attachments', names: ['note.pdf'] }]);
  checkWords(draft, LINES.join(' '));
});
