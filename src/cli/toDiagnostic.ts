import {
  LineIndex,
  type AideMemoire,
  type EditedText,
  type Finding,
  type FindingSource,
  type TextEdit,
} from '../core';

/** A finding as formats.md §4 has it, without its fixes. */
export interface DiagnosticJson {
  readonly code: string;
  readonly severity: string;
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly entity: string | null;
  readonly sources: readonly SourceJson[];
}

export interface SourceJson {
  readonly corpus: string;
  readonly document: string;
  /** Into the document's text; equal where the document as a whole is meant. */
  readonly start: number;
  readonly end: number;
  /** From 1. */
  readonly line: number;
  readonly text: string;
}

export interface FixJson {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

export function toDiagnostic({ code, severity, span, message, entity, sources }: Finding): DiagnosticJson {
  return {
    code,
    severity,
    start: span.start,
    end: span.end,
    message,
    entity: entity ?? null,
    sources: sources.map(toSource),
  };
}

function toSource({ document, span: { start, end } }: FindingSource): SourceJson {
  const line = new LineIndex(document.text).positionAt(start).line + 1;
  return {
    corpus: document.corpus,
    document: document.id,
    start,
    end,
    line,
    text: document.text.slice(start, end),
  };
}

/** Those that can be done; offsets are into the memo. */
export function fixesOf(finding: Finding, memo: EditedText, service: AideMemoire): readonly FixJson[] {
  return finding.fixes.flatMap((fix) => {
    const outcome = service.editsOf(memo, fix);
    return 'edits' in outcome
      ? [
          {
            title: fix.title,
            edits: outcome.edits.map(({ start, end, newText }) => ({ start, end, newText })),
          },
        ]
      : [];
  });
}
