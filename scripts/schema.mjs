import { writeFileSync } from 'node:fs';

import * as esbuild from 'esbuild';
import { format, resolveConfig } from 'prettier';

// Writes the JSON schema of registry files, which follows the tables of the reader; a test compares the two.
const FILE = 'media/registry.schema.json';
const { outputFiles } = await esbuild.build({
  entryPoints: ['src/core/registry/registryJsonSchema.ts'],
  bundle: true,
  write: false,
  format: 'esm',
  platform: 'neutral',
});
const code = outputFiles[0]?.text ?? '';
const { toRegistryJsonSchema } = await import(
  `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`
);
const options = await resolveConfig(FILE);
writeFileSync(FILE, await format(JSON.stringify(toRegistryJsonSchema()), { ...options, filepath: FILE }));
