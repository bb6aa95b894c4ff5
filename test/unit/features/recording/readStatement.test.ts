import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readStatement, type ReadStatement } from '../../../../src/core/features/recording/readStatement';
import type { NamedParty } from '../../../../src/core/features/recording/statementParties';
import { readMarkedText } from '../../../support/markedText';
import { FRESH_STATEMENTS, FURTHER_STATEMENTS, STATEMENTS, type StatementRow } from './statements';

function read(marked: string, facts: { date?: string; lang?: string } = {}): ReadStatement {
  const { text, expected, cursor: start = 0 } = readMarkedText(marked);
  const parties = expected.map(({ span, id = '' }): NamedParty => ({ span, id, kind: kindOf(id) }));
  return readStatement(
    { text, facts: { date: facts.date, today: '2026-02-01', lang: facts.lang } },
    { start, end: start },
    parties,
  );
}

function kindOf(id: string): NamedParty['kind'] {
  switch (id.slice(0, 2)) {
    case 'o-':
      return 'organization';
    case 's-':
      return 'sector';
    case 'l-':
      return 'law';
    default:
      return 'person';
  }
}

interface Score {
  proposed: number;
  right: number;
  expected: number;
}

test('act, by and to of sentences as readouts have them', () => {
  const { wrong } = scoreRows(STATEMENTS, 'known');
  assert.deepEqual(wrong, []);
});

test('of further sentences nearly all that is proposed is right', () => {
  const { wrong, scores } = scoreRows(FURTHER_STATEMENTS, 'further');
  for (const [field, { proposed, right }] of Object.entries(scores)) {
    assert.ok(right / proposed >= 0.9, `${field}: ${wrong.join('\n')}`);
  }
});

test('of sentences that no rule was made for most of what is proposed is right', () => {
  const { wrong, scores } = scoreRows(FRESH_STATEMENTS, 'fresh');
  for (const [field, { proposed, right }] of Object.entries(scores)) {
    assert.ok(right / proposed >= 0.8, `${field}: ${wrong.join('\n')}`);
  }
});

/** Counts ids and acts, and prints what they come to. */
function scoreRows(rows: readonly StatementRow[], title: string) {
  const scores = { act: newScore(), by: newScore(), to: newScore() };
  const wrong: string[] = [];
  for (const row of rows) {
    const found = read(row.marked);
    count(scores.act, found.act === undefined ? [] : [found.act], row.act === undefined ? [] : [row.act]);
    count(scores.by, found.by, row.by);
    count(scores.to, found.to, row.to);
    if (!agrees(row, found)) {
      wrong.push(`${row.marked}\n    ${tell(found)} (expected ${tell(row)})`);
    }
  }
  for (const [field, { proposed, right, expected }] of Object.entries(scores)) {
    console.log(
      `${title} ${field.padEnd(4)} precision ${share(right, proposed)} recall ${share(right, expected)} (${String(right)} of ${String(proposed)} proposed, ${String(expected)} told)`,
    );
  }
  return { scores, wrong };
}

function newScore(): Score {
  return { proposed: 0, right: 0, expected: 0 };
}

function count(score: Score, found: readonly string[], expected: readonly string[]): void {
  score.proposed += found.length;
  score.expected += expected.length;
  score.right += found.filter((one) => expected.includes(one)).length;
}

function agrees(row: StatementRow, found: ReadStatement): boolean {
  return tell(row) === tell(found);
}

function tell({ act, by, to }: Pick<StatementRow, 'act' | 'by' | 'to'>): string {
  return `${String(act)}: ${by.join(' ')} → ${to.join(' ')}`;
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : (part / whole).toFixed(2);
}
