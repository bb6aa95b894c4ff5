import type { Status } from './aideMemoire';
import type { CorpusLoader } from './corpus/corpusLoader';
import type { DeskKeeper } from './deskKeeper';
import type { PassageIndex } from './search/passageIndex';

/** How far the desk is, and what is in it, at this moment. */
export function toStatus(loader: CorpusLoader, keeper: DeskKeeper, search: PassageIndex): Status {
  const { documents, registry, notIndexed, corpusNames } = keeper.desk;
  const reading = loader.progress();
  const progress = reading === undefined ? keeper.progress() : { stage: 'reading' as const, ...reading };
  const isReady = progress === undefined && keeper.desk.complete;
  return {
    state: loader.isStopped ? 'stopped' : isReady ? 'ready' : 'loading',
    ...(progress === undefined || progress.total === 0 ? {} : { progress }),
    documents: documents.length,
    passages: documents.reduce((sum, document) => sum + document.passages.length, 0),
    entities: registry.entities.length,
    names: keeper.recognition.recogniser.gazetteer.size,
    indexBytes: search.stats().indexBytes,
    corpora: corpusNames,
    notIndexed,
  };
}
