import type { CardLine, CardSection } from '../../cards/card';
import type { CardContext } from '../../cards/cardContext';
import { tellMore } from '../../cards/cardLayout';
import { tellKey } from '../../cards/evidenceLinks';
import { groupBy } from '../../util/groupBy';

/** Where a reader finds what a page has no room for. */
export type MoreLink = Pick<CardLine, 'entity' | 'promises'>;

export interface BriefSectionParts<T> {
  readonly key: string;
  readonly heading: string;
  /** The most important first. */
  readonly items: readonly T[];
  readonly toLine: (item: T) => CardLine;
  /** Lines on the page. */
  readonly limit: number;
  readonly more: MoreLink;
  /** The section stands there, and says so, where nothing was found. */
  readonly isMissed?: boolean;
}

/** A section of a page: the first lines, and how many more there are, with the way to them. */
export function toBriefSection<T>(context: CardContext, parts: BriefSectionParts<T>): readonly CardSection[] {
  const { key, heading, items, toLine, limit, more, isMissed = false } = parts;
  if (items.length === 0 && !isMissed) {
    return [];
  }
  const { wording } = context;
  const lines =
    items.length === 0
      ? [toNote(wording.translate('Nothing found in the sources.'))]
      : capLines(context, items, limit, more, (item) => toShortLine(context, toLine(item)));
  return [{ key, heading, lines, more: 0, aboveFold: false }];
}

/** The first lines and a line on the rest; where that would take the place of one line, it is shown instead. */
export function capLines<T>(
  { wording }: CardContext,
  items: readonly T[],
  limit: number,
  more: MoreLink,
  toLine: (item: T) => CardLine,
): readonly CardLine[] {
  const shown = items.length === limit + 1 ? items : items.slice(0, limit);
  const left = items.length - shown.length;
  return [...shown.map(toLine), ...(left > 0 ? [{ ...toNote(tellMore(left, wording)), ...more }] : [])];
}

/** A line that claims nothing of a source. */
export function toNote(text: string): CardLine {
  return { text, qualifiers: [], evidence: [] };
}

/**
 * One passage of each document is enough on a page; the card has them all. Whether a document is retold stands once,
 * among the sources.
 */
function toShortLine(context: CardContext, line: CardLine): CardLine {
  const { desk } = context;
  const byDocument = groupBy(line.evidence, ({ state, corpus, document }) =>
    JSON.stringify([state, corpus, document]),
  );
  return {
    ...line,
    evidence: [...byDocument.values()].map(([first]) => {
      const document = first.anchorId === undefined ? undefined : desk.document(first.corpus, first.document);
      return document === undefined ? first : { ...first, label: tellKey(context, document) };
    }),
    ...(line.children === undefined
      ? {}
      : { children: line.children.map((child) => toShortLine(context, child)) }),
  };
}
