import type { CorpusFiles } from './checkSession';

/** Invented people, and what invented sources say of them. */
export const PEOPLE_DESK: CorpusFiles = {
  'ministry.md':
    '---\ntitle: Port session\npublisher: Ministry of Ports\ndate: 2026-01-10\nlang: en\n---\n\n' +
    'Deputy Minister of Ports Tran Quang Phuc met Margit Solheim, Assistant Secretary of Coasts.\n',
  'gazette.md':
    '---\ntitle: Coast talks\npublisher: Coast Gazette\ndate: 2026-01-12\nlang: en\n---\n\n' +
    'Margit Solheim left on Monday. Odd Bergland, president of the Harbour Guild, stayed. Chairman Odd Bergland agreed.\n',
  'cang.vi.md':
    '---\ntitle: Phiên làm việc\npublisher: Bộ Cảng biển\ndate: 2026-01-11\nlang: vi\n---\n\n' +
    'Thứ trưởng Bộ Cảng biển Trần Quang Phúc tiếp bà Margit Solheim.\n',
  'appointed.md':
    '---\ntitle: New minister\npublisher: Coast Gazette\ndate: 2025-09-03\nlang: en\n---\n\n' +
    'Le Thu Ha is Minister of Rivers. Until then Deputy Minister Le Thu Ha answered for dams.\n',
  'registry/all.yaml': `persons:
  - id: phuc
    name: Tran Quang Phuc
    other_names: [{ name: Trần Quang Phúc, lang: vi }]
    memberships:
      - role: Deputy Minister of Ports
        other_roles: [{ name: Thứ trưởng Bộ Cảng biển, lang: vi }]
        organization_id: ports
        sources:
          - { document: ministry.md, quote: Deputy Minister of Ports }
          - { document: cang.vi.md, quote: Thứ trưởng Bộ Cảng biển }
  - id: solheim
    name: Margit Solheim
    memberships:
      - role: Assistant Secretary of Coasts
        sources: [{ document: ministry.md, quote: Assistant Secretary of Coasts }]
  - id: bergland
    name: Odd Bergland
    memberships:
      - role: President of the Harbour Guild
        organization_id: guild
        sources: [{ document: gazette.md, quote: president of the Harbour Guild }]
  - id: ha
    name: Le Thu Ha
    memberships:
      - { role: Deputy Minister of Rivers, organization_id: rivers, start_date: 2024-01, end_date: 2025-09-01, sources: [{ document: appointed.md }] }
      - { role: Minister of Rivers, organization_id: rivers, start_date: 2025-09-02, sources: [{ document: appointed.md, quote: Minister of Rivers }] }
  - { id: minh-bank, name: Vo Van Minh, memberships: [{ role: Governor of the Coast Bank }] }
  - { id: minh-port, name: Vo Van Minh, memberships: [{ role: Director of the Port Agency }] }
  - id: dung
    name: Nguyễn Tiến Dũng
    memberships: [{ role: Mayor of the port }]
organizations:
  - { id: ports, name: Ministry of Ports, other_names: [{ name: Bộ Cảng biển, lang: vi }], classification: ministry }
  - { id: rivers, name: Ministry of Rivers, classification: ministry }
  - { id: guild, name: Harbour Guild }
`,
};

export function aDatedMemo(words: string, { date = '2026-01-20', lang = 'en', more = '' } = {}): string {
  return `---\ndate: ${date}\nlang: ${lang}\n${more}---\n\n${words}\n`;
}
