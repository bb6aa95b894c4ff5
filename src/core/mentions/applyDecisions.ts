import { compileGazetteer } from '../matcher/gazetteer';
import type { Gazetteer } from '../matcher/gazetteer';
import type { GazetteerName, Match } from '../matcher/match';
import { foldText, nameAgrees } from '../text/fold';
import { groupBy } from '../util/groupBy';
import type { MemoDecisions } from './memoDecisions';

export interface DecidedMatch {
  readonly match: Match;
  /** The entity that the memo's own decision names. */
  readonly decided: string | undefined;
}

/** Adds the names that a memo decides on and drops those that it says are none. */
export function applyDecisions(
  matches: readonly Match[],
  text: string,
  gazetteer: Gazetteer,
  decisions: MemoDecisions | undefined,
): readonly DecidedMatch[] {
  const known = matches.map((match) => ({ match, decided: undefined }));
  if (decisions === undefined) {
    return known;
  }
  const decided = compileGazetteer(toNames(decisions, gazetteer))
    .find(text)
    .map((match) => ({ match, decided: match.names[0]?.name.entityId }));
  const merged = decided.length === 0 ? known : merge(known, decided);
  const refused = groupBy(
    decisions.not.map((name) => name.trim()),
    foldText,
  );
  return refused.size === 0
    ? merged
    : merged.filter(({ match }) => {
        const words = text.slice(match.span.start, match.span.end);
        return !(refused.get(foldText(words)) ?? []).some((name) => nameAgrees(name, words) !== 'differ');
      });
}

/** A decision on an id that the registry does not have decides nothing. */
function toNames(decisions: MemoDecisions, gazetteer: Gazetteer): GazetteerName[] {
  return [...decisions.is].flatMap(([text, entityId]) => {
    const kind = gazetteer.kindOf(entityId);
    return kind === undefined ? [] : [{ text, entityId, kind, weak: false }];
  });
}

/** Leftmost longest of both; of two with the same span the decision, unless only the other has the marks of the text. */
function merge(known: readonly DecidedMatch[], decided: readonly DecidedMatch[]): readonly DecidedMatch[] {
  const inOrder = [...known, ...decided].sort(
    ({ match: { span: a } }, { match: { span: b } }) => a.start - b.start || b.end - a.end,
  );
  const merged: DecidedMatch[] = [];
  for (const one of inOrder) {
    const previous = merged.at(-1);
    if (previous === undefined || one.match.span.start >= previous.match.span.end) {
      merged.push(one);
    } else if (isSameSpan(previous, one)) {
      // Equal places stay in the order above: the registry's match first, then the memo's.
      merged[merged.length - 1] = unite(previous, one);
    }
  }
  return merged;
}

function isSameSpan({ match: a }: DecidedMatch, { match: b }: DecidedMatch): boolean {
  return a.span.start === b.span.start && a.span.end === b.span.end;
}

function unite(known: DecidedMatch, decided: DecidedMatch): DecidedMatch {
  if (known.match.tier === 'exact' && decided.match.tier === 'folded') {
    return known;
  }
  const names = [...decided.match.names, ...known.match.names];
  const exactFirst = [
    ...names.filter(({ tier }) => tier === 'exact'),
    ...names.filter(({ tier }) => tier === 'folded'),
  ];
  return { match: { ...decided.match, names: exactFirst }, decided: decided.decided };
}
