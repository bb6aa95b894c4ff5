import { sortMeetings } from '../../cards/entityLines';
import { withTalks } from '../../cards/meetingSources';
import type { Desk } from '../../desk';
import type { Figure, Law, Meeting, Statement } from '../../registry/entity';
import type { Steps } from '../../util/steps';
import { withNarrower } from '../promises/selectStatements';
import type { BriefedEntity } from './briefSubject';
import { newestSaidFirst } from './newestSaidFirst';
import { gatherSide, type Side } from './side';

/** Everything of the registry that a brief draws on, before it is cut to a page. */
export interface BriefMaterial {
  /** Newest first, undated last. */
  readonly meetings: readonly Meeting[];
  /** Newest first; of one day what binds or wants an answer comes first. */
  readonly statements: readonly Statement[];
  /** Who speaks for the person or organization; `undefined` where the brief takes no side. */
  readonly side?: Side;
  /** Those that most of the meetings and statements name first. */
  readonly laws: readonly Law[];
  readonly figures: readonly Figure[];
}

export function* gatherMaterial(desk: Desk, entity: BriefedEntity): Steps<BriefMaterial> {
  const { registry } = desk;
  switch (entity.kind) {
    case 'person':
    case 'organization': {
      const { side, meetings, statements } = yield* gatherSide(desk, entity);
      const figures = meetings.flatMap(({ id }) => registry.figuresAbout(id));
      const issued =
        entity.kind === 'organization'
          ? registry.ofKind('law').filter(({ issuedBy }) => issuedBy === entity.id)
          : [];
      return { ...(yield* toMaterial(desk, meetings, statements, figures, issued)), side };
    }
    case 'law':
      return {
        ...(yield* toMaterial(
          desk,
          registry.meetingsAbout(entity.id),
          registry.statementsAbout(entity.id),
          [],
        )),
        laws: [entity],
      };
    case 'sector': {
      const sectors = [...withNarrower(desk, [entity.id])];
      return yield* toMaterial(
        desk,
        sectors.flatMap((id) => registry.meetingsAbout(id)),
        sectors.flatMap((id) => registry.statementsAbout(id)),
        sectors.flatMap((id) => registry.figuresAbout(id)),
      );
    }
    case 'meeting': {
      const family = withTalks(desk, entity);
      const statements = family.flatMap(({ id }) =>
        registry.statementsAbout(id).filter(({ meeting }) => meeting === id),
      );
      const figures = family.flatMap(({ id }) => registry.figuresAbout(id));
      return yield* toMaterial(desk, family, statements, figures);
    }
  }
}

/** @param first laws that come before those that are named most */
function* toMaterial(
  desk: Desk,
  meetings: readonly Meeting[],
  statements: readonly Statement[],
  figures: readonly Figure[],
  first: readonly Law[] = [],
): Steps<BriefMaterial> {
  const said = yield* newestSaidFirst(desk, [...new Set(statements)]);
  const held = sortMeetings([...new Set(meetings)]);
  return {
    meetings: held,
    statements: said,
    laws: [...new Set([...first, ...mostNamed(desk, [...held, ...said])])],
    figures: [...new Set(figures)],
  };
}

function mostNamed(desk: Desk, naming: readonly { readonly laws: readonly string[] }[]): readonly Law[] {
  const counts = new Map<string, number>();
  for (const id of naming.flatMap(({ laws }) => laws)) {
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).flatMap(([id]) => desk.registry.getOf('law', id) ?? []);
}
