import type { Problem } from '../../src/core/problem';
import type { FindSource } from '../../src/core/registry/findSourceProblems';
import { findDocumentProblems, findRegistryProblems } from '../../src/core/registry/registryProblems';
import type { Registry } from '../../src/core/registry/registry';
import type { RegistryReading } from '../../src/core/registry/registryReading';
import { runAtOnce } from '../../src/core/util/steps';
import { englishWording } from './inMemoryHost';

/** All that only shows where files, corpora and documents meet, at once. */
export function validateRegistry(
  registry: Registry,
  readings: readonly RegistryReading[],
  findSource: FindSource,
  documentIds: readonly string[] = [],
): Problem[] {
  return [
    ...runAtOnce(findRegistryProblems(registry, readings, englishWording)),
    ...runAtOnce(findDocumentProblems(readings, findSource, englishWording, documentIds)),
  ];
}
