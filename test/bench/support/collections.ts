import type { SourceDocument } from '../../../src/core/corpus/sourceDocument';
import { aDocument } from '../../support/deskBuilder';
import { listSharedFolders, readSharedRows } from './sharedData';

/** A text to be searched; an empty title is none. */
export interface CollectionText {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

export interface JudgedQuery {
  readonly text: string;
  /** Ids of the texts that answer it, as readers judged; never empty. */
  readonly right: ReadonlySet<string>;
}

/** A test collection: texts, and queries of which readers have said what answers them. */
export interface Collection {
  readonly name: string;
  readonly texts: readonly CollectionText[];
  readonly queries: readonly JudgedQuery[];
}

/** A folder of `AIDE_MEMOIRE_DATA` of this beginning holds a collection, whose name is the rest. */
const BEGINNING = 'ir-';

/** Names of the collections that are there, in order. */
export function listCollections(): readonly string[] {
  return listSharedFolders()
    .filter((folder) => folder.startsWith(BEGINNING))
    .map((folder) => folder.slice(BEGINNING.length));
}

/** `undefined` where a file of it is missing. */
export function readCollection(name: string): Collection | undefined {
  const folder = `${BEGINNING}${name}`;
  const texts = readSharedRows(folder, 'docs.jsonl') as readonly CollectionText[] | undefined;
  const asked = readSharedRows(folder, 'queries.jsonl') as
    readonly { id: string; text: string }[] | undefined;
  const judgements = readSharedRows(folder, 'qrels.jsonl') as readonly Judgement[] | undefined;
  if (texts === undefined || asked === undefined || judgements === undefined) {
    return undefined;
  }
  const rightOf = new Map<string, Set<string>>();
  for (const { qid, docid, rel } of judgements) {
    if (rel > 0) {
      rightOf.set(qid, (rightOf.get(qid) ?? new Set()).add(docid));
    }
  }
  const queries = asked.flatMap(({ id, text }) => {
    const right = rightOf.get(id);
    return right === undefined ? [] : [{ text, right }];
  });
  return { name, texts, queries };
}

interface Judgement {
  readonly qid: string;
  readonly docid: string;
  /** 0 for a text that was judged and does not answer. */
  readonly rel: number;
}

/**
 * The text as a document of one passage, whatever Markdown it looks like. The title stands above as in a file, but in
 * no passage: it is found as a title.
 */
export function toSourceDocument(
  { id, title, text }: CollectionText,
  more: Partial<SourceDocument> = {},
): SourceDocument {
  // A text that is only a title would have no passage to be found by.
  const body = text.trim() === '' ? title : text.trim();
  const start = title === '' ? 0 : title.length + 2;
  const stored = title === '' ? body : `${title}\n\n${body}`;
  return aDocument(id, stored, {
    format: 'text',
    title,
    passages:
      body === ''
        ? []
        : [
            {
              index: 0,
              span: { start, end: stored.length },
              kind: 'paragraph',
              headingPath: [],
              boilerplate: false,
            },
          ],
    ...more,
  });
}
