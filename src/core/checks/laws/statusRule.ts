import { tellLawStatus } from '../../cards/listedWords';
import { readDateCue } from '../../mentions/meetings/readDateCue';
import type { Mention } from '../../mentions/mention';
import { referenceDateOf } from '../../mentions/referenceDate';
import type { Law } from '../../registry/entity';
import { tellDate } from '../../text/dates';
import { sentenceAt } from '../../text/sentences';
import type { Span } from '../../text/span';
import type { CheckedParagraph } from '../checkedParagraph';
import type { Finding } from '../finding';
import { toFindingSources } from '../findingSources';
import { toDisagreement } from '../disagreement/tellDisagreement';
import type { CheckDesk, Rule } from '../rule';
import { hasEnded, judgeStatus, type ReportedEvent, type StatusJudgement } from './judgeStatus';
import { findSaidStatuses, type SaidStatus } from './statusPhrases';

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

interface LawPlace {
  readonly law: Law;
  readonly span: Span;
}

function checkStatuses(paragraph: CheckedParagraph, desk: CheckDesk): readonly Finding[] {
  const { text, cues, mentions } = paragraph;
  const places = findLaws(paragraph, desk);
  return places.flatMap(({ law, span }, i) => {
    const sentence = cues.sentences[sentenceAt(cues.sentences, span.start)];
    const others = mentions.filter(({ kind }) => kind === 'law');
    const before = others.filter((other) => other.span.end <= span.start).at(-1)?.span.end ?? 0;
    const behind = others.find((other) => other.span.start >= span.end)?.span.start ?? text.length;
    const limits = {
      start: Math.max(sentence?.start ?? 0, before),
      end: Math.min(sentence?.end ?? text.length, behind, places[i + 1]?.span.start ?? text.length),
    };
    const [said] = findSaidStatuses(text, span, limits);
    const finding =
      said === undefined || isDated(said, law, sentence, paragraph, desk)
        ? undefined
        : judge(said, law, paragraph, desk);
    return finding === undefined ? [] : [finding];
  });
}

/** A date of the sentence is one of the law's own, which says when it was or will be so. */
function isDated(
  said: SaidStatus,
  law: Law,
  sentence: Span | undefined,
  { text, cues, facts }: CheckedParagraph,
  { desk }: CheckDesk,
): boolean {
  const events = law.history.filter(({ status }) => said.stage !== 'ended' || hasEnded(status));
  const known = events.flatMap(({ date, sources }) => [
    ...(date === undefined ? [] : [date]),
    ...sources.flatMap((source) => desk.dateOf(source) ?? []),
  ]);
  return cues.dates.some((cue) => {
    const { first } = readDateCue(cue, { text, facts });
    const isNear = sentence !== undefined && sentence.start <= cue.span.start && cue.span.end <= sentence.end;
    // A month without a year may be that of another year than the memo's.
    const own = cue.year === undefined ? first.slice('YYYY'.length) : first;
    return (
      isNear &&
      own !== '' &&
      known.some((date) => (cue.year === undefined ? date.slice('YYYY'.length) : date).startsWith(own))
    );
  });
}

/** Laws by name, and `it` in the next clause of a sentence that names only one. */
function findLaws({ text, mentions, cues }: CheckedParagraph, desk: CheckDesk): readonly LawPlace[] {
  const named = mentions.flatMap((mention) => toPlace(mention, desk));
  const pronouns = cues.sentences.flatMap(({ start, end }, i): readonly LawPlace[] => {
    const [it] =
      /^(?:\s*(?:[Ii]t|Nó)(?=\s)|[^]*?[;,]\s*(?:and\s+)?it(?=\s+(?:is|was|has|took|entered|came)\b))/u.exec(
        text.slice(start, end),
      ) ?? [];
    const before = named.filter(
      ({ span }) =>
        (i === 0 ? 0 : (cues.sentences[i - 1]?.start ?? 0)) <= span.start &&
        span.end <= start + (it?.length ?? 0),
    );
    const [only, ...others] = new Set(before.map(({ law }) => law));
    const at = start + (it?.length ?? 0);
    return it === undefined || only === undefined || others.length > 0
      ? []
      : [{ law: only, span: { start: at - 2, end: at } }];
  });
  return [...named, ...pronouns].sort((a, b) => a.span.start - b.span.start);
}

function toPlace({ kind, entity, span }: Mention, { desk }: CheckDesk): readonly LawPlace[] {
  const law = kind === 'law' && entity !== null ? desk.registry.getOf('law', entity) : undefined;
  return law === undefined ? [] : [{ law, span }];
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
