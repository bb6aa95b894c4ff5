import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { QueryTerm } from '../../../../src/core/search/searchQuery';
import { toRequest } from '../../../support/searchPassages';

/** What was typed, of each clause. */
function termsOf(query: string): readonly QueryTerm[] {
  return toRequest(query).wanted.flatMap(({ alternatives }) => alternatives.map(({ term }) => term));
}

function checkTerms(query: string, expected: readonly string[]): void {
  assert.deepEqual(
    termsOf(query).map(({ words }) => words.map(({ spelling }) => spelling.folded).join(' ')),
    expected,
  );
}

test('function words are left out beside others', () => {
  checkTerms('the law on AI', ['law', 'ai']);
  checkTerms('hạ tầng của Việt Nam', ['ha', 'tang', 'viet', 'nam']);
  checkTerms('what is it', ['what', 'is', 'it']);
  checkTerms('"law on AI" the', ['law on ai']);
});

test('syllables of Vietnamese without its marks are no English function words', () => {
  checkTerms('ha tang so', ['ha', 'tang', 'so']);
  checkTerms('an ninh mang', ['an', 'ninh', 'mang']);
  checkTerms('the che on dinh', ['the', 'che', 'on', 'dinh']);
  checkTerms('hạ tầng so', ['ha', 'tang']);
});

test('of an endless phrase only the beginning is looked for', () => {
  for (const [query, length] of [
    [`"${'law '.repeat(60)}"`, 50],
    [`"${'law '.repeat(50)}"`, 50],
    ['law-'.repeat(400), 50],
    ['"law of"', 2],
  ] as const) {
    assert.equal(termsOf(query)[0]?.words.length, length);
  }
});
