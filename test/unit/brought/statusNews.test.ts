import { testRows } from './newsRows';

const FILES = {
  'a.md': `---
title: Quay gazette
date: 2026-01-10
lang: en
---

The Harbour Pilots Act is being drafted. The Tide Law was passed on 3 January 2026 and takes effect on 1 July 2026.
`,
  'registry/laws.yaml': `laws:
  - id: pilots
    name: Harbour Pilots Act
    other_names: [{ name: Luật Hoa tiêu cảng biển, lang: vi }]
    type: act
    history: [{ status: drafting, date: 2026-01-10, sources: [{ document: a.md, quote: is being drafted }] }]
  - id: tide
    name: Tide Law
    other_names: [{ name: Luật Thủy triều, lang: vi }]
    type: law
    history:
      - { status: passed, date: 2026-01-03, sources: [{ document: a.md, quote: passed on 3 January 2026 }] }
      - { status: in_force, date: 2026-07-01, sources: [{ document: a.md, quote: takes effect on 1 July 2026 }] }
  - { id: ropes, name: Rope Act, other_names: [{ name: Luật Dây thừng, lang: vi }], type: act }
`,
};

testRows(FILES, [
  {
    words: 'Parliament heard that the Harbour Pilots Act was passed.',
    lines: ['new: Status: Harbour Pilots Act: passed'],
    items: [{ status: 'passed' }],
  },
  {
    words: 'Luật Hoa tiêu cảng biển đã được ban hành, theo báo cáo của ủy ban.',
    lang: 'vi',
    lines: ['new: Status: Harbour Pilots Act: promulgated'],
    items: [{ status: 'promulgated' }],
  },
  {
    words: 'The Tide Law is still being drafted.',
    lines: ['differs: Status: Tide Law: drafting'],
    items: [{ status: 'drafting' }],
  },
  {
    words: 'Luật Thủy triều vẫn đang được soạn thảo.',
    lang: 'vi',
    lines: ['differs: Status: Tide Law: drafting'],
  },
  {
    words: 'The Tide Law is already in force.',
    lines: ['differs: Status: Tide Law: in force'],
    items: [{ status: 'in_force' }],
  },
  {
    // Told before the other source that has it still in drafting.
    words: 'The Harbour Pilots Act is in force.',
    date: '2025-11-01',
    lines: ['differs: Status: Harbour Pilots Act: in force'],
  },
  {
    words: 'The Rope Act was repealed, and nobody missed it.',
    lines: ['new: Status: Rope Act: repealed'],
    items: [{ status: 'repealed' }],
  },
  {
    words: 'Luật Dây thừng đã có hiệu lực.',
    lang: 'vi',
    lines: ['new: Status: Rope Act: in force'],
    items: [{ status: 'in_force' }],
  },
  { words: 'The Harbour Pilots Act is still being drafted.', lines: [] },
  { words: 'The Harbour Pilots Act will be passed in spring.', lines: [] },
  { words: 'The Harbour Pilots Act has not been passed.', lines: [] },
  { words: 'If the Rope Act is passed, it may be amended.', lines: [] },
  { words: 'The Tide Law was passed on 3 January. It is not yet in force.', lines: [] },
  { words: 'The Tide Law was passed, they said.', lines: [] },
  { words: 'Luật Thủy triều đã được thông qua.', lang: 'vi', lines: [] },
  { words: 'Guidelines under the Rope Act were published.', lines: [] },
]);
