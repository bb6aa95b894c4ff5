import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';

export interface SourceFile {
  /** Relative to the project's root, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** All TypeScript files below a folder of the project. */
export function readSources(folder: string): readonly SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => {
      const path = join(folder, name).replaceAll('\\', '/');
      return { path, text: readFileSync(path, 'utf8') };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Module specifiers of a file's imports and re-exports; relative ones as paths from the project's root. */
export function importsOf(file: SourceFile): readonly string[] {
  const found = file.text.matchAll(/^\s*(?:import|export)\b[^;]*?from\s+'([^']+)'|^\s*import\s+'([^']+)'/gm);
  return [...found].map((match) => {
    const specifier = match[1] ?? match[2] ?? '';
    return specifier.startsWith('.')
      ? relative('.', normalize(join(dirname(file.path), specifier))).replaceAll('\\', '/')
      : specifier;
  });
}
