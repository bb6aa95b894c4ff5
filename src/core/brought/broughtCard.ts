import type { Card, CardLine, CardSection } from '../cards/card';
import type { CardContext } from '../cards/cardContext';
import { tellLanguage } from '../cards/classificationWords';
import { nameOf } from '../cards/entityLines';
import { tellMore } from '../cards/cardLayout';
import { linkTo } from '../cards/evidenceLinks';
import { tellKind, tellTextBasis } from '../cards/listedWords';
import { tellDocumentDate } from '../cards/mentionSections';
import type { SourceDocument } from '../corpus/sourceDocument';
import { asSection, toNote } from '../features/accounts/accountSections';
import { tellMentionCount } from '../features/outlineWords';
import type { Brought } from './brought';
import { linkAt, toNewsLine, wordsAt } from './newsLines';
import type { KnownName, OpenName } from './knownNames';
import type { UnknownName } from './unknownNames';

export interface BroughtCardOptions {
  /** Ids of news that the analyst has left: they are counted, not told. */
  readonly left: ReadonlySet<string>;
  /** URIs that are no source of the corpora. */
  readonly missing: readonly string[];
  /** Sources that were asked for and are not told. */
  readonly more: number;
}

/** What sources brought, laid out like a full card; of several sources one behind the other. */
export function toBroughtCard(
  context: CardContext,
  all: readonly Brought[],
  { left, missing, more }: BroughtCardOptions,
): Card {
  const { translate } = context.wording;
  const [only] = all;
  const notes = [
    ...(context.desk.complete ? [] : [translate('Not all sources are in: what is not found may yet come.')]),
    ...(more > 0 ? [tellMore(more, context.wording)] : []),
    ...missing.map((uri) => translate('{0} is no source of the corpora.', uri)),
  ].map(toNote);
  return {
    id: '',
    kind: 'meeting',
    title:
      only !== undefined && all.length === 1
        ? translate('What it brought: {0}', titleOf(only.document))
        : translate('What {0} sources brought', all.length),
    otherNames: [],
    subtitle: tellCounts(context, all, left),
    sections: [
      asSection('sources', all.length === 1 ? translate('Source') : translate('Sources'), [
        ...all.map(({ document }) => toSourceLine(context, document)),
        ...notes,
      ]),
      ...all.flatMap((brought) =>
        toSections(context, brought, left).map((section) => ({
          ...section,
          heading: all.length === 1 ? section.heading : `${titleOf(brought.document)} · ${section.heading}`,
        })),
      ),
    ],
  };
}

function tellCounts(
  { wording: { translate, language } }: CardContext,
  all: readonly Brought[],
  left: ReadonlySet<string>,
): string {
  const told = all.flatMap(({ news }) => news.filter(({ id }) => !left.has(id)));
  const count = (items: readonly unknown[]): string => items.length.toLocaleString(language);
  return [
    translate('differing: {0}', count(told.filter(({ news }) => !news.isNew))),
    translate('new: {0}', count(told.filter(({ news }) => news.isNew))),
    translate('not in the registry: {0}', count(all.flatMap(({ unknown }) => unknown))),
    translate(
      'known: {0}',
      count([...new Set(all.flatMap(({ known }) => known.map(({ entity }) => entity)))]),
    ),
  ].join(' · ');
}

function toSections(
  context: CardContext,
  { document, news, unknown, open, known }: Brought,
  left: ReadonlySet<string>,
): readonly CardSection[] {
  const { translate } = context.wording;
  const shown = news.filter(({ id }) => !left.has(id));
  const hidden = news.length - shown.length;
  const section = (key: string, heading: string, lines: readonly CardLine[]): CardSection =>
    asSection(
      `${key}:${document.uri}`,
      heading,
      lines.length === 0 ? [toNote(translate('Nothing found.'))] : lines,
    );
  const toLines = (isNew: boolean): readonly CardLine[] =>
    shown.filter((one) => one.news.isNew === isNew).map((one) => toNewsLine(context, one));
  return [
    section('differs', translate('Differs from the registry'), toLines(false)),
    section('new', translate('New to the registry'), toLines(true)),
    ...(hidden === 0
      ? []
      : [
          section('left', translate('Left as it is'), [
            toNote(
              hidden === 1
                ? translate('1 was left and is not told here.')
                : translate('{0} were left and are not told here.', hidden),
            ),
          ]),
        ]),
    section(
      'unknown',
      translate('Not in the registry'),
      unknown.map((name) => toUnknownLine(context, name)),
    ),
    ...(open.length === 0
      ? []
      : [
          section(
            'open',
            translate('Names that stay open'),
            open.map((name) => toOpenLine(context, name)),
          ),
        ]),
    section(
      'known',
      translate('Known here'),
      known.map((name) => toKnownLine(context, name)),
    ),
  ];
}

function titleOf({ title, id }: SourceDocument): string {
  return title === '' ? id : title;
}

function toSourceLine(context: CardContext, document: SourceDocument): CardLine {
  const told = tellOrigin(context, document);
  return {
    text: titleOf(document),
    qualifiers: told === '' ? [] : [told],
    evidence: [linkTo(context, document)],
  };
}

function tellOrigin(context: CardContext, document: SourceDocument): string {
  const { wording } = context;
  const { publisher, lang, textBasis } = document;
  return [
    publisher,
    tellDocumentDate(context, document),
    lang === 'und' ? undefined : tellLanguage(lang, wording),
    tellTextBasis(textBasis, wording),
  ]
    .filter((part) => part !== undefined)
    .join(', ');
}

function toKnownLine(context: CardContext, { entity, count, first }: KnownName): CardLine {
  const { wording } = context;
  return {
    text: entity.name,
    entity: entity.id,
    qualifiers: [tellKind(entity.kind, wording), tellMentionCount(count, wording), wordsAt(first)],
    evidence: [linkAt(context, first)],
  };
}

function toUnknownLine(context: CardContext, { text, kind, title, count, first }: UnknownName): CardLine {
  const { wording } = context;
  const told = kind === 'unknown' ? wording.translate('written like a name') : tellKind(kind, wording);
  return {
    text,
    qualifiers: [
      told,
      ...(title === undefined ? [] : [title]),
      tellMentionCount(count, wording),
      wordsAt(first),
    ],
    evidence: [linkAt(context, first)],
  };
}

function toOpenLine(context: CardContext, { text, candidates, count, first }: OpenName): CardLine {
  const { wording } = context;
  return {
    text,
    qualifiers: [tellMentionCount(count, wording), wordsAt(first)],
    evidence: [linkAt(context, first)],
    children: candidates.map((id) => ({
      text: nameOf(context, id),
      entity: id,
      qualifiers: [],
      evidence: [],
    })),
  };
}
