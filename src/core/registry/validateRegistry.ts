import type { Wording } from '../contracts';
import type { Problem } from '../problem';
import { findCycles } from './findCycles';
import { findDanglingIds } from './findDanglingIds';
import { findSharedNames } from './findSharedNames';
import { findSourceProblems, type FindSource } from './findSourceProblems';
import type { Registry } from './registry';
import type { RegistryReading } from './registryReading';

/**
 * What only shows where files, corpora and documents meet. Each part can also be run by itself, file by file, where
 * one must not wait: looking for every quote of a large registry takes seconds.
 *
 * @param documentIds ids of documents to suggest where one is not found
 */
export function validateRegistry(
  registry: Registry,
  readings: readonly RegistryReading[],
  findSource: FindSource,
  wording: Wording,
  documentIds: readonly string[] = [],
): Problem[] {
  return [
    ...findDanglingIds(registry, readings, wording),
    ...findCycles(registry, readings, wording),
    ...findSharedNames(registry, wording),
    ...readings.flatMap((reading) => findSourceProblems(reading, findSource, wording, documentIds)),
  ];
}
