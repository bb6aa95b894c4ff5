import { foldText } from '../../text/fold';

/** Names of countries in both languages, folded, by which they are known as places. */
export type Countries = ReadonlyMap<string, string>;

const A = 65;
const LETTERS = 26;
/** Short forms that texts use more than the names. */
const MORE: readonly (readonly [name: string, code: string])[] = [
  ['us', 'US'],
  ['usa', 'US'],
  ['united states of america', 'US'],
  ['my', 'US'],
  ['uk', 'GB'],
  ['britain', 'GB'],
  ['eu', 'EU'],
  ['viet nam', 'VN'],
];

/** From the host's own tables (CLDR); empty where it has none. */
export function readCountries(): Countries {
  const countries = new Map<string, string>();
  for (const lang of ['en', 'vi']) {
    const names = new Intl.DisplayNames([lang], { type: 'region', fallback: 'none' });
    for (let i = 0; i < LETTERS * LETTERS; i++) {
      const code = String.fromCharCode(A + Math.floor(i / LETTERS), A + (i % LETTERS));
      const name = names.of(code);
      if (name !== undefined) {
        countries.set(foldText(name), code);
      }
    }
  }
  for (const [name, code] of MORE) {
    countries.set(name, code);
  }
  return countries;
}
