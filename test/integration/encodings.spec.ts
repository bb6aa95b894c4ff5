import * as vscode from 'vscode';
import { assert, assertEqual, eventually, suite, test } from './harness';
import { cardOf, linksOf, setCorpora, untitled, workspaceFolder, write } from './support';

/** A letter beyond the first plane and ends of lines of each kind stand before what is looked for. */
const before = 'Note 𝔘\r\nof the day\nİ and\rmore.\r\n\r\n';

const encodings: readonly {
  name: string;
  person: string;
  file: string;
  encode: (text: string) => Uint8Array;
}[] = [
  { name: 'UTF-8', person: 'Đặng Thị Lộc', file: 'plain.md', encode: utf8 },
  { name: 'UTF-8 with marks apart', person: 'Võ Ngọc Ước', file: 'apart.txt', encode: apart },
  { name: 'UTF-8 with a byte-order mark', person: 'Trần Quốc Bảo', file: 'mark.md', encode: marked },
  { name: 'UTF-16 LE', person: 'Phạm Đình Thọ', file: 'le.md', encode: (text) => utf16(text, true) },
  { name: 'UTF-16 BE', person: 'Hồ Sĩ Lượng', file: 'be.txt', encode: (text) => utf16(text, false) },
  { name: 'windows-1258', person: 'Nguyễn Cộng Hưởng', file: 'old.txt', encode: windows1258 },
];

suite('Encodings', () => {
  test('a link selects the words in the editor, whatever the file is in', async () => {
    await writeCorpus('bytes');
    for (const { name, person } of encodings) {
      assertEqual(await selectedBy(person, 'bytes'), `${person} signed it.`, name);
    }
  });

  test('also where VS Code has opened the file as something else, unless that would lose unsaved text', async () => {
    // Another file: VS Code keeps texts that were open, in the encoding they were opened in.
    await writeCorpus('seen');
    const uri = vscode.Uri.joinPath(workspaceFolder(), 'seen/old.txt');
    const opened = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(opened, { preview: false });
    assert(opened.getText().includes('\uFFFD'), 'VS Code takes it for UTF-8');
    const person = 'Nguyễn Cộng Hưởng';
    assertEqual(await selectedBy(person, 'seen'), `${person} signed it.`);
    assertEqual(vscode.window.activeTextEditor?.document.encoding, 'windows1258');

    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(0, 0), 'Typed. ');
    await vscode.workspace.applyEdit(edit);
    assertEqual(await selectedBy(person, 'seen'), `${person} signed it.`);
    assert(vscode.window.activeTextEditor?.document.getText().startsWith('Typed. '), 'it is still there');
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await setCorpora([]);
  });

  test('that a file is not in UTF-8 is told, and a copy of it opens in Unicode', async () => {
    await writeCorpus('bytes');
    const uri = vscode.Uri.joinPath(workspaceFolder(), 'bytes/old.txt');
    await vscode.window.showTextDocument(uri);
    await eventually('the hint', () =>
      Promise.resolve(
        vscode.languages
          .getDiagnostics(uri)
          .find(({ code, message }) => code === 'old-encoding' && message.includes('windows-1258')),
      ),
    );
    await vscode.commands.executeCommand('aideMemoire.convertCopy');
    const copy = vscode.window.activeTextEditor?.document;
    assert(copy, 'a copy is shown');
    assertEqual(copy.uri.scheme, 'untitled');
    assert(copy.getText().includes('Nguyễn Cộng Hưởng signed it.'), copy.getText());
    await setCorpora([]);
  });
});

async function writeCorpus(corpus: string): Promise<void> {
  const persons = encodings.map(({ person: name }, i) => ({ id: `person-${i}`, name }));
  await write(`${corpus}/registry/people.json`, JSON.stringify({ persons }));
  for (const { person, file, encode } of encodings) {
    const uri = vscode.Uri.joinPath(workspaceFolder(), corpus, file);
    const isOld = encode === windows1258;
    await vscode.workspace.fs.writeFile(
      uri,
      encode(`${isOld ? 'Day\r\n\r\n' : before}${person} signed it.\n`),
    );
  }
  await setCorpora([corpus]);
}

/** What stands selected, marks on their letters, when the card's link into the corpus was followed. */
async function selectedBy(person: string, corpus: string): Promise<string> {
  const memo = await untitled(`${person}\n`);
  // The registry may be known before the sources are, and the corpus before for a moment more.
  const editor = await eventually('a passage of the corpus', async () => {
    const [anchorId] = linksOf((await cardOf(memo, person)).markdown, 'aideMemoire.openPassage');
    await vscode.commands.executeCommand('aideMemoire.openPassage', anchorId);
    const shown = vscode.window.activeTextEditor;
    return shown?.document.uri.path.includes(`/${corpus}/`) === true ? shown : undefined;
  });
  return editor.document.getText(editor.selection).normalize('NFC');
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function apart(text: string): Uint8Array {
  return utf8(text.normalize('NFD'));
}

function marked(text: string): Uint8Array {
  return utf8(`\uFEFF${text}`);
}

function utf16(text: string, isLittle: boolean): Uint8Array {
  const whole = `\uFEFF${text}`;
  const view = new DataView(new ArrayBuffer(2 * whole.length));
  for (let i = 0; i < whole.length; i += 1) view.setUint16(2 * i, whole.charCodeAt(i), isLittle);
  return new Uint8Array(view.buffer);
}

/** Letters with circumflex, breve and horn have codes of their own there, tones stand behind their letters. */
function windows1258(text: string): Uint8Array {
  const letters = 'ÂâÊêÔôĂăĐđƠơƯư\u0300\u0309\u0303\u0301\u0323';
  const codes = 'c2e2caead4f4c3e3d0f0d5f5ddfdccd2deecf2';
  const codeOf = (unit: number): number => {
    const at = letters.indexOf(String.fromCharCode(unit));
    return at < 0 ? unit : parseInt(codes.slice(2 * at, 2 * at + 2), 16);
  };
  const parts = text.normalize('NFD').replace(/(\p{L})(\u0323?)([\u0302\u0306\u031b])/gu, '$1$3$2');
  const stored = parts.replace(/\p{L}[\u0302\u0306\u031b]/gu, (letter) => letter.normalize('NFC'));
  return Uint8Array.from({ length: stored.length }, (_, i) => codeOf(stored.charCodeAt(i)));
}
