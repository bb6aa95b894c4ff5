import { parse, stringify } from 'yaml';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Lists of claims: one of them goes with its last source. */
const CLAIMS = new Set(['memberships', 'history', 'claims']);

/** The registry files of a corpus as they were before anybody had read a document: nothing rests on it any more. */
export function withoutClaimsOf(
  document: string,
  files: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [
      path,
      path.startsWith('registry/') ? stringify(strip(parse(text) as Json, document)) : text,
    ]),
  );
}

function strip(value: Json, document: string, key = ''): Json {
  if (Array.isArray(value)) {
    return value.flatMap((item): Json[] => {
      const stripped = strip(item, document);
      const isGone =
        (key === 'sources' && isOf(item, document)) ||
        (CLAIMS.has(key) && sourcesOf(item) > 0 && sourcesOf(stripped) === 0);
      return isGone ? [] : [stripped];
    });
  }
  if (value === null || typeof value !== 'object') {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, child]) => [name, strip(child, document, name)]),
  );
}

function isOf(source: Json, document: string): boolean {
  return (
    source !== null && typeof source === 'object' && !Array.isArray(source) && source['document'] === document
  );
}

function sourcesOf(claim: Json): number {
  const sources =
    claim !== null && typeof claim === 'object' && !Array.isArray(claim) ? claim['sources'] : undefined;
  return Array.isArray(sources) ? sources.length : 0;
}
