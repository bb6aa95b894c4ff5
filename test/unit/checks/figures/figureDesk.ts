import type { CorpusFiles } from '../checkSession';

const ENGLISH = `---
title: Ports and trade
publisher: Coast News
date: 2026-02-01
lang: en
---

The port of Hai Phong handled 12.4 million tonnes in 2025, after 11.9 million tonnes in 2024.

Nearly 20,000 square meters of storage belong to it. It employs more than 1,340 workers.

Trade between Vietnam and Korea reached $11.8 billion in 2025. The target for 2030 is $15 billion.

Fees rose by 8.16 percent. The plan names 10 to 12 berths.

In all, 50,000 engineers are to be trained by 2030, of whom 15,000 are to be design engineers.
`;

const VIETNAMESE = `---
title: Cảng và thương mại
date: 2026-02-02
lang: vi
---

Năm 2025, cảng Hải Phòng đạt 12,4 triệu tấn.

Kim ngạch thương mại Việt Nam – Hàn Quốc năm 2025 đạt 11,8 tỷ USD.
`;

const REGISTRY = `
figures:
  - id: trade-2025
    name: trade between Vietnam and Korea
    unit: USD
    basis: actual
    period: 2025
    claims: [{ value: 11800000000, sources: [{ document: ports.md, quote: '$11.8 billion' }, { document: cang.md, quote: '11,8 tỷ USD' }] }]
  - id: trade-2030
    name: trade between Vietnam and Korea
    unit: USD
    basis: target
    period: 2030
    claims: [{ value: 15000000000, sources: [{ document: ports.md, quote: $15 billion }] }]
  - id: storage
    name: storage area of the port of Hai Phong
    unit: square meters
    basis: actual
    claims: [{ value: 20000, qualifier: nearly, sources: [{ document: ports.md, quote: 'Nearly 20,000 square meters' }] }]
  - id: workers
    name: workers of the port of Hai Phong
    unit: workers
    basis: actual
    claims: [{ value: 1340, qualifier: more_than, sources: [{ document: ports.md, quote: 'more than 1,340 workers' }] }]
  - id: berths
    name: berths planned in the port of Hai Phong
    unit: berths
    claims: [{ min: 10, max: 12, sources: [{ document: ports.md, quote: 10 to 12 berths }] }]
`;

/** Invented figures of a port and of trade, with what invented sources say of them. */
export const FIGURE_DESK: CorpusFiles = {
  'ports.md': ENGLISH,
  'cang.md': VIETNAMESE,
  'registry/figures.yaml': REGISTRY,
};
