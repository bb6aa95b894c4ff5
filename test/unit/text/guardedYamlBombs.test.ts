import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { buildSync } from 'esbuild';

/** Texts that abort, hang or fill a process that reads them with the YAML library alone. */
const bombs: Record<string, string> = {
  'flow lists': `'['.repeat(20_000)`,
  'flow lists, closed': `'['.repeat(1000) + ']'.repeat(1000)`,
  'flow maps': `'{a: '.repeat(10_000)`,
  'block lists on one line': `'- '.repeat(10_000)`,
  'explicit keys': `'? '.repeat(400)`,
  'indent ladder': `Array.from({ length: 2000 }, (_, i) => ' '.repeat(i) + 'a:').join('\\n')`,
  'list as key of a list': `'? - '.repeat(5000)`,
  'flow list as key, again and again': `'[[]: '.repeat(5000)`,
  aliases: `'a: &a [x,x,x,x,x,x,x,x,x]\\n' + 'bcdefghi'.split('').map((c, i) => c + ': &' + c + ' [' + ('*' + 'abcdefgh'[i] + ',').repeat(9) + ']').join('\\n')`,
  'an anchor that holds its own alias': `'&a [*a, *a]'`,
  'many aliases': `'a: &a 1\\nb: [' + '*a,'.repeat(20_000) + ']'`,
  'many keys': `Array.from({ length: 30_000 }, (_, i) => 'k' + i + ': v').join('\\n')`,
  'one key again and again': `'k: v\\n'.repeat(10_000)`,
  'many documents': `'---\\n'.repeat(20_000)`,
  'many documents with content': `'--- a\\n'.repeat(20_000)`,
  'many directives': `'%YAML 1.1\\n'.repeat(10_000)`,
  'many tags': `'!a '.repeat(10_000)`,
  'many anchors': `'&a '.repeat(10_000)`,
  'many colons': `': '.repeat(10_000)`,
  'many ends of lists': `']'.repeat(10_000)`,
  'open quotation marks': `'"\\n'.repeat(10_001)`,
  'one long open quotation': `'"' + 'a\\n'.repeat(40_000)`,
  'many block scalars': `'- |\\n'.repeat(10_000)`,
  'many comments': `'#\\n'.repeat(40_000)`,
  'many indented comments': `'a:\\n' + '  #\\n'.repeat(20_000) + 'b: 1'`,
  'many commas': `'[' + ','.repeat(15_000)`,
  'many blanks': `' '.repeat(60_000) + 'a'`,
  'many tabs': `'\\t'.repeat(60_000) + 'a'`,
  'many escapes': `'"' + '\\\\x'.repeat(10_000) + '"'`,
  'a long plain scalar over lines': `'a: ' + 'b\\n '.repeat(40_000)`,
  'control characters of the lexer': `'\\x02\\x18\\x1f'.repeat(20_000)`,
  'no end of line': `'a'.repeat(200_000)`,
  'merge keys': `'<<: {<<: {<<: {}}}\\n'.repeat(2_000)`,
};

test('no text ends or holds up the process, read three times', { timeout: 240_000 }, () => {
  const reader = buildSync({
    stdin: { contents: childProgram(), resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
  }).outputFiles[0]!.text;
  const child = spawnSync(process.execPath, ['--max-old-space-size=1024', '-'], {
    input: reader,
    encoding: 'utf8',
    timeout: 230_000,
  });
  assert.equal(child.status, 0, `${String(child.signal)} ${child.stderr.slice(-2000)}\n${child.stdout}`);
  const [usual, times] = JSON.parse(child.stdout.trim().split('\n').pop() ?? '[]') as [
    number,
    Record<string, number>,
  ];
  assert.deepEqual(Object.keys(times), Object.keys(bombs));
  for (const [name, milliseconds] of Object.entries(times)) {
    // What is meant is seconds against minutes.
    assert.ok(milliseconds < 10 * usual, `${name}: ${milliseconds} ms; an ordinary file ${usual} ms`);
  }
});

/**
 * Prints the shortest of three readings of an ordinary file of 4,000 people, and of each bomb, in milliseconds of the
 * processor, as one line of JSON.
 */
function childProgram(): string {
  const rows = Object.entries(bombs).map(([name, text]) => `${JSON.stringify(name)}: () => ${text}`);
  return `
    import { readYaml } from './src/core/text/guardedYaml';
    const ordinary = () => Array.from({ length: 4_000 }, (_, i) => '- id: p' + i + '\\n  name: Pa Pason').join('\\n');
    const shortest = (build) => {
      const text = build();
      const times = [0, 1, 2].map(() => {
        const started = process.cpuUsage();
        readYaml(text);
        const { user, system } = process.cpuUsage(started);
        return Math.round((user + system) / 1000);
      });
      return Math.min(...times);
    };
    const usual = shortest(ordinary);
    const rows = Object.entries({ ${rows.join(', ')} }).map(([name, build]) => [name, shortest(build)]);
    console.log(JSON.stringify([usual, Object.fromEntries(rows)]));
  `;
}
