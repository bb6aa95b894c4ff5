import { readRegistryFile } from '../../../src/core/registry/readRegistryFile';
import type { RegistryReading } from '../../../src/core/registry/registryReading';
import type { Problem } from '../../../src/core/problem';
import { LineIndex } from '../../../src/core/text/lineIndex';
import { englishWording } from '../../support/inMemoryHost';

/** Reads a text as one registry file. */
export function readText(text: string, path = 'registry/all.yaml', corpus = 'test'): RegistryReading {
  return readRegistryFile({ corpus, uri: `mem:/${corpus}/${path}`, path, text }, englishWording);
}

/** `code severity line:column "the text it points at"`, lines and columns from 1. */
export function tellProblems(problems: readonly Problem[], text: string): string[] {
  const lines = new LineIndex(text);
  return problems.map(({ code, severity, range }) => {
    const at = text.slice(lines.offsetAt(range.start), lines.offsetAt(range.end));
    return `${code} ${severity} ${String(range.start.line + 1)}:${String(range.start.character + 1)} "${at}"`;
  });
}
