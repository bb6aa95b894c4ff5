import { toExcerpt } from '../../cards/excerpt';
import type { Wording } from '../../contracts';
import { toAnchorId } from '../../corpus/anchorIds';
import type { PassagePlace, SearchAnswer, SearchHit, Snippet } from '../../search/searchHit';
import { groupBy } from '../../util/groupBy';
import type { Outline } from '../outline';
import { createNodes, joinDescription, type NodeParts } from '../outlineNodes';
import { describeHit, describePassage } from './describePassage';
import { DismissedResults } from './dismissedResults';
import { documentKey, passageKey } from './passageKeys';
import { tellStatements } from './tellStatements';
import { wordsOfHit } from './wordsOfHit';

/** Words before the first one that was found, in code units. */
const LONGEST_LEAD = 18;

/** Of a passage in the tooltip: about what one reads without thinking of opening it. */
const WORDS_LENGTH = 280;

export interface ResultsOutlineOptions {
  /** Documents come in the order of their first hits; hits stay in theirs. */
  readonly groupBy: 'document' | 'none';
  /** Left out, without moving the rest: a document keeps its place though its best hit is gone. */
  readonly dismissed?: DismissedResults;
  /** What is said in a hit, where that was asked for. */
  readonly statements?: SearchAnswer['statements'];
}

/** The hits of a search as rows of a tree: the words around what was found, and below them what says the same. */
export function buildResultsOutline(
  hits: readonly SearchHit[],
  wording: Wording,
  { groupBy: grouping, dismissed = new DismissedResults(), statements }: ResultsOutlineOptions,
): Outline {
  const groups = grouping === 'none' ? [hits] : [...groupBy(hits, ({ document }) => document).values()];
  const roots = groups.flatMap((group): readonly NodeParts[] => {
    const left = dismissed.without(group);
    return grouping === 'none'
      ? left.map((hit) => hitParts(hit, wording, { isAlone: true, statements }))
      : documentParts(left, wording, statements);
  });
  return { roots: createNodes(undefined, roots), findEntity: () => undefined };
}

/** None where nothing is left of a document. */
function documentParts(
  hits: readonly SearchHit[],
  wording: Wording,
  statements: ResultsOutlineOptions['statements'],
): readonly NodeParts[] {
  const [first] = hits;
  if (first === undefined) {
    return [];
  }
  const { title, source } = describePassage(first, wording);
  const count =
    hits.length === 1 ? wording.translate('1 passage') : wording.translate('{0} passages', hits.length);
  const parts: NodeParts = {
    key: documentKey(first.document),
    label: title,
    description: joinDescription([...source, hits.length === 1 ? undefined : String(hits.length)]),
    tooltip: [title, ...source, documentKey(first.document), count],
    spoken: [...source, count],
    icon: 'document',
    isOpen: true,
    passages: hits.flatMap(placesOf),
    children: () => hits.map((hit) => hitParts(hit, wording, { isAlone: false, statements })),
  };
  return [parts];
}

/** @param isAlone without a row above that names the source */
function hitParts(
  hit: SearchHit,
  wording: Wording,
  {
    isAlone,
    statements,
  }: { readonly isAlone: boolean; readonly statements: ResultsOutlineOptions['statements'] },
): NodeParts {
  const { title, source, headings, alike } = describeHit(hit, wording);
  const said = tellStatements(statements?.get(hit));
  const place = isAlone ? [...source, title] : [headings.at(-1)];
  return {
    key: passageKey(hit),
    ...labelOf(hit.snippet),
    description: joinDescription([said, alike, ...place]),
    tooltip: tellPlace(hit, wording),
    spoken: [said, alike, ...place, wording.translate('passage')],
    icon: 'passage',
    anchorId: toAnchorId(hit.document, wordsOfHit(hit)),
    passages: placesOf(hit),
    children: hit.alike.length === 0 ? undefined : () => hit.alike.map((one) => alikeParts(one, wording)),
  };
}

/** The words around what was found, begun late enough for it to be seen in a narrow view. */
function labelOf({ text, matches }: Snippet): Pick<NodeParts, 'label' | 'highlights'> {
  const first = matches[0]?.start ?? 0;
  const space = text.indexOf(' ', first - LONGEST_LEAD);
  if (first <= LONGEST_LEAD || space < 0 || space >= first) {
    return { label: text, highlights: matches };
  }
  return {
    label: `…${text.slice(space + 1)}`,
    highlights: matches.map(({ start, end }) => ({ start: start - space, end: end - space })),
  };
}

/** A passage that was folded into another one: who published it is what is of interest. */
function alikeParts(place: PassagePlace, wording: Wording): NodeParts {
  const { title, source } = describePassage(place, wording);
  const { document, passage } = place;
  const own = document.passages[passage];
  return {
    key: passageKey(place),
    label: joinDescription(source) ?? title,
    description: title,
    tooltip: tellPlace(place, wording),
    spoken: [title, wording.translate('says nearly the same')],
    icon: 'passage',
    anchorId: own && toAnchorId(document, own.span),
    passages: [place],
    isFolded: true,
  };
}

function placesOf(hit: SearchHit): readonly PassagePlace[] {
  return [hit, ...hit.alike];
}

function tellPlace(place: PassagePlace, wording: Wording): readonly string[] {
  const { title, source, headings } = describePassage(place, wording);
  const passage = place.document.passages[place.passage];
  return [
    title,
    ...source,
    headings.join(' › '),
    passage === undefined ? '' : `“${toExcerpt(place.document, passage.span, WORDS_LENGTH)}”`,
  ];
}
