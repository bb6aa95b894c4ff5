import type { ImpreciseDate } from '../../corpus/sourceDocument';
import type { Law, LawEvent, Source } from '../../registry/entity';
import { isAtOrBefore } from '../../text/dates';
import type { SaidStage } from './statusPhrases';

/** A history entry as one source has it. */
export interface ReportedEvent {
  readonly status: string;
  /** `undefined` is undated. */
  readonly date: ImpreciseDate | undefined;
  /** `undefined` where the desk entered it. */
  readonly source: Source | undefined;
}

/** What the sources say to a status that a memo gives a law. */
export interface StatusJudgement {
  /** `wrong`: all contradict. `disputed`: some do. `unreported`: all are older, and none has come so far. */
  readonly kind: 'wrong' | 'disputed' | 'unreported';
  /** The newest first, never empty. */
  readonly against: readonly ReportedEvent[];
  /** Only where it is disputed. */
  readonly support: readonly ReportedEvent[];
}

/** How far a law has come, by values of `status`; `undefined` for values of a registry's own. */
const STAGES: ReadonlyMap<string, number> = new Map([
  ['proposed', 0],
  ['drafting', 1],
  ['passed', 2],
  ['approved', 2],
  ['promulgated', 2],
  ['announced', 2],
  ['not_yet_in_force', 2],
  ['implementing', 3],
  ['in_force', 3],
  ['amended', 3],
  ['replaced', 4],
  ['repealed', 4],
  ['expired', 4],
]);

/** True for values of `status` behind which a law is none any more. */
export function hasEnded(status: string): boolean {
  return STAGES.get(status) === 4;
}

const SAID: Readonly<Record<SaidStage, { readonly lowest: number; readonly highest: number }>> = {
  drafting: { lowest: 0, highest: 1 },
  unpassed: { lowest: 0, highest: 1 },
  enacted: { lowest: 2, highest: 4 },
  unforced: { lowest: 0, highest: 2 },
  inForce: { lowest: 3, highest: 3 },
  ended: { lowest: 4, highest: 4 },
};

/** Values of `status` of a law of which a stage is said rightly. */
export function stagesOf(stage: SaidStage): readonly string[] {
  const { lowest, highest } = SAID[stage];
  return [...STAGES].flatMap(([status, at]) => (lowest <= at && at <= highest ? [status] : []));
}

/**
 * Whether the sources bear out a status of a law. A law only goes forward: what has come so far later was not further
 * before, and the other way round.
 *
 * @param asOf when it was so, as the memo says
 * @param memoDate when that was written
 * @returns `undefined` where nothing speaks against it
 */
export function judgeStatus(
  law: Law,
  stage: SaidStage,
  dateOf: (source: Source) => ImpreciseDate | undefined,
  { asOf, memoDate }: { readonly asOf: ImpreciseDate; readonly memoDate: ImpreciseDate },
): StatusJudgement | undefined {
  const { lowest, highest } = SAID[stage];
  const events = law.history.flatMap((event) => toReported(event, dateOf));
  const dated = events.filter((event) => event.date !== undefined && STAGES.has(event.status));
  const stageOf = ({ status }: ReportedEvent): number => STAGES.get(status) ?? 0;
  const tooFar = dated.filter((event) => stageOf(event) > highest && isAtOrBefore(event.date, asOf));
  // The day on which it takes effect may be stated long before.
  const notYet = dated.filter(
    (event) =>
      stageOf(event) < lowest && isAtOrBefore(asOf, event.date) && isAtOrBefore(event.date, memoDate),
  );
  const tooEarly =
    stage === 'inForce'
      ? dated.filter((event) => stageOf(event) === 3 && !isAtOrBefore(event.date, asOf))
      : [];
  // A state that was left proves nothing of later.
  const left = newestFirst(tooFar).at(-1)?.date;
  const support = dated.filter(
    (event) =>
      stageOf(event) >= lowest &&
      stageOf(event) <= highest &&
      isAtOrBefore(event.date, memoDate) &&
      !tooEarly.includes(event) &&
      (left === undefined || isAtOrBefore(left, event.date)),
  );
  const newest = newestFirst(dated.filter((event) => isAtOrBefore(event.date, memoDate)));
  const against = newestFirst([...tooFar, ...notYet, ...tooEarly]);
  if (stage === 'ended' && against.length === 0 && support.length === 0) {
    return newest.length === 0 ? undefined : { kind: 'unreported', against: newest, support: [] };
  }
  if (support.length > 0) {
    return judgeSupported(support, newest, { lowest, stageOf });
  }
  if (against.length > 0) {
    return { kind: 'wrong', against, support: [] };
  }
  return newest.length > 0 && newest.every((event) => stageOf(event) < lowest)
    ? { kind: 'unreported', against: newest, support: [] }
    : undefined;
}

/** A source that says less later than the first that supports it contradicts that one. */
function judgeSupported(
  support: readonly ReportedEvent[],
  newest: readonly ReportedEvent[],
  { lowest, stageOf }: { readonly lowest: number; readonly stageOf: (event: ReportedEvent) => number },
): StatusJudgement | undefined {
  const first = newestFirst(support).at(-1);
  const against = newest.filter(
    (event) =>
      stageOf(event) < lowest &&
      first?.date !== undefined &&
      isAtOrBefore(first.date, event.date) &&
      !support.some((other) => isSameDocument(other, event)),
  );
  return against.length === 0 ? undefined : { kind: 'disputed', against, support: newestFirst(support) };
}

function isSameDocument(a: ReportedEvent, b: ReportedEvent): boolean {
  return a.source?.document === b.source?.document;
}

function toReported(
  { status, date, sources }: LawEvent,
  dateOf: (source: Source) => ImpreciseDate | undefined,
): readonly ReportedEvent[] {
  return sources.length === 0
    ? [{ status, date, source: undefined }]
    : sources.map((source) => ({ status, date: date ?? dateOf(source), source }));
}

function newestFirst(events: readonly ReportedEvent[]): readonly ReportedEvent[] {
  return [...new Set(events)].sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1));
}
