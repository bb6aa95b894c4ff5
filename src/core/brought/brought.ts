import type { SourceDocument } from '../corpus/sourceDocument';
import type { Steps } from '../util/steps';
import { findNews, type BroughtDesk, type KeyedNews } from './findNews';
import { findKnownNames, findOpenNames, type KnownName, type OpenName } from './knownNames';
import { readSource } from './readSource';
import { findUnknownNames, type UnknownName } from './unknownNames';

/** What a new source brought. */
export interface Brought {
  readonly document: SourceDocument;
  readonly news: readonly KeyedNews[];
  readonly unknown: readonly UnknownName[];
  readonly open: readonly OpenName[];
  readonly known: readonly KnownName[];
}

export function* findBrought(document: SourceDocument, desk: BroughtDesk, today: string): Steps<Brought> {
  const paragraphs = yield* readSource(document, desk.check.desk, desk.check.recogniser, today);
  const news = yield* findNews(document, paragraphs, desk);
  const titled = new Set(news.flatMap((one) => (one.news.kind === 'title' ? [one.news.entity.id] : [])));
  const unknown = yield* findUnknownNames(document, paragraphs, desk.check.desk, desk.candidates);
  return {
    document,
    news,
    unknown,
    open: findOpenNames(document, desk.check.desk, titled),
    known: findKnownNames(document, desk.check.desk, titled),
  };
}
