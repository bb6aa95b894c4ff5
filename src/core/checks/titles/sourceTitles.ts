import type { ImpreciseDate, SourceDocument } from '../../corpus/sourceDocument';
import type { Desk } from '../../desk';
import type { Gazetteer } from '../../matcher/gazetteer';
import type { Mention } from '../../mentions/mention';
import { findTitleCues } from '../../mentions/people/findPeopleCues';
import { findTitlesBeside } from '../../mentions/people/titlesBeside';
import { readableOffset } from '../../text/readableText';
import type { Span } from '../../text/span';
import type { Steps } from '../../util/steps';
import { isTitle } from '../namedPeople';
import { append } from '../../util/append';

/** A title beside somebody's name in a source. */
export interface SourceTitle {
  readonly offices: readonly string[];
  /** As in `WrittenTitle`. */
  readonly domain: readonly string[];
  readonly vietnamese: boolean;
  readonly date: ImpreciseDate | undefined;
}

/** Mentions of one person that are looked at. */
const MOST_MENTIONS = 200;
const AROUND = 200;

/**
 * Titles that the documents themselves give somebody, whether or not the registry has them. A name that stays open
 * because of its title counts, where nobody else is called so.
 */
export function* findSourceTitles(
  personId: string,
  desk: Desk,
  lexicon: Gazetteer,
): Steps<readonly SourceTitle[]> {
  const found: SourceTitle[] = [];
  let left = MOST_MENTIONS;
  for (const document of desk.documents) {
    const mentions = desk.occurrences.mentionsIn(document);
    const own = mentions.filter((mention) => mayName(mention, personId) && !isTitle(mention)).slice(0, left);
    left -= own.length;
    for (const mention of own) {
      append(found, titlesAt(document, mention, mentions, lexicon));
      yield;
    }
    yield;
  }
  return found;
}

function mayName({ entity, candidates }: Mention, personId: string): boolean {
  return entity === personId || (entity === null && candidates.some(({ id }) => id === personId));
}

function titlesAt(
  document: SourceDocument,
  mention: Mention,
  mentions: readonly Mention[],
  lexicon: Gazetteer,
): readonly SourceTitle[] {
  const { readable } = document;
  const toReadable = ({ start, end }: Span): Span => {
    const from = readableOffset(readable, start);
    return { start: from, end: Math.max(from, readableOffset(readable, end)) };
  };
  const name = toReadable(mention.span);
  const from = Math.max(0, name.start - AROUND);
  const text = readable.text.slice(from, name.end + AROUND);
  const names = mentions
    .filter((other) => Math.abs(other.span.start - mention.span.start) < 4 * AROUND)
    .filter((other) => other.kind === 'person' && !isTitle(other))
    .map((other) => ({ other, span: toReadable(other.span) }))
    .filter(({ span }) => span.start >= from && span.end <= from + text.length);
  const at = names.findIndex(({ other }) => other === mention);
  const parts = names.map(({ span }) => ({ start: span.start - from, end: span.end - from, isShort: false }));
  return findTitlesBeside(text, findTitleCues(text, { lexicon }), parts)
    .titlesOf(at)
    .map(({ offices, domain, cue }) => ({
      offices,
      domain,
      vietnamese: cue.vietnamese,
      date: document.date,
    }));
}
