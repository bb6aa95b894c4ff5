import type { Steps } from '../util/steps';
import type { Entity, EntityKind, EntityOf } from './entity';
import type { Registry } from './registry';

type Meeting = EntityOf<'meeting'>;
type Statement = EntityOf<'statement'>;
type Figure = EntityOf<'figure'>;

export function* buildEntityIndex(entities: readonly Entity[]): Steps<Registry> {
  const index = new EntityIndex(entities);
  for (const entity of entities) {
    index.add(entity);
    yield;
  }
  return index;
}

/** Entities whose ids are unique, with every way between them worked out once. Time and memory are linear. */
class EntityIndex implements Registry {
  readonly entities: readonly Entity[];
  readonly #byId = new Map<string, Entity>();
  readonly #byKind: { readonly [K in EntityKind]: EntityOf<K>[] } = {
    person: [],
    organization: [],
    area: [],
    post: [],
    law: [],
    meeting: [],
    sector: [],
    figure: [],
    statement: [],
  };
  readonly #meetingsOf = new Ways<Meeting>();
  readonly #meetingsWithin = new Ways<Meeting>();
  readonly #meetingsAbout = new Ways<Meeting>();
  readonly #statementsBy = new Ways<Statement>();
  readonly #statementsTo = new Ways<Statement>();
  readonly #statementsAbout = new Ways<Statement>();
  readonly #figuresAbout = new Ways<Figure>();
  readonly #narrowerSectors = new Ways<EntityOf<'sector'>>();
  readonly #membersOf = new Ways<EntityOf<'person'>>();

  /** @param entities all of which are {@link add added} before anybody asks for one */
  constructor(entities: readonly Entity[]) {
    this.entities = entities;
  }

  get(id: string): Entity | undefined {
    return this.#byId.get(id);
  }

  getOf<K extends EntityKind>(kind: K, id: string): EntityOf<K> | undefined {
    const entity = this.#byId.get(id);
    return entity !== undefined && isOf(kind, entity) ? entity : undefined;
  }

  ofKind<K extends EntityKind>(kind: K): readonly EntityOf<K>[] {
    return this.#byKind[kind];
  }

  meetingsOf(id: string): readonly Meeting[] {
    return this.#meetingsOf.from(id);
  }

  meetingsWithin(id: string): readonly Meeting[] {
    return this.#meetingsWithin.from(id);
  }

  statementsBy(id: string): readonly Statement[] {
    return this.#statementsBy.from(id);
  }

  statementsTo(id: string): readonly Statement[] {
    return this.#statementsTo.from(id);
  }

  statementsAbout(id: string): readonly Statement[] {
    return this.#statementsAbout.from(id);
  }

  meetingsAbout(id: string): readonly Meeting[] {
    return this.#meetingsAbout.from(id);
  }

  figuresAbout(id: string): readonly Figure[] {
    return this.#figuresAbout.from(id);
  }

  narrowerSectors(id: string): readonly EntityOf<'sector'>[] {
    return this.#narrowerSectors.from(id);
  }

  membersOf(id: string): readonly EntityOf<'person'>[] {
    return this.#membersOf.from(id);
  }

  add(entity: Entity): void {
    this.#byId.set(entity.id, entity);
    switch (entity.kind) {
      case 'person':
        this.#byKind.person.push(entity);
        this.#membersOf.lead(
          entity.memberships.map(({ organizationId }) => organizationId),
          entity,
        );
        return;
      case 'organization':
        this.#byKind.organization.push(entity);
        return;
      case 'area':
        this.#byKind.area.push(entity);
        return;
      case 'post':
        this.#byKind.post.push(entity);
        return;
      case 'law':
        this.#byKind.law.push(entity);
        return;
      case 'meeting':
        this.#byKind.meeting.push(entity);
        this.#addMeeting(entity);
        return;
      case 'sector':
        this.#byKind.sector.push(entity);
        this.#narrowerSectors.lead([entity.broader], entity);
        return;
      case 'figure':
        this.#byKind.figure.push(entity);
        this.#figuresAbout.lead([...entity.meetings, ...entity.sectors], entity);
        return;
      case 'statement':
        this.#byKind.statement.push(entity);
        this.#statementsBy.lead(entity.by, entity);
        this.#statementsTo.lead(entity.to, entity);
        this.#statementsAbout.lead([entity.meeting, ...entity.sectors, ...entity.laws], entity);
        return;
    }
  }

  #addMeeting(meeting: Meeting): void {
    const attendees = meeting.attendees.map(({ personId }) => personId);
    this.#meetingsOf.lead([...meeting.hosts, ...attendees, ...meeting.organizations], meeting);
    this.#meetingsWithin.lead([meeting.parentId], meeting);
    this.#meetingsAbout.lead([...meeting.sectors, ...meeting.laws], meeting);
  }
}

function isOf<K extends EntityKind>(kind: K, entity: Entity): entity is EntityOf<K> {
  return entity.kind === kind;
}

/** From an id to the entities that name it, in the order they were added. */
class Ways<T> {
  readonly #targets = new Map<string, T[]>();

  /** The same target for an id named twice is kept once. All ids of a target come in one call. */
  lead(ids: readonly (string | undefined)[], target: T): void {
    for (const id of ids) {
      if (id === undefined) {
        continue;
      }
      const targets = this.#targets.get(id);
      if (targets === undefined) {
        this.#targets.set(id, [target]);
      } else if (targets[targets.length - 1] !== target) {
        targets.push(target);
      }
    }
  }

  from(id: string): readonly T[] {
    return this.#targets.get(id) ?? [];
  }
}
