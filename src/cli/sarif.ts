import { FINDING_CODES, LineIndex, type AideMemoire, type Finding } from '../core';
import type { CheckedFile } from './commands/check';
import { fixesOf } from './toDiagnostic';

/**
 * Findings in the Static Analysis Results Interchange Format, version 2.1.0 (OASIS, 2020), as code scanning services
 * read it. Columns count UTF-16 code units from 1, ends are exclusive.
 */
export function toSarif(checked: readonly CheckedFile[], service: AideMemoire): unknown {
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Aide-Mémoire', rules: FINDING_CODES.map((id) => ({ id })) } },
        columnKind: 'utf16CodeUnits',
        results: checked.flatMap((file) =>
          file.report.findings.map((finding) => toResult(finding, file, service)),
        ),
      },
    ],
  };
}

function toResult(finding: Finding, { file, memo }: CheckedFile, service: AideMemoire): unknown {
  const { code, severity, span, message } = finding;
  const lines = new LineIndex(memo.text());
  const artifactLocation = { uri: toUriReference(file) };
  const toRegion = ({ start, end }: { readonly start: number; readonly end: number }): unknown => {
    const range = lines.rangeOf({ start, end });
    return {
      startLine: range.start.line + 1,
      startColumn: range.start.character + 1,
      endLine: range.end.line + 1,
      endColumn: range.end.character + 1,
      charOffset: start,
      charLength: end - start,
    };
  };
  const fixes = fixesOf(finding, memo, service).filter(({ edits }) => edits.length > 0);
  return {
    ruleId: code,
    ruleIndex: FINDING_CODES.indexOf(code),
    level: severity === 'warning' ? 'warning' : 'note',
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation, region: toRegion(span) } }],
    ...(fixes.length === 0
      ? {}
      : {
          fixes: fixes.map(({ title, edits }) => ({
            description: { text: title },
            artifactChanges: [
              {
                artifactLocation,
                replacements: edits.map((edit) => ({
                  deletedRegion: toRegion(edit),
                  insertedContent: { text: edit.newText },
                })),
              },
            ],
          })),
        }),
  };
}

/** A file name is no URI: blanks and percent signs are escaped, and a drive letter is no scheme. */
function toUriReference(file: string): string {
  const path = file.replaceAll('\\', '/');
  const escaped = path.split('/').map(encodeURIComponent).join('/');
  return /^[A-Za-z]:\//.test(path) ? `file:///${path.slice(0, 2)}${escaped.slice('C%3A'.length)}` : escaped;
}
