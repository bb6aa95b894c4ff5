import type { Wording } from './contracts';
import type { Problem } from './problem';

/** More would help nobody, and a hostile file must not fill the memory. */
const MOST_PROBLEMS = 1000;

/** The problems of one file, of which only so many are kept. */
export class ProblemList {
  readonly #problems: Problem[] = [];
  #firstLeftOut: Problem | undefined;
  #leftOut = 0;

  /** True where nothing more is kept: what is costly to say need not be said. */
  get isFull(): boolean {
    return this.#problems.length >= MOST_PROBLEMS;
  }

  add(problem: Problem): void {
    if (this.isFull) {
      this.#firstLeftOut ??= problem;
      this.#leftOut++;
    } else {
      this.#problems.push(problem);
    }
  }

  /** All that are kept, the last of them telling how many are not. */
  toArray({ translate }: Wording): readonly Problem[] {
    if (this.#firstLeftOut === undefined) {
      return this.#problems;
    }
    const { code, severity, uri, range } = this.#firstLeftOut;
    const message = translate('From here on problems are not listed; there are {0} more.', this.#leftOut);
    return [...this.#problems, { code, severity, uri, range, message }];
  }
}
