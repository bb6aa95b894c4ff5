import assert from 'node:assert/strict';
import { createAideMemoire, type AideMemoire } from '../../src/core';
import { FaultyWorld } from '../support/faultyWorld';
import { createInMemoryHost } from '../support/inMemoryHost';
import { findMentionAt, MemoReader } from '../../src/core/memoReader';
import { searchParagraph } from '../../src/core/mentions/detectMentions';
import { compileRecogniser } from '../../src/core/mentions/recogniser';
import { DocumentTable } from '../../src/core/corpus/documentTable';
import { createRecognition } from '../../src/core/recognition';
import { buildRegistry } from '../support/deskBuilder';
import { aPerson } from '../support/entityBuilders';
import { fault, isLong } from './faultCase';
import { deskFiles, findAll, mustSettle, startSession, withSession } from './faultyDesk';
import { persons, withDesk } from './oneDesk';

/* Ends, interruptions, and callers that may be anybody. */

const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));

fault(
  'The program is closed at any operation',
  'Nothing is asked for or written any more, nobody listens, and the next start finds all.',
  async () => {
    const truth = await withSession(new FaultyWorld(deskFiles()), findAll);
    for (let at = 1; ; at += 2) {
      const world = new FaultyWorld(deskFiles());
      const session = startSession(world);
      const end = { reached: false };
      void session.service.idle().then(() => (end.reached = true));
      while (world.events.length < at && !end.reached) {
        await new Promise((resolve) => setImmediate(resolve));
      }
      const wasOver = end.reached;
      session.service.dispose();
      assert.equal(world.host.corpora.listenerCount, 0);
      const before = world.events.length;
      const writes = world.operationsOf('storage.write').length;
      await soon();
      assert.ok(
        world.events.length - before <= 12,
        `${world.events.length - before} operations after the end at ${at}`,
      );
      assert.equal(world.operationsOf('storage.write').length, writes);
      assert.deepEqual(await withSession(world, findAll), truth, `at ${at}`);
      if (wasOver) {
        assert.ok(at > 30, `${at} operations`);
        return;
      }
    }
  },
);

/** Cancels at the n-th time the token is looked at. */
function tokenThatEnds(at: number): {
  readonly isCancellationRequested: boolean;
  readonly asked: () => number;
} {
  let asked = 0;
  return {
    asked: () => asked,
    get isCancellationRequested() {
      return ++asked >= at;
    },
  };
}

fault(
  'A search, a completion, a check or a report is cancelled at any moment',
  'It answers nothing at once, and later ones are answered as ever.',
  () =>
    withDesk(
      {
        'x.md': Array.from({ length: 3000 }, (_, i) => `Pa Pason had ${i} lamps and "chips".`).join('\n\n'),
        'registry/r.json': persons({ p: 'Pa Pason' }),
      },
      async ({ service }) => {
        const text = Array.from({ length: 50 }, () => 'Pa Pason had 12 lamps, @x says "chips".').join('\n\n');
        const memo = { identity: {}, version: 1, format: 'markdown', text: () => text } as const;
        const asks: Readonly<
          Record<string, (token?: { isCancellationRequested: boolean }) => Promise<unknown>>
        > = {
          search: (token) => service.search('lamps chips', { limit: 9, ...(token && { token }) }),
          complete: (token) =>
            service.completeAt(memo, text.length, { isAsked: true, ...(token && { token }) }),
          check: (token) => service.check(memo, token),
          report: (token) => service.checkReport(memo, token),
          promises: (token) => service.promises({ groupBy: 'party' }, token),
          quoted: (token) => service.findQuoted('had 12 lamps and', token),
        };
        for (const [name, ask] of Object.entries(asks)) {
          const whole = JSON.stringify(await ask());
          for (let at = 1; at < 40; at++) {
            const token = tokenThatEnds(at);
            const answer = await ask(token);
            const wasCut = token.asked() >= at;
            assert.ok(
              answer === undefined || !wasCut || JSON.stringify(answer) === whole,
              `${name} at ${at}`,
            );
            if (!wasCut) {
              break;
            }
          }
          assert.equal(JSON.stringify(await ask()), whole, name);
        }
      },
    ),
);

fault(
  'Commands and links are called with whatever somebody thinks of',
  'Nothing is opened, nothing throws.',
  () =>
    withDesk(
      { 'x.md': 'Pa Pason came.', 'registry/r.json': persons({ p: 'Pa Pason' }) },
      async ({ service, host }) => {
        const [hit] = (await service.search('came', { limit: 1 }))?.hits ?? [];
        const good = service.anchorOf(hit!);
        const hostile: readonly unknown[] = [
          '',
          'file:///etc/passwd',
          '../../etc/passwd',
          'mem:/desk/x.md',
          '__proto__',
          `${good}x`,
          good.slice(1),
          good.replace(/^[^.]*/, 'zzzzzzz'),
          'x'.repeat(1_000_000),
          '.'.repeat(100_000),
          '0.0.0.0.0.',
          null,
          undefined,
          7,
          {},
          [],
          ['p'],
          { toString: () => good },
        ];
        host.corpora.calls.length = 0;
        for (const argument of hostile) {
          const id = argument as string;
          const opened = service.openAnchor(id);
          assert.ok(
            opened === undefined || opened.document.uri === 'mem:/desk/x.md',
            String(argument).slice(0, 50),
          );
          service.quotationOf(id);
          service.queryLike(id);
          service.citationOf(id);
          assert.equal(service.card(id), undefined);
          service.describe(id);
          service.cardDocument(id);
          service.who(id);
        }
        assert.deepEqual(host.corpora.calls, [], 'no file is asked for');
        assert.equal(service.openAnchor(good)?.state, 'found');
      },
    ),
);

fault('A query is empty, huge or written to be slow', 'It is answered, and never rejects.', () =>
  withDesk(
    { 'x.md': Array.from({ length: 500 }, (_, i) => `Word${i} and words.`).join('\n\n') },
    async ({ service }) => {
      const queries = [
        '',
        ' ',
        '"',
        '(',
        ')',
        '-',
        '*',
        'w*',
        'a',
        '"'.repeat(5000),
        '('.repeat(5000),
        '-'.repeat(5000),
        'x'.repeat(100_000),
        'word* '.repeat(2000),
        'in:"',
        '$&',
        '\u0000',
        '\ud800',
        '__proto__:x',
        'constructor:y',
        'a OR '.repeat(3000),
      ];
      for (const query of queries) {
        const answer = await service.search(query, { limit: 10 });
        assert.ok(answer !== undefined && answer.hits.length <= 10, query.slice(0, 30));
        service.completeQuery(query, query.length);
        service.findNames(query, 5);
        service.findDocuments(query, 5);
      }
    },
  ),
);

fault('A listener throws', 'The others hear of the change; the log has a line.', () =>
  withDesk({ 'x.md': 'Words.' }, async ({ service, host }) => {
    const heard: string[] = [];
    for (const event of [
      service.onDidChange,
      service.onDidChangeStatus,
      service.onDidChangeProblems,
    ] as AideMemoire['onDidChange'][]) {
      event(() => {
        throw new Error('of a stranger');
      });
      event(() => void heard.push('change'));
    }
    host.corpora.write('mem:/desk/y.md', 'More words.');
    await mustSettle('idle', service.idle());
    assert.ok(heard.length >= 2);
    assert.equal(service.status().documents, 2);
    const errors = host.log.lines.filter(({ level }) => level === 'error');
    assert.ok(errors.length > 0 && errors.every(({ message }) => message.startsWith('A listener failed')));
  }),
);

fault('The host’s pause, clock or words fail', 'Nothing hangs and no promise is left rejected.', async () => {
  const rejections: unknown[] = [];
  const note = (reason: unknown): void => void rejections.push(reason);
  process.on('unhandledRejection', note);
  try {
    for (let at = 1; at < 60; at += 3) {
      let pauses = 0;
      const host = createInMemoryHost({
        corpora: { desk: { 'x.md': 'Words.', 'registry/r.json': persons({ p: 'Pa Pason' }) } },
      });
      const service = createAideMemoire(
        { ...host, pause: () => (++pauses === at ? Promise.reject(new Error('no pause')) : host.pause()) },
        { maximumFileBytes: () => 1000 },
      );
      service.start();
      await mustSettle(`ready at ${at}`, service.ready());
      await mustSettle(`idle at ${at}`, service.idle());
      service.refresh();
      await mustSettle(`idle again at ${at}`, service.idle());
      assert.equal(service.status().documents, 1, `at ${at}`);
      assert.equal(service.findNames('Pason', 1).length, 1, `at ${at}`);
      service.dispose();
    }
    await soon();
    assert.deepEqual(rejections, []);
  } finally {
    process.off('unhandledRejection', note);
  }
});

fault(
  'Twenty searches are asked while one types',
  'Only the last one is answered; the others end with nothing.',
  () =>
    withDesk({ 'a.md': 'Good words, better words.', 'b.md': 'The goodness of wording.' }, async (desk) => {
      const typed = 'good words of better'.slice(0, 20);
      let running = { isCancellationRequested: false };
      const answers = Array.from({ length: typed.length }, (_, i) => {
        running.isCancellationRequested = true;
        running = { isCancellationRequested: false };
        const query = typed.slice(0, i + 1);
        return desk.service.search(query, { limit: 50, foldsAlike: false, token: running });
      });
      const told = await Promise.all(answers);
      assert.deepEqual(
        told.map((answer) => answer !== undefined),
        told.map((_, i) => i === told.length - 1),
      );
      const alone = await desk.service.search(typed, { limit: 50, foldsAlike: false });
      assert.deepEqual(
        told.at(-1)?.hits.map(({ document }) => document.id),
        alone?.hits.map(({ document }) => document.id),
      );
    }),
);

fault(
  'A memo has megabytes',
  'It is read in slices, each part once; then a hover reads nothing, and one behind an edit the paragraph alone.',
  async () => {
    const paragraph = 'Then the office of Pa Pason counted the ships of the morning and wrote it down.';
    const count = Math.ceil((isLong ? 10_000_000 : 1_000_000) / paragraph.length);
    let text = Array.from({ length: count }, (_, i) => `${paragraph} ${i}`).join('\n\n');
    let searched = 0;
    let pauses = 0;
    const reader = new MemoReader((readable, recogniser) => {
      searched += readable.length;
      return searchParagraph(readable, recogniser);
    });
    const recogniser = compileRecogniser(buildRegistry([aPerson('p', 'Pa Pason')]));
    const recognition = createRecognition(recogniser, new DocumentTable([]), '2026-04-01');
    const identity = {};
    const edited = (version: number) =>
      ({ identity, version, format: 'markdown', text: () => text }) as const;
    const pause = (): Promise<void> => {
      pauses++;
      return new Promise((resolve) => setImmediate(resolve));
    };
    // A clock by which every look at it is a millisecond: a slice has a number of steps, however busy the machine is.
    let now = 0;
    const clock = { today: () => '2026-04-01', now: () => now++ };
    const first = edited(1);
    assert.equal(await reader.prepare(first, recognition, { clock, pause }), true);
    assert.ok(searched <= text.length && pauses > count / 100, `${searched} code units, ${pauses} pauses`);
    searched = 0;
    for (let i = 0; i < 50; i++) {
      const at = text.indexOf('Pason', (i * (text.length - 200)) / 50);
      const under = findMentionAt(reader.mentionsIn(first, recognition), at);
      assert.equal(text.slice(under?.span.start, under?.span.end), 'Pa Pason');
    }
    assert.equal(reader.mentionsIn(first, recognition).length, count);
    assert.equal(searched, 0);
    const middle = text.indexOf('Pason', text.length / 2);
    text = `${text.slice(0, middle)}X${text.slice(middle)}`;
    assert.equal(reader.mentionsIn(edited(2), recognition).length, count - 1);
    assert.ok(searched <= 3 * (paragraph.length + 10), `${searched} code units for one edit`);
  },
);
