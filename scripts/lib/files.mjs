import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './paths.mjs';

/**
 * The project's files under `folder` whose names end in `suffix`, as paths from the project's root, in order.
 *
 * @param {string} folder
 * @param {string} suffix
 */
export function projectFiles(folder, suffix) {
  const absolute = join(projectRoot, folder);
  if (!existsSync(absolute)) return [];
  return readdirSync(absolute, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(suffix))
    .map((name) => join(folder, name).replaceAll('\\', '/'))
    .sort();
}

/**
 * Those whose path contains one of the filters; all of them without a filter.
 *
 * @param {string[]} files
 * @param {string[]} filters
 */
export function matching(files, filters) {
  if (filters.length === 0) return files;
  return files.filter((file) => filters.some((filter) => file.includes(filter)));
}
