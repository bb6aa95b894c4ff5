import { LAW_DESK } from '../checks/laws/lawDesk';
import { testRows } from './newsRows';

const FILES = {
  ...LAW_DESK,
  'registry/more.yaml':
    'laws: [{ id: mooring, name: Mooring Act, other_names: [{ name: Luật Neo đậu, lang: vi }], type: act }]\n',
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
    words: 'The Mooring Act was repealed, and nobody missed it.',
    lines: ['new: Status: Mooring Act: repealed'],
    items: [{ status: 'repealed' }],
  },
  {
    words: 'Luật Neo đậu đã có hiệu lực.',
    lang: 'vi',
    lines: ['new: Status: Mooring Act: in force'],
    items: [{ status: 'in_force' }],
  },
  { words: 'The Harbour Pilots Act is still being drafted.', lines: [] },
  { words: 'The Harbour Pilots Act will be passed in spring.', lines: [] },
  { words: 'The Harbour Pilots Act has not been passed.', lines: [] },
  { words: 'If the Mooring Act is passed, it may be amended.', lines: [] },
  { words: 'The Tide Law was passed on 3 January. It is not yet in force.', lines: [] },
  { words: 'The Tide Law was passed, they said.', lines: [] },
  { words: 'Luật Thủy triều đã được thông qua.', lang: 'vi', lines: [] },
  { words: 'Guidelines under the Mooring Act were published.', lines: [] },
]);
