import type { Problem } from '../../src/core/problem';
import type { Source } from '../../src/core/registry/entity';
import type { SourceState } from '../../src/core/registry/findSourceProblems';
import { NearestWords } from '../../src/core/registry/nearestWord';
import { findDocumentProblems, findRegistryProblems } from '../../src/core/registry/registryProblems';
import type { Registry } from '../../src/core/registry/registry';
import type { RegistryReading } from '../../src/core/registry/registryReading';
import { runAtOnce, type Steps } from '../../src/core/util/steps';
import { englishWording } from './inMemoryHost';

/** All that only shows where files, corpora and documents meet, at once. */
export function validateRegistry(
  registry: Registry,
  readings: readonly RegistryReading[],
  stateOf: (source: Source) => SourceState,
  documentIds: readonly string[] = [],
): Problem[] {
  // eslint-disable-next-line require-yield -- it is known at once
  const findSource = function* (source: Source): Steps<SourceState> {
    return stateOf(source);
  };
  return [
    ...runAtOnce(findRegistryProblems(registry, readings, englishWording)),
    ...runAtOnce(findDocumentProblems(readings, findSource, englishWording, new NearestWords(documentIds))),
  ];
}
