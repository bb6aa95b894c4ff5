import { withoutRepeats, type Citation } from '../../citations/citation';
import { canBeFollowed, spanOfLocator } from '../../citations/locatorPlaces';
import { countedPassages } from '../../citations/paragraphs';
import type { SourceKeys } from '../../citations/sourceKeys';
import type { Passage, SourceDocument } from '../../corpus/sourceDocument';
import { toSearchedText } from '../../mentions/findCues';
import { findDateCues } from '../../mentions/meetings/findDateCues';
import type { DateCue } from '../../mentions/meetings/meetingCues';
import type { Recogniser } from '../../mentions/recogniser';
import { NUMBER, readNumber, styleOf } from '../../text/quantities/numberStyle';
import type { Decimal } from '../../text/quantities/decimal';
import { readableOffset } from '../../text/readableText';
import { findSentences } from '../../text/sentences';
import type { Span } from '../../text/span';
import { runAtOnce } from '../../util/steps';
import { readFeatures, type Features } from './features';
import { readTold, type ToldQuantity } from './toldQuantities';

/** A passage of a source as checks read it. Offsets are those of {@link text}. */
export interface ReadPassage {
  readonly document: SourceDocument;
  readonly passage: Passage;
  readonly text: string;
  readonly dates: readonly DateCue[];
  readonly quantities: readonly ToldQuantity[];
  /** Numbers that count nothing we know of. */
  readonly numbers: readonly Decimal[];
  /** What the headings above it are about. */
  readonly headings: Features;
  /** The stretch of `document.text` for one of the passage. */
  toSource(span: Span): Span;
}

/** What a citation leads to. */
export interface CitedPassages {
  readonly citation: Citation;
  readonly document: SourceDocument;
  readonly passages: readonly Passage[];
  /** Names its paragraphs, and not the document as a whole. */
  readonly isExact: boolean;
}

const ANY_NUMBER = new RegExp(`(?<![\\p{L}\\p{N}])${NUMBER}(?!\\d)`, 'gu');

/** Reads passages of sources, each once. */
export class SourcePassages {
  readonly #recogniser: Recogniser;
  readonly #read = new WeakMap<Passage, ReadPassage>();

  constructor(recogniser: Recogniser) {
    this.#recogniser = recogniser;
  }

  read(document: SourceDocument, passage: Passage): ReadPassage {
    const known = this.#read.get(passage) ?? this.#readAnew(document, passage);
    this.#read.set(passage, known);
    return known;
  }

  #readAnew(document: SourceDocument, passage: Passage): ReadPassage {
    const { readable, lang } = document;
    const start = readableOffset(readable, passage.span.start);
    const end = readableOffset(readable, passage.span.end);
    const text = toSearchedText(readable.text.slice(start, end));
    const { gazetteer } = this.#recogniser;
    const dates = findDateCues(text);
    const quantities = runAtOnce(
      readTold({
        text,
        lang,
        sentences: findSentences(text),
        matches: gazetteer.find(text),
        dates,
        excluded: [],
        year: document.date === undefined ? undefined : Number(document.date.slice(0, 4)),
      }),
    );
    const heading = passage.headingPath.at(-1) ?? '';
    return {
      document,
      passage,
      text,
      dates,
      quantities,
      numbers: [...text.matchAll(ANY_NUMBER)]
        .filter(
          ({ index }) =>
            !quantities.some(({ quantity: { number } }) => number.start <= index && index < number.end),
        )
        .flatMap(([number]) => readNumber(number, styleOf(lang))),
      headings: readFeatures(
        heading,
        { start: 0, end: heading.length },
        gazetteer.find(heading),
        styleOf(lang) === 'comma',
      ),
      toSource: (span) => ({
        start: readable.sourceOffset(start + span.start),
        end: readable.sourceEnd(start + span.end),
      }),
    };
  }
}

/** The passages that citations lead to: none for those that lead nowhere, nor for repeats. */
export function findCited(citations: readonly Citation[], keys: SourceKeys): readonly CitedPassages[] {
  return withoutRepeats(citations).flatMap((citation): readonly CitedPassages[] => {
    const source = keys.resolve(citation.key);
    if (source.state !== 'found') {
      return [];
    }
    const { document } = source;
    const { locator } = citation;
    if (locator === undefined || !canBeFollowed(document, locator)) {
      return [{ citation, document, passages: document.passages, isExact: false }];
    }
    const place = spanOfLocator(document, locator);
    const counted = locator.unit === 'page' ? document.passages : countedPassages(document);
    const passages = counted.filter(
      ({ span }) => place !== undefined && span.start < place.end && place.start < span.end,
    );
    return [{ citation, document, passages, isExact: true }];
  });
}
