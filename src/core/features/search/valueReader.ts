import type { Wording } from '../../contracts';
import type { FieldPart, QueryValue } from '../../search/query/parsedQuery';
import type { QueryFault, QueryReading } from '../../search/searchHit';
import { findNearestWord } from '../../registry/nearestWord';

/** More of them fill a line and tell nobody more. */
const MOST_TOLD = 5;

/** Keeps what is to be told of the values of one field: those that nothing is known of, and what the others mean. */
export class ValueReader {
  readonly faults: QueryFault[] = [];
  readonly #part: FieldPart;
  readonly #wording: Wording;

  constructor(part: FieldPart, wording: Wording) {
    this.#part = part;
    this.#wording = wording;
  }

  fail({ start, end }: QueryValue, message: string): [] {
    this.faults.push({ start, end, message });
    return [];
  }

  failUnknown(value: QueryValue, nearest: string | undefined): [] {
    const { translate } = this.#wording;
    const { field } = this.#part;
    return this.fail(
      value,
      nearest === undefined
        ? translate('“{0}:” knows no “{1}”.', field, value.text)
        : translate('“{0}:” knows no “{1}”. Perhaps “{2}” is meant.', field, value.text, nearest),
    );
  }

  /** With all there are where they are few. */
  failAmong(value: QueryValue, known: readonly string[]): [] {
    const nearest = findNearestWord(value.text, known);
    if (nearest !== undefined || known.length === 0) {
      return this.failUnknown(value, nearest);
    }
    const { translate } = this.#wording;
    const { field } = this.#part;
    return this.fail(
      value,
      translate(
        '“{0}:” knows no “{1}”. There are: {2}.',
        field,
        value.text,
        this.#list(known, 3 * MOST_TOLD),
      ),
    );
  }

  /** `person: Vu Hai Quan, Tran Quan`. */
  tell(meanings: readonly string[]): QueryReading {
    const { field, start, end } = this.#part;
    return { start, end, text: `${field}: ${this.#list(meanings, MOST_TOLD)}` };
  }

  #list(items: readonly string[], most: number): string {
    const told = items.slice(0, most).join(', ');
    return items.length > most
      ? this.#wording.translate('{0} and {1} more', told, items.length - most)
      : told;
  }
}
