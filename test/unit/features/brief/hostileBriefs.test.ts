import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import type { CardLine } from '../../../../src/core/cards/card';
import { toCardDocument } from '../../../../src/core/cards/cardDocument';
import type { CardContext } from '../../../../src/core/cards/cardContext';
import { findCitations } from '../../../../src/core/citations/findCitations';
import { SourceKeys } from '../../../../src/core/citations/sourceKeys';
import type { FoundAnchor } from '../../../../src/core/corpus/anchorIds';
import { toAnchor } from '../../../../src/core/corpus/evidence';
import type { Desk } from '../../../../src/core/desk';
import { toBriefMemo } from '../../../../src/core/features/brief/briefMemo';
import type { BriefSubject } from '../../../../src/core/features/brief/briefSubject';
import { buildBrief, type Brief } from '../../../../src/core/features/brief/buildBrief';
import { toMermaidTimeline } from '../../../../src/core/features/brief/mermaidTimeline';
import { readMarkdownText } from '../../../../src/core/text/readableMarkdown';
import { runAtOnce } from '../../../../src/core/util/steps';
import { hostileDesk } from '../../cards/hostileDesk';
import { englishWording } from '../../../support/inMemoryHost';
import { propertyRuns } from '../../../support/propertyRuns';

const SUBJECTS: readonly BriefSubject[] = [
  ...['p', 'o', 'l', 'm', 's'].map((id): BriefSubject => ({ kind: 'entity', id })),
  { kind: 'period', period: { first: '2025-12-01', last: '2026-12-31' } },
];

function contextOf(desk: Desk): CardContext {
  return { desk, wording: englishWording, asOf: undefined, today: '2026-01-17' };
}

function briefOf(desk: Desk, subject: BriefSubject): Brief {
  const brief = runAtOnce(buildBrief(contextOf(desk), subject));
  assert.ok(brief);
  return brief;
}

function memoOf(desk: Desk, subject: BriefSubject): string {
  const findAnchor = (id: string): FoundAnchor | undefined => {
    const [, document = '', start = '', end = ''] = /\/(\w+\.md)#(\d+)-(\d+)$/.exec(id) ?? [];
    const found = desk.document('test', document);
    return found && { state: 'found', ...toAnchor(found, { start: Number(start), end: Number(end) }) };
  };
  return toBriefMemo(contextOf(desk), briefOf(desk, subject), {
    diagram: true,
    keys: new SourceKeys(desk.documents, new Set()),
    findAnchor,
  });
}

const NOTE =
  /^(?:… and \d+ more|Nothing found in the sources\.|Undated or without party and subject, |Older ones )/;

/** A line claims nothing, rests on something, or says that it does not; a translation says the same as the line above. */
function checkLine(line: CardLine, above?: CardLine): void {
  const children = line.children ?? [];
  const isHeading = line.qualifiers.length === 0 && children.length > 0;
  const isTranslation =
    above !== undefined && line.qualifiers.some((told) => told.startsWith('the same title in'));
  assert.ok(
    line.evidence.length > 0 ||
      line.qualifiers.includes('entered by the desk') ||
      isHeading ||
      isTranslation ||
      NOTE.test(line.text),
    JSON.stringify(line),
  );
  children.forEach((child) => {
    checkLine(child, line);
  });
}

test('whatever the registry says, each line rests on something or says so, and a page is a page', () => {
  fc.assert(
    fc.property(hostileDesk, (desk) => {
      for (const subject of SUBJECTS) {
        const { card } = briefOf(desk, subject);
        card.sections
          .flatMap(({ lines }) => lines)
          .forEach((line) => {
            checkLine(line);
          });
        const { text, links } = toCardDocument(card, englishWording);
        assert.ok(text.split('\n').length < 100);
        for (const { span } of links) {
          assert.ok(span.start < span.end || text.slice(span.start, span.end) === '');
        }
      }
    }),
    { numRuns: propertyRuns / 3, endOnFailure: true },
  );
});

/** Addresses that are written out may be links to themselves, as in any memo. */
const TAG =
  /^<(?:\/?(?:p|ul|li|h1|h2|pre|code|hr)|code class="language-mermaid"|a href="(?:https?:|mailto:)?(?!\w+:)[^"]*"|\/a)>$/;

test('in a memo hostile texts are text: no markup, no picture, no citation of their own', () => {
  const markdown = new MarkdownIt({ html: true, linkify: true });
  fc.assert(
    fc.property(hostileDesk, (desk) => {
      const keys = new SourceKeys(desk.documents, new Set());
      for (const subject of SUBJECTS) {
        const memo = memoOf(desk, subject);
        const body = memo.replace(/^---\n(?:.*\n)*?---\n/, '');
        for (const tag of markdown.render(body).match(/<[^>]*>/g) ?? []) {
          assert.match(tag, TAG);
        }
        for (const { key } of findCitations(readMarkdownText(memo).text, memo)) {
          assert.equal(keys.resolve(key).state, 'found', key);
        }
      }
    }),
    { numRuns: propertyRuns / 3, endOnFailure: true },
  );
});

test('names that look like citations, formulas, containers and front matter stay names', () => {
  const markdown = new MarkdownIt({ html: true, linkify: true });
  for (const name of [
    '@nobody',
    '[@nobody]',
    '-@nobody',
    '$x$',
    '::: mermaid',
    '---',
    '![x](http://y)',
    '```',
  ]) {
    const [desk] = fc.sample(hostileDesk, { numRuns: 1, seed: 1 });
    assert.ok(desk);
    const named = desk.registry.get('p');
    assert.ok(named);
    const registry = {
      ...desk.registry,
      get: (id: string) => (id === 'p' ? { ...named, name } : desk.registry.get(id)),
    };
    const memo = memoOf({ ...desk, registry }, { kind: 'entity', id: 'p' });
    const heading = /^# .*$/m.exec(memo)?.[0] ?? '';
    assert.equal(
      markdown
        .render(heading)
        .replace(/<[^>]*>/g, '')
        .trim(),
      `Brief: ${markdown.utils.escapeHtml(name)}`,
    );
    assert.deepEqual(findCitations(readMarkdownText(heading).text, heading), [], name);
    assert.ok(!/(?<!\\)\$x/.test(heading));
  }
});

test('in a diagram hostile texts are drawn: nothing that Mermaid or Markdown reads is left', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          when: fc.oneof(
            fc.constantFrom('16 January 2026', 'title x', 'section: y', 'timeline'),
            fc.string(),
          ),
          text: fc.oneof(
            fc.constantFrom(
              '%%{init: {"theme":"x"}}%%',
              'a : b',
              '```',
              '#35;',
              'click a "javascript:b"',
              '',
            ),
            fc.string({ unit: 'binary' }),
          ),
        }),
        { minLength: 1, maxLength: 6 },
      ),
      (events) => {
        const source = toMermaidTimeline(
          events.map(({ when, text }) => ({
            when: () => when,
            text,
            date: '2026',
            sources: [],
            entity: 'x',
          })),
        );
        const [look, first, ...lines] = source.split('\n');
        assert.match(look ?? '', /^%%\{init: /);
        assert.equal(first, 'timeline');
        for (const line of lines) {
          assert.match(
            line,
            /^ {4}(?:[\p{L}\p{M}\p{N} .,()'’“”–—-]|#\d+;)+(?: : (?:[\p{L}\p{M}\p{N} .,()'’“”–—-]|#\d+;)+)+$/u,
          );
          assert.doesNotMatch(line, /^ {4}(?:timeline|title|section|acc)/i);
        }
      },
    ),
    { numRuns: propertyRuns },
  );
});
