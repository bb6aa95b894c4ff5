import { foldWithMarks } from '../text/fold';
import type { GazetteerName, Match } from './match';

/**
 * Names that never match alone, for one thing: where `Dung` is weak and `Dũng` is not, a text that writes `Dung` does
 * not mean the second one without its marks.
 */
export class WeakForms {
  readonly #formsOf = new Map<string, Set<string>>();

  add({ entityId, text }: GazetteerName): void {
    const forms = this.#formsOf.get(entityId) ?? new Set();
    this.#formsOf.set(entityId, forms.add(foldWithMarks(text)));
  }

  /** The matches without the names for which the text has a weak name of the same entity, mark for mark. */
  without(matches: readonly Match[], text: string): readonly Match[] {
    return this.#formsOf.size === 0 ? matches : matches.flatMap((match) => this.#strip(match, text) ?? []);
  }

  #strip(match: Match, text: string): Match | undefined {
    const names = match.names.filter(
      ({ name, tier }) =>
        tier === 'exact' ||
        this.#formsOf.get(name.entityId)?.has(foldWithMarks(text.slice(match.span.start, match.span.end))) !==
          true,
    );
    return names.length === match.names.length ? match : names.length === 0 ? undefined : { ...match, names };
  }
}
