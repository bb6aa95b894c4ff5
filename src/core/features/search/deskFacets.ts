import type { Desk } from '../../desk';
import { compareText } from '../../util/compareText';

/** The values that occur in a desk, each kind worked out when it is first asked for. */
export class DeskFacets {
  readonly #desk: Desk;
  #acts: readonly string[] | undefined;
  #languages: readonly string[] | undefined;
  #publishers: readonly string[] | undefined;
  #folders: readonly string[] | undefined;
  #dates: readonly string[] | undefined;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  get acts(): readonly string[] {
    return (this.#acts ??= inOrder(this.#desk.registry.ofKind('statement').map(({ act }) => act)));
  }

  get languages(): readonly string[] {
    return (this.#languages ??= inOrder(this.#desk.documents.map(({ lang }) => lang)));
  }

  get publishers(): readonly string[] {
    return (this.#publishers ??= inOrder(this.#desk.documents.flatMap(({ publisher }) => publisher ?? [])));
  }

  /** `bundled`, then `bundled/documents` and so on: corpora and the folders in them. */
  get folders(): readonly string[] {
    return (this.#folders ??= inOrder(
      this.#desk.documents.flatMap(({ corpus, id }) =>
        id.split('/').map((_, i, steps) => [corpus, ...steps.slice(0, i)].join('/')),
      ),
    ));
  }

  /** Years and months with documents, the newest first. */
  get dates(): readonly string[] {
    return (this.#dates ??= [
      ...inOrder(
        this.#desk.documents.flatMap(({ date }) =>
          date === undefined ? [] : [date.slice(0, 'YYYY'.length), date.slice(0, 'YYYY-MM'.length)],
        ),
      ),
    ].reverse());
  }
}

function inOrder(values: readonly string[]): readonly string[] {
  return [...new Set(values)].sort(compareText);
}
