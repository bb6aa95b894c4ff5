import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { marked } from 'marked';
import { buildCard } from '../../../src/core/cards/buildCard';
import type { Card, CardLine } from '../../../src/core/cards/card';
import { toCardDocument } from '../../../src/core/cards/cardDocument';
import type { CardLinks } from '../../../src/core/cards/cardLinks';
import { toCardMarkdown } from '../../../src/core/cards/cardMarkdown';
import { toChoiceMarkdown } from '../../../src/core/cards/choiceMarkdown';
import { HOVER_BUDGET, toHoverMarkdown } from '../../../src/core/cards/hoverMarkdown';
import type { Desk } from '../../../src/core/desk';
import { englishWording } from '../../support/inMemoryHost';
import { hostileDesk } from './hostileDesk';
import { buildSampleDesk } from './sampleDesk';

const desk = buildSampleDesk();

const ours: CardLinks = {
  openAnchor: (anchorId) => `command:open?${encodeURIComponent(anchorId)}`,
  showCard: (id) => `command:card?${encodeURIComponent(id)}`,
  revealInSidebar: (id) => `command:reveal?${encodeURIComponent(id)}`,
  searchMentions: (id) => `command:search?${encodeURIComponent(id)}`,
};

const none: CardLinks = {
  openAnchor: () => undefined,
  showCard: () => undefined,
  revealInSidebar: () => undefined,
  searchMentions: () => undefined,
};

function cardOf(id: string, from: Desk = desk): Card {
  const card = buildCard(from, id, englishWording);
  assert.ok(card !== undefined, `no card for ${id}`);
  return card;
}

function render(markdown: string): string {
  return marked.parse(markdown, { async: false, gfm: true, breaks: true });
}

/** Without tags; entities count as one character. */
function visibleTextOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&#?\w+;/g, '?')
    .replace(/\n+/g, '\n')
    .trim();
}

const OWN_TAGS =
  /^<(?:\/?(?:p|strong|ul|ol|li|h1|h2)|br|hr|a href="command:(?:open|card|reveal|search)\?[^"<> ]*"|\/a)>$/;

function checkOwnTagsOnly(markdown: string): void {
  for (const tag of render(markdown).match(/<[^>]*>/g) ?? []) {
    assert.match(tag, OWN_TAGS);
  }
}

test('a hover says who, what is claimed with its evidence and what is left out; below, what is left', () => {
  assert.equal(
    toHoverMarkdown(cardOf('quan'), englishWording, none),
    [
      '**Vu Hai Quan** · Vũ Hải Quân  \nperson',
      [
        '**Titles:** Permanent Deputy Minister, Ministry of Science and Technology — since 3 September 2025, as reported on 17 January 2026 &#91;session-vi: documents/session&#46;vi&#46;md&#93;',
        'Deputy Minister, Ministry of Science and Technology — as reported on 16 January 2026 (date inferred) &#91;session-en, retold: documents/session&#46;en&#46;md&#93; … and 1 more',
      ].join('  \n'),
      '**Meetings:** Working session in Hanoi — 16 January 2026 (inferred) &#91;session-en, retold: documents/session&#46;en&#46;md&#93;',
      '**Asked:** to Lee Park: Short courses in chip design — 16 January 2026 (inferred), deadline 2030 &#91;visit: documents/visit&#46;md&#93;',
      '… Mentioned 4 times in 2 documents',
      '---',
      '**Titles:** Adviser, unheard-of — entered by the desk',
      '**Mentioned 4 times in 2 documents:** newest: Thứ trưởng Thường trực Vũ Hải Quân đã làm việc với ông Lee Park. — 17 January 2026 &#91;session-vi: documents/session&#46;vi&#46;md&#93;',
    ].join('\n\n'),
  );
});

test('evidence and actions are links to what the host gives', () => {
  const html = render(toHoverMarkdown(cardOf('quan'), englishWording, ours));
  const links = [...html.matchAll(/<a href="([^"]*)">([^<]*)<\/a>/g)].map(([, href, text]) => [text, href]);
  const actions = links.findIndex(([label]) => label === 'Full card');
  assert.deepEqual(links.slice(actions, actions + 3), [
    ['Full card', 'command:card?quan'],
    ['Show in sidebar', 'command:reveal?quan'],
    ['Search mentions', 'command:search?quan'],
  ]);
  assert.deepEqual(links[0], [
    'session-vi',
    `command:open?${encodeURIComponent('test/documents/session.vi.md#0-22')}`,
  ]);
});

test('a lost passage and a missing document are told and lead nowhere', () => {
  const lost = toCardMarkdown(cardOf('states-priority'), englishWording, ours);
  assert.match(lost, /&#91;passage not found in session-vi&#93;/);
  const missing = toHoverMarkdown(cardOf('high-tech'), englishWording, ours);
  assert.match(missing, /&#91;no document documents\/gone&#46;md in the corpora&#93;/);
});

test('a short budget keeps the first line and says what was left out', () => {
  const text = visibleTextOf(
    render(toHoverMarkdown(cardOf('quan'), englishWording, ours, { budget: { fold: 60, whole: 60 } })),
  );
  assert.match(text, /Titles: Permanent Deputy Minister/);
  assert.match(text, /… Meetings · Asked · Mentioned 4 times in 2 documents/);
  assert.doesNotMatch(text, /Working session/);
});

test('people at one meeting are one line', () => {
  const text = visibleTextOf(render(toHoverMarkdown(cardOf('session'), englishWording, ours)));
  assert.match(text, /Attendees: Vu Hai Quan; Lee Park, head of delegation \[?session-en, retold/);
});

test('the full card has headings, lists and links to other cards', () => {
  const html = render(toCardMarkdown(cardOf('quan'), englishWording, ours));
  assert.match(html, /<h1>Vu Hai Quan<\/h1>/);
  assert.match(html, /<h2>Titles<\/h2>\s*<ul>\s*<li>Permanent Deputy Minister/);
  assert.match(html, /<a href="command:card\?session">Working session in Hanoi<\/a>/);
});

test('the document of a card reads as the card, with its links at their words', () => {
  const document = toCardDocument(cardOf('quan'), englishWording);
  assert.match(
    document.text,
    /^# Vu Hai Quan\n\nperson · Vũ Hải Quân\n\n## Titles\n- Permanent Deputy Minister/,
  );
  const told = document.links.map(({ span, anchorId, entityId }) => [
    document.text.slice(span.start, span.end),
    entityId ?? anchorId,
  ]);
  assert.deepEqual(told.slice(0, 3), [
    ['session-vi', 'test/documents/session.vi.md#0-22'],
    ['session-en, retold', 'test/documents/session.en.md#24-39'],
    ['Working session in Hanoi', 'session'],
  ]);
});

test('a name that only one may have, and that is not certain, says so', () => {
  const candidate = {
    kind: 'person',
    score: 0.7,
    evidence: ['title-differs'],
    tier: 'exact',
    name: 'Quan',
  } as const;
  const markdown = toChoiceMarkdown([cardOf('quan')], [{ ...candidate, id: 'quan' }], englishWording, ours);
  const text = visibleTextOf(render(markdown));
  assert.match(text, /^It is not certain that this name means:/);
  assert.match(text, /The title beside the name is none that is known\./);
});

test('two people with one name are both listed with what speaks for each', () => {
  const candidate = { kind: 'person', score: 0.5, evidence: [], tier: 'exact', name: 'Quan' } as const;
  const markdown = toChoiceMarkdown(
    [cardOf('quan'), cardOf('park')],
    [
      { ...candidate, id: 'park', evidence: ['introduced'] },
      { ...candidate, id: 'quan', evidence: ['marks-ignored'] },
    ],
    englishWording,
    ours,
  );
  const text = visibleTextOf(render(markdown));
  assert.ok(text.indexOf('Lee Park') < text.indexOf('Vu Hai Quan'));
  assert.match(text, /Introduced before\. · Full card/);
  assert.match(text, /Permanent Deputy Minister, [^\n]*session-vi/);
  assert.match(text, /diacritics aside\. · Full card/);
  assert.match(render(markdown), /<ol>\s*<li>/);
});

function linesOf(card: Card): readonly CardLine[] {
  const withChildren = (line: CardLine): CardLine[] => [line, ...(line.children ?? []).flatMap(withChildren)];
  return card.sections.flatMap(({ lines }) => lines.flatMap(withChildren));
}

test('on any desk every line of every card has evidence or says why not', () => {
  fc.assert(
    fc.property(hostileDesk, (hostile) => {
      for (const { id } of hostile.registry.entities) {
        for (const line of linesOf(cardOf(id, hostile))) {
          assert.ok(line.evidence.length > 0 || line.qualifiers.length > 0, JSON.stringify(line));
          for (const { state, anchorId } of line.evidence) {
            assert.equal(anchorId === undefined, state === 'lost' || state === 'missing');
          }
        }
      }
    }),
    { numRuns: 60, seed: 33, endOnFailure: true },
  );
});

test('on any desk hovers and full cards render to our own tags and links only, hovers near their budget', () => {
  fc.assert(
    fc.property(hostileDesk, (hostile) => {
      for (const { id } of hostile.registry.entities) {
        const card = cardOf(id, hostile);
        const hover = toHoverMarkdown(card, englishWording, ours);
        checkOwnTagsOnly(hover);
        checkOwnTagsOnly(toCardMarkdown(card, englishWording, ours));
        // The head, the first line and the actions are shown whatever they cost.
        const [fold = ''] = render(hover).split('<hr>');
        for (const [html, most] of [
          [fold, 2 * HOVER_BUDGET.fold],
          [render(hover), HOVER_BUDGET.whole + HOVER_BUDGET.fold],
        ] as const) {
          const { length } = visibleTextOf(html);
          assert.ok(length < most, `${length} characters`);
        }
        const document = toCardDocument(card, englishWording);
        assert.doesNotMatch(document.text.replaceAll('\n', ''), /[\p{Cc}\p{Bidi_Control}]/u);
      }
    }),
    { numRuns: 60, seed: 34, endOnFailure: true },
  );
});

test('a target that would end its own brackets is encoded', () => {
  const odd = { ...ours, showCard: () => 'command:card?a) [x](command:evil "t")\n<b>' };
  checkOwnTagsOnly(toCardMarkdown(cardOf('quan'), englishWording, odd));
});
