import type { Desk } from './desk';
import { findLikelyEntities } from './features/recording/likelyEntities';
import { toNewName, toOtherName } from './features/recording/nameChange';
import type { Recording } from './recording';
import type { Registering } from './registering';
import { runInSlices, type Pausing } from './util/steps';

/** What recording needs of the service around it. */
export interface RecordingParts {
  readonly pausing: Pausing;
  readonly desk: () => Desk;
  readonly registering: Registering;
}

/** The part of the service that proposes what may be recorded. */
export function createRecording({ pausing, desk, registering }: RecordingParts): Recording {
  return {
    likelyEntities: async (name, kinds, limit) =>
      (await runInSlices(findLikelyEntities(name, kinds, desk().registry, limit), pausing)) ?? [],
    foundName: (uri, range, name) => {
      const source = registering.registrySourceAt(uri, range);
      const lang = desk().documents.find((one) => one.uri === uri)?.lang;
      return {
        name,
        ...(lang === undefined || lang === 'und' ? {} : { lang }),
        sources: source === undefined ? [] : [source],
      };
    },
    asOtherName: (found, entityId) => {
      const entity = desk().registry.get(entityId);
      return entity && toOtherName(found, entity);
    },
    asNewEntry: (found, kind, house) => toNewName(found, { id: registering.newEntityId(house), kind, house }),
  };
}
