import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkRows, LAWS, recogniserOf } from './lawMentions';

test('a noun stands for the law that was named last in this paragraph or the one before', () => {
  checkRows([
    'The {{CHIPS Act|chips}} pays. The {{Act|chips}} is old; under the {{Act|chips}}, that {{law|chips}} or this {{Law|chips}}.',
    'The {{CHIPS Act|chips}} pays.\n\nThe said {{Act|chips}} is old.',
    'The {{CHIPS Act|chips}} pays.\n\nNothing here.\n\nThe Act is old.',
    '{{Luật Trí tuệ nhân tạo|ai}} đã được ban hành. {{Luật|ai}} này mới, {{luật|ai}} đó hay; {{Luật|ai}} nói trên.',
    '{{Nghị định 13/2023/NĐ-CP|data-decree}}: {{Nghị định|data-decree}} này, {{Nghị định|data-decree}} đó, {{nghị định|data-decree}} nêu trên, {{Nghị định|data-decree}} trên.',
    'The {{Decree 13/2023/NĐ-CP|data-decree}} is in force. This {{decree|data-decree}} and the {{Decree|data-decree}}’s articles.',
    '{{EO 14110|eo}} is gone. The {{Order|eo}} and the {{Executive Order|eo}} were long.',
    'The {{Secure Ports Act|ports}} waits. The {{Act|ports}} and the {{Bill|ports}} are one.',
    '{{Nghị quyết 57-NQ/TW|res-57}}. {{Nghị quyết|res-57}} trên được ban hành.',
    `{{${'Luật Trí tuệ nhân tạo'.normalize('NFD')}|ai}}. {{${'Luật'.normalize('NFD')}|ai}} ${'này'.normalize('NFD')}.`,
    'The {{Labor Code|labor}} is long. The {{Code|labor}} and that {{law|labor}}.',
    'The {{Semiconductor Strategy to 2030|chip-strategy}} is out. The {{Strategy|chip-strategy}} says so.',
    'The {{CHIPS Act|chips}} was signed; he praised the {{Act|chips}} on Monday, the {{Act|chips}} for its aims.',
  ]);
});

test('of two laws the one that is called by the noun is meant', () => {
  checkRows([
    'The {{CHIPS Act|chips}} is out. The {{Investment Law|investment}} is not. The {{Act|chips}} pays, the {{Law|investment}} does not.',
    'The {{CHIPS Act|chips}} and {{Decree 13/2023/NĐ-CP|data-decree}} differ. The {{Act|chips}} pays, the {{Decree|data-decree}} does not.',
    'The {{Investment Law|investment}} is out. The {{Act|investment}} pays.',
  ]);
});

test('a noun behind a sentence that names two such laws names nothing', () => {
  checkRows([
    '{{Decree 13/2023/NĐ-CP|data-decree}} and {{Decree 45/2024/NĐ-CP|port-decree}} differ. The Decree is new.',
    'The {{CHIPS Act|chips}} and the {{Secure Ports Act|ports}} differ, and the Act is new.',
    '{{Nghị định 13/2023/NĐ-CP|data-decree}} và Nghị định 99/2024/NĐ-CP khác nhau. Nghị định này mới.',
    'The {{CHIPS Act|chips}} pays. The Trade Expansion Act does not. The Act is old.',
    'The {{CHIPS Act|chips}} pays. The Act on Clean Ports does not. The Act is old.',
    '{{Luật Trí tuệ nhân tạo|ai}} mới. Luật Thủ đô thì cũ. Luật này hay.',
    '{{Decree 45/2024/NĐ-CP|port-decree}} is new. {{Decree 13|}} is not. The Decree is old.',
  ]);
});

test('a noun that speaks of no law', () => {
  const introduced =
    'The {{CHIPS Act|chips}} and {{Decree 13/2023/NĐ-CP|data-decree}} and the {{Order|}}'.replace(
      ' and the {{Order|}}',
      '.',
    );
  checkRows([
    `${introduced} A law, by law, the law, an act, the decree, Law and order, under law.`,
    `${introduced} The Law School, the Act Fund, the Decree Board, the ACT exam, the Law-based order.`,
    `${introduced} The Act of 1974, the Act on trade, the Law of the Sea, the Act for Ports, the Act governing it.`,
    `${introduced} He said that law is dull; they believe that law matters. That law firm, the Law faculty, this act of kindness.`,
    `${introduced} Pháp luật này, kỷ luật đó, luật trên giấy, Nghị định trên toàn quốc, luật sư này, Luật của ta.`,
    `${introduced} The Resolution, this ordinance, Nghị quyết này, the Strategy.`,
    'The Act is old. This decree too. Luật này mới.',
    '{{EO 14110|eo}} is out: the order of the day, in order to, this order of chips, a tall order.',
  ]);
});

test('a noun is told as what stands for a law named before', () => {
  const mentions = recogniserOf(LAWS)('The CHIPS Act pays. The Act is old.');
  assert.deepEqual(
    mentions.map(({ text, candidates }) => [
      text,
      candidates.map(({ evidence, name }) => [evidence.join(), name]),
    ]),
    [
      ['CHIPS Act', [['exact-name', 'CHIPS Act']]],
      ['Act', [['title-only,introduced', 'CHIPS and Science Act']]],
    ],
  );
});
