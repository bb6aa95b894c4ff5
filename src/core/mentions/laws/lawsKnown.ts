import { kindOfNoun, type LawKind, type LawNoun } from './lawWords';

/** A law as a text names it at one place. */
export interface Naming {
  /** `undefined` where the registry does not have the law, or more than one is possible. */
  readonly lawId: string | undefined;
  /** Index in the paragraph. */
  readonly sentence: number;
  /** Into the paragraph. */
  readonly start: number;
  /** Words for its kind that the text uses there; empty for `57-NQ/TW` alone. */
  readonly nouns: readonly LawNoun[];
  /** Each once. */
  readonly kinds: readonly LawKind[];
}

/** Which laws a text has named so far; one for each reading of a text, told to by `resolveLaws` alone. */
export class LawsKnown {
  readonly #introduced = new Set<string>();
  /** The last paragraph that was read, and the one before. */
  #namings: readonly [Namings | undefined, Namings | undefined] = [undefined, undefined];

  isIntroduced(lawId: string): boolean {
    return this.#introduced.has(lawId);
  }

  introduce(lawId: string): void {
    this.#introduced.add(lawId);
  }

  /** @param namings of the paragraph, in order */
  remember(paragraph: number, namings: readonly Naming[]): void {
    const [last] = this.#namings;
    this.#namings = [new Namings(paragraph, namings), last?.paragraph === paragraph - 1 ? last : undefined];
  }

  /**
   * The law that a noun in the paragraph remembered last stands for: the last one called so in this paragraph or the
   * one before, else the last of its kind; `undefined` where its sentence names another such.
   *
   * @param start of the noun
   */
  findAntecedent(noun: LawNoun, start: number): string | undefined {
    const [here, before] = this.#namings;
    for (const key of [toNounKey(noun), toKindKey(kindOfNoun(noun))]) {
      const found = here?.lastBefore(key, start) ?? before?.lastBefore(key, Infinity);
      if (found !== undefined) {
        return found.isOnlyOne ? found.lawId : undefined;
      }
    }
    return undefined;
  }
}

interface Antecedent {
  readonly lawId: string | undefined;
  /** Its sentence names no other by that noun, or of that kind. */
  readonly isOnlyOne: boolean;
}

/** Namings of one paragraph by noun and by kind. */
class Namings {
  readonly paragraph: number;
  readonly #byKey = new Map<string, Naming[]>();
  /** By key and sentence: two laws or more. */
  readonly #crowded = new Set<string>();

  constructor(paragraph: number, namings: readonly Naming[]) {
    this.paragraph = paragraph;
    for (const naming of namings) {
      for (const key of [...naming.nouns.map(toNounKey), ...naming.kinds.map(toKindKey)]) {
        const others = this.#byKey.get(key) ?? [];
        const last = others.at(-1);
        if (last?.sentence === naming.sentence && last.lawId !== naming.lawId) {
          this.#crowded.add(`${key} ${naming.sentence}`);
        }
        others.push(naming);
        this.#byKey.set(key, others);
      }
    }
  }

  lastBefore(key: string, start: number): Antecedent | undefined {
    const namings = this.#byKey.get(key) ?? [];
    let low = 0;
    let high = namings.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((namings[middle]?.start ?? Infinity) < start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    const found = namings[low - 1];
    return found && { lawId: found.lawId, isOnlyOne: !this.#crowded.has(`${key} ${found.sentence}`) };
  }
}

function toNounKey(noun: LawNoun): string {
  return `noun ${noun}`;
}

function toKindKey(kind: LawKind): string {
  return `kind ${kind}`;
}
