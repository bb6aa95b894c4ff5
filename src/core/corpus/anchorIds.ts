import type { Span } from '../text/span';
import { fromBase64Url, toBase64Url } from '../util/base64Url';
import type { Anchor } from './anchor';
import { toAnchor } from './evidence';
import type { SourceDocument } from './sourceDocument';

/** The words are where they were. */
export interface FoundAnchor extends Anchor {
  readonly state: 'found';
}

/** The words at the anchor's place have changed since its id was made. */
export interface MovedAnchor {
  readonly state: 'moved';
  readonly document: SourceDocument;
}

/** Longer than the id of any document that can be stored. */
const MAX_ID = 20_000;
const ID = /^([0-9a-z]{1,7})\.([0-9a-z]{1,7})\.([0-9a-z]{1,14})\.([A-Za-z0-9_-]*)\.([A-Za-z0-9_-]+)$/;

/**
 * A stretch of a document as an id for links: letters, digits, `-`, `_` and `.`, nothing to be read into it. It holds
 * corpus, document, place and a hash of the words there.
 */
export function toAnchorId(document: SourceDocument, { start, end }: Span): string {
  const place = [start.toString(36), (end - start).toString(36), hash(document.text.slice(start, end))];
  return [...place, toBase64Url(document.corpus), toBase64Url(document.id)].join('.');
}

/**
 * What an id leads to in the documents as they are now. Ids come back from links and commands that anybody may call,
 * so nothing in them is believed: `undefined` where it is no id of ours or its document is not in the corpora.
 */
export function readAnchorId(
  id: string,
  lookup: (corpus: string, documentId: string) => SourceDocument | undefined,
): FoundAnchor | MovedAnchor | undefined {
  // Callers in the editor hand over whatever they were called with.
  const parts = typeof id === 'string' && id.length <= MAX_ID ? ID.exec(id) : null;
  if (parts === null) {
    return undefined;
  }
  const [, startDigits = '', lengthDigits = '', stated, corpusDigits = '', documentDigits = ''] = parts;
  const corpus = fromBase64Url(corpusDigits);
  const documentId = fromBase64Url(documentDigits);
  const document =
    corpus === undefined || documentId === undefined ? undefined : lookup(corpus, documentId);
  if (document === undefined) {
    return undefined;
  }
  const start = parseInt(startDigits, 36);
  const end = start + parseInt(lengthDigits, 36);
  const isThere = end <= document.text.length && hash(document.text.slice(start, end)) === stated;
  return isThere
    ? { state: 'found', ...toAnchor(document, { start, end }) }
    : { state: 'moved', document };
}

/** FNV-1a over UTF-16 units, twice with different seeds: tells changed words, and is no safeguard against forgery. */
function hash(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x01234567;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x01000193) + i;
  }
  return (a >>> 0).toString(36) + (b >>> 0).toString(36).padStart(7, '0');
}
