import type { CorpusFiles } from '../checkSession';

/** Invented laws at several stages, with what an invented source says of them. */
export const LAW_DESK: CorpusFiles = {
  'a.md': `---
title: Quay gazette
date: 2026-01-10
---

The Harbour Pilots Act is being drafted. The Tide Law was passed on 3 January 2026 and takes effect on 1 July 2026.

Decree 112/2025/ND-CP on Lighthouse Keepers is in force. Resolution 57-NQ/TW was announced. The Rope Act was repealed.
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
    number: 88/2025/QH15
    history:
      - { status: passed, date: 2026-01-03, sources: [{ document: a.md, quote: passed on 3 January 2026 }] }
      - { status: in_force, date: 2026-07-01, sources: [{ document: a.md, quote: takes effect on 1 July 2026 }] }
  - id: keepers
    name: Decree on Lighthouse Keepers
    type: decree
    number: 112/2025/NĐ-CP
    history: [{ status: in_force, date: 2025-12-01, sources: [{ document: a.md, quote: is in force }] }]
  - id: resolution
    name: Resolution 57-NQ/TW
    other_names: [{ name: Nghị quyết 57-NQ/TW, lang: vi }]
    type: resolution
    number: 57-NQ/TW
    history: [{ status: announced, date: 2025-06-01, sources: [{ document: a.md, quote: was announced }] }]
  - id: rope
    name: Rope Act
    type: act
    history: [{ status: repealed, date: 2025-10-01, sources: [{ document: a.md, quote: was repealed }] }]
`,
};
