import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tellAct, tellActHeading, tellLawStatus, tellQualified } from '../../../src/core/cards/listedWords';
import { tellLanguage, tellRegion } from '../../../src/core/cards/classificationWords';
import { tellNumber } from '../../../src/core/cards/numberWords';
import { tellDates, tellPeriod } from '../../../src/core/cards/periodWords';
import { englishWording } from '../../support/inMemoryHost';

const vietnamese = { ...englishWording, language: 'vi' };

const NUMBERS: readonly [number: string, english: string, vietnamese: string][] = [
  ['2030', '2030', '2030'],
  ['15000', '15,000', '15.000'],
  ['-1234567.50', '-1,234,567.50', '-1.234.567,50'],
  ['12345678901234567890', '12,345,678,901,234,567,890', '12.345.678.901.234.567.890'],
  ['0.5', '0.5', '0.5'],
  ['1e6', '1e6', '1e6'],
  ['about a dozen', 'about a dozen', 'about a dozen'],
  ['9'.repeat(500), '9'.repeat(500), '9'.repeat(500)],
];

for (const [number, english, other] of NUMBERS) {
  test(`no digit of ${number.slice(0, 24)} is lost`, () => {
    assert.equal(tellNumber(number, englishWording, false), english);
    assert.equal(tellNumber(number, vietnamese, false), other);
  });
}

test('what counts something is no year', () => {
  assert.equal(tellNumber('1000', englishWording, true), '1,000');
  assert.equal(tellNumber('1000', vietnamese, true), '1.000');
  assert.equal(tellNumber('1340.5', englishWording, false), '1,340.5');
  assert.equal(tellNumber('999', englishWording, true), '999');
});

const PERIODS: readonly [period: string, told: string][] = [
  ['2030', '2030'],
  ['2026/2030', '2026 to 2030'],
  ['2026-02-19/2026-02-20', '19 – 20 February 2026'],
  ['2026-02-19/2026-02-19', '19 February 2026'],
  ['2026-02/2026-03-01', 'February 2026 to 1 March 2026'],
  ['2026-02-20/2026-02-19', '20 February 2026 to 19 February 2026'],
  ['the next decade', 'the next decade'],
  ['a/b/c', 'a/b/c'],
];

for (const [period, told] of PERIODS) {
  test(`the period ${period} is told as far as it is known`, () => {
    assert.equal(tellPeriod(period, englishWording).replace(/\u2009/g, ' '), told);
  });
}

test('dates that are no dates are told as written', () => {
  assert.equal(tellDates('soon', 'later', englishWording), 'soon to later');
});

test('listed values have words, others stay as written', () => {
  assert.equal(tellActHeading('request', englishWording), 'Asked');
  assert.equal(tellAct('request', englishWording), 'request');
  assert.equal(tellAct('petition', englishWording), 'petition');
  assert.equal(tellLawStatus('not_yet_in_force', englishWording), 'not yet in force');
  assert.equal(tellLawStatus('constructor', englishWording), 'constructor');
  assert.equal(tellQualified('at_least', '100 companies', englishWording), 'at least 100 companies');
  assert.equal(tellQualified('roughly', '100', englishWording), 'roughly 100');
});

test('codes of countries and languages have names, anything else stays as written', () => {
  assert.equal(tellRegion('vn', englishWording), 'Vietnam');
  assert.equal(tellRegion('European Union', englishWording), 'European Union');
  assert.equal(tellLanguage('vi', englishWording), 'Vietnamese');
  assert.equal(tellLanguage('not a tag!', englishWording), 'not a tag!');
});
