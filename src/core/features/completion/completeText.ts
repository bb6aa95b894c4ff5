import type { CardContext } from '../../cards/cardContext';
import type { SourceDocument } from '../../corpus/sourceDocument';
import { searchParagraph } from '../../mentions/detectMentions';
import type { TextFacts } from '../../mentions/reading';
import type { Recogniser } from '../../mentions/recogniser';
import { referenceDateOf } from '../../mentions/referenceDate';
import { findParagraphs } from '../../text/paragraphs';
import type { Steps } from '../../util/steps';
import type { NameSearch } from '../nameSearch';
import { append } from '../../util/append';
import { MOST_OFFERS, type NameCompletion, type Offer } from './completion';
import { findCompletionPlaces, type CompletionPlace } from './completionPlace';
import type { WrittenText } from './completionTexts';
import { languageAt } from './nameInLanguage';
import type { OfferContext } from './offerContext';
import { offerHolders } from './offerHolders';
import { offerNames, offerUntyped } from './offerNames';
import { offerSources } from './offerSources';

/** Everything that completion looks at besides the text. */
export interface CompletionParts
  extends Pick<CardContext, 'desk' | 'wording'>, Pick<TextFacts, 'dateOf' | 'today'> {
  readonly names: NameSearch;
  readonly recogniser: Recogniser;
  readonly findDocuments: (query: string, limit: number) => readonly SourceDocument[];
}

/**
 * What may stand at an offset of a memo that is being written, best first: sources within a citation; else behind `@`, or
 * where somebody asks for it behind words, the holders of the title before it and what has such a name.
 *
 * @param isAsked false where the editor asks by itself, behind a letter that may lie in any prose
 */
export function* completeText(
  written: WrittenText,
  offset: number,
  isAsked: boolean,
  parts: CompletionParts,
): Steps<readonly NameCompletion[]> {
  const around = isWithin(written, offset)
    ? findParagraphs(written.readable)
        .filter(({ start }) => start <= offset)
        .at(-1)
    : undefined;
  if (around === undefined) {
    return [];
  }
  const { start } = around;
  const { text, cues } = searchParagraph(written.readable.slice(start, around.end), parts.recogniser);
  yield;
  const stored = written.text.slice(start, around.end);
  const at = offset - start;
  const { date, lang } = written.decisions;
  const facts = { date, today: parts.today, lang, dateOf: parts.dateOf };
  const context: OfferContext = {
    desk: parts.desk,
    wording: parts.wording,
    names: parts.names,
    people: parts.recogniser.people,
    asOf: referenceDateOf({ text, cues, facts }, inSentence(text, at)).date,
    lang: languageAt(lang, text, written.readable),
    isMarkdown: written.format === 'markdown',
  };
  for (const place of findCompletionPlaces(text, stored, at)) {
    if (place.kind === 'words' && !isAsked) {
      continue;
    }
    const offers = yield* offerAt(
      place,
      { text, at, before: written.readable.slice(0, offset) },
      context,
      parts,
    );
    if (offers.length > 0) {
      return toCompletions(offers, stored, { start, at });
    }
  }
  return [];
}

/** A blank at the end belongs to no sentence; what is written there goes on with the one before, unless that has ended. */
function inSentence(text: string, at: number): number {
  const before = text.slice(0, at).trimEnd();
  return before === '' || /[.!?…]$/u.test(before) ? at : before.length - 1;
}

/** Front matter that nobody has closed yet is none for a reader, but will be. */
function isWithin({ text, readable }: WrittenText, offset: number): boolean {
  const isOpenFrontMatter =
    /^---[ \t]*\r?\n/.test(text.slice(0, 100)) &&
    readable.startsWith('---') &&
    !/\n[ \t]*\r?\n/.test(text.slice(0, offset));
  return Number.isInteger(offset) && offset > 0 && offset <= text.length && !isOpenFrontMatter;
}

interface Around {
  /** The paragraph as it is searched. */
  readonly text: string;
  /** Where in it. */
  readonly at: number;
  /** All that a reader sees of the memo up to there. */
  readonly before: string;
}

function* offerAt(
  place: CompletionPlace,
  { text, at, before }: Around,
  context: OfferContext,
  { findDocuments, recogniser }: CompletionParts,
): Steps<readonly Offer[]> {
  if (place.kind === 'words') {
    return yield* offerBehindWords(place.starts, text, at, context);
  }
  const { start, typed } = place;
  if (place.kind === 'source') {
    return offerSources(typed, context, findDocuments).map((offer) => ({ ...offer, start }));
  }
  const holders = yield* offerHolders(text.slice(0, start), [start], typed, context);
  if (typed.trim() !== '') {
    const named = yield* offerNames(typed, context);
    return [...holders, ...named.map((offer) => ({ ...offer, start }))];
  }
  const untyped = holders.length > 0 ? [] : yield* offerUntyped(before, recogniser.gazetteer, context);
  return [...holders, ...untyped.map((offer) => ({ ...offer, start }))];
}

/** A title may be followed by the beginning of a name of so many words. */
const MOST_WORDS_OF_NAME = 3;

/** The longest phrase that is a name comes first. */
function* offerBehindWords(
  starts: readonly number[],
  text: string,
  at: number,
  context: OfferContext,
): Steps<readonly Offer[]> {
  const before = text.slice(0, at);
  const ends = [at, ...starts.slice(-MOST_WORDS_OF_NAME).reverse()];
  const offers: Offer[] = [...(yield* offerHolders(before, ends, '', context))];
  for (const start of starts) {
    if (offers.length >= MOST_OFFERS) {
      break;
    }
    const named = yield* offerNames(text.slice(start, at), context);
    append(
      offers,
      named.map((offer) => ({ ...offer, start })),
    );
  }
  return offers;
}

/**
 * One offer for each target. All take the place of the same stretch, the longest, since an editor that weighs what is
 * replaced would put them in another order.
 */
function toCompletions(
  offers: readonly Offer[],
  stored: string,
  { start, at }: { readonly start: number; readonly at: number },
): readonly NameCompletion[] {
  const first = new Map<string, Offer>();
  for (const offer of offers) {
    const key = JSON.stringify(offer.target);
    first.set(key, first.get(key) ?? offer);
  }
  const chosen = [...first.values()].slice(0, MOST_OFFERS);
  const from = Math.min(at, ...chosen.map((offer) => offer.start));
  return chosen.map(({ start: own, text, ...offer }) => ({
    ...offer,
    text: `${stored.slice(from, own)}${text}`,
    span: { start: start + from, end: start + at },
  }));
}
