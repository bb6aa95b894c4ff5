import { FINDING_CODES, type Finding, type FindingCode } from '../../../src/core';
import type { Span } from '../../../src/core/text/span';
import type { Twin } from './memoPairs';

/** One text with what was found in it. */
export interface TwinScore {
  readonly twin: Twin;
  /** The finding that tells the planted error; `undefined` where it was missed. */
  readonly found: Finding | undefined;
  /** All that tells nothing that was planted. */
  readonly besides: readonly Finding[];
}

export interface PairScore {
  readonly file: string;
  /** The right memo. */
  readonly text: string;
  readonly words: number;
  readonly falseAlarms: readonly Finding[];
  readonly twins: readonly TwinScore[];
}

export interface RuleFigures {
  readonly code: FindingCode;
  readonly planted: number;
  readonly found: number;
  /** In right memos. */
  readonly falseAlarms: number;
  readonly hints: number;
  /** In wrong twins, but for the planted error and what the right memo has as well. */
  readonly besides: number;
}

export interface Figures {
  readonly rules: readonly RuleFigures[];
  readonly all: Omit<RuleFigures, 'code'>;
  /** In right memos. */
  readonly words: number;
}

/** A finding tells a planted error when its code is the error's and its words touch those at fault. */
export function scoreTwin(twin: Twin, findings: readonly Finding[], inRight: readonly Finding[]): TwinScore {
  const codes = [twin.code, ...twin.alternatives];
  const touching = findings.filter(({ span }) => touches(span, twin.fault));
  const found = codes.flatMap((code) => touching.filter((finding) => finding.code === code))[0];
  const known = inRight.map(toKey);
  return {
    twin,
    found,
    besides: findings
      .filter((finding) => !(codes.includes(finding.code) && touches(finding.span, twin.fault)))
      .filter((finding) => !known.includes(toKey(finding))),
  };
}

export function sumFindings(scores: readonly PairScore[]): Figures {
  const twins = scores.flatMap((score) => score.twins);
  const alarms = scores.flatMap(({ falseAlarms }) => falseAlarms);
  const besides = twins.flatMap((twin) => twin.besides);
  const rules = FINDING_CODES.map((code): RuleFigures => {
    const planted = twins.filter(({ twin }) => twin.code === code);
    const ofRule = alarms.filter((finding) => finding.code === code);
    return {
      code,
      planted: planted.length,
      found: planted.filter(({ found }) => found !== undefined).length,
      falseAlarms: ofRule.filter(({ severity }) => severity !== 'hint').length,
      hints: ofRule.filter(({ severity }) => severity === 'hint').length,
      besides: besides.filter((finding) => finding.code === code && finding.severity !== 'hint').length,
    };
  });
  const sum = (of: (figures: RuleFigures) => number): number =>
    rules.reduce((all, rule) => all + of(rule), 0);
  return {
    rules,
    all: {
      planted: sum(({ planted }) => planted),
      found: sum(({ found }) => found),
      falseAlarms: sum(({ falseAlarms }) => falseAlarms),
      hints: sum(({ hints }) => hints),
      besides: sum((rule) => rule.besides),
    },
    words: scores.reduce((all, { words }) => all + words, 0),
  };
}

/** Words as a writer counts them: front matter, citations and signs are none. */
export function countWords(memo: string): number {
  const body = memo.replace(/^---\n[^]*?\n---\n/, '').replace(/\[[^[\]]*@[^[\]]*\]/g, '');
  return body.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** An empty span touches what it stands in or beside. */
function touches(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
    ? true
    : a.start === a.end && a.start >= b.start && a.start <= b.end;
}

/** What makes a finding the same in both texts; places shift. */
function toKey({ code, message, entity }: Finding): string {
  return JSON.stringify([code, message, entity]);
}
