import { foldText, foldWithMarks } from '../../text/fold';
import { nameKey } from './keys';

/** Countries by their names in both languages. */
export class Countries {
  /** By folded name: the code and the name with its marks. */
  readonly #names = new Map<string, { readonly code: string; readonly marked: string }>();

  constructor() {
    for (const [name, code] of [...readRegions(), ...MORE]) {
      this.#names.set(nameKey(name), { code, marked: foldWithMarks(name).replace(/\./gu, '') });
    }
  }

  /** ISO 3166; `undefined` for what is no country, as `Nga` with other marks. */
  codeOf(name: string): string | undefined {
    const known = this.#names.get(nameKey(name));
    const marked = foldWithMarks(name).replace(/\./gu, '');
    const isBare = foldText(marked) === marked;
    // What has no marks of several syllables may have lost them.
    const agrees = marked === known?.marked || (isBare && name.includes(' '));
    return agrees ? known?.code : undefined;
  }

  has(name: string): boolean {
    return this.codeOf(name) !== undefined;
  }
}

const A = 65;
const LETTERS = 26;
/** Short forms that texts use more than the names. */
const MORE: readonly (readonly [name: string, code: string])[] = [
  ['U.S.', 'US'],
  ['USA', 'US'],
  ['United States of America', 'US'],
  ['Mỹ', 'US'],
  ['UK', 'GB'],
  ['Britain', 'GB'],
  ['Việt Nam', 'VN'],
];

/** From the host's own tables (CLDR). */
function* readRegions(): Iterable<readonly [name: string, code: string]> {
  for (const lang of ['en', 'vi']) {
    const names = new Intl.DisplayNames([lang], { type: 'region', fallback: 'none' });
    for (let i = 0; i < LETTERS * LETTERS; i++) {
      const code = String.fromCharCode(A + Math.floor(i / LETTERS), A + (i % LETTERS));
      const name = names.of(code);
      if (name !== undefined) {
        yield [name, code];
      }
    }
  }
}
