/** `npm run faults`: writes the table of docs/faults.md anew. A test compares the two. */
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { withFaultTable } from './lib/faultTable.mjs';

const path = 'docs/faults.md';
const page = withFaultTable(readFileSync(path, 'utf8'));
writeFileSync(path, await format(page, { ...(await resolveConfig(path)), parser: 'markdown' }));
