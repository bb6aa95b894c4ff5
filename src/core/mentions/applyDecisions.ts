import { compileGazetteer } from '../matcher/gazetteer';
import type { Gazetteer } from '../matcher/gazetteer';
import type { GazetteerName, Match, MatchTier } from '../matcher/match';
import { foldText, nameAgrees } from '../text/fold';
import { groupBy } from '../util/groupBy';
import type { MemoDecisions } from './memoDecisions';

export interface DecidedMatch {
  readonly match: Match;
  /** The entity that the memo's own decision names. */
  readonly decided: string | undefined;
}

/** What a memo's own decisions make of the names found in its paragraphs. */
export class DecidedNames {
  readonly #decided: Gazetteer | undefined;
  readonly #refused: ReadonlyMap<string, readonly string[]>;

  /** @param gazetteer tells of what kind the decided entities are */
  constructor(decisions: MemoDecisions | undefined, gazetteer: Gazetteer) {
    const names = decisions === undefined ? [] : toNames(decisions, gazetteer);
    this.#decided = names.length === 0 ? undefined : compileGazetteer(names);
    this.#refused = groupBy(decisions?.not.map((name) => name.trim()) ?? [], foldText);
  }

  /** Adds the names that the memo decides on and drops those that it says are none. */
  apply(matches: readonly Match[], text: string): readonly DecidedMatch[] {
    const known = matches.map((match) => ({ match, decided: undefined }));
    const decided = (this.#decided?.find(text) ?? []).map((match) => ({
      match,
      decided: match.names[0]?.name.entityId,
    }));
    const merged = decided.length === 0 ? known : merge(known, decided);
    return this.#refused.size === 0
      ? merged
      : merged.filter((one) => !this.isRefused(wordsOf(one, text), tierOfDecision(one)));
  }

  /**
   * True for words that the memo says are no name.
   *
   * @param decided how well the words agree with a name that the memo gives a meaning, where they do: of two decisions
   * the one that is written like the words counts
   */
  isRefused(words: string, decided?: MatchTier): boolean {
    if (this.#refused.size === 0) {
      return false;
    }
    return (this.#refused.get(foldText(words)) ?? []).some((name) => {
      const agreement = nameAgrees(name, words);
      return agreement === 'exact' || (agreement === 'folded' && decided !== 'exact');
    });
  }
}

function wordsOf({ match: { span } }: DecidedMatch, text: string): string {
  return text.slice(span.start, span.end);
}

function tierOfDecision({ match, decided }: DecidedMatch): MatchTier | undefined {
  return match.names.find(({ name }) => name.entityId === decided)?.tier;
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
