import { toVisibleText } from '../../text/presentText';
import type { EvidenceFinder } from '../../corpus/evidence';
import { toStored, type QuotableDocuments } from '../../corpus/quotableDocuments';
import type { SourceDocument } from '../../corpus/sourceDocument';
import type { Desk } from '../../desk';
import type { Source } from '../../registry/entity';
import type { RegistryFile, RegistryReading } from '../../registry/registryReading';
import { foldWords } from '../../text/foldWords';
import { LineIndex } from '../../text/lineIndex';
import { locateNearly, type NearPlace } from '../../text/locateNearly';
import type { Range } from '../../text/span';
import type { Steps } from '../../util/steps';
import { shownWords } from '../quotation';
import { toSource, type QuoteSource } from '../registryWriting/toSource';
import { placeInRegistry } from './placeInRegistry';

/** A source of a registry file whose words its document does not say any more. Raw text. */
export interface LostPassage {
  readonly uri: string;
  /** Of the quote in the file, as it was read. */
  readonly range: Range;
  /** Of whom it is said; `undefined` where nobody could tell. */
  readonly entityId: string | undefined;
  /** Keys from the entry to the source, as `memberships`. */
  readonly property: string;
  readonly quote: string;
  readonly document: SourceDocument;
  readonly nearest: NearestWords | undefined;
}

/** The words of the document that have the most in common with a lost quote. */
export interface NearestWords {
  readonly anchorId: string;
  /** On one line. */
  readonly words: string;
  /** From 0 to 1: the part of the letters of the quote that stayed. */
  readonly score: number;
  /** What leads to exactly these words. */
  readonly source: QuoteSource & { readonly quote: string };
}

export interface LostPassages {
  readonly passages: readonly LostPassage[];
  /** With those that were not looked for. */
  readonly total: number;
}

export interface LostContext {
  readonly desk: Desk;
  readonly documents: QuotableDocuments;
  readonly finder: EvidenceFinder;
}

/** With less in common they are other words, and nothing is proposed. */
const MOST_DIFFERENT = 0.5;

/** Lost sources in the order of files, the nearest words of each. */
export function* findLostPassages(
  context: LostContext,
  files: readonly RegistryFile[],
  readings: readonly RegistryReading[],
  limit: number,
): Steps<LostPassages> {
  const texts = new Map(files.map((file) => [file.uri, file.text]));
  const passages: LostPassage[] = [];
  let total = 0;
  for (const { uri, sources } of readings) {
    const text = texts.get(uri) ?? '';
    let lines: LineIndex | undefined;
    for (const { source } of sources) {
      yield;
      const evidence = context.desk.evidenceOf(source);
      if (evidence.state !== 'lost' || source.quote === undefined) {
        continue;
      }
      total++;
      if (passages.length < limit) {
        lines ??= new LineIndex(text);
        const offset = lines.offsetAt(source.place.range.start);
        passages.push(yield* toLost(context, { source, document: evidence.document, text, offset }));
      }
    }
  }
  return { passages, total };
}

/** @param found a source whose words are lost, with its file and the offset of its quote */
export function* toLost(
  context: LostContext,
  found: {
    readonly source: Source;
    readonly document: SourceDocument;
    readonly text: string;
    readonly offset: number;
  },
): Steps<LostPassage> {
  const { source, document, text, offset } = found;
  const at = yield* placeInRegistry(text, offset);
  yield* context.documents.inSteps(document);
  const keys = at?.place.is === 'value' ? at.place.keys.slice(0, -1) : [];
  return {
    uri: source.place.uri,
    range: source.place.range,
    entityId: at?.entityId,
    property: keys.join(' › '),
    quote: source.quote ?? '',
    document,
    nearest: findNearest(context, document, source.quote ?? ''),
  };
}

function findNearest(
  { desk, documents, finder }: LostContext,
  document: SourceDocument,
  quote: string,
): NearestWords | undefined {
  // What a retold document says is nobody's wording.
  const wanted = document.textBasis === 'retold' ? '' : foldWords(quote).folded.trim();
  const text = documents.of(document);
  const near = locateNearly(text.folded, wanted, MOST_DIFFERENT);
  const place = near && withoutEdges(text.folded, near, wanted);
  if (place === undefined || place.end <= place.start) {
    return undefined;
  }
  const span = toStored(document, text, place);
  const { quote: exact, ...source } = toSource(document, span, finder);
  return exact === undefined
    ? undefined
    : {
        anchorId: desk.anchorIdOf(document, span),
        words: toVisibleText(shownWords(document, span)),
        score: Math.max(0, 1 - place.errors / wanted.length),
        source: { ...source, quote: exact },
      };
}

/** Marks and blanks at the ends that the quote had not; a mark more or less costs as much as a letter. */
function withoutEdges(folded: string, place: NearPlace, wanted: string): NearPlace {
  const words = folded.slice(place.start, place.end);
  const before = /^[\p{L}\p{N}]/u.test(wanted) ? /^[^\p{L}\p{N}]+/u.exec(words)?.[0].length : 0;
  const behind = /[\p{L}\p{M}\p{N}]$/u.test(wanted)
    ? /(?<![^\p{L}\p{M}\p{N}])[^\p{L}\p{M}\p{N}]+$/u.exec(words)?.[0].length
    : 0;
  return { ...place, start: place.start + (before ?? 0), end: place.end - (behind ?? 0) };
}
