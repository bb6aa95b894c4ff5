import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkRows, LAWS, recogniserOf } from './lawMentions';

test('a pinpoint goes to the law that it is joined to', () => {
  checkRows([
    'Article 5(2)(a) of the {{CHIPS Act|chips @Article 5(2)(a)}} and Art. 5 of {{Decree 13/2023/NĐ-CP|data-decree @Art. 5}}.',
    'Under Section 9902 of {{Public Law 117-167|chips @Section 9902}}, § 9902 {{CHIPS Act|chips @§ 9902}}',
    'The {{CHIPS Act|chips @Section 9902}}, Section 9902, pays. {{CHIPS Act|chips @Sec. 9902(a)}} (Sec. 9902(a)), {{CHIPS Act|chips @§ 9902}} § 9902.',
    'Điều 5 khoản 2 điểm a {{Luật Trí tuệ nhân tạo|ai @Điều 5 khoản 2 điểm a}}; điểm a khoản 2 Điều 5 của {{Luật Công nghệ cao|high-tech @điểm a khoản 2 Điều 5}}',
    'Theo khoản 2 Điều 5, {{Nghị định 13/2023/NĐ-CP|data-decree @khoản 2 Điều 5}} thì. {{Nghị quyết 57-NQ/TW|res-57 @mục 3}}, mục 3.',
    'Articles 5 and 6 of the {{Labor Code|labor @Articles 5 and 6}}, Articles 5, 6 and 7 of the {{Labor Code|labor @Articles 5, 6 and 7}}',
    'Clause 2, Article 5 of the {{Labor Code|labor @Clause 2, Article 5}}; Clause 2 of Article 5 of the {{Labor Code|labor @Clause 2 of Article 5}}',
    'Chapter III of the {{Labor Code|labor @Chapter III}}, Chương III {{Bộ luật Lao động|labor @Chương III}}',
    'khoản 1, 2 và 3 Điều 5 {{Bộ luật Lao động|labor @khoản 1, 2 và 3 Điều 5}}; các Điều 5, 6 và 7 {{Bộ luật Lao động|labor @Điều 5, 6 và 7}}',
    'Article 5 in the draft {{Law on Artificial Intelligence|ai @Article 5}}, Article 6 of {{Vietnam|vn}}’s {{Investment Law|investment @Article 6}}',
    "{{Decree 13/2023/NĐ-CP|data-decree @Article 5}}'s Article 5; Article 5–7 of the {{Labor Code|labor @Article 5–7}}",
    'The {{CHIPS Act|chips}} is old. Section 9902 of the {{Act|chips @Section 9902}}; Clause 3 of Article 21 of that {{law|chips @Clause 3 of Article 21}}',
    '**Article 5** of the *{{CHIPS* Act|chips @Article 5}}',
  ]);
});

test('a pinpoint is bound however its marks are written', () => {
  const text = 'điểm a khoản 2 Điều 5 của Luật Trí tuệ nhân tạo; theo khoản 2 Điều 5 Luật này';
  for (const written of [text, text.normalize('NFD')]) {
    const mentions = recogniserOf(LAWS)(written);
    assert.deepEqual(
      mentions.map(({ entity, pinpoint }) => [entity, pinpoint?.text.normalize('NFC')]),
      [
        ['ai', 'điểm a khoản 2 Điều 5'],
        ['ai', 'khoản 2 Điều 5'],
      ],
    );
    const { pinpoint } = mentions[0]!;
    assert.equal(written.slice(pinpoint!.start, pinpoint!.end), pinpoint!.text);
  }
});

test('a pinpoint goes to no law of another sentence, nor across another law', () => {
  checkRows([
    'The {{CHIPS Act|chips}} pays. Article 5 says so. Article 6. The {{CHIPS Act|chips}} pays.',
    'The {{CHIPS Act|chips}}; Article 5 says so.',
    '- The {{CHIPS Act|chips}}\n- Article 5',
    'Article 5 was left as it stood in {{Decree 13/2023/NĐ-CP|data-decree}}.',
    'Article 5 of the Constitution and the {{CHIPS Act|chips}}, Article 5 of the Trade Act, the {{CHIPS Act|chips}}',
    'the {{CHIPS Act|chips}}, Article 5 of the Constitution; Điều 5 Luật Thủ đô, {{Luật Trí tuệ nhân tạo|ai}}',
    'Article 5 of the {{CHIPS Act|chips @Article 5}} and {{Decree 13/2023/NĐ-CP|data-decree}}',
    '15 U.S.C. § 4652, {{CHIPS Act|chips}}',
  ]);
});

test('two laws and two pinpoints of one sentence find each other', () => {
  checkRows([
    'Article 5 of the {{CHIPS Act|chips @Article 5}} and Article 6 of {{Decree 13/2023/NĐ-CP|data-decree @Article 6}}',
    'Điều 5, {{Nghị định 13/2023/NĐ-CP|data-decree @Điều 5}}, Điều 7, {{Luật Trí tuệ nhân tạo|ai @Điều 7}}',
    '{{Nghị định 13/2023/NĐ-CP|data-decree @Điều 5}}, Điều 5, {{Luật Trí tuệ nhân tạo|ai @Điều 7}}, Điều 7',
    'Article 5 of the {{CHIPS Act|chips @Article 5}}, Section 9, says',
    'The {{CHIPS Act|chips}}, Article 5 of {{Decree 13/2023/NĐ-CP|data-decree @Article 5}}',
  ]);
});

test('what looks like a pinpoint and is none', () => {
  checkRows([
    'The {{CHIPS Act|chips}}, Section 9.5% of it, Article 5,000, Part A, point a way, Điều này, mục tiêu 5, articles of 5',
    'The state of the art 5, {{CHIPS Act|chips}}; article-5 {{CHIPS Act|chips}}',
    'Article 5 and 12 members of {{Meta|meta}}',
  ]);
});
