import assert from 'node:assert/strict';
import { detectMentions } from '../../../../src/core/mentions/detectMentions';
import type { Mention } from '../../../../src/core/mentions/mention';
import { compileRecogniser } from '../../../../src/core/mentions/recogniser';
import type { Entity } from '../../../../src/core/registry/entity';
import { readMarkdownText } from '../../../../src/core/text/readableMarkdown';
import { buildRegistry } from '../../../support/deskBuilder';
import { aLaw, anArea, anOrganization, aPerson, aSector } from '../../../support/entityBuilders';
import { markText, readMarkedText } from '../../../support/markedText';
import { SOME_FACTS } from '../../../support/textFacts';

export const LAWS: readonly Entity[] = [
  aLaw('high-tech', 'High Technology Law (revised)', {
    otherNames: ['Luật Công nghệ cao (sửa đổi)'],
    type: 'law',
    jurisdiction: 'vn',
  }),
  aLaw('ai', 'Law on Artificial Intelligence', {
    otherNames: ['Luật Trí tuệ nhân tạo'],
    type: 'law',
    number: '134/2025/QH15',
    jurisdiction: 'vn',
  }),
  aLaw('investment', 'Investment Law', { type: 'law', number: '61/2020/QH14', jurisdiction: 'vn' }),
  aLaw('chips', 'CHIPS and Science Act', {
    otherNames: ['CHIPS Act'],
    type: 'act',
    number: 'Public Law 117-167',
    jurisdiction: 'us',
  }),
  aLaw('ports', 'Secure Ports Act', { type: 'bill', jurisdiction: 'us' }),
  aLaw('labor', 'Labor Code', { otherNames: ['Bộ luật Lao động'], type: 'code' }),
  aLaw('data-decree', 'Decree on Personal Data Protection', {
    otherNames: ['Nghị định về bảo vệ dữ liệu cá nhân'],
    type: 'decree',
    number: '13/2023/NĐ-CP',
  }),
  aLaw('firms-decree', 'Decree on Science Enterprises', { type: 'decree', number: '13/2019/NĐ-CP' }),
  aLaw('port-decree', 'Decree on Port Data', { type: 'decree', number: '45/2024/NĐ-CP' }),
  aLaw('res-57', 'Resolution on Breakthroughs', {
    otherNames: ['Nghị quyết về đột phá phát triển khoa học'],
    type: 'resolution',
    number: '57-NQ/TW',
  }),
  aLaw('eo', 'Safe AI Order', { type: 'order', number: '14110' }),
  aLaw('chip-strategy', 'Semiconductor Strategy to 2030', { type: 'strategy', number: '1018/QĐ-TTg' }),
  aSector('semiconductors', 'Semiconductors', { otherNames: ['bán dẫn'] }),
  anArea('vn', 'Vietnam', { otherNames: ['Việt Nam'] }),
  anOrganization('meta', 'Meta'),
  aPerson('dung', 'Nguyễn Chí Dũng'),
];

/** Texts of one test often share a desk, and compiling it costs more than reading them. */
export function recogniserOf(entities: readonly Entity[]): (text: string) => readonly Mention[] {
  const recogniser = compileRecogniser(buildRegistry(entities));
  return (text) => detectMentions(readMarkdownText(text), recogniser, { facts: SOME_FACTS });
}

/**
 * Marked rows as `{{name|id}}` or `{{name|id @Article 5}}`, where the pinpoint bound to the name stands behind `@`.
 */
export function checkRows(rows: readonly string[], entities: readonly Entity[] = LAWS): void {
  const detect = recogniserOf(entities);
  for (const marked of rows) {
    const { text, expected } = readMarkedText(marked);
    const mentions = detect(text);
    const found = mentions.map(({ span, entity, pinpoint }) => ({
      span,
      id: `${entity ?? ''}${pinpoint === undefined ? '' : ` @${pinpoint.text}`}`,
    }));
    assert.equal(markText(text, found), markText(text, expected));
    let from = 0;
    for (const { span, candidates, kind, pinpoint } of mentions) {
      assert.ok(span.start >= from && span.end > span.start);
      assert.equal(kind, candidates[0]?.kind);
      if (pinpoint !== undefined) {
        assert.ok(pinpoint.end <= span.start || pinpoint.start >= span.end);
      }
      from = span.end;
    }
  }
}
