import { tellLawStatus } from '../../cards/listedWords';
import { referenceDateOf } from '../../mentions/referenceDate';
import type { Law } from '../../registry/entity';
import { tellDate } from '../../text/dates';
import type { CheckedParagraph } from '../checkedParagraph';
import type { Finding } from '../finding';
import { toFindingSources } from '../findingSources';
import { toDisagreement } from '../disagreement/tellDisagreement';
import type { CheckDesk, Rule } from '../rule';
import { judgeStatus, type ReportedEvent, type StatusJudgement } from './judgeStatus';
import { findSaidOfLaws } from './saidOfLaws';
import type { SaidStatus } from './statusPhrases';

/** What a memo says of how far a law has come, against what the sources report. */
export function createLawStatusRule(): Rule {
  return {
    codes: ['law-status', 'sources-disagree'],
    // eslint-disable-next-line require-yield -- the registry has all of it
    *prepare(desk) {
      // eslint-disable-next-line require-yield -- a paragraph names few laws
      return function* (paragraph) {
        return checkStatuses(paragraph, desk);
      };
    },
  };
}

function checkStatuses(paragraph: CheckedParagraph, desk: CheckDesk): readonly Finding[] {
  return findSaidOfLaws(paragraph, desk.desk).flatMap(
    ({ law, said }) => judge(said, law, paragraph, desk) ?? [],
  );
}

function judge(
  said: SaidStatus,
  law: Law,
  paragraph: CheckedParagraph,
  desk: CheckDesk,
): Finding | undefined {
  const { facts } = paragraph;
  const memoDate = facts.date ?? facts.today;
  const asOf = referenceDateOf(paragraph, said.span.start).date;
  const judgement = judgeStatus(law, said.stage, (source) => desk.desk.dateOf(source), { asOf, memoDate });
  return judgement && toFinding(judgement, said, law, paragraph, desk);
}

function toFinding(
  { kind, against, support }: StatusJudgement,
  said: SaidStatus,
  law: Law,
  paragraph: CheckedParagraph,
  check: CheckDesk,
): Finding | undefined {
  const { desk, wording } = check;
  const { translate } = wording;
  const [newest] = against;
  if (newest === undefined) {
    return undefined;
  }
  const sources = toFindingSources(desk, toSources(against));
  const told = tellEvent(newest, check);
  if (kind === 'disputed') {
    return toDisagreement(
      {
        span: said.span,
        message: translate('Sources differ on {0}: {1}; {2}.', law.name, ...tellBoth(support, newest, check)),
        entity: law.id,
        support: toFindingSources(desk, toSources(support)),
        against: sources,
      },
      paragraph,
      check,
    );
  }
  return {
    kind: 'finding',
    code: 'law-status',
    severity: kind === 'unreported' ? 'hint' : 'warning',
    span: said.span,
    message:
      kind === 'unreported'
        ? translate('{0} was last reported as {1}; nothing newer here.', law.name, told)
        : translate('The sources report {0} as {1}.', law.name, told),
    entity: law.id,
    sources,
    fixes: [],
  };
}

function tellBoth(
  support: readonly ReportedEvent[],
  against: ReportedEvent,
  check: CheckDesk,
): readonly [string, string] {
  const [newest] = support;
  return [newest === undefined ? '' : tellEvent(newest, check), tellEvent(against, check)];
}

/** "drafting on 20 January 2026". */
function tellEvent({ status, date }: ReportedEvent, { wording }: CheckDesk): string {
  const told = tellLawStatus(status, wording);
  return date === undefined ? told : wording.translate('{0} ({1})', told, tellDate(date, wording));
}

function toSources(events: readonly ReportedEvent[]) {
  return events.flatMap(({ source }) => source ?? []);
}
