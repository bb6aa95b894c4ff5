import type { Wording } from '../contracts';
import type { Problem } from '../problem';
import type { RegistryFile } from '../registry/registryReading';
import { compareText } from '../util/compareText';
import { sortInSteps } from '../util/sortInSteps';
import type { Steps } from '../util/steps';
import { append } from '../util/append';
import type { LoadedFile } from './loadFile';
import { rangeOfKey } from './rangeOfKey';
import type { NotIndexed, SourceDocument } from './sourceDocument';

/** All corpora as they stood at one moment. Immutable; what has not changed is the same object as before. */
export interface CorpusSnapshot {
  /** False where sources that are there have not been read yet. */
  readonly complete: boolean;
  /** Unique, in the order of the roots. */
  readonly corpusNames: readonly string[];
  /** In the order of corpora and ids. */
  readonly documents: readonly SourceDocument[];
  /** In the order of corpora and paths. */
  readonly registryFiles: readonly RegistryFile[];
  readonly notIndexed: readonly NotIndexed[];
  /** Of source documents and files left out; registry files are read by others. */
  readonly problems: readonly Problem[];
}

export const emptySnapshot: CorpusSnapshot = {
  complete: false,
  corpusNames: [],
  documents: [],
  registryFiles: [],
  notIndexed: [],
  problems: [],
};

/** In the order of corpora and paths. */
export function sortFiles(
  corpusNames: readonly string[],
  files: readonly LoadedFile[],
): Steps<readonly LoadedFile[]> {
  const byPlace = comparePlaces(corpusNames);
  return sortInSteps(files, (a, b) => byPlace(a.file, b.file));
}

/** @param files as {@link sortFiles} gives them */
export function* buildSnapshot(
  corpusNames: readonly string[],
  files: readonly LoadedFile[],
  leftOut: readonly NotIndexed[],
  { wording, complete }: { readonly wording: Wording; readonly complete: boolean },
): Steps<CorpusSnapshot> {
  const documents: SourceDocument[] = [];
  const registryFiles: RegistryFile[] = [];
  const notIndexed: NotIndexed[] = [...leftOut];
  const problems: Problem[] = [];
  for (const loaded of files) {
    if (loaded.document !== undefined) {
      documents.push(loaded.document);
    } else if (loaded.registryText !== undefined) {
      registryFiles.push(loaded.registryText);
    }
    if (loaded.notIndexed !== undefined) {
      notIndexed.push(loaded.notIndexed);
    }
    if (loaded.problems.length > 0) {
      append(problems, loaded.problems);
    }
  }
  yield;
  append(problems, findEqualKeys(documents, wording));
  return {
    complete,
    corpusNames,
    documents,
    registryFiles,
    notIndexed: yield* sortInSteps(notIndexed, comparePlaces(corpusNames)),
    problems,
  };
}

interface Place {
  readonly corpus: string;
  readonly path: string;
}

function comparePlaces(corpusNames: readonly string[]): (a: Place, b: Place) => number {
  const order = new Map(corpusNames.map((name, i) => [name, i]));
  return (a, b) => (order.get(a.corpus) ?? 0) - (order.get(b.corpus) ?? 0) || compareText(a.path, b.path);
}

/** Documents of one corpus that would be cited by one key. */
function findEqualKeys(documents: readonly SourceDocument[], { translate }: Wording): readonly Problem[] {
  const firsts = new Map<string, Map<string, SourceDocument>>();
  const problems: Problem[] = [];
  for (const document of documents) {
    const known = firsts.get(document.corpus) ?? new Map<string, SourceDocument>();
    firsts.set(document.corpus, known);
    const first = known.get(document.citationKey);
    if (first === undefined) {
      known.set(document.citationKey, document);
      continue;
    }
    problems.push({
      code: 'duplicate-citation-key',
      severity: 'warning',
      uri: document.uri,
      range: rangeOfKey(document, 'citation_key'),
      message: translate('The citation key “{0}” is also that of {1}.', document.citationKey, first.id),
      related: { uri: first.uri, range: rangeOfKey(first, 'citation_key') },
    });
  }
  return problems;
}
