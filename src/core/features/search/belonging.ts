import type { Desk } from '../../desk';
import type { ImpreciseDate } from '../../corpus/sourceDocument';
import type { Entity, Membership, Statement } from '../../registry/entity';
import { compareDates, isAtOrBefore } from '../../text/dates';
import { foldText } from '../../text/fold';

/**
 * Whether an entity is one of some others or belongs to one by what the registry says: persons to the bodies they were
 * members of at that date, bodies and places to their parents, bodies to the place that is their jurisdiction.
 */
export class Belonging {
  readonly #desk: Desk;
  #areas: ReadonlyMap<string, readonly string[]> | undefined;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** @param date `undefined`: at any time */
  belongs(id: string, to: ReadonlySet<string>, date: ImpreciseDate | undefined): boolean {
    const seen = new Set([id]);
    for (const one of seen) {
      if (to.has(one)) {
        return true;
      }
      const entity = this.#desk.registry.get(one);
      for (const above of entity === undefined ? [] : this.#above(entity, date)) {
        seen.add(above);
      }
    }
    return false;
  }

  /** When something was said: at its meeting, else as its newest source is dated. */
  dateOf({ meeting, sources }: Statement): ImpreciseDate | undefined {
    const { registry } = this.#desk;
    const start = meeting === undefined ? undefined : registry.getOf('meeting', meeting)?.startDate;
    const dates = sources.flatMap((source) => this.#desk.dateOf(source) ?? []);
    return start ?? dates.sort(compareDates).at(-1);
  }

  #above(entity: Entity, date: ImpreciseDate | undefined): readonly string[] {
    switch (entity.kind) {
      case 'person':
        return entity.memberships
          .filter((membership) => isHeld(membership, date))
          .flatMap(({ organizationId, postId }) => [organizationId ?? [], postId ?? []].flat());
      case 'organization':
        return [entity.parentId ?? [], this.#areasCalled(entity.jurisdiction)].flat();
      case 'area':
        return entity.parentId === undefined ? [] : [entity.parentId];
      case 'post':
        return [entity.organizationId ?? [], entity.areaId ?? []].flat();
      case 'law':
      case 'meeting':
      case 'sector':
      case 'figure':
      case 'statement':
        return [];
    }
  }

  /** A jurisdiction is the id or a name of a place. */
  #areasCalled(jurisdiction: string | undefined): readonly string[] {
    if (jurisdiction === undefined) {
      return [];
    }
    this.#areas ??= this.#readAreas();
    return this.#areas.get(foldText(jurisdiction)) ?? [];
  }

  #readAreas(): ReadonlyMap<string, readonly string[]> {
    const areas = new Map<string, string[]>();
    for (const { id, names } of this.#desk.registry.ofKind('area')) {
      for (const key of new Set([id, ...names.map(({ text }) => text)].map(foldText))) {
        const ids = areas.get(key) ?? [];
        areas.set(key, ids);
        ids.push(id);
      }
    }
    return areas;
  }
}

function isHeld({ startDate, endDate }: Membership, date: ImpreciseDate | undefined): boolean {
  return (
    date === undefined ||
    ((startDate === undefined || isAtOrBefore(startDate, date)) &&
      (endDate === undefined || isAtOrBefore(date, endDate)))
  );
}
