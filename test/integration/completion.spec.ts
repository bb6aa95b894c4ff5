import * as vscode from 'vscode';
import { assert, assertEqual, eventually, suite, test } from './harness';
import { configure, readable, untitled } from './support';

type Offered = vscode.CompletionItem & { readonly label: vscode.CompletionItemLabel };

/** What we offer at the end of a text; others offer words, paths and snippets. */
async function offeredIn(
  content: string,
  {
    language = 'markdown',
    trigger,
    resolved = 0,
  }: { language?: string; trigger?: string; resolved?: number } = {},
): Promise<readonly Offered[]> {
  const document = await untitled(content, language);
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    document.positionAt(content.length),
    trigger,
    resolved,
  );
  return list.items.filter(
    (item): item is Offered => typeof item.label !== 'string' && /^\d{4}$/.test(item.sortText ?? ''),
  );
}

const first = async (content: string, options: Parameters<typeof offeredIn>[1] = {}): Promise<Offered> =>
  eventually(`an offer in ${content}`, async () => (await offeredIn(content, options))[0]);

suite('Completion', () => {
  for (const language of ['markdown', 'plaintext']) {
    test(`initials behind @ become the house spelling in ${language}, the sign replaced with them`, async () => {
      const item = await first('Met @vhq', { language, trigger: '@' });
      assertEqual(item.label.label, 'Vu Hai Quan');
      assertEqual(item.insertText, 'Vu Hai Quan');
      const { range } = item;
      assert(range instanceof vscode.Range, 'one range');
      assertEqual(range.start.character, 'Met '.length);
      assertEqual(range.end.character, 'Met @vhq'.length);
      assert(item.filterText?.startsWith('@vhq'), 'the editor finds what was typed');
      assertEqual(item.commitCharacters, undefined);
    });
  }

  test('in Vietnamese a name has its marks', async () => {
    const item = await first('---\nlang: vi\n---\n\nGặp @vhq', { trigger: '@' });
    assertEqual(item.insertText, 'Vũ Hải Quân');
  });

  test('details show the card of the hover, which may run our own link commands alone', async () => {
    const item = await first('Met @vhq', { trigger: '@', resolved: 1 });
    const { documentation } = item;
    assert(documentation instanceof vscode.MarkdownString, 'the card is there');
    assert(
      readable(documentation.value).includes('Deputy Minister of Science and Technology'),
      documentation.value,
    );
    assert(documentation.isTrusted !== true, 'never trusted as a whole');
    assert(documentation.supportHtml !== true, 'no HTML');
  });

  test('behind a title its holder comes first, with the day of the last report', async () => {
    const item = await first('---\ndate: 2026-03-20\n---\n\nThe Deputy Minister of Science and Technology ');
    assertEqual(item.label.label, 'Vu Hai Quan');
    assertEqual(item.label.description, 'last reported 17 January 2026');
  });

  test('sources are offered within a citation', async () => {
    const item = await first('So [@forum', { trigger: '@' });
    assertEqual(item.insertText, '@technology-forum-2026');
  });

  test('code, addresses and blanks in prose have no offers', async () => {
    await first('Met @vhq', { trigger: '@' });
    for (const content of ['`@vhq', 'a@vhq', '[x](@vhq', 'https://example.org/@vhq', '---\nauthor: @vhq']) {
      assertEqual((await offeredIn(content, { trigger: '@' })).length, 0, content);
    }
    assertEqual((await offeredIn('Deputy Minister of Science and Technology ', { trigger: ' ' })).length, 0);
  });

  test('the switch turns completion off and on', async () => {
    const turn = (value: boolean | undefined): Thenable<void> =>
      configure('aideMemoire.completion.enabled', value);
    await first('Met @vhq', { trigger: '@' });
    await turn(false);
    try {
      await eventually('no offers', async () =>
        (await offeredIn('Met @vhq', { trigger: '@' })).length === 0 ? true : undefined,
      );
    } finally {
      await turn(undefined);
    }
    await first('Met @vhq', { trigger: '@' });
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
});
