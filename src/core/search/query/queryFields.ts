import { findNearestWord } from '../../registry/nearestWord';

/** Words that may stand before a colon, in the order in which they are offered. */
export const QUERY_FIELDS = [
  'person',
  'org',
  'law',
  'meeting',
  'sector',
  'act',
  'by',
  'to',
  'source',
  'lang',
  'in',
  'date',
  'before',
  'after',
  'has',
  'like',
] as const;

export type QueryField = (typeof QUERY_FIELDS)[number];

/** Shorter words before a colon are too often plain text (`at:`, `is:`) to be slips of the pen. */
const SHORTEST_SLIP = 4;
/** Of words this short the first letter must be right: `rate:5` is no `date:`. */
const SHORT_SLIP = 4;
/** What people write who know other programs. */
const SPELLED_OUT: Readonly<Record<string, QueryField>> = {
  organization: 'org',
  organisation: 'org',
  language: 'lang',
};

export function toQueryField(name: string): QueryField | undefined {
  const wanted = name.toLowerCase();
  return QUERY_FIELDS.find((field) => field === wanted);
}

/** The field that was perhaps meant by a word before a colon; `undefined` where it is more likely plain text. */
export function findNearestField(name: string): QueryField | undefined {
  const wanted = name.toLowerCase();
  if (Object.hasOwn(SPELLED_OUT, wanted)) {
    return SPELLED_OUT[wanted];
  }
  const nearest = wanted.length < SHORTEST_SLIP ? undefined : findNearestWord(wanted, QUERY_FIELDS);
  return nearest === undefined || (wanted.length <= SHORT_SLIP && !nearest.startsWith(wanted.charAt(0)))
    ? undefined
    : toQueryField(nearest);
}
