import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { ChildProgram, NODES } from './childProgram';
import { fault, isLong } from './faultCase';

/*
 * Texts that hang, fill or abort a process that reads them carelessly. Each kind is read by the whole core in processes
 * of their own, on each Node that supported VS Code versions bring along, beside a good source and a good registry.
 * Time of the processor is compared with that of half the size, so that it grows with the size and not with its square.
 */

/** By kind: file name → how a text of a size is made. */
const BOMBS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  depth: {
    'registry/flow-lists.yaml': `'['.repeat(n)`,
    'registry/flow-maps.yaml': `'{a: '.repeat(n)`,
    'registry/block.yaml': `'- '.repeat(n)`,
    'registry/keys.yaml': `'? '.repeat(n / 10)`,
    'registry/list-keys.yaml': `'? - '.repeat(n / 10)`,
    'registry/ladder.yaml': `Array.from({ length: n / 50 }, (_, i) => ' '.repeat(i) + 'a:').join('\\n')`,
    'registry/deep.json': `'['.repeat(n) + ']'.repeat(n)`,
    'registry/deep-maps.json': `'{"a":'.repeat(n) + '1' + '}'.repeat(n)`,
    'front.md': `'---\\na: ' + '['.repeat(n) + '\\n---\\n\\nFront words.'`,
    'front-ladder.md': `'---\\n' + '- '.repeat(n) + '\\n---\\n\\nFront words.'`,
  },
  aliases: {
    'registry/laughs.yaml': `'a: &a [x,x,x,x,x,x,x,x,x]\\n' + 'bcdefghij'.split('').map((c, i) => c + ': &' + c + ' [' + ('*' + 'abcdefghi'[i] + ',').repeat(9) + ']').join('\\n')`,
    'registry/self.yaml': `'&a [*a, *a]'`,
    'registry/many.yaml': `'a: &a 1\\nb: [' + '*a,'.repeat(n) + ']'`,
    'registry/merge.yaml': `'<<: {<<: {<<: {}}}\\n'.repeat(n / 20)`,
    'front.md': `'---\\na: &a [x]\\nb: [' + '*a,'.repeat(n) + ']\\n---\\n\\nFront words.'`,
  },
  keys: {
    'registry/flood.yaml': `Array.from({ length: n }, (_, i) => 'k' + i + ': v').join('\\n')`,
    'registry/same.yaml': `'k: v\\n'.repeat(n)`,
    'registry/proto.yaml': `'__proto__: { a: b }\\nconstructor: c\\n'.repeat(n / 4)`,
    'registry/flood.json': `'{' + Array.from({ length: n }, (_, i) => '"k' + i + '":"v"').join(',') + '}'`,
    'registry/person.yaml': `'persons:\\n  - id: x\\n    name: Xa Xason\\n' + Array.from({ length: n }, (_, i) => '    k' + i + ': v').join('\\n')`,
    'registry/ids.yaml': `'persons:\\n' + '  - { id: same, name: Sa Sason }\\n'.repeat(n / 20)`,
    'registry/documents.yaml': `'--- a\\n'.repeat(n)`,
    'front.md': `'---\\n' + Array.from({ length: n }, (_, i) => 'k' + i + ': v').join('\\n') + '\\n---\\n\\nFront words.'`,
  },
  html: {
    'divs.html': `'<div>'.repeat(n * 5) + 'Deep words.'`,
    'closed.html': `'<div>'.repeat(n) + 'Deep words.' + '</div>'.repeat(n)`,
    'tables.html': `'<table><tr><td>'.repeat(n) + 'Deep words.'`,
    'lists.html': `'<ul><li>'.repeat(n) + 'Deep words.'`,
    'open.html': `'<'.repeat(n) + 'Deep words.'`,
    'attributes.html': `'<p ' + Array.from({ length: n }, (_, i) => 'a' + i + '=b').join(' ') + '>Deep words.</p>'`,
    'comments.html': `'<!--'.repeat(n)`,
    'entities.html': `'<p>' + '&amp'.repeat(n) + '&#x110000;'.repeat(n)`,
    'script.html': `'<script>'.repeat(n) + 'Deep words.'`,
  },
  markdown: {
    'quotes.md': `'> '.repeat(n / 10) + 'Deep words.'`,
    'lists.md': `Array.from({ length: 8 * Math.sqrt(n) }, (_, i) => ' '.repeat(2 * i) + '- a').join('\\n')`,
    'brackets.md': `'['.repeat(n) + 'Deep words.'`,
    'links.md': `'[a]('.repeat(n)`,
    'pictures.md': `'![a]('.repeat(n)`,
    'stars.md': `'*a **a '.repeat(n)`,
    'ticks.md': Array.from(
      { length: 1 },
      () => `Array.from({ length: n / 100 }, (_, i) => '\`'.repeat(i)).join(' ')`,
    )[0]!,
    'angles.md': `'<a '.repeat(n)`,
    'tables.md': `'|'.repeat(n) + '\\n' + '|-'.repeat(n)`,
    'definitions.md': `'[a]: b\\n'.repeat(n)`,
    'headings.md': `'# a\\n'.repeat(n / 4)`,
    'leading.md': `'Deep\\n\\n- a\\n' + ' '.repeat(n * 5) + 'b'`,
    'leading-marks.md': `'> - '.repeat(n) + ' '.repeat(n) + 'b'`,
    'blanks.md': `'a' + ' '.repeat(n * 5) + 'b'`,
    'blank-lines.md': `'\\n'.repeat(n * 5) + 'Deep words.'`,
    'names.md': `'Pa Pason, '.repeat(n)`,
    'marks.md': `'e' + '\\u0301'.repeat(n)`,
    'mixed-marks.md': `'Minister Tran Va' + '\\u0301\\u0323'.repeat(n) + 'n of the Bank of Xa' + '\\u0301\\u0323'.repeat(n) + 'son (BX) met 5' + '\\u0301\\u0323'.repeat(n)`,
    'zeros.md': `'1'.repeat(n)`,
    'dates.txt': `'1/1/2026 '.repeat(n / 10)`,
    'amounts.txt': `'$1.5 billion '.repeat(n / 10)`,
    'titles.txt': `'Deputy Prime Minister '.repeat(n / 10)`,
  },
  names: {
    'capitals.txt': `'Xa '.repeat(n * 2)`,
    'titles-and-names.txt': `'Minister Tran Vanxa Minister Tran Vanxe '.repeat(n / 10)`,
    'honorifics.txt': `'Pa Pason, Mr '.repeat(n * 4)`,
    'sentences.txt': `'Minister Tran Vanxa said so. '.repeat(n / 4)`,
    'acronyms.txt': `'The Bank of Xason (BX) and '.repeat(n / 8)`,
    'registry/same-name.json': `'{"persons":[' + Array.from({ length: n / 2 }, (_, i) => '{"id":"p' + i + '","name":"Pa Pason"}').join(',') + ']}'`,
    'marks.txt': `'Ông Nguyễn Văn Xa và ông Nguyên Văn Xa. '.repeat(n / 8)`,
  },
};

/** Reads each bomb once with `n` and once with twice as much; prints times and what was found beside it. */
const program = (): string => `
  import { createAideMemoire } from './src/core';
  import { createInMemoryHost } from './test/support/inMemoryHost';
  const bombs = { ${Object.entries(BOMBS)
    .map(
      ([kind, files]) =>
        `${kind}: { ${Object.entries(files)
          .map(([path, text]) => `${JSON.stringify(path)}: (n) => ${text}`)
          .join(',\n')} }`,
    )
    .join(',\n')} };
  const good = { 'good.md': 'Good words.', 'registry/a-good.json': '{"persons":[{"id":"p","name":"Pa Pason"}]}' };
  async function read(path, text) {
    const started = process.cpuUsage();
    const host = createInMemoryHost({ corpora: { desk: { ...good, [path]: text } } });
    const service = createAideMemoire({ ...host, clock: { ...host.clock, now: () => performance.now() } }, { maximumFileBytes: () => 8_000_000 });
    service.start();
    await service.idle();
    const hits = (await service.search('good', { limit: 5 }))?.hits.length;
    const memo = { identity: {}, version: 1, format: 'markdown', text: () => 'Pa Pason came.' };
    const names = service.mentionsIn(memo).length;
    await service.check(memo);
    await service.candidates();
    const told = service.problems().size + service.status().notIndexed.length;
    const errors = host.log.lines.filter(({ level }) => level === 'error').map(({ message }) => message.slice(0, 300));
    service.dispose();
    const { user, system } = process.cpuUsage(started);
    return { milliseconds: (user + system) / 1000, hits, names, told, documents: service.status().documents, errors };
  }
  await read('warm.md', 'Warm words.');
  const kind = process.argv[2];
  const rows = {};
  for (const [path, build] of Object.entries(bombs[kind])) {
    const n = Number(process.argv[3]);
    await read(path, build(n / 10));
    const small = await read(path, build(n));
    let large = await read(path, build(2 * n));
    // The collection of garbage strikes where it will.
    for (let more = 0; more < 3 && large.milliseconds > 3 * small.milliseconds; more++) {
      const again = await read(path, build(2 * n));
      if (again.milliseconds < large.milliseconds) large = again;
    }
    rows[path] = { small, large };
    console.log(path + ' ' + Math.round(small.milliseconds) + ' ' + Math.round(large.milliseconds));
  }
  console.log(JSON.stringify({ rows, polluted: Object.keys(Object.prototype) }));
`;

interface Row {
  readonly milliseconds: number;
  readonly hits: number;
  readonly names: number;
  readonly told: number;
  readonly documents: number;
  readonly errors: readonly string[];
}

/** Below this much nothing but noise is measured. */
const NOISE = 200;

let child: ChildProgram;
before(async () => {
  child = await ChildProgram.bundle(program());
});
after(() => child.dispose());

async function checkKind(kind: string, longSize = 50_000): Promise<void> {
  for (const node of NODES) {
    const { code, signal, output } = await child.start([kind, String(isLong ? longSize : 10_000)], {
      node,
      flags: ['--max-old-space-size=1024'],
    }).ended;
    assert.equal(code, 0, `${node} ${String(signal)}\n${output.slice(-3000)}`);
    const last = output.trimEnd().split('\n').at(-1) ?? '';
    const { rows, polluted } = JSON.parse(last) as {
      rows: Record<string, { small: Row; large: Row }>;
      polluted: unknown[];
    };
    assert.deepEqual(polluted, []);
    assert.deepEqual(Object.keys(rows), Object.keys(BOMBS[kind]!));
    for (const [path, { small, large }] of Object.entries(rows)) {
      for (const row of [small, large]) {
        assert.deepEqual([row.hits, row.names, row.errors], [1, 1, []], path);
        const isSource = !path.startsWith('registry/');
        assert.ok(row.told > 0 || (isSource && row.documents === 2), `${path} is told or in`);
      }
      assert.ok(
        large.milliseconds < NOISE + 3.5 * small.milliseconds,
        `${path} on ${node}: ${small.milliseconds} ms, twice the size ${large.milliseconds} ms`,
      );
    }
  }
}

fault(
  'YAML or JSON is nested without an end, in registries and front matter',
  'It is told as too deep; the process lives, the rest is read.',
  () => checkKind('depth'),
);
fault('YAML aliases multiply', 'They are told and not followed; the rest is read.', () =>
  checkKind('aliases'),
);
fault(
  'A map has a flood of keys, ids or documents',
  'It takes time in proportion; what is too much is told.',
  () => checkKind('keys'),
);
fault(
  'HTML is nested or broken without an end',
  'It is read without recursion, in time that grows with its length.',
  () => checkKind('html'),
);
fault('Markdown and running text are written to be slow to read', 'Time grows with the length alone.', () =>
  checkKind('markdown'),
);
fault(
  'A paragraph is full of names and titles that nobody knows, or thousands have one name',
  'They are found and checked in time that grows with their number alone.',
  // Each of them costs about a millisecond, and each text is read and checked.
  () => checkKind('names', 20_000),
);
