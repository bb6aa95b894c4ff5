import type { Card, CardLine, CardSection } from '../../cards/card';
import { toSection, type CardContext } from '../../cards/cardContext';
import { tellMeetingDates } from '../../cards/entityLines';
import type { Meeting } from '../../registry/entity';
import type { Steps } from '../../util/steps';
import { findAccounts, type Account } from './account';
import { nameOfAccount, toAccountLine, type AccountsContext } from './accountLines';
import { asSection, LIST_LIMIT, toNote } from './accountSections';
import { comparePoints } from './comparePoints';
import { compareValues } from './compareValues';
import { toComparisonLine, toPointLine } from './comparisonLines';
import { findTold } from './findUntold';
import { toLoneSections } from './loneSections';

/**
 * The accounts that sources give of one meeting and the talks within it, side by side, laid out like a full card: where
 * they differ, what only one tells, what all tell. It rests on what the registry records from each and on the names
 * recognised in them; what it does not find is said to be not found.
 */
export function* buildAccountsCard(context: CardContext, meeting: Meeting): Steps<Card> {
  const accounts = findAccounts(context.desk, meeting);
  const full: AccountsContext = { ...context, accounts };
  const { translate } = context.wording;
  const count = accounts.accounts.length;
  const compared = count < 2 ? toLoneAccount(full) : yield* toComparedSections(full);
  return {
    id: meeting.id,
    kind: 'meeting',
    title: translate('Accounts of {0}', meeting.name),
    otherNames: [],
    subtitle: [
      count === 1 ? translate('1 source') : translate('{0} sources', count),
      tellMeetingDates(context, meeting),
      meeting.location,
    ]
      .filter((part) => part !== undefined)
      .join(' · '),
    sections: [...toHeadSections(full), ...compared],
  };
}

function toHeadSections(context: AccountsContext): readonly CardSection[] {
  const { accounts, desk, wording } = context;
  const { translate } = wording;
  const notes: CardLine[] = [
    ...(desk.complete ? [] : [translate('Not all sources are in: what is not found may yet come.')]),
    ...accounts.missing.map((id) => translate('no document {0} in the corpora', id)),
  ].map(toNote);
  return toSection({
    key: 'accounts',
    heading: translate('Accounts'),
    items: [...accounts.accounts.map((account) => toAccountLine(context, account)), ...notes],
    toLine: (line) => line,
  });
}

function toLoneAccount(context: AccountsContext): readonly CardSection[] {
  const { translate } = context.wording;
  const told =
    context.accounts.accounts.length === 0
      ? translate('The registry names no source of this meeting that is in the corpora.')
      : translate('The registry names one source of this meeting: there is nothing to compare it with.');
  return [asSection('nothing', translate('Nothing to compare'), [toNote(told)])];
}

function* toComparedSections(context: AccountsContext): Steps<readonly CardSection[]> {
  const { accounts, desk, wording } = context;
  const { translate } = wording;
  const points = comparePoints(desk, accounts);
  const values = yield* compareValues(context, accounts);
  const told = yield* findTold(desk, accounts);
  const isTwo = accounts.accounts.length === 2;
  const nothing = (text: string): readonly CardLine[] => [toNote(text)];
  const differing = values.differing.map((comparison) => toComparisonLine(context, comparison));
  const agreed = points.byAll.map((point) => toPointLine(context, point));
  const agreeing = values.agreeing.filter(({ aspect }) => aspect !== 'speech');
  return [
    asSection(
      'differing',
      translate('Where they differ'),
      differing.length > 0
        ? differing
        : nothing(
            translate(
              'Nothing found: no title, figure, status, topic, strength or attribution that the registry records differs.',
            ),
          ),
    ),
    ...accounts.accounts.flatMap((account) => toLoneSections(context, account, { points, values, told })),
    ...toSection({
      key: 'some',
      heading: translate('Told by some'),
      items: points.bySome,
      toLine: (point) =>
        toPointLine(
          context,
          point,
          notTelling(
            context,
            point.tellings.map((one) => one.account),
          ),
        ),
      limit: LIST_LIMIT,
    }),
    asSection(
      'agreed',
      isTwo ? translate('Told by both') : translate('Told by all'),
      agreed.length > 0 ? agreed : nothing(translate('Nothing found.')),
    ),
    ...toSection({
      key: 'agreeing',
      heading: translate('Titles, figures and statuses on which they agree'),
      items: agreeing,
      toLine: (comparison) => toComparisonLine(context, comparison),
      limit: LIST_LIMIT,
    }),
    ...toSection({
      key: 'none',
      heading: translate('In the registry, told by none of them'),
      items: points.byNone,
      toLine: (statement) => toPointLine(context, { statement, tellings: [] }),
      limit: LIST_LIMIT,
    }),
  ];
}

function notTelling(context: AccountsContext, telling: readonly Account[]): readonly string[] {
  const silent = context.accounts.accounts.filter((account) => !telling.includes(account));
  return [
    context.wording.translate('not by {0}', silent.map((one) => nameOfAccount(context, one)).join(', ')),
  ];
}
