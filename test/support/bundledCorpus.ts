import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(process.cwd(), 'corpus');

/** The files of the bundled corpus by their paths inside it, for {@link createInMemoryHost}. */
export function readBundledCorpus(): Readonly<Record<string, string>> {
  const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(ROOT, path)).isFile(),
  );
  return Object.fromEntries(
    files.map((path) => [path.replaceAll('\\', '/'), readFileSync(join(ROOT, path), 'utf8')]),
  );
}
