import type { Wording } from '../../contracts';
import type { QueryFault } from '../searchHit';
import type { ParsedQuery, QueryClause } from './parsedQuery';
import { readQueryTokens, type PartToken, type QueryToken } from './queryTokens';

/** What is beyond is not looked for: a pasted page is no query. */
const LONGEST_QUERY = 2_000;
const MOST_CONDITIONS = 64;

/**
 * The grammar of `docs/search.md`. Everything of a query that is no blank and no mark between words is in a clause or
 * in a fault; what is in a fault is in no clause.
 */
export function parseQuery(query: string, wording: Wording): ParsedQuery {
  const faults: QueryFault[] = [];
  const tokens = readQueryTokens(query.slice(0, LONGEST_QUERY));
  const clauses = toClauses(withinLimit(tokens, faults, wording), faults, wording);
  if (query.length > LONGEST_QUERY) {
    const message = wording.translate('Only the first {0} characters are looked for.', LONGEST_QUERY);
    faults.push({ start: LONGEST_QUERY, end: query.length, message });
  }
  return { clauses, faults: faults.sort((a, b) => a.start - b.start || a.end - b.end) };
}

/** Looking up a condition costs more than a word; words are counted when it is known which of them are asked for. */
function withinLimit(
  tokens: readonly QueryToken[],
  faults: QueryFault[],
  { translate }: Wording,
): readonly QueryToken[] {
  const conditions = tokens.filter((token) => token.kind === 'part' && token.part.kind === 'field');
  const beyond = new Set(conditions.slice(MOST_CONDITIONS));
  for (const { start, end } of beyond) {
    faults.push({
      start,
      end,
      message: translate('Only the first {0} conditions are looked for.', MOST_CONDITIONS),
    });
  }
  return tokens.filter((token) => !beyond.has(token));
}

function toClauses(
  tokens: readonly QueryToken[],
  faults: QueryFault[],
  { translate }: Wording,
): readonly QueryClause[] {
  const clauses: QueryClause[] = [];
  const fail = ({ start, end }: QueryToken, message: string): void =>
    void faults.push({ start, end, message });
  for (const [i, token] of tokens.entries()) {
    switch (token.kind) {
      case 'or': {
        const [before, after] = [tokens[i - 1], tokens[i + 1]];
        if (before?.kind !== 'part' || after?.kind !== 'part') {
          fail(token, translate('OR stands between two words or conditions.'));
        } else if (before.isExcluded || after.isExcluded) {
          fail(token, translate('OR joins nothing that is excluded.'));
        }
        break;
      }
      case 'unknown-field':
        fail(token, translate('There is no “{0}:”. Perhaps “{1}:” is meant.', token.name, token.nearest));
        break;
      case 'empty-field':
        fail(token, translate('“{0}:” needs a value right behind the colon.', token.field));
        break;
      case 'part': {
        const last = clauses.at(-1);
        if (last !== undefined && isJoined(tokens, i)) {
          clauses[clauses.length - 1] = { ...last, end: token.end, parts: [...last.parts, token.part] };
        } else {
          const { start, end, isExcluded, part } = token;
          clauses.push({ start, end, isExcluded, parts: [part] });
        }
      }
    }
  }
  return clauses;
}

function isJoined(tokens: readonly QueryToken[], i: number): boolean {
  const [before, or, part] = [tokens[i - 2], tokens[i - 1], tokens[i]];
  return or?.kind === 'or' && isJoinable(before) && isJoinable(part);
}

function isJoinable(token: QueryToken | undefined): token is PartToken {
  return token?.kind === 'part' && !token.isExcluded;
}
