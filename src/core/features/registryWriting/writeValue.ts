import { isImpreciseDate } from '../../text/dates';
import { isRecordList, isRecordMap, type RecordMap, type RecordValue } from './registryChange';
import { writeScalar } from './writeScalar';

/** Longer lines are written as blocks, where the style of the file allows it; in code units. */
const LINE = 100;
/** What stands there is a date to every reader, as it is in the files that people write. */
const DATED = /(?:^|_)date$|^(?:deadline|period|retrieved)$/;

/** A value on one line, good inside brackets and behind a key. */
export function writeFlow(value: RecordValue, key = ''): string {
  if (isRecordList(value)) {
    return `[${value.map((item) => writeFlow(item)).join(', ')}]`;
  }
  if (isRecordMap(value)) {
    const pairs = entriesOf(value).map(([name, part]) => `${writeScalar(name)}: ${writeFlow(part, name)}`);
    return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
  }
  return typeof value === 'string' && !(DATED.test(key) && isImpreciseDate(value))
    ? writeScalar(value)
    : String(value);
}

/**
 * A map as the lines of a block, the first without its indentation.
 *
 * @param column where its keys begin
 * @param dash how far the dashes of its lists stand to the right of their key
 */
export function writeBlock(map: RecordMap, column: number, dash: number): readonly string[] {
  return entriesOf(map).flatMap(([key, value]) => writeEntry(key, value, column, dash));
}

/** `key: value` on one line where there is room, else a block. */
export function writeEntry(key: string, value: RecordValue, column: number, dash: number): readonly string[] {
  const name = writeScalar(key);
  const line = `${name}: ${writeFlow(value, key)}`;
  const isLong = column + line.length > LINE;
  if (isLong && isRecordList(value) && value.length > 0) {
    const items = value.flatMap((item) => writeItem(item, column + dash, dash));
    return [`${name}:`, ...indent(items, dash)];
  }
  return isLong && isRecordMap(value) && entriesOf(value).length > 0
    ? [`${name}:`, ...indent(writeBlock(value, column + 2, dash), 2)]
    : [line];
}

/** An item with its dash, on one line where there is room and `isBlock` does not say otherwise. */
export function writeItem(
  item: RecordValue,
  column: number,
  dash: number,
  isBlock?: boolean,
): readonly string[] {
  const line = `- ${writeFlow(item)}`;
  if (!isRecordMap(item) || !(isBlock ?? column + line.length > LINE) || entriesOf(item).length === 0) {
    return [line];
  }
  const [first = '', ...others] = writeBlock(item, column + 2, dash);
  return [`- ${first}`, ...indent(others, 2)];
}

export function indent(lines: readonly string[], columns: number): readonly string[] {
  return lines.map((line) => ' '.repeat(columns) + line);
}

function entriesOf(map: RecordMap): readonly (readonly [string, RecordValue])[] {
  return Object.entries(map);
}
