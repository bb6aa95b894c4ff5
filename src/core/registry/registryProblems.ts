import type { Wording } from '../contracts';
import type { Problem } from '../problem';
import type { Steps } from '../util/steps';
import { findCycles } from './findCycles';
import { findDanglingIds } from './findDanglingIds';
import { findSharedNames } from './findSharedNames';
import { findSourceProblems, type FindSource } from './findSourceProblems';
import type { NearestWords } from './nearestWord';
import type { Registry } from './registry';
import type { RegistryReading } from './registryReading';

/** Where registry files do not fit one another; the same as long as none of them changes. */
export function* findRegistryProblems(
  registry: Registry,
  readings: readonly RegistryReading[],
  wording: Wording,
): Steps<Problem[]> {
  return [
    ...(yield* findDanglingIds(registry, readings, wording)),
    ...(yield* findCycles(registry, readings, wording)),
    ...(yield* findSharedNames(registry, wording)),
  ];
}

/** Where registry files do not fit the documents. @param nearest ids of documents */
export function* findDocumentProblems(
  readings: readonly RegistryReading[],
  findSource: FindSource,
  wording: Wording,
  nearest: NearestWords,
): Steps<Problem[]> {
  const problems: (readonly Problem[])[] = [];
  for (const reading of readings) {
    problems.push(yield* findSourceProblems(reading, findSource, wording, nearest));
  }
  return problems.flat();
}
