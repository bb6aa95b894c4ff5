import type { CardContext } from '../../cards/cardContext';
import { tellSubtitle } from '../../cards/subtitle';
import { toTitleLinesAsOf } from '../../cards/titlesAsOf';
import type { ImpreciseDate } from '../../corpus/sourceDocument';
import type { Candidate, Mention } from '../../mentions/mention';
import type { Entity, NamedKind } from '../../registry/entity';
import type { CheckedParagraph } from '../checkedParagraph';
import type { Finding, FindingFix } from '../finding';
import { toFindingSources } from '../findingSources';
import type { CheckDesk, Rule } from '../rule';
import { isToldApart } from './toldApart';
import { isSpokenOf } from '../spokenOf';

/** Of other kinds one name for several is a matter of course, as with sectors and the places in them. */
const TOLD_APART: ReadonlySet<NamedKind> = new Set<NamedKind>(['person', 'organization', 'law', 'meeting']);
/** Scores that differ by less say that as much speaks for one as for the other. */
const AS_LIKELY = 0.1;
/** A longer list is not read. */
const MOST_TOLD = 4;
const MOST_OFFERED = 8;

/** Names that stay open because several people are called so and nothing tells which of them is meant. */
export function createAmbiguousRule(): Rule {
  return {
    codes: ['name-ambiguous'],
    // eslint-disable-next-line require-yield -- all that is needed was found with the names
    *prepare(desk) {
      return function* (paragraph) {
        const findings: Finding[] = [];
        for (const mention of paragraph.mentions) {
          const fitting = findFitting(mention, paragraph);
          if (fitting.length > 1 && !isToldApart(mention, fitting, paragraph, desk.desk.registry)) {
            findings.push(toFinding(mention, fitting, paragraph, desk));
            yield;
          }
        }
        return findings;
      };
    },
  };
}

/** The candidates that nothing speaks against and for whom as much speaks as for the best. */
function findFitting(mention: Mention, { text, mentions }: CheckedParagraph): readonly Candidate[] {
  const { entity, kind, candidates, span } = mention;
  if (entity !== null || !TOLD_APART.has(kind) || isSpokenOf(text, span)) {
    return [];
  }
  const possible = candidates.filter(
    (candidate) => candidate.kind === kind && !candidate.evidence.includes('title-differs'),
  );
  const best = possible.reduce((most, { score }) => Math.max(most, score), 0);
  const isIntroduced = possible.some(({ evidence }) => evidence.includes('introduced'));
  const fitting = possible.filter(
    ({ score, evidence }) => best - score < AS_LIKELY && (!isIntroduced || evidence.includes('introduced')),
  );
  return mentions.some((other) => other.span.end <= span.start && namesOneOf(other, fitting, mention))
    ? []
    : fitting;
}

/** True where a longer name, left open beside a title that nobody has, can only mean one of the candidates. */
function namesOneOf(
  { entity, candidates, text }: Mention,
  fitting: readonly Candidate[],
  mention: Mention,
): boolean {
  const [only, ...others] = candidates;
  return (
    entity === null &&
    only !== undefined &&
    others.length === 0 &&
    text.length > mention.text.length &&
    fitting.some(({ id }) => id === only.id)
  );
}

function toFinding(
  mention: Mention,
  fitting: readonly Candidate[],
  { facts }: CheckedParagraph,
  desk: CheckDesk,
): Finding {
  const { translate } = desk.wording;
  const asOf = mention.asOf ?? facts.date ?? facts.today;
  const entities = fitting.flatMap(({ id }) => desk.desk.registry.get(id) ?? []);
  const told = entities.slice(0, MOST_TOLD).map((entity) => tellEntity(entity, asOf, desk));
  const more = entities.length - told.length;
  const list = told.join('; ');
  return {
    kind: 'finding',
    code: 'name-ambiguous',
    // A body or a law of two that share a name is mostly told by the rest of the memo.
    severity: mention.kind === 'person' ? 'information' : 'hint',
    span: mention.span,
    message:
      more > 0
        ? translate('“{0}” may be any of several: {1}; and {2} more.', mention.text, list, more)
        : translate('“{0}” may be any of several: {1}.', mention.text, list),
    sources: entities.flatMap((entity) => sourcesOf(entity, desk).slice(0, 1)),
    fixes: [
      ...entities.slice(0, MOST_OFFERED).map((entity): FindingFix => ({
        title: translate('It is {0}', tellEntity(entity, asOf, desk)),
        decision: { kind: 'is', name: mention.text, entityId: entity.id },
      })),
      {
        title: translate('“{0}” is no name here', mention.text),
        decision: { kind: 'not', name: mention.text, entityIds: entities.map(({ id }) => id) },
      },
    ],
  };
}

/** `Nguyen Quoc Dung (Vietnamese Ambassador to the US)` */
function tellEntity(entity: Entity, asOf: ImpreciseDate, { desk, wording }: CheckDesk): string {
  const context: CardContext = { desk, wording, asOf };
  const [title] = entity.kind === 'person' ? toTitleLinesAsOf(context, entity, asOf) : [];
  const told = title?.text ?? tellSubtitle(context, entity);
  return told === '' ? entity.name : wording.translate('{0} ({1})', entity.name, told);
}

function sourcesOf(entity: Entity, { desk }: CheckDesk): ReturnType<typeof toFindingSources> {
  const titles = entity.kind === 'person' ? entity.memberships.flatMap(({ sources }) => sources) : [];
  return toFindingSources(desk, [...entity.sources, ...titles]);
}
