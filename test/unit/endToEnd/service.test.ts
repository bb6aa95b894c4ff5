import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAideMemoire } from '../../../src/core';
import { readBundledCorpus } from '../../support/bundledCorpus';
import { createInMemoryHost } from '../../support/inMemoryHost';
import { flattenOutline, renderOutline } from '../../support/renderOutline';
import { aMemo, LINKS, withService, type ServiceUnderTest } from './serviceUnderTest';

const REPORT = `---
title: Harbour talks
date: 2026-02-03
---

# Harbour talks

Minister Anna Alpha met Bo Beta of Gamma Shipping in Delta City.

She pledged a new pier by 2030.
`;

const REGISTRY = `persons:
  - id: anna
    name: Anna Alpha
    memberships:
      - role: Minister of Harbours
        sources: [{ document: talks.md, quote: Minister Anna Alpha }]
  - { id: bo, name: Bo Beta }
organizations:
  - { id: gamma, name: Gamma Shipping }
meetings:
  - id: harbour-talks
    name: Talks on the harbour
    start_date: 2026-02-02
    attendees: [anna, bo]
    sources: [{ document: talks.md, quote: Minister Anna Alpha met Bo Beta }]
statements:
  - id: pier
    act: pledge
    by: [anna]
    meeting: harbour-talks
    summary: A new pier by 2030
    sources: [{ document: talks.md, quote: She pledged a new pier by 2030. }]
`;

const DESK = { corpora: { desk: { 'talks.md': REPORT, 'registry/all.yaml': REGISTRY } } };
const MEMO = 'Anna Alpha wrote to Bo Beta and to Eve Epsilon.';

function hoverOn({ service }: ServiceUnderTest, name: string): string {
  const memo = aMemo(MEMO);
  const hover = service.hoverAt(memo, MEMO.indexOf(name) + 1, LINKS);
  if (hover !== undefined) {
    assert.equal(MEMO.slice(hover.span.start, hover.span.end), name);
  }
  return hover?.markdown ?? '';
}

async function search({ service }: ServiceUnderTest, query: string): Promise<readonly string[]> {
  const answer = await service.search(query, { limit: 10 });
  return (answer?.hits ?? []).map(({ document, matches }) =>
    matches.map(({ start, end }) => document.text.slice(start, end)).join('+'),
  );
}

/** The words that the first link of a card to a passage leads to. */
function followFirstAnchor({ service }: ServiceUnderTest, markdown: string): string {
  const anchorId = /anchor:([^)\s"]+)/.exec(markdown)?.[1] ?? '';
  const target = service.openAnchor(anchorId);
  return target === undefined ? 'gone' : target.state;
}

test('what is loaded can be hovered, opened, walked and searched', () =>
  withService(DESK, async (under) => {
    const { service } = under;
    const hover = hoverOn(under, 'Anna Alpha');
    assert.match(hover, /Minister of Harbours/);
    assert.match(hover, /last reported 3 February 2026; nothing newer in the corpus/);
    assert.match(hover, /card:anna/);
    assert.equal(followFirstAnchor(under, hover), 'found');
    assert.equal(service.hoverAt(aMemo(MEMO), MEMO.indexOf('wrote'), LINKS), undefined);
    assert.deepEqual(await search(under, 'PIER'), ['pier']);
    assert.deepEqual(
      service.findNames('gam', 5).map(({ name }) => name),
      ['Gamma Shipping'],
    );
    const meetings = flattenOutline(service.meetings('year').roots);
    assert.ok(meetings.some(({ entityId }) => entityId === 'anna'));
    assert.ok(meetings.some(({ anchorId }) => anchorId !== undefined));
    assert.equal(service.status().state, 'ready');
    assert.deepEqual([...service.problems()], []);
    await service.idle();
  }));

test('an edit of a source shows in search, cards and links, saved or not', () =>
  withService(DESK, async (under) => {
    const { host, service } = under;
    const before = hoverOn(under, 'Anna Alpha');
    let changes = 0;
    service.onDidChange(() => {
      changes++;
    });
    host.corpora.edit(
      'mem:/desk/talks.md',
      REPORT.replace('Minister Anna Alpha met', 'In May Anna Alpha saw'),
    );
    await service.idle();
    assert.ok(changes > 0);
    assert.deepEqual(await search(under, 'may'), ['May']);
    const after = hoverOn(under, 'Anna Alpha');
    assert.match(after, /passage|lost/i);
    assert.notEqual(after, before);
    assert.deepEqual(
      service
        .problems()
        .get('mem:/desk/registry/all.yaml')
        ?.map(({ code }) => code),
      ['quote-not-in-document', 'quote-not-in-document'],
    );
    // The link of the old card leads to words that are no longer there.
    assert.equal(followFirstAnchor(under, before), 'moved');

    host.corpora.closeEditor('mem:/desk/talks.md');
    await service.idle();
    assert.equal(hoverOn(under, 'Anna Alpha'), before);
    assert.equal(followFirstAnchor(under, before), 'found');
    assert.deepEqual([...service.problems()], []);
  }));

test('an edit of a registry shows in mentions, outlines and problems', () =>
  withService(DESK, async (under) => {
    const { host, service } = under;
    assert.equal(hoverOn(under, 'Eve Epsilon'), '');
    const more = `${REGISTRY}  - { id: x, act: pledge, by: [nobody], summary: Nothing }\n`;
    host.corpora.write('mem:/desk/registry/all.yaml', more.replace('Bo Beta }', 'Eve Epsilon }'));
    await service.idle();
    assert.match(hoverOn(under, 'Eve Epsilon'), /Eve Epsilon/);
    assert.equal(hoverOn(under, 'Bo Beta'), '');
    assert.deepEqual(
      service
        .problems()
        .get('mem:/desk/registry/all.yaml')
        ?.map(({ code, range }) => [code, range.start.line]),
      [['dangling-id', REGISTRY.split('\n').length - 1]],
    );
    assert.match(renderOutline(service.names('kind').roots), /Eve Epsilon/);
  }));

test('what is deleted is gone, and its links say so', () =>
  withService(DESK, async (under) => {
    const { host, service } = under;
    const before = hoverOn(under, 'Anna Alpha');
    host.corpora.delete('mem:/desk/talks.md');
    await service.idle();
    assert.deepEqual(await search(under, 'pier'), []);
    assert.equal(followFirstAnchor(under, before), 'gone');
    assert.match(hoverOn(under, 'Anna Alpha'), /Anna Alpha/);
    host.corpora.delete('mem:/desk/registry');
    await service.idle();
    assert.equal(hoverOn(under, 'Anna Alpha'), '');
    assert.deepEqual([...service.problems()], []);
    assert.equal(service.status().entities, 0);
  }));

test('a corpus may come and go, and an unreadable file leaves the rest', () =>
  withService(DESK, async (under) => {
    const { host, service } = under;
    host.corpora.writeSilently(
      'mem:/second/registry/people.json',
      '{"persons":[{"id":"eve","name":"Eve Epsilon"}]}',
    );
    host.corpora.addRoot('mem:/second');
    await service.idle();
    assert.deepEqual(service.status().corpora, ['desk', 'second']);
    assert.match(hoverOn(under, 'Eve Epsilon'), /Eve Epsilon/);
    host.corpora.removeRoot('mem:/second');
    await service.idle();
    assert.equal(hoverOn(under, 'Eve Epsilon'), '');
    assert.match(hoverOn(under, 'Anna Alpha'), /Minister of Harbours/);

    host.corpora.fail('readFile', { uri: 'mem:/desk/talks.md', times: Infinity });
    service.refresh();
    await service.idle();
    assert.match(hoverOn(under, 'Anna Alpha'), /Anna Alpha/);
    host.corpora.healAll();
    service.refresh();
    await service.idle();
    assert.deepEqual(await search(under, 'pier'), ['pier']);
  }));

test('waiting starts no work', () =>
  withService(DESK, async ({ host, service }) => {
    await service.idle();
    const { length } = host.corpora.calls;
    let changes = 0;
    service.onDidChange(() => {
      changes++;
    });
    await service.idle();
    assert.equal(host.corpora.calls.length, length);
    assert.equal(changes, 0);
  }));

test('after disposal nothing listens and nothing is told', async () => {
  for (const moment of ['before', 'while', 'after'] as const) {
    const host = createInMemoryHost(DESK);
    const service = createAideMemoire(host, { maximumFileBytes: () => 1_000_000 });
    let told = 0;
    service.onDidChange(() => {
      told++;
    });
    service.onDidChangeStatus(() => {
      told++;
    });
    service.onDidChangeProblems(() => {
      told++;
    });
    if (moment !== 'before') {
      service.start();
    }
    if (moment === 'after') {
      await service.ready();
      await service.idle();
    }
    service.dispose();
    told = 0;
    host.corpora.write('mem:/desk/new.md', 'New');
    service.start();
    service.refresh();
    await service.ready();
    await service.idle();
    assert.equal(told, 0, moment);
    assert.equal(host.corpora.listenerCount, 0, moment);
    service.dispose();
  }
});

test('each person of the bundled corpus is mentioned, found and has a card with evidence', () =>
  withService({ corpora: { bundled: readBundledCorpus() } }, async ({ service }) => {
    assert.deepEqual([...service.problems()], []);
    const people = flattenOutline(service.names('kind').roots).flatMap(({ entityId }) => {
      const card = entityId === undefined ? undefined : service.card(entityId);
      return card?.kind === 'person' ? [card] : [];
    });
    assert.ok(people.length >= 12);
    for (const { id, title, sections } of people) {
      assert.ok(
        sections.some(({ key }) => key === 'mentions'),
        `${title} is mentioned`,
      );
      assert.equal(service.findNames(title, 1)[0]?.entity.id, id);
    }
    await service.idle();
  }));

test('names of too many entities are told in the log', () => {
  const areas = Array.from({ length: 70 }, (_, i) => `  - { id: a${String(i)}, name: Springfield }`);
  return withService(
    { corpora: { desk: { 'registry/areas.yaml': ['areas:', ...areas].join('\n') } } },
    ({ host }) => {
      const warnings = host.log.lines.filter(({ level }) => level === 'warn');
      assert.match(warnings.map(({ message }) => message).join('\n'), /^6 names are not recognised.* a64$/);
      return Promise.resolve();
    },
  );
});
