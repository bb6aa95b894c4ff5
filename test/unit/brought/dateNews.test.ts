import { testRows } from './newsRows';

const FILES = {
  'forum.md': `---
title: Busan forum
publisher: Hanbit News
date: 2025-09-19
lang: en
---

The Busan Wind Forum was held in Busan on 18 September 2025. It was opened by Kim Soo-jin.

The Offshore Energy Law was passed on 20 June 2025.
`,
  'registry/all.yaml': `persons:
  - { id: soo-jin, name: Kim Soo-jin }
areas:
  - { id: busan, name: Busan }
meetings:
  - id: forum
    name: Busan Wind Forum
    other_names: [{ name: Diễn đàn Điện gió Busan, lang: vi }]
    classification: forum
    start_date: 2025-09-18
    date_basis: stated
    location: Busan
    attendees: [soo-jin]
    sources: [{ document: forum.md, quote: was held in Busan on 18 September 2025 }]
laws:
  - id: offshore
    name: Offshore Energy Law
    other_names: [{ name: Luật Năng lượng ngoài khơi, lang: vi }]
    type: law
    history: [{ status: passed, date: 2025-06-20, sources: [{ document: forum.md, quote: was passed on 20 June 2025 }] }]
`,
};

testRows(FILES, [
  {
    words: 'The Busan Wind Forum was held in Busan on 16 September 2025.',
    lines: ['differs: Date: Busan Wind Forum: 16 September 2025'],
    items: [{ property: 'start_date', value: '2025-09-16' }],
  },
  {
    words: 'Diễn đàn Điện gió Busan diễn ra tại Busan ngày 16/9/2025.',
    lang: 'vi',
    lines: ['differs: Date: Busan Wind Forum: ngày 16/9/2025'],
    items: [{ property: 'start_date', value: '2025-09-16' }],
  },
  {
    words: 'The Offshore Energy Law was passed on 26 June 2025.',
    lines: ['differs: Date: Offshore Energy Law: 26 June 2025'],
    items: [{ status: 'passed', date: '2025-06-26' }],
  },
  {
    words: 'Luật Năng lượng ngoài khơi được thông qua ngày 26/6/2025.',
    lang: 'vi',
    lines: ['differs: Date: Offshore Energy Law: ngày 26/6/2025'],
  },
  { words: 'The Busan Wind Forum was held in Busan on 18 September.', date: '2025-10-01', lines: [] },
  { words: 'Diễn đàn Điện gió Busan diễn ra tại Busan ngày 18/9/2025.', lang: 'vi', lines: [] },
  { words: 'A report on the Busan Wind Forum came out on 30 September 2025.', lines: [] },
  { words: 'After the Busan Wind Forum, on 20 September 2025, Kim Soo-jin left.', lines: [] },
  { words: 'The Offshore Energy Law was passed on 20 June 2025.', lines: [] },
  { words: 'The Offshore Energy Law was discussed on 26 June 2025.', lines: [] },
]);
