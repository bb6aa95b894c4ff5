import { toVisibleText } from './presentText';

/** Tells spreadsheets of today that the file is UTF-8, so that marks of Vietnamese are read. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Begins a formula in one spreadsheet or another, also in its wide form and behind blanks. */
const FORMULA = /^\s*[=+\-@＝＋－＠]/u;

/**
 * Rows as CSV after RFC 4180: comma, CRLF, every cell in quotation marks. What would be read as a formula gets an
 * apostrophe before it, as OWASP advises (CSV Injection); a cell is one line of visible text.
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(toCell).join(',')}\r\n`).join('');
}

function toCell(text: string): string {
  const shown = toVisibleText(text);
  // Tabs and line ends at the start are gone by now.
  const safe = FORMULA.test(shown) ? `'${shown}` : shown;
  return `"${safe.replaceAll('"', '""')}"`;
}
