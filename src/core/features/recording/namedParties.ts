import type { SourceDocument } from '../../corpus/sourceDocument';
import type { Mention } from '../../mentions/mention';
import { readableOffset, readSpan } from '../../text/readableText';
import type { Span } from '../../text/span';
import type { NamedParty } from './statementParties';

/** A passage as one reads it, with the certain names in it. */
export interface NamedPassage {
  readonly text: string;
  /** In order; offsets into {@link text}. */
  readonly names: readonly NamedParty[];
}

export function readPassage(
  { readable }: SourceDocument,
  span: Span,
  mentions: readonly Mention[],
): NamedPassage {
  const from = readableOffset(readable, span.start);
  return {
    text: readSpan(readable, span),
    names: mentions.flatMap(({ span: own, entity, kind }) =>
      entity !== null && span.start <= own.start && own.end <= span.end
        ? [
            {
              span: {
                start: readableOffset(readable, own.start) - from,
                end: readableOffset(readable, own.end) - from,
              },
              kind,
              id: entity,
            },
          ]
        : [],
    ),
  };
}
