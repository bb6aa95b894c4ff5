import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toGazetteerNames } from '../../../../src/core/mentions/gazetteerNames';
import { buildRegistry } from '../../../support/deskBuilder';
import { aLaw, aName } from '../../../support/entityBuilders';
import { checkRows, LAWS, recogniserOf } from './lawMentions';

test('a law is one in every register of its names, revised or not', () => {
  checkRows([
    'The {{High Technology Law|high-tech}}, {{Law on High Technology|high-tech}}, {{High Technology Act|high-tech}}, {{Act on High Technology|high-tech}}.',
    'The {{High Technology Law (revised)|high-tech}}, {{Law on High Technology (amended)|high-tech}}, revised {{High Technology Law|high-tech}}, the amended {{Law on High Technology|high-tech}}',
    'The {{Artificial Intelligence Law|ai}}, {{Artificial Intelligence Act|ai}}, the {{Law on the Artificial Intelligence|ai}}',
    '{{Luật Công nghệ cao|high-tech}}, {{Luật về Công nghệ cao|high-tech}}, {{Luật về công nghệ cao (sửa đổi, bổ sung)|high-tech}}, {{Bộ luật Công nghệ cao|high-tech}}',
    `{{${'Luật về Công nghệ cao (sửa đổi)'.normalize('NFD')}|high-tech}}, {{Luat ve Cong nghe cao|high-tech}}`,
    'The {{CHIPS and Science Law|chips}}; the {{Act on CHIPS and Science|chips}}',
    'The {{Labor Law|labor}}, {{Law on Labor|labor}}, {{Code on Labor|labor}}, {{Luật Lao động|labor}}, {{Luật về Lao động|labor}}',
    'The **{{Law** on *Artificial* Intelligence|ai}} and {{LAW ON INVESTMENT|investment}}',
    'a draft {{Law on High Technology|high-tech}}, dự thảo {{Luật về Công nghệ cao|high-tech}}',
  ]);
});

test('a written name of another law beats a form of a name, a form of two stays open', () => {
  checkRows(
    ['{{Law on Trade|a}}, {{Trade Law|b}}, {{Trade Act|}}'],
    [aLaw('a', 'Law on Trade'), aLaw('b', 'Trade Law')],
  );
  checkRows(
    ['{{Luật Công nghệ cao|old}}, {{Luật Công nghệ cao (sửa đổi)|new}}, {{Luật về Công nghệ cao|old}}'],
    [aLaw('old', 'Luật Công nghệ cao'), aLaw('new', 'Luật Công nghệ cao (sửa đổi)')],
  );
  checkRows(
    ['The {{Trade Act|}}; the {{Trade Act of 2002|b}}, the {{Trade Act|b}}'],
    [aLaw('a', 'Trade Act of 1974'), aLaw('b', 'Trade Act of 2002')],
  );
  const [mention] = recogniserOf([aLaw('a', 'Law on Trade'), aLaw('b', 'Trade Law', {})])('the Trade Act');
  assert.deepEqual(
    mention?.candidates.map(({ id, evidence, name }) => [id, evidence.join(), name]),
    [
      ['a', 'derived-name,shared-name', 'Law on Trade'],
      ['b', 'derived-name,shared-name', 'Trade Law'],
    ],
  );
});

test('a form without its year is not the law of another year', () => {
  const laws = [aLaw('trade', 'Trade Act of 1974'), aLaw('land', 'Luật Đất đai 2013')];
  checkRows(
    [
      'The {{Trade Act of 1974|trade}}, the {{Trade Act|trade}}, the {{Trade Law|trade}}; the Trade Act of 2002',
      '{{Luật Đất đai|land}}, {{Luật Đất đai 2013|land}}, {{Luật về Đất đai|land}} năm 2013, Luật Đất đai 2024, Luật Đất đai năm 2024',
    ],
    laws,
  );
});

test('a form within a longer name names nothing', () => {
  checkRows(
    [
      'the Foreign High Technology Law and the EU Artificial Intelligence Act; the {{Vietnam|vn}} Labor Law',
      'the U.S. Artificial Intelligence Act, the Vietnamese {{Artificial Intelligence Act|ai}}',
      'the Law on Investment Funds, the Act on Artificial Intelligence Systems, an Anti-Investment Act',
      'Under {{Artificial Intelligence Act|ai}} rules. {{Artificial Intelligence Act|ai}}. The New {{Labor Law|labor}}',
    ].map((row) => row.replace('{{Vietnam|vn}} Labor Law', '{{Vietnam|vn}} {{Labor Law|labor}}')),
  );
});

test('a form in small letters is no name', () => {
  checkRows(['a law on high technology, the labor law, an investment act, luật về công nghệ cao'], LAWS);
});

test('forms are few, and none is a name of any law', () => {
  const laws = [
    aLaw('a', 'Law on Trade', { otherNames: ['Trade Law', aName('the Law', { weak: true })] }),
    aLaw('b', 'Civil Code'),
    aLaw('c', 'Law amending the Law on Land'),
    aLaw('d', `Law on ${'very '.repeat(40)}long things`),
    aLaw('e', 'Luật sửa đổi, bổ sung một số điều của Luật Đất đai'),
    aLaw('f', 'Decree on Trade'),
  ];
  const names = toGazetteerNames(buildRegistry(laws)).filter(({ derivedFrom }) => derivedFrom !== undefined);
  assert.deepEqual(
    names.map(({ text, entityId }) => `${entityId}: ${text}`),
    ['a: Trade Act', 'a: Act on Trade', 'a: Law on the Trade'],
  );
});

test('names with much of everything are read in little time', () => {
  const laws = [
    'Law on '.repeat(20),
    `Law ${' '.repeat(140)}`,
    `${'act '.repeat(36)}x`,
    '('.repeat(150),
    'Luật '.repeat(29),
  ];
  assert.ok(
    toGazetteerNames(buildRegistry(laws.map((name, i) => aLaw(`l${i}`, name)))).length >= laws.length,
  );
});

test('of two laws with a form of one jurisdiction is meant where the text says so', () => {
  const detect = recogniserOf([
    aLaw('vn-ai', 'AI Law', { jurisdiction: 'vn' }),
    aLaw('eu-ai', 'Law on AI', { jurisdiction: 'eu' }),
  ]);
  assert.deepEqual(
    ['the AI Act', 'the EU AI Act', 'the Chinese AI Act'].map((text) =>
      detect(text).map(({ entity, candidates }) => [
        entity,
        candidates.map(({ evidence }) => evidence.join()),
      ]),
    ),
    [[[null, ['derived-name,shared-name', 'derived-name,shared-name']]], [['eu-ai', ['derived-name']]], []],
  );
});
