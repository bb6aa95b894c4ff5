import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Writes files below a folder; the names are paths with slashes. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** Settings of the folder that is open; VS Code takes in a change at once. */
export function writeSettings(folder: string, settings: Readonly<Record<string, unknown>>): void {
  writeFiles(folder, { '.vscode/settings.json': JSON.stringify(settings) });
}

/** Two people of one name, who are told apart by their titles. */
export const registry = `persons:
  - id: minh-port
    name: Tran Van Minh
    memberships:
      - role: Director of the Harbour Office
        sources: [{ document: readout.md, quote: Director of the Harbour Office }]
  - id: minh-bank
    name: Tran Van Minh
    memberships:
      - role: Governor of the Coast Bank
        sources: [{ document: bank.txt, quote: Governor of the Coast Bank }]
  - id: mai-lan
    name: Mai Lan Phuong
    memberships:
      - role: Envoy to the Islands
        sources: [{ document: page.html, quote: Envoy to the Islands }]
meetings:
  - id: harbour-round
    name: Harbour round
    start_date: 2025-05-02
    attendees: [mai-lan]
    sources: [{ document: readout.md, quote: received the delegation }]
`;

export const sources: Readonly<Record<string, string>> = {
  'readout.md': `---
title: Harbour readout
date: 2025-05-02
text: verbatim
publisher: The Quay
---

Tran Van Minh, Director of the Harbour Office, received the delegation.

The cranes of the third quay are to be replaced within two years.
`,
  'bank.txt': 'Tran Van Minh, Governor of the Coast Bank, spoke of credit.\n',
  'page.html':
    '<html><head><title>Islands</title></head><body><p>Mai Lan Phuong, Envoy to the Islands, travelled.</p></body></html>\n',
  'notes/one.md': 'The first note.\n',
  'notes/two.md': 'The second note.\n',
};

/** Files that every corpus of other people has: none of them can be taken in. */
export function writeLeftOut(corpus: string): void {
  writeFiles(corpus, {
    'picture.md': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]),
    'huge.txt': 'A very long line of words. '.repeat(2_000),
  });
  symlinkSync(join(corpus, 'readout.md'), join(corpus, 'link.md'));
}
