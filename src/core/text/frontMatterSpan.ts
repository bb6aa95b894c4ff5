import type { Span } from './span';

export interface FrontMatterSpan extends Span {
  /** The YAML between the two rules. */
  readonly yaml: Span;
}

/** The lines of front matter are capped, so that a rule at the start of a long text is not taken for it. */
export const MAX_FRONT_MATTER = 100_000;

const OPENING = /^---[ \t]*(?:\r\n|\n|\r)/;

/**
 * Front matter at the very start of a text: `---` on a line of its own, then YAML, then `---` or `...`. It ends behind
 * the line end of its closing rule. `undefined` where there is none, also where it is never closed.
 */
export function findFrontMatter(text: string): FrontMatterSpan | undefined {
  const opening = OPENING.exec(text.slice(0, 200));
  if (opening === null) {
    return undefined;
  }
  const head = text.slice(0, MAX_FRONT_MATTER);
  const closing = /^(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$)/gm;
  closing.lastIndex = opening[0].length;
  const end = closing.exec(head);
  if (end === null) {
    return undefined;
  }
  return {
    start: 0,
    end: end.index + end[0].length,
    yaml: { start: opening[0].length, end: end.index },
  };
}

/** Whether a text begins as front matter does, with a key right behind the rule; such a rule stands in front of no text. */
export function opensFrontMatter(text: string): boolean {
  const head = text.slice(0, 400);
  const opening = OPENING.exec(head);
  return opening !== null && /^[a-z_][\w-]{0,60}:(?:\s|$)/i.test(head.slice(opening[0].length));
}
