import { FIGURE_DESK } from '../checks/figures/figureDesk';
import { testRows } from './newsRows';

const FILES = {
  ...FIGURE_DESK,
  'registry/more.yaml': `areas:
  - { id: vn, name: Vietnam, classification: country, other_names: [{ name: Việt Nam, lang: vi }] }
figures:
  - id: engineers
    name: engineers to be trained by 2030
    unit: engineers
    basis: target
    period: 2030
    claims: [{ value: 50000, sources: [{ document: ports.md, quote: '50,000 engineers' }] }]
  - id: catch
    name: catch of the fleet of Vietnam in 2025
    unit: million tonnes
    basis: actual
    period: 2025
    claims: [{ value: 3.4, sources: [{ document: ports.md }] }]
`,
};

testRows(FILES, [
  {
    words: 'Trade between Vietnam and Korea reached $11.3 billion in 2025.',
    lines: ['differs: Figure: trade between Vietnam and Korea: $11.3 billion'],
    items: [{ value: 11300000000 }],
  },
  {
    words: 'Kim ngạch thương mại Việt Nam – Hàn Quốc năm 2025 đạt gần 11,3 tỷ USD.',
    lang: 'vi',
    lines: ['differs: Figure: trade between Vietnam and Korea: gần 11,3 tỷ USD'],
    items: [{ value: 11300000000, qualifier: 'nearly' }],
  },
  {
    words: 'In all, 60,000 engineers are to be trained by 2030.',
    lines: ['differs: Figure: engineers to be trained by 2030: 60,000 engineers'],
    items: [{ value: 60000 }],
  },
  {
    words: 'The port of Hai Phong employs 1,430 workers.',
    // What is counted anew has another value later.
    lines: ['new: Figure: workers of the port of Hai Phong: 1,430 workers'],
    items: [{ value: 1430 }],
  },
  {
    words: 'The port of Hai Phong employs 1,430 workers.',
    date: '2026-01-15',
    lines: ['differs: Figure: workers of the port of Hai Phong: 1,430 workers'],
  },
  {
    words: 'More than 20,000 square meters of storage belong to the port of Hai Phong.',
    date: '2026-01-15',
    lines: ['differs: Figure: storage area of the port of Hai Phong: More than 20,000 square meters'],
    items: [{ value: 20000, qualifier: 'more_than' }],
  },
  {
    words: 'The fleet of Vietnam had a catch of 3.6 million tonnes in 2025.',
    lines: ['differs: Figure: catch of the fleet of Vietnam in 2025: 3.6 million tonnes'],
    items: [{ value: 3.6 }],
  },
  { words: 'Trade between Vietnam and Korea reached $11.8 billion in 2025.', lines: [] },
  { words: 'Trade between Vietnam and Korea reached nearly $12 billion in 2025.', lines: [] },
  { words: 'Trade between Vietnam and Korea reached $9.8 billion in 2021.', lines: [] },
  { words: 'Trade between Vietnam and Japan reached $11.3 billion in 2025.', lines: [] },
  { words: 'Kim ngạch thương mại Việt Nam – Hàn Quốc năm 2025 đạt 11,8 tỷ USD.', lang: 'vi', lines: [] },
  { words: 'The port of Da Nang employs 1,430 workers.', lines: [] },
  { words: 'Some 300 engineers came to the port of Hai Phong.', lines: [] },
  { words: 'The port of Hai Phong has 11 berths.', lines: [] },
  { words: 'A company of Hai Phong hired 40 workers.', lines: [] },
]);
