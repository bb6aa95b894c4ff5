import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, openSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { run } from '../../../src/cli/run';

/** Most rows call the program as a function; what only a process shows runs the built one, as users' scripts do. */
const PROGRAM = join(process.cwd(), 'dist', 'cli.js');

let folder = '';

const FILES: Readonly<Record<string, string | Uint8Array>> = {
  'desk/registry/people.yaml': `persons:
  - id: ba-lam
    name: Lâm Thị Ba
    other_names: [{ name: Lam Thi Ba }]
  - id: other
    nam: Nobody
`,
  'desk/documents/a.md':
    '---\ndate: 2026-01-17\n---\n\n# Chips\n\nMs Lâm Thị Ba spoke of chips.\n\nTrade grew.\n',
  'desk/documents/b.txt': 'Chips again,\r\nand trade.',
  'desk/documents/page.html': '<html><body><p>R&amp;D of <b>chips</b> &amp; trade</p></body></html>',
  'good/documents/c.md': 'Nothing but words.',
  'memo.md': 'Ms Lam Thi Ba and\nLâm Thị Ba met `Lam Thi Ba`.\n',
  'cited.md': 'It grew [@a, para. 1].\r\n\r\nIt “fell” 😀 [@bb].\n',
  'utf16.txt': Buffer.from('\ufeffLâm Thị Ba', 'utf16le'),
  'binary.md': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]),
};

before(() => {
  execFileSync(process.execPath, ['esbuild.mjs']);
  folder = mkdtempSync(join(tmpdir(), 'aide-memoire-cli-'));
  for (const [path, content] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
});
after(() => rmSync(folder, { recursive: true, force: true }));

interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line in this process, in the folder of the test's files. */
async function runHere(args: readonly string[], input = ''): Promise<Outcome> {
  const outcome = { stdout: '', stderr: '' };
  const terminal = {
    print: (text: string) => void (outcome.stdout += text),
    tell: (line: string) => void (outcome.stderr += `${line}\n`),
    readInput: () => Promise.resolve(new TextEncoder().encode(input)),
    workingDirectory: folder,
  };
  const status = await run(args, terminal, join(process.cwd(), 'corpus'));
  return { status, ...outcome };
}

/** Runs the built program in the folder of the test's files. */
function runProgram(args: readonly string[], input = ''): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
    cwd: folder,
    encoding: 'utf8',
    input,
  });
  return { status, stdout, stderr };
}

const DESK = ['--corpus', 'desk', '--no-bundled'];

/** Checks the exit status and that standard output is one JSON value, and gives it. */
async function runJson(args: readonly string[], { status = 0, input = '' } = {}): Promise<unknown> {
  const outcome = await runHere([...args, '--json'], input);
  assert.equal(outcome.status, status, outcome.stderr);
  return JSON.parse(outcome.stdout);
}

const mistakes: readonly (readonly [args: readonly string[], stderr: RegExp])[] = [
  [
    [],
    /^aide-memoire: No command given\. There are mentions, search, check, validate, card, stats; --help tells more\.$/,
  ],
  [['serch', 'x'], /There is no command “serch”/],
  [['search'], /The command search needs a QUERY\./],
  [['mentions', '--json'], /needs at least one FILE/],
  [['card'], /needs one ID/],
  [['card', 'nobody', ...DESK], /There is no entity with the id “nobody”\./],
  [['card', 'lam', ...DESK], /Perhaps: ba-lam\./],
  [['validate', 'x'], /takes no files/],
  [['stats', 'x'], /takes no arguments/],
  [['check'], /needs at least one FILE/],
  [['check', 'memo.md', '--format', 'xml'], /--format needs one of text, json, sarif, not “xml”/],
  [['check', 'memo.md', '--format', 'sarif', '--json'], /--json and --format sarif exclude each other/],
  [['mentions', 'memo.md', '--format', 'json'], /--format belongs to check only/],
  [['search', 'x', '--colour'], /^aide-memoire: Unknown option '--colour'\.$/],
  [['search', 'x', '--limit', 'many'], /--limit needs a whole number, not “many”/],
  [['stats', '--limit', '3'], /--limit belongs to search only/],
  [['search', 'x', '--as-of', '2026-02-30'], /--as-of needs a date/],
  [['search', 'x', '--as-of', '2026'], /--as-of needs a date/],
  [['search', 'x', '--corpus', ''], /--corpus needs a folder/],
  [['search', 'x', '--corpus'], /--corpus/],
  [
    ['stats', '--corpus', 'nowhere'],
    /^aide-memoire: Cannot read the corpus folder nowhere: there is none\.$/,
  ],
  [['stats', '--corpus', 'memo.md'], /Cannot read the corpus folder memo\.md: that is no folder\./],
  [['stats', '--no-bundled'], /No corpus to read/],
  [['mentions', 'desk', ...DESK], /Cannot read desk: that is a folder\./],
  [['mentions', 'nowhere.md', ...DESK], /Cannot read nowhere\.md: there is none\./],
  [['mentions', 'binary.md', ...DESK], /Cannot read binary\.md: it holds no text\./],
];

for (const [args, stderr] of mistakes) {
  test(`exit 2 and one line: ${args.join(' ')}`, async () => {
    const outcome = await runHere(args);
    assert.equal(outcome.status, 2);
    assert.match(outcome.stderr.trimEnd(), stderr);
    assert.doesNotMatch(outcome.stderr.trimEnd(), /\n/);
  });
}

test('as a process: exit status, one JSON value on standard output, messages on standard error', () => {
  const found = runProgram(['search', '-', ...DESK, '--json'], 'chips\ntrade');
  assert.deepEqual([found.status, found.stderr], [0, '']);
  assert.equal((JSON.parse(found.stdout) as unknown[]).length, 2);
  const partly = runProgram(['mentions', 'nowhere.md', 'memo.md', ...DESK, '--json']);
  assert.equal(partly.status, 2);
  assert.equal((JSON.parse(partly.stdout) as unknown[]).length, 1);
  assert.equal(partly.stderr, 'aide-memoire: Cannot read nowhere.md: there is none.\n');
  const invalid = runProgram(['validate', ...DESK, '--json']);
  assert.equal(invalid.status, 1);
  const wrong = runProgram(['check', 'memo.md', '--format', 'xml']);
  assert.deepEqual([wrong.status, wrong.stdout], [2, '']);
  assert.equal(runProgram(['check', 'cited.md', ...DESK]).status, 1);
});

test('as a process: the bundled corpus lies beside the program', () => {
  const { status, stdout } = runProgram(['stats', '--json']);
  assert.equal(status, 0);
  assert.equal((JSON.parse(stdout) as { documents: number }).documents, 5);
});

test('mentions: spans into the decoded text, candidates with evidence and reason', async () => {
  const value = (await runJson(['mentions', 'memo.md', ...DESK])) as {
    file: string;
    mentions: {
      start: number;
      end: number;
      text: string;
      kind: string;
      entity: string;
      candidates: object[];
    }[];
  }[];
  assert.equal(value[0]?.file, 'memo.md');
  const memo = String(FILES['memo.md']);
  const found = value.flatMap((memo) => memo.mentions);
  assert.deepEqual(
    found.map(({ start, end, kind, entity }) => [memo.slice(start, end), kind, entity]),
    [
      ['Lam Thi Ba', 'person', 'ba-lam'],
      ['Lâm Thị Ba', 'person', 'ba-lam'],
    ],
  );
  for (const mention of found) {
    assert.equal(memo.slice(mention.start, mention.end), mention.text);
    assert.deepEqual(Object.keys(mention.candidates[0] ?? {}), ['id', 'score', 'evidence', 'reason']);
  }
});

test('mentions: a byte-order mark tells the encoding and is no part of the text', async () => {
  const value = (await runJson(['mentions', 'utf16.txt', ...DESK])) as {
    mentions: { start: number; end: number }[];
  }[];
  assert.deepEqual(
    value[0]?.mentions.map(({ start, end }) => [start, end]),
    [[0, 10]],
  );
});

test('mentions: files that can be read are still told when another cannot', async () => {
  const value = (await runJson(['mentions', 'nowhere.md', 'memo.md', ...DESK], { status: 2 })) as {
    file: string;
  }[];
  assert.deepEqual(
    value.map(({ file }) => file),
    ['memo.md'],
  );
});

interface Answer {
  readonly query: string;
  readonly total: number;
  readonly hits: readonly {
    readonly corpus: string;
    readonly document: string;
    readonly start: number;
    readonly end: number;
    readonly line: number;
    readonly text: string;
    readonly matches: readonly (readonly [number, number])[];
  }[];
}

test('search: passages with their place, matches into the file, the total before the limit', async () => {
  const { query, total, hits } = (await runJson([
    'search',
    'CHIPS',
    'trade',
    '--limit',
    '1',
    ...DESK,
  ])) as Answer;
  assert.deepEqual([query, total, hits.length], ['CHIPS trade', 3, 1]);
  const answer = (await runJson(['search', 'chips', ...DESK])) as Answer;
  assert.equal(answer.total, 3);
  for (const { corpus, document, start, end, line, text, matches } of answer.hits) {
    const file = String(FILES[`desk/${document}`]);
    assert.equal(corpus, 'desk');
    assert.equal(text, file.slice(start, end));
    assert.equal(line, file.slice(0, start).split('\n').length);
    for (const [from, to] of matches) {
      assert.equal(file.slice(from, to).toLowerCase(), 'chips');
    }
  }
});

test('search -: one query a line, a list of answers in step with the lines', async () => {
  const answers = (await runJson(['search', '-', ...DESK], { input: 'chips\r\n\nLâm Thị Ba\n' })) as Answer[];
  assert.deepEqual(
    answers.map(({ query, total }) => [query, total]),
    [
      ['chips', 3],
      ['', 0],
      ['Lâm Thị Ba', 1],
    ],
  );
  assert.deepEqual(await runJson(['search', '-', ...DESK]), []);
});

test(
  'as a process: queries without an end are told, and all answers are one JSON value',
  { skip: process.platform === 'win32' && 'Windows has no such device' },
  () => {
    const search = [PROGRAM, 'search', '-', '--corpus', 'good', '--no-bundled', '--json'];
    const endless = spawnSync(process.execPath, search, {
      cwd: folder,
      encoding: 'utf8',
      stdio: [openSync('/dev/zero', 'r'), 'pipe', 'pipe'],
    });
    assert.deepEqual([endless.status, endless.stdout], [2, '']);
    assert.match(endless.stderr, /^aide-memoire: Cannot read standard input: it is larger than 10 MB\.$/m);
    const { stdout } = runProgram(search.slice(1), 'words\nwords\n');
    assert.equal(stdout, `${JSON.stringify(JSON.parse(stdout), null, 2)}\n`);
    assert.equal((JSON.parse(stdout) as Answer[]).length, 2);
  },
);

test('search: words behind -- are no options; nothing found says what was tried', async () => {
  const outcome = await runHere(['search', ...DESK, '--', '--zebra']);
  assert.equal(outcome.status, 0);
  assert.match(outcome.stdout, /^Nothing found\. Tried: as typed; .*similar spellings\.\n$/);
});

test('search: faults of a query are messages, and the rest is run', async () => {
  const { status, stdout, stderr } = await runHere(['search', 'peson:ba chips', ...DESK, '--json']);
  assert.equal(status, 0);
  const answer = JSON.parse(stdout) as Answer;
  assert.deepEqual(Object.keys(answer), ['query', 'total', 'hits']);
  assert.equal(answer.total, 3);
  assert.equal(stderr, 'aide-memoire: “peson:ba”: There is no “peson:”. Perhaps “person:” is meant.\n');
  const faulty = await runHere(['search', 'person:\u202enobody', ...DESK]);
  assert.equal(faulty.stdout, 'Nothing found.\n');
  assert.match(faulty.stderr, /^aide-memoire: “\uFFFDnobody”: “person:” knows no “\uFFFDnobody”\.\n$/);
});

test('search: nothing found says what was understood', async () => {
  const { stdout } = await runHere(['search', 'person:ba-lam zebra', ...DESK]);
  assert.match(stdout, /^Nothing found\. .*\nUnderstood: person: Lâm Thị Ba\.\n$/);
});

test('search: a corpus cannot steer the terminal', async () => {
  writeFileSync(join(folder, 'good/documents/d.md'), 'evil\u001b[2J \u202ewords');
  const { stdout } = await runHere(['search', 'evil', '--corpus', 'good', '--no-bundled']);
  assert.match(stdout, /evil/);
  assert.doesNotMatch(stdout, /(?!\n)\p{Cc}|\p{Bidi_Control}/u);
});

test('JSON does not steer the terminal either, and says the same', async () => {
  const words = 'Chips \u009b31m \u202e \u007f and \u001b[2J trade.';
  mkdirSync(join(folder, 'steering'));
  writeFileSync(join(folder, 'steering', 'a.md'), words);
  const { stdout } = await runHere(['--no-bundled', '--corpus', 'steering', 'search', 'chips', '--json']);
  assert.doesNotMatch(stdout, /[^\n\P{Cc}]|\p{Bidi_Control}/u);
  const { hits } = JSON.parse(stdout) as { readonly hits: readonly { readonly end: number }[] };
  assert.equal(hits[0]?.end, words.length);
  writeFileSync(join(folder, 'steering', 'memo.md'), `Ms Lâm Thị Ba \u009b31m came.`);
  const sarif = await runHere([
    '--no-bundled',
    '--corpus',
    'steering',
    'check',
    'steering/memo.md',
    '--format',
    'sarif',
  ]);
  assert.doesNotThrow(() => JSON.parse(sarif.stdout) as unknown);
});

test(
  'as a process: a memo without an end is told, one from a pipe is read',
  { skip: process.platform === 'win32' && 'Windows has neither' },
  () => {
    const endless = runProgram(['--no-bundled', '--corpus', 'good', 'check', '/dev/zero']);
    assert.equal(endless.status, 2);
    assert.match(endless.stderr, /^aide-memoire: Cannot read \/dev\/zero: it is larger than 10 MB\.$/m);
    const piped = spawnSync(
      'sh',
      [
        '-c',
        `echo 'Lam Thi Ba came.' | "$0" "$1" --no-bundled --corpus desk mentions /dev/stdin 2>&-`,
        process.execPath,
        PROGRAM,
      ],
      { cwd: folder, encoding: 'utf8' },
    );
    assert.match(piped.stdout, /ba-lam/);
  },
);

test('validate: problems at their line and column, exit 1 for errors and warnings only', async () => {
  const { problems } = (await runJson(['validate', ...DESK], { status: 1 })) as {
    problems: { code: string; severity: string; file: string; line: number; column: number }[];
  };
  const missing = problems.find(({ code }) => code === 'missing-key');
  assert.deepEqual([missing?.file, missing?.line], [join('desk', 'registry', 'people.yaml'), 5]);
  assert.ok(problems.some(({ code, severity }) => code === 'unknown-key' && severity === 'information'));
  assert.deepEqual(await runJson(['validate', '--corpus', 'good', '--no-bundled']), { problems: [] });
  const { stdout, status } = await runHere(['validate', ...DESK]);
  assert.equal(status, 1);
  assert.match(stdout, /people\.yaml:5:\d+: \w+: .* \(missing-key\)\n/);
});

test('card: Markdown for scripts, plain text for readers', async () => {
  const value = (await runJson(['card', 'ba-lam', ...DESK])) as {
    id: string;
    kind: string;
    markdown: string;
  };
  assert.deepEqual([value.id, value.kind], ['ba-lam', 'person']);
  assert.match(value.markdown, /^# Lâm Thị Ba\n/);
  const { stdout, status } = await runHere(['card', 'ba-lam', ...DESK]);
  assert.equal(status, 0);
  assert.match(stdout, /Lâm Thị Ba/);
});

test('check: findings with their sources and fixes, and the rest of the report', async () => {
  const memo = String(FILES['cited.md']);
  const start = memo.indexOf('@bb');
  const [value] = (await runJson(['check', 'cited.md', ...DESK], { status: 1 })) as object[];
  assert.deepEqual(value, {
    file: 'cited.md',
    diagnostics: [
      {
        code: 'citation-unknown',
        severity: 'warning',
        start,
        end: start + 3,
        message: 'No source has the key “bb”.',
        entity: null,
        sources: [],
        fixes: [{ title: 'Cite “b” instead', edits: [{ start, end: start + 3, newText: '@b' }] }],
      },
    ],
    unchecked: [],
    singleSource: [{ start: 0, end: 22, corpus: 'desk', document: 'documents/a.md' }],
    openNames: [],
    cited: [{ lang: 'en', documents: [{ corpus: 'desk', document: 'documents/a.md' }] }],
  });
  const fine = (await runJson(['check', 'memo.md', ...DESK])) as { diagnostics: object[] }[];
  assert.deepEqual(fine[0]?.diagnostics, []);
});

test('check: as text a finding a line, then what else is to be known', async () => {
  const { stdout, stderr, status } = await runHere(['check', 'cited.md', ...DESK]);
  assert.equal(status, 1);
  assert.deepEqual(stdout.split('\n'), [
    'cited.md:3:15: warning: No source has the key “bb”. (citation-unknown)',
    'cited.md:1:1: rests on one source: a',
    'cited.md: cites in en: a',
    '',
  ]);
  assert.equal(stderr, 'Warnings: 1, informations: 0, hints: 0.\n');
});

test('check: SARIF has the same findings at lines and columns', async () => {
  const { stdout, status } = await runHere(['check', 'cited.md', ...DESK, '--format', 'sarif']);
  assert.equal(status, 1);
  const { runs } = JSON.parse(stdout) as {
    runs: { results: { ruleId: string; level: string; locations: object[]; fixes: object[] }[] }[];
  };
  const [result] = runs[0]?.results ?? [];
  assert.deepEqual([result?.ruleId, result?.level], ['citation-unknown', 'warning']);
  assert.deepEqual(result?.locations, [
    {
      physicalLocation: {
        artifactLocation: { uri: 'cited.md' },
        region: { startLine: 3, startColumn: 15, endLine: 3, endColumn: 18, charOffset: 40, charLength: 3 },
      },
    },
  ]);
  assert.equal(result.fixes.length, 1);
});

test('check: HTML is no memo, and an unreadable file does not keep the others back', async () => {
  const outcome = await runHere(['check', 'desk/documents/page.html', 'nowhere.md', 'memo.md', ...DESK]);
  assert.equal(outcome.status, 2);
  assert.match(outcome.stderr, /page\.html: memos are Markdown or plain text\.\n.*nowhere\.md/);
});

test('stats: the counts of all corpora', async () => {
  const value = (await runJson(['stats', ...DESK])) as Record<string, number>;
  assert.deepEqual(Object.keys(value), [
    'documents',
    'passages',
    'entities',
    'names',
    'indexBytes',
    'buildMs',
  ]);
  assert.deepEqual([value['documents'], value['passages']], [3, 5]);
  assert.ok(value['indexBytes']! > 0 && value['buildMs']! >= 0);
});

test('the bundled corpus is there unless left out, and others come on top', async () => {
  const bundled = (await runJson(['stats'])) as { documents: number };
  assert.equal(bundled.documents, 5);
  const both = (await runJson(['stats', '--corpus', 'desk', '--corpus', 'good'])) as { documents: number };
  assert.ok(both.documents >= 9);
  const { hits } = (await runJson(['search', 'Headlee'])) as Answer;
  assert.equal(hits[0]?.corpus, 'bundled');
});

test(
  'a corpus folder that is given by several ways counts once, with those in it, and is named as it was given',
  { skip: process.platform === 'win32' && 'links need a privilege there' },
  async () => {
    mkdirSync(join(folder, 'twice/a & b (c)'), { recursive: true });
    writeFileSync(join(folder, 'twice/one.md'), 'One word.');
    writeFileSync(join(folder, 'twice/a & b (c)/two.md'), 'Two words.');
    writeFileSync(join(folder, 'twice/a & b (c)/two.pdf'), '');
    symlinkSync('twice', join(folder, 'link'));
    const ways = ['link', 'twice', './twice/../twice/'].flatMap((path) => ['--corpus', path]);
    const { stdout, stderr } = await runHere(['stats', '--json', '--no-bundled', ...ways]);
    assert.equal((JSON.parse(stdout) as { documents: number }).documents, 2);
    assert.match(stderr, /^aide-memoire: twice is the corpus folder link and counts once\.$/m);
    const nested = ['--no-bundled', '--corpus', 'link', '--corpus', 'twice/a & b (c)'];
    const { hits } = (await runJson(['search', 'two', ...nested])) as Answer;
    assert.deepEqual(
      hits.map(({ corpus, document }) => [corpus, document]),
      [['a & b (c)', 'two.md']],
    );
    const { problems } = (await runJson(['validate', '--no-bundled', '--corpus', 'link'])) as {
      problems: { file: string }[];
    };
    assert.deepEqual(
      problems.map(({ file }) => file),
      [join('link', 'a & b (c)', 'two.pdf')],
    );
  },
);

test(
  'folders whose names hold what an address would lose are read',
  { skip: process.platform === 'win32' && 'no name can hold it there' },
  async () => {
    for (const name of ['bell\u0007', 'blank ', 'line\n', '100%25', 'why?#']) {
      mkdirSync(join(folder, 'odd', name), { recursive: true });
      writeFileSync(join(folder, 'odd', name, 'a.md'), 'Odd words.');
    }
    const { hits } = (await runJson(['search', 'odd', '--no-bundled', '--corpus', 'odd'])) as Answer;
    assert.deepEqual(hits.map(({ document }) => document).sort(), [
      '100%25/a.md',
      'bell\u0007/a.md',
      'blank /a.md',
      'line\n/a.md',
      'why?#/a.md',
    ]);
  },
);

test(
  'what is left out is counted by every command, and validate tells each with the reason',
  { skip: process.platform === 'win32' && 'links need a privilege there' },
  async () => {
    mkdirSync(join(folder, 'left/empty'), { recursive: true });
    for (const [path, text] of [
      ['a.md', 'Words.'],
      ['memo.md', '---\ntype: memo\n---\nWords.'],
      ['b.pdf', 'Words.'],
      ['c.md', '\0'],
    ] as const) {
      writeFileSync(join(folder, 'left', path), text);
    }
    symlinkSync('/', join(folder, 'left/disk'));
    symlinkSync('nowhere', join(folder, 'left/d.md'));
    const left = ['--corpus', 'left', '--no-bundled'];
    const told = await runHere(['search', 'words', ...left]);
    assert.equal(told.status, 0);
    assert.equal(
      told.stderr,
      'aide-memoire: Left out of the corpora: 5 files and folders; validate tells which and why.\n',
    );
    const { problems } = (await runJson(['validate', ...left], { status: 1 })) as {
      problems: { code: string; severity: string; file: string; message: string }[];
    };
    assert.deepEqual(
      problems.map(({ code, severity, file, message }) => [code, severity, basename(file), message]),
      [
        [
          'not-indexed',
          'information',
          'b.pdf',
          'Only Markdown, plain text and HTML files are read as sources.',
        ],
        ['not-indexed', 'warning', 'c.md', 'The file holds no text.'],
        ['not-indexed', 'information', 'd.md', 'Symbolic links are not followed.'],
        ['not-indexed', 'information', 'disk', 'Symbolic links are not followed.'],
        ['not-indexed', 'information', 'memo.md', 'Its front matter says that it is a memo.'],
      ],
    );
  },
);

test('help goes to standard output', async () => {
  const { status, stdout, stderr } = await runHere(['--help']);
  assert.deepEqual([status, stderr], [0, '']);
  assert.match(stdout, /^Usage: aide-memoire COMMAND/);
});

test(
  'a file without permission is told',
  { skip: process.getuid?.() === 0 || process.platform === 'win32' },
  async () => {
    chmodSync(join(folder, 'memo.md'), 0);
    const { status, stderr } = await runHere(['mentions', 'memo.md', ...DESK]);
    chmodSync(join(folder, 'memo.md'), 0o644);
    assert.equal(status, 2);
    assert.match(stderr, /Cannot read memo\.md: not permitted\./);
  },
);

test('--as-of tells what was reported by then, and what later', async () => {
  const dated = ['card', 'ba-lam', '--corpus', 'dated', '--no-bundled'];
  mkdirSync(join(folder, 'dated/registry'), { recursive: true });
  writeFileSync(
    join(folder, 'dated/registry/people.yaml'),
    [
      'persons:',
      '  - id: ba-lam',
      '    name: Lam Thi Ba',
      '    memberships:',
      '      - { role: Director, sources: [{ document: old.md, quote: Director }] }',
      '      - { role: Minister, sources: [{ document: new.md, quote: Minister }] }',
      '',
    ].join('\n'),
  );
  writeFileSync(join(folder, 'dated/old.md'), '---\ndate: 2024-05-01\n---\n\nLam Thi Ba, Director.\n');
  writeFileSync(join(folder, 'dated/new.md'), '---\ndate: 2026-01-01\n---\n\nLam Thi Ba, Minister.\n');
  assert.match((await runHere(dated)).stdout, /Minister — as reported on 1 January 2026/);
  const earlier = (await runHere([...dated, '--as-of', '2025-01-01'])).stdout;
  assert.match(earlier, /then Director — last reported 1 May 2024/);
  assert.match(earlier, /later Minister — as reported on 1 January 2026/);
});
