import type { CardLine, CardSection } from '../../cards/card';
import { tellLanguage } from '../../cards/classificationWords';
import { linkTo } from '../../cards/evidenceLinks';
import { toExcerpt } from '../../cards/excerpt';
import { tellKind, tellTextBasis } from '../../cards/listedWords';
import { tellMore } from '../../cards/cardLayout';
import type { Passage } from '../../corpus/sourceDocument';
import type { Person } from '../../registry/entity';
import { tellMentionCount } from '../outlineWords';
import type { Account } from './account';
import { nameOfAccount, toPlaceLine, type AccountsContext } from './accountLines';
import { asSection, toNote } from './accountSections';
import { toComparisonLine, toPointLine } from './comparisonLines';
import type { Points } from './comparePoints';
import type { Comparison, Comparisons } from './compareValues';
import { findLoneMentions, type LoneMention } from './findLoneMentions';
import { findUntold } from './findUntold';

const PASSAGE_LENGTH = 300;
/** Passages told below one name. */
const PLACES = 3;

/** What was found by comparing. */
export interface Found {
  readonly points: Points;
  readonly values: Comparisons;
  readonly told: ReadonlySet<Passage>;
}

/** What one account alone tells, names or gives; and what it says of which the registry tells nothing. */
export function toLoneSections(
  context: AccountsContext,
  account: Account,
  { points, values, told }: Found,
): readonly CardSection[] {
  const { accounts, desk, wording } = context;
  const { translate } = wording;
  const name = nameOfAccount(context, account);
  const said = points.onlyBy(account).map((point) => toPointLine(context, point));
  const given = values.single
    .filter((comparison) => isLoneValue(context, account, comparison))
    .map((comparison) => toComparisonLine(context, comparison));
  const mentions = findLoneMentions(desk, accounts, account).map((mention) =>
    toMentionLine(context, mention),
  );
  const untold = findUntold(desk, accounts, account, told).map((passage): CardLine => ({
    text: toExcerpt(account.document, passage.span, PASSAGE_LENGTH),
    qualifiers: [],
    evidence: [linkTo(context, account.document, passage.span)],
  }));
  const section = (key: string, heading: string, lines: readonly CardLine[]): CardSection =>
    asSection(
      `${key}:${account.document.uri}`,
      heading,
      lines.length === 0 ? [toNote(translate('Nothing found.'))] : lines,
    );
  return [
    section('only', translate('Only in {0}', name), [
      ...(said.length + given.length === 0 ? [] : tellCaveats(context, account)),
      ...said,
      ...given,
    ]),
    section('named', translate('Named only in {0}', name), mentions),
    section('untold', translate('Passages of {0} of which the registry tells nothing', name), untold),
  ];
}

/** A source that is not given in full may have told what it is silent on here. */
function tellCaveats(context: AccountsContext, account: Account): readonly CardLine[] {
  const { accounts, wording } = context;
  const { translate } = wording;
  const partial = accounts.accounts.flatMap((other) => {
    const basis = tellTextBasis(other.document.textBasis, wording);
    return other === account || basis === undefined || !isPartial(other)
      ? []
      : [
          translate(
            '{0}, {1}: what it does not tell here, its origin may.',
            nameOfAccount(context, other),
            basis,
          ),
        ];
  });
  return partial.map(toNote);
}

function isPartial({ document: { textBasis } }: Account): boolean {
  return textBasis === 'retold' || textBasis === 'excerpt';
}

/** Given by this account alone, as far as is recorded; a title that another one has in so many words is not. */
function isLoneValue(
  { accounts }: AccountsContext,
  account: Account,
  { aspect, subject, values }: Comparison,
): boolean {
  const isOwn = values.every(({ tellings }) => tellings.every((telling) => telling.account === account));
  return (
    isOwn &&
    aspect !== 'speech' &&
    !(
      subject.kind === 'person' &&
      accounts.accounts.some((other) => other !== account && namesTitle(other, subject))
    )
  );
}

function namesTitle({ document }: Account, { memberships }: Person): boolean {
  const text = document.readable.text.toLowerCase();
  return memberships.some(({ role, otherRoles }) =>
    [role, ...otherRoles.map(({ name }) => name)].some(
      (title) => title !== undefined && text.includes(title.toLowerCase()),
    ),
  );
}

function toMentionLine(context: AccountsContext, { entity, occurrences, unnamedIn }: LoneMention): CardLine {
  const { wording } = context;
  const places = new Map(occurrences.map((one) => [one.passage, one])).values();
  const shown = [...places].sort((a, b) => a.mention.span.start - b.mention.span.start);
  const more = shown.length - PLACES;
  return {
    text: entity.name,
    entity: entity.id,
    qualifiers: [
      tellKind(entity.kind, wording),
      tellMentionCount(occurrences.length, wording),
      ...unnamedIn.map((lang) =>
        wording.translate(
          'the registry has no name for it in {0}, so it may be missed there',
          tellLanguage(lang, wording),
        ),
      ),
    ],
    evidence: [],
    children: [
      ...shown.slice(0, PLACES).map(({ document, mention, passage }) =>
        toPlaceLine(context, {
          document,
          span: mention.span,
          ...(passage === undefined ? {} : { passage }),
        }),
      ),
      ...(more > 0 ? [toNote(tellMore(more, wording))] : []),
    ],
  };
}
