import type { Steps } from '../util/steps';

/** What is wrong in a row; the row is read as well as it can be. */
export interface CsvFault {
  /** From 1; cells with line ends count as one row. */
  readonly row: number;
  /** `open`: a quotation mark that nothing closes. `behind`: text behind a closing one. */
  readonly kind: 'open' | 'behind';
}

export interface CsvReading {
  readonly rows: readonly (readonly string[])[];
  readonly faults: readonly CsvFault[];
}

const DELIMITERS = [',', ';', '\t', '|'];
/** So much of a file tells what separates its cells. */
const LOOKED_AT = 20_000;

/** CSV as RFC 4180 has it, also with other delimiters than commas; a byte-order mark is no part of it. Rests behind rows. */
export function readCsv(text: string): Steps<CsvReading> {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  return new CsvReader(text, start, findDelimiter(text.slice(start, start + LOOKED_AT))).read();
}

/** The one that the first line with any has most often outside quotation marks. */
function findDelimiter(text: string): string {
  const counts = new Map(DELIMITERS.map((delimiter) => [delimiter, 0]));
  let isQuoted = false;
  for (const character of text) {
    if (character === '"') {
      isQuoted = !isQuoted;
    } else if (!isQuoted && counts.has(character)) {
      counts.set(character, (counts.get(character) ?? 0) + 1);
    } else if (!isQuoted && character === '\n' && [...counts.values()].some((count) => count > 0)) {
      break;
    }
  }
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

/** One pass; every cell is cut out of the text once. */
class CsvReader {
  readonly #text: string;
  readonly #delimiter: string;
  readonly #rows: string[][] = [];
  readonly #faults: CsvFault[] = [];
  #at: number;

  constructor(text: string, start: number, delimiter: string) {
    this.#text = text;
    this.#at = start;
    this.#delimiter = delimiter;
  }

  *read(): Steps<CsvReading> {
    while (this.#at < this.#text.length) {
      this.#readRow();
      yield;
    }
    return { rows: this.#rows, faults: this.#faults };
  }

  #readRow(): void {
    const cells: string[] = [];
    this.#rows.push(cells);
    for (;;) {
      cells.push(this.#text.charAt(this.#at) === '"' ? this.#readQuoted() : this.#readPlain());
      if (this.#text.charAt(this.#at) !== this.#delimiter) {
        break;
      }
      this.#at++;
    }
    this.#at += this.#text.startsWith('\r\n', this.#at) ? 2 : 1;
  }

  #readPlain(): string {
    const start = this.#at;
    while (!this.#isEnd()) {
      this.#at++;
    }
    return this.#text.slice(start, this.#at);
  }

  #readQuoted(): string {
    let cell = '';
    let start = this.#at + 1;
    for (;;) {
      const quote = this.#text.indexOf('"', start);
      if (quote < 0) {
        this.#faults.push({ row: this.#rows.length, kind: 'open' });
        this.#at = this.#text.length;
        return cell + this.#text.slice(start);
      }
      cell += this.#text.slice(start, quote);
      this.#at = quote + 1;
      if (this.#text.charAt(this.#at) !== '"') {
        break;
      }
      cell += '"';
      start = this.#at + 1;
    }
    const rest = this.#readPlain();
    if (rest.trim() !== '') {
      this.#faults.push({ row: this.#rows.length, kind: 'behind' });
      cell += rest;
    }
    return cell;
  }

  #isEnd(): boolean {
    const character = this.#text.charAt(this.#at);
    return character === '' || character === this.#delimiter || character === '\n' || character === '\r';
  }
}
