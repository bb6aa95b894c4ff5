import type { Span } from '../../text/span';

/** A text that may take the place of a stretch of a query. */
interface Completion {
  readonly span: Span;
  readonly text: string;
}

/** Completions of one query, parted into what begins a condition and what ends one. */
export interface OfferedCompletions<T> {
  /** `person:`: a value is to follow. */
  readonly fields: readonly T[];
  readonly values: readonly T[];
}

/** Those that would change the query. */
export function partCompletions<T extends Completion>(
  query: string,
  completions: readonly T[],
): OfferedCompletions<T> {
  const useful = completions.filter(
    ({ span, text }) => text.trimEnd() !== query.slice(span.start, span.end).trimEnd(),
  );
  return {
    fields: useful.filter(({ text }) => isField(text)),
    values: useful.filter(({ text }) => !isField(text)),
  };
}

function isField(text: string): boolean {
  return text.trimEnd().endsWith(':');
}

/** The query with a completion written into it, ready to be typed on: behind a value begins the next word. */
export function completedQuery(query: string, { span, text }: Completion): string {
  const rest = query.slice(span.end);
  const written = query.slice(0, span.start) + text;
  return rest === '' && /[^\s:,]$/.test(text) ? `${written} ` : written + rest;
}
