import type { Span } from '../../src/core/text/span';

/**
 * Fixtures of expected names in one string: `The {{Customs Act|customs-act}} and {{Meta|}}$0` is the text
 * `The Customs Act and Meta` with two names, the second without an entity, and the cursor at its end.
 */
export interface MarkedText {
  readonly text: string;
  readonly expected: readonly MarkedName[];
  readonly cursor: number | undefined;
}

export interface MarkedName {
  readonly span: Span;
  /** `undefined` where it is expected to be found but left open. */
  readonly id: string | undefined;
}

export function readMarkedText(marked: string): MarkedText {
  let text = '';
  let cursor: number | undefined;
  const expected: MarkedName[] = [];
  for (const [piece, name, id] of marked.matchAll(/\{\{([^|{}]*)\|([^{}]*)\}\}|\$0|[^]/gu)) {
    if (piece === '$0') {
      cursor = text.length;
    } else if (name === undefined) {
      text += piece;
    } else {
      const start = text.length;
      text += name;
      expected.push({ span: { start, end: text.length }, id: id === '' ? undefined : id });
    }
  }
  return { text, expected, cursor };
}

/** The other way round, so that a failing test shows both texts side by side. */
export function markText(text: string, names: readonly MarkedName[]): string {
  let marked = '';
  let from = 0;
  for (const { span, id } of names) {
    marked += `${text.slice(from, span.start)}{{${text.slice(span.start, span.end)}|${id ?? ''}}}`;
    from = span.end;
  }
  return marked + text.slice(from);
}
