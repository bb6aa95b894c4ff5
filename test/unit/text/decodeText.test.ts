import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeText } from '../../../src/core/text/decodeText';

function checkDecoded(
  bytes: Uint8Array | readonly number[],
  expected: string | { reason: string },
  encoding = 'utf-8',
): void {
  const decoded = decodeText(Uint8Array.from(bytes));
  assert.deepEqual(decoded, typeof expected === 'string' ? { text: expected, encoding } : expected);
}

const utf8 = new TextEncoder();

test('UTF-8, with and without a byte-order mark', () => {
  checkDecoded(utf8.encode('Vũ Hải Quân'), 'Vũ Hải Quân');
  checkDecoded([0xef, 0xbb, 0xbf, ...utf8.encode('---\na: b')], '---\na: b');
  checkDecoded([], '');
});

test('UTF-16 by its byte-order mark', () => {
  checkDecoded([0xff, 0xfe, 0x56, 0x00, 0xa1, 0x1e], 'Vạ', 'utf-16le');
  checkDecoded([0xfe, 0xff, 0x00, 0x56, 0x1e, 0xa1], 'Vạ', 'utf-16be');
  checkDecoded([0xff, 0xfe, 0x00, 0xd8], { reason: 'encoding' });
  // UTF-32
  checkDecoded([0xff, 0xfe, 0x00, 0x00, 0x56, 0x00, 0x00, 0x00], { reason: 'encoding' });
});

test('windows-1258 where it is no UTF-8, its marks as they are stored', () => {
  checkDecoded([0x43, 0xf4, 0xf2, 0x6e, 0x67], 'C\u00f4\u0323ng', 'windows-1258');
  checkDecoded([0xd0, 0xfd], 'Đư', 'windows-1258');
});

test('other data is no text', () => {
  checkDecoded([0x89, 0x50, 0x4e, 0x47, 0x00, 0x1a], { reason: 'binary' });
  checkDecoded([0xff, 0x01, 0x02, 0x03, 0x04], { reason: 'binary' });
});

test('a NUL far behind the head does no harm', () => {
  checkDecoded([...utf8.encode('a'.repeat(9000)), 0], `${'a'.repeat(9000)}\u0000`);
});
