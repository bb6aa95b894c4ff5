import type { Citation } from '../../citations/citation';
import { canBeFollowed, spanOfLocator } from '../../citations/locatorPlaces';
import { pagesOf } from '../../citations/pages';
import { countedPassages } from '../../citations/paragraphs';
import { writeKey } from '../../citations/keySyntax';
import { append } from '../../util/append';
import type { SourceDocument } from '../../corpus/sourceDocument';
import type { Finding, FindingFix } from '../finding';
import type { CheckDesk, Rule } from '../rule';

/** Keys that no source has, or several have, and paragraphs that a source does not have. */
export function createCitationRule(): Rule {
  return {
    codes: ['citation-unknown', 'passage-lost'],
    // eslint-disable-next-line require-yield -- looking up a key is no long work
    *prepare(desk) {
      return function* ({ citations }) {
        const findings: Finding[] = [];
        for (const citation of citations) {
          append(findings, checkCitation(citation, desk));
          yield;
        }
        return findings;
      };
    },
  };
}

function checkCitation(citation: Citation, desk: CheckDesk): readonly Finding[] {
  const source = desk.keys.resolve(citation.key);
  switch (source.state) {
    case 'found':
      return checkLocator(citation, source.document, desk);
    case 'ambiguous':
      return [tellAmbiguous(citation, source.documents, desk)];
    case 'unknown':
      // In running text an unknown key may as well be somebody's handle.
      return citation.brackets === undefined ? [] : [tellUnknown(citation, source.near, desk)];
  }
}

function tellUnknown(citation: Citation, near: readonly string[], { wording }: CheckDesk): Finding {
  const { translate } = wording;
  return {
    kind: 'finding',
    code: 'citation-unknown',
    severity: 'warning',
    span: citation.span,
    message: translate('No source has the key “{0}”.', citation.key),
    sources: [],
    fixes: near.flatMap((key): readonly FindingFix[] => {
      const written = writeKey(key);
      return written === undefined
        ? []
        : [
            {
              title: translate('Cite “{0}” instead', key),
              edits: [{ ...citation.span, newText: written }],
            },
          ];
    }),
  };
}

function tellAmbiguous(
  citation: Citation,
  documents: readonly SourceDocument[],
  { wording }: CheckDesk,
): Finding {
  return {
    kind: 'finding',
    code: 'citation-unknown',
    severity: 'information',
    span: citation.span,
    message: wording.translate(
      '{0} sources have the key “{1}”, and nothing tells which one is meant.',
      documents.length,
      citation.key,
    ),
    sources: documents.map((document) => ({ document, span: { start: 0, end: 0 } })),
    fixes: [],
  };
}

function checkLocator(
  { locator, key }: Citation,
  document: SourceDocument,
  { wording }: CheckDesk,
): readonly Finding[] {
  if (
    locator === undefined ||
    !canBeFollowed(document, locator) ||
    spanOfLocator(document, locator) !== undefined
  ) {
    return [];
  }
  return [
    {
      kind: 'finding',
      code: 'passage-lost',
      severity: 'warning',
      span: { start: locator.start, end: locator.end },
      message:
        locator.unit === 'page'
          ? wording.translate('“{0}” has no such page: it has {1}.', key, pagesOf(document).length)
          : wording.translate(
              '“{0}” has no such paragraph: it has {1}.',
              key,
              countedPassages(document).length,
            ),
      sources: [{ document, span: { start: 0, end: 0 } }],
      fixes: [],
    },
  ];
}
