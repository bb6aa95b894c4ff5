import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toSymbolName } from '../../../src/core';

const rows: readonly (readonly [typed: string, name: string, found: string, offered: string])[] = [
  ['headley', 'Russell Headley', 'Russell Headley', 'Russell Headley'],
  ['Vu Quan', 'Vu Hai Quan', 'Vũ Hải Quân', 'Vu Hai Quan'],
  ['vũ hải', 'Vu Hai Quan', 'Vũ Hải Quân', 'Vu Hai Quan (Vũ Hải Quân)'],
  ['dang', 'Đặng An', 'Đặng An', 'Đặng An (dang)'],
  ['quan vu', 'Vũ Hải Quân', 'Vũ Hải Quân', 'Vũ Hải Quân (quan vu)'],
];

for (const [typed, name, found, offered] of rows) {
  test(`"${typed}" is offered "${offered}"`, () => {
    assert.equal(toSymbolName(typed, name, found), offered);
  });
}
