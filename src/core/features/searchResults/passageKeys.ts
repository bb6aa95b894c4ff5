import type { SourceDocument } from '../../corpus/sourceDocument';
import type { PassagePlace } from '../../search/searchHit';

/** Stays the same when the document changes elsewhere. */
export function documentKey({ corpus, id }: SourceDocument): string {
  return `${corpus}:${id}`;
}

/** Made of the words themselves, so that it follows them when lines are added above. */
export function passageKey({ document, passage }: PassagePlace): string {
  const { start, end } = document.passages[passage]?.span ?? { start: 0, end: 0 };
  return `${documentKey(document)}\n${document.text.slice(start, end)}`;
}
