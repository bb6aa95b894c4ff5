import type { CorpusHost, Wording } from './contracts';
import { EvidenceFinder } from './corpus/evidence';
import type { SourceDocument } from './corpus/sourceDocument';
import { toQuotedSpan } from './createCiting';
import type { Desk } from './desk';
import { changeRegistryInSteps } from './features/registryWriting/changeRegistry';
import { toNewEntityId } from './features/registryWriting/newEntityId';
import { findRegistryFile } from './features/registryWriting/registryFile';
import { toSource } from './features/registryWriting/toSource';
import type { Registering } from './registering';
import type { LineIndex } from './text/lineIndex';
import { runInSlices, type Pausing } from './util/steps';

/** What writing into registries needs of the service around it. */
export interface RegisteringParts {
  readonly wording: Wording;
  readonly pausing: Pausing;
  readonly corpora: Pick<CorpusHost, 'roots' | 'join'>;
  readonly desk: () => Desk;
  readonly linesOf: (document: SourceDocument) => LineIndex;
}

/** The part of the service by which the registry grows. */
export function createRegistering(parts: RegisteringParts): Registering {
  const { wording, pausing, corpora, desk, linesOf } = parts;
  const finder = new EvidenceFinder();
  return {
    registryFileFor: (change, isWritable) => findRegistryFile(change, desk().registry, corpora, isWritable),
    changeRegistry: async (text, uri, changes) =>
      (await runInSlices(changeRegistryInSteps(text, uri, changes, wording), pausing)) ?? { state: 'same' },
    newEntityId: (name, taken) =>
      toNewEntityId(name, (id) => desk().registry.get(id) !== undefined || taken?.has(id) === true),
    registrySourceAt: (uri, range) => {
      const document = desk().documents.find((one) => one.uri === uri);
      const span = document && toQuotedSpan(document, linesOf(document), range);
      return document && (span ? toSource(document, span, finder) : { document: document.id });
    },
  };
}
