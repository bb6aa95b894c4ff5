import assert from 'node:assert/strict';
import { marked } from 'marked';
import type { CardLinks, Outline } from '../../src/core';
import { hostileCorpus } from '../support/hostileCorpus';
import { fault } from './faultCase';
import { withDesk } from './oneDesk';

/* What is drawn of such texts in VS Code is searched by test/journeys/hostile*.journey.ts. */

// JSON writes halves of characters by their number, as the links of hovers need it.
const link = (id: string): string => `command:ours?${encodeURIComponent(JSON.stringify(id))}`;
const links: CardLinks = {
  openAnchor: link,
  showCard: link,
  revealInSidebar: link,
  searchMentions: link,
};

const OURS = /^<(?:\/?(?:p|strong|ul|ol|li)|br|hr|a href="command:ours\?[^"<> ]*"|\/a)>$/;
/** As in journeys, with line feeds of our own. */
const DECEIVING = /[^\P{Cc}\n]|[\u2028\u2029\p{Cs}\p{Bidi_Control}]/u;

function checkOutline({ roots }: Outline): number {
  let checked = 0;
  const nodes = [...roots];
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    assert.doesNotMatch(`${node.tooltip ?? ''} ${node.accessibilityLabel}`, DECEIVING);
    assert.ok(!node.accessibilityLabel.includes('\n'));
    assert.ok(node.accessibilityLabel.length < 3_000);
    nodes.push(...node.children());
    checked += 1;
  }
  return checked;
}

fault(
  'Texts hold links, pictures, markup, icons or characters that turn a line around',
  'They are shown as text, cut short, such characters by their number; nothing of it does anything.',
  () => {
    const { files, entries } = hostileCorpus();
    return withDesk(files, ({ service }) => {
      const text = entries.map(({ names }) => `${names.person} came.`).join('\n');
      const memo = { identity: {}, version: 1, format: 'markdown', text: () => text } as const;
      let offset = 0;
      for (const { names, marker } of entries) {
        const { markdown = '' } = service.hoverAt(memo, offset, links) ?? {};
        assert.ok(markdown.includes(marker), names.person);
        for (const tag of marked.parse(markdown, { async: false, gfm: true }).match(/<[^>]*>/g) ?? []) {
          assert.match(tag, OURS);
        }
        assert.doesNotMatch(markdown, DECEIVING);
        offset = text.indexOf('\n', offset) + 1;
      }
      for (const prefix of ['o-', 'l-', 'm-', 's-', 'f-', 'a-', 'st-', 'post-']) {
        for (let index = 0; index < entries.length; index += 10) {
          const card = service.cardDocument(`${prefix}${index}`);
          assert.ok(card !== undefined, `${prefix}${index}`);
          assert.doesNotMatch(card.text, DECEIVING);
          assert.doesNotMatch(card.text, /(?:https?|file):\/\//i);
        }
      }
      const outlines = [service.meetings('year'), service.sectors('tree'), service.names('kind')];
      assert.ok(outlines.reduce((sum, outline) => sum + checkOutline(outline), 0) > 1_000);
      const messages = [...service.problems()].flatMap(([, problems]) =>
        problems.map(({ message }) => message),
      );
      assert.ok(messages.length > 100);
      for (const message of messages) {
        assert.doesNotMatch(message.replaceAll('\n', ''), DECEIVING);
      }
    });
  },
);
