import { deflateSync, strToU8, zipSync } from 'fflate';
import { PDFDocument, StandardFonts } from 'pdf-lib';

/** A file that somebody made, or a fault made of it, to do harm to who reads it. */
export interface HostileFile {
  readonly fault: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Text without meaning that no part of a test looks for. */
const WORDS = 'The harbour office counted the ships of the morning and wrote the number down. ';

export function hostilePages(): readonly HostileFile[] {
  const page = (fault: string, html: string): HostileFile => ({
    fault,
    name: 'page.html',
    bytes: strToU8(html),
  });
  return [
    page('divisions in divisions', '<div>'.repeat(100_000) + WORDS),
    page('emphasis in emphasis', `<p>${'<b>'.repeat(100_000)}${WORDS}`),
    page('lists in lists', '<ul><li>'.repeat(50_000) + WORDS),
    page('tables in tables', '<table><tr><td>'.repeat(30_000) + WORDS),
    page('quotations in quotations', '<blockquote>'.repeat(200) + WORDS + '</blockquote>'.repeat(200)),
    page('a million elements', `<p>${WORDS}</p>` + '<br>'.repeat(1_000_000)),
    page('paragraphs without an end', `<p>${WORDS}`.repeat(5_000)),
    page('an attribute without an end', `<p title="${WORDS.repeat(20_000)}`),
    page('a comment without an end', `<p>${WORDS}</p><!-- ${WORDS.repeat(20_000)}`),
    page('a script without an end', `<p>${WORDS}</p><script>${WORDS.repeat(20_000)}`),
    page('tags that never close', '<'.repeat(500_000)),
    page('white space', `<p>${' '.repeat(3_000_000)}x`),
    page('marks on one letter', `<p>${WORDS.repeat(5)}a${'\u0301'.repeat(50_000)}</p>`),
    page(
      'many attributes',
      `<p ${Array.from({ length: 300_000 }, (_, i) => `a${String(i)}=1`).join(' ')}>${WORDS}</p>`,
    ),
    page('one long table', `<table>${'<tr><td>a</td><td>b</td></tr>'.repeat(5_000)}</table>`),
    page('a style with nesting', `<style>${'a{'.repeat(100_000)}</style><p>${WORDS.repeat(5)}</p>`),
    page(
      'JSON-LD with nesting',
      `<script type="application/ld+json">${'['.repeat(100_000)}</script><p>${WORDS.repeat(5)}</p>`,
    ),
    page(
      'a title of a megabyte',
      `<title>${WORDS.repeat(12_000)}</title><h1>${WORDS.repeat(12_000)}</h1><p>${WORDS.repeat(9)}</p>`,
    ),
    page('many headings alike', `<title>${WORDS}</title>${`<h2>${WORDS}</h2>`.repeat(3_000)}`),
    page('nothing', ''),
    page('tags alone', '<html><body><img src="https://tracker.example/a.png"></body></html>'),
  ];
}

const CONTENT_TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const RELATIONS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';

function wordFile(document: string, more: Record<string, Uint8Array> = {}): Uint8Array {
  return zipSync(
    {
      '[Content_Types].xml': strToU8(CONTENT_TYPES),
      '_rels/.rels': strToU8(RELATIONS),
      'word/document.xml': strToU8(document),
      ...more,
    },
    { level: 1 },
  );
}

function wordBody(body: string): string {
  return `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
}

export function hostileWordFiles(): readonly HostileFile[] {
  const file = (fault: string, bytes: Uint8Array): HostileFile => ({ fault, name: 'report.docx', bytes });
  const good = wordFile(wordBody(`<w:p><w:r><w:t>${WORDS}</w:t></w:r></w:p>`));
  const paragraph = `<w:p><w:r><w:t>${WORDS}</w:t></w:r></w:p>`;
  const bomb = wordFile(wordBody(paragraph), { 'word/media/image1.png': new Uint8Array(210_000_000) });
  return [
    file('cut in the middle', good.subarray(0, good.length >> 1)),
    file('cut before its directory', good.subarray(0, good.length - 40)),
    file('a bomb', bomb),
    file('a bomb that lies about its size', lyingAboutSize(bomb)),
    file('a bomb of text', wordFile(wordBody(paragraph.repeat(400_000)))),
    file(
      'thousands of entries',
      wordFile(
        wordBody(paragraph),
        Object.fromEntries(
          Array.from({ length: 5001 }, (_, i) => [`word/${String(i)}.xml`, new Uint8Array(1)]),
        ),
      ),
    ),
    file(
      'elements in elements',
      wordFile(wordBody('<w:p><w:r>'.repeat(50_000) + '</w:r></w:p>'.repeat(50_000))),
    ),
    file(
      'entities of entities',
      wordFile(
        `<!DOCTYPE a [${Array.from({ length: 9 }, (_, i) => `<!ENTITY e${String(i + 1)} "${`&e${String(i)};`.repeat(10)}">`).join('')}<!ENTITY e0 "ha">]>${wordBody(`<w:p><w:r><w:t>&e9;</w:t></w:r></w:p>`)}`,
      ),
    ),
    file(
      'a document outside',
      wordFile(`<!DOCTYPE a SYSTEM "https://tracker.example/a.dtd">${wordBody('')}`),
    ),
    file('no XML', wordFile('<w:document')),
    file('a zip of something else', zipSync({ 'a.txt': strToU8(WORDS) })),
    file('a path that leads out', zipSync({ '../../etc/passwd': strToU8(WORDS) })),
    file(
      'an encrypted one',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(2000)]),
    ),
  ];
}

/** Says in each head of an entry that it unpacks to a few bytes. */
function lyingAboutSize(zip: Uint8Array): Uint8Array {
  const bytes = zip.slice();
  for (let at = 0; at + 46 < bytes.length; at++) {
    const isLocal =
      bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 3 && bytes[at + 3] === 4;
    const isCentral =
      bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 1 && bytes[at + 3] === 2;
    if (isLocal || isCentral) {
      bytes.set([100, 0, 0, 0], at + (isLocal ? 22 : 24));
    }
  }
  return bytes;
}

export async function hostilePdfs(): Promise<readonly HostileFile[]> {
  const file = (fault: string, bytes: Uint8Array): HostileFile => ({ fault, name: 'report.pdf', bytes });
  const good = await pdf(3);
  const text = new TextDecoder('latin1').decode(await pdf(3, false));
  const latin1 = (changed: string): Uint8Array => Uint8Array.from(changed, (letter) => letter.charCodeAt(0));
  const bomb = deflateSync(new Uint8Array(210_000_000), { level: 1 });
  return [
    file('cut in the middle', good.subarray(0, good.length >> 1)),
    file('its head alone', good.subarray(0, 20)),
    file('nothing but its first line', strToU8('%PDF-1.7\n')),
    file('pages that hold themselves', latin1(rawPdf('<< /Type /Pages /Kids [2 0 R] /Count 1 >>'))),
    file(
      'pages in a ring',
      latin1(
        rawPdf('<< /Type /Pages /Kids [4 0 R] /Count 1 >>', [
          '<< /Type /Pages /Kids [2 0 R] /Count 1 /Parent 2 0 R >>',
        ]),
      ),
    ),
    file('more pages than it has', latin1(rawPdf('<< /Type /Pages /Kids [3 0 R] /Count 2000000000 >>'))),
    file(
      'contents that are themselves',
      latin1(rawPdf(undefined, ['<< /Length 4 0 R >>\nstream\nBT ET\nendstream'])),
    ),
    file(
      'a form that draws itself',
      latin1(
        rawPdf(undefined, [
          '<< /Length 8 >>\nstream\n/F Do\n  \nendstream',
          '<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F 5 0 R >> >> /Length 8 >>\nstream\n/F Do\n  \nendstream',
        ]),
      ),
    ),
    file('arrays in arrays', latin1(rawPdf(undefined, [`${'['.repeat(100_000)}${']'.repeat(100_000)}`]))),
    file('a bomb of contents', rawPdfWithStream(bomb)),
    file('a font whose matrix is a program', latin1(rawPdfWithFont())),
    file('a broken table', latin1(text.replaceAll('startxref', 'startxxxx'))),
    file('letters for numbers', latin1(text.replace(/\d{10} \d{5} n/g, 'xxxxxxxxxx yyyyy n'))),
    file(
      'encrypted by who knows what',
      latin1(text.replace('trailer\n<<', 'trailer\n<< /Encrypt << /Filter /Unknown /V 9 >>')),
    ),
    file(
      'a password',
      latin1(
        rawPdf(
          undefined,
          [],
          '/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O (aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) /U (bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb) >> /ID [(a) (a)]',
        ),
      ),
    ),
    file('more pages than are taken in', await pdf(2001)),
  ];
}

async function pdf(pages: number, packed = true): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (let number = 0; number < pages; number++) {
    document.addPage([300, 300]).drawText(WORDS.trim(), { x: 20, y: 200, size: 9, font });
  }
  return document.save({ useObjectStreams: packed });
}

/** A PDF by hand: object 1 is the catalogue, 2 the pages, 3 the page with contents 4 and the form 5. */
function rawPdf(
  pages = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  more: readonly string[] = [],
  trailer = '',
): string {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    pages,
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents 4 0 R /Resources << /XObject << /F 5 0 R >> >> >>',
    ...more,
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, i) => {
    const at = text.length;
    text += `${String(i + 1)} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const size = String(objects.length + 1);
  const start = String(text.length);
  return `${text}xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
}

/** A reader that made its drawing a function would run the text of the matrix (CVE-2024-4367): here, it ends the worker. */
function rawPdfWithFont(): string {
  return rawPdf('<< /Type /Pages /Kids [3 0 R] /Count 1 /Resources << /Font << /F1 5 0 R >> >> >>', [
    '<< /Length 40 >>\nstream\nBT /F1 12 Tf 20 200 Td (ships) Tj ET    \nendstream',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Ships /FontDescriptor 6 0 R /FontMatrix [1 0 0 1 0 (0\\);throw 1//)] /Encoding /WinAnsiEncoding /FirstChar 0 /LastChar 0 /Widths [500] >>',
    '<< /Type /FontDescriptor /FontName /Ships /Flags 4 /FontBBox [0 0 9 9] /ItalicAngle 0 /Ascent 9 /Descent 0 /CapHeight 9 /StemV 1 >>',
  ]);
}

function rawPdfWithStream(stream: Uint8Array): Uint8Array {
  const mark = '\u0001';
  const packed = `<< /Length ${String(stream.length)} /Filter /FlateDecode >>\nstream\n${mark}\nendstream`;
  const [before = '', behind = ''] = rawPdf(undefined, [packed]).split(mark);
  return Uint8Array.from([...strToU8(before), ...stream, ...strToU8(behind)]);
}

export function hostileMessages(): readonly HostileFile[] {
  const file = (fault: string, text: string): HostileFile => ({
    fault,
    name: 'letter.eml',
    bytes: strToU8(text),
  });
  const head = 'From: Port <port@example.org>\r\nSubject: Ships\r\n';
  const nested = Array.from(
    { length: 5000 },
    (_, i) => `Content-Type: multipart/mixed; boundary="b${String(i)}"\r\n\r\n--b${String(i)}\r\n`,
  );
  return [
    file(
      'no boundary',
      `${head}Content-Type: multipart/mixed\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\n${WORDS}`,
    ),
    file('a boundary that never comes', `${head}Content-Type: multipart/mixed; boundary="b"\r\n\r\n${WORDS}`),
    file('parts in parts', head + nested.join('')),
    file('messages in messages', (head + 'Content-Type: message/rfc822\r\n\r\n').repeat(1000) + WORDS),
    file('a header of two megabytes', `Subject: ${'x'.repeat(2_000_000)}\r\n\r\n${WORDS}`),
    file('a hundred thousand headers', `${'X-A: b\r\n'.repeat(100_000)}\r\n${WORDS}`),
    file('no headers', WORDS),
    file('base64 that is none', `${head}Content-Transfer-Encoding: base64\r\n\r\n!!!!%%%%`),
    file('an encoding that nobody knows', `${head}Content-Type: text/plain; charset=klingon\r\n\r\n${WORDS}`),
    file('a page with nesting', `${head}Content-Type: text/html\r\n\r\n${'<div>'.repeat(100_000)}${WORDS}`),
    file('nothing', ''),
  ];
}

export function hostileTexts(): readonly HostileFile[] {
  const file = (fault: string, text: string): HostileFile => ({
    fault,
    name: 'notes.txt',
    bytes: strToU8(text),
  });
  return [
    file('one line of ten megabytes', WORDS.repeat(20_000)),
    file('a million lines', 'a b\n'.repeat(50_000)),
    file('blank lines', `a${'\n \t'.repeat(500_000)}b`),
    file('blanks', `a${' '.repeat(5_000_000)}b`),
    file('items', '- a\n'.repeat(50_000)),
    file('marks on one letter', `a${'\u0301'.repeat(100_000)}`),
    { fault: 'no text', name: 'notes.txt', bytes: new Uint8Array(10_000) },
    { fault: 'a picture', name: 'page.html', bytes: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0x1a, 10]) },
    { fault: 'more than is taken in', name: 'notes.txt', bytes: new Uint8Array(51_000_000).fill(97) },
  ];
}
