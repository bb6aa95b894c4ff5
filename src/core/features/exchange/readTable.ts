import { withoutTurningMarks } from '../../text/deceptiveText';
import type { Wording } from '../../contracts';
import type { Steps } from '../../util/steps';
import { readCsv, type CsvFault } from '../../text/readCsv';

/** A CSV file as rows of texts. */
export interface ImportTable {
  readonly head: readonly string[];
  readonly rows: readonly ImportRow[];
  /** Sentences on rows that could not be read as they should. */
  readonly faults: readonly string[];
}

export interface ImportRow {
  /** In the file, the head being 1; cells with line ends count as one line each. */
  readonly number: number;
  readonly cells: readonly string[];
}

export type TableReading =
  | { readonly state: 'read'; readonly table: ImportTable }
  | { readonly state: 'refused'; readonly reason: string };

/** In code units. */
const LONGEST = 5_000_000;
const MOST_COLUMNS = 200;
const MOST_FAULTS = 20;
const MOST_ROWS = 50_000;

/** Reads CSV with commas, semicolons, tabs or bars; the first row that says something is the head. */
export function* readTable(text: string, { translate }: Wording): Steps<TableReading> {
  if (text.length > LONGEST) {
    return { state: 'refused', reason: translate('The file is too long to be imported at once; part it.') };
  }
  const reading = yield* readCsv(text);
  const rows: ImportRow[] = [];
  for (const [i, written] of reading.rows.entries()) {
    const cells = written.map(toCell);
    if (cells.some((cell) => cell !== '')) {
      rows.push({ number: i + 1, cells });
    }
    yield;
  }
  const [head, ...others] = rows;
  if (head === undefined || others.length === 0) {
    return {
      state: 'refused',
      reason: translate('The file has no rows below a head that names the columns.'),
    };
  }
  if (others.length > MOST_ROWS) {
    return { state: 'refused', reason: translate('The file is too long to be imported at once; part it.') };
  }
  if (head.cells.length > MOST_COLUMNS) {
    return { state: 'refused', reason: translate('The file has too many columns to be a list of entries.') };
  }
  const faults = reading.faults.slice(0, MOST_FAULTS).map((fault) => tellFault(fault, translate));
  return { state: 'read', table: { head: head.cells, rows: others, faults } };
}

function tellFault({ row, kind }: CsvFault, translate: Wording['translate']): string {
  return kind === 'open'
    ? translate('Row {0}: a quotation mark is opened and not closed.', row)
    : translate('Row {0}: there is text behind a closing quotation mark.', row);
}

/** What spreadsheets were told to show as text has an apostrophe before it; marks of direction are left in unseen. */
function toCell(cell: string): string {
  return withoutTurningMarks(cell)
    .trim()
    .replace(/^'(?=[=+\-@＝＋－＠])/u, '');
}
