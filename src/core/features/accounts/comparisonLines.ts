import type { CardLine } from '../../cards/card';
import { toStatementLine } from '../../cards/statementSections';
import type { Statement } from '../../registry/entity';
import type { Telling } from './account';
import { toTellingLines, toValueLine, type AccountsContext } from './accountLines';
import type { Aspect, Comparison } from './compareValues';

/** Something said, above the words by which each account tells it. */
export function toPointLine(
  context: AccountsContext,
  { statement, tellings }: { readonly statement: Statement; readonly tellings: readonly Telling[] },
  qualifiers: readonly string[] = [],
): CardLine {
  const isOnlyMeeting = context.accounts.meetings.length === 1;
  const line = toStatementLine(context, statement, { speech: true, meeting: isOnlyMeeting });
  return {
    ...line,
    qualifiers: [...line.qualifiers, ...qualifiers],
    // Where some account tells it, the links stand with its words.
    evidence: tellings.length === 0 ? line.evidence : [],
    children: tellings.flatMap((telling) => toTellingLines(context, telling)),
  };
}

/** What is compared, above what each account gives for it, in the order of the accounts. */
export function toComparisonLine(context: AccountsContext, comparison: Comparison): CardLine {
  const { subject, values } = comparison;
  return {
    text: `${tellAspect(context, comparison)}: ${subject.name}`,
    qualifiers: [],
    evidence: [],
    entity: subject.id,
    children: context.accounts.accounts.flatMap((account) =>
      values.flatMap(({ text, tellings }) =>
        tellings.flatMap((telling) =>
          telling.account === account ? [toValueLine(context, text, telling)] : [],
        ),
      ),
    ),
  };
}

function tellAspect({ wording }: AccountsContext, { aspect, property }: Comparison): string {
  const { translate } = wording;
  const told: Readonly<Record<Aspect, string>> = {
    title: translate('Title'),
    figure: translate('Figure'),
    status: translate('Status'),
    speech: translate('How it is told'),
    claim: property?.replaceAll('_', ' ') ?? '',
  };
  const text = told[aspect];
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
