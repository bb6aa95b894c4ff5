import type { ImpreciseDate } from '../../corpus/sourceDocument';
import type { Area, Meeting } from '../../registry/entity';
import type { Registry } from '../../registry/registry';
import { foldText } from '../../text/fold';
import { findWords } from '../../text/words';
import type { Steps } from '../../util/steps';

/** A meeting with all that a text may name along with it. */
export interface KnownMeeting {
  readonly meeting: Meeting;
  readonly first: ImpreciseDate;
  readonly last: ImpreciseDate;
  /** Ids of those who took part and their bodies, of places, sectors and laws. */
  readonly parties: ReadonlySet<string>;
  /** Folded words of its place, its names and those who took part. */
  readonly words: ReadonlySet<string>;
}

/** What the registry knows of meetings that their written names do not say. */
export interface MeetingFacts {
  /** By year and by month, such as `2024` and `2024-06`. */
  readonly byPeriod: ReadonlyMap<string, readonly KnownMeeting[]>;
}

/** Bodies within bodies, places within places. */
const DEEPEST = 8;
/** A longer meeting is none that a month tells. */
const MOST_MONTHS = 24;

export function* compileMeetingFacts(registry: Registry): Steps<MeetingFacts> {
  const areas = indexAreas(registry);
  const byPeriod = new Map<string, KnownMeeting[]>();
  for (const meeting of registry.ofKind('meeting')) {
    yield;
    const known = toKnownMeeting(meeting, registry, areas);
    for (const period of known === undefined ? [] : periodsOf(known)) {
      const others = byPeriod.get(period);
      if (others === undefined) {
        byPeriod.set(period, known === undefined ? [] : [known]);
      } else if (known !== undefined) {
        others.push(known);
      }
    }
  }
  return { byPeriod };
}

/** Places by their folded names, of which a meeting's place is one. */
function indexAreas(registry: Registry): ReadonlyMap<string, readonly Area[]> {
  const areas = new Map<string, Area[]>();
  for (const area of registry.ofKind('area')) {
    for (const { text } of area.names) {
      const key = foldText(text).trim();
      areas.set(key, [...(areas.get(key) ?? []), area]);
    }
  }
  return areas;
}

function toKnownMeeting(
  meeting: Meeting,
  registry: Registry,
  areas: ReadonlyMap<string, readonly Area[]>,
): KnownMeeting | undefined {
  const first = meeting.startDate ?? meeting.endDate;
  if (first === undefined) {
    return undefined;
  }
  const people = meeting.attendees.flatMap(({ personId }) => registry.getOf('person', personId) ?? []);
  const bodies = people.flatMap(({ memberships }) =>
    memberships.flatMap(({ organizationId }) => organizationId ?? []),
  );
  const taking = [...meeting.hosts, ...meeting.organizations, ...people.map(({ id }) => id), ...bodies];
  const places = (meeting.location?.split(/[,;/]/) ?? []).flatMap(
    (part) => areas.get(foldText(part).trim()) ?? [],
  );
  const parties = new Set([...taking, ...meeting.sectors, ...meeting.laws]);
  [...taking, ...places.map(({ id }) => id)].forEach((id) => addWider(id, registry, parties));
  const named = taking.flatMap((id) => registry.get(id)?.names ?? []);
  const words = [meeting.location ?? '', ...[...meeting.names, ...named].map(({ text }) => text)].flatMap(
    toWords,
  );
  return { meeting, first, last: meeting.endDate ?? first, parties, words: new Set(words) };
}

function toWords(text: string): readonly string[] {
  const folded = foldText(text);
  return findWords(folded).map(({ start, end }) => folded.slice(start, end));
}

/** The entity, what it is part of, and the country it belongs to. */
function addWider(id: string, registry: Registry, parties: Set<string>): void {
  let at: string | undefined = id;
  for (let depth = 0; depth < DEEPEST && at !== undefined; depth++) {
    parties.add(at);
    const entity = registry.get(at);
    const isBody = entity?.kind === 'organization';
    if (isBody && entity.jurisdiction !== undefined) {
      parties.add(entity.jurisdiction.toLowerCase());
      parties.add(entity.jurisdiction);
    }
    at = isBody || entity?.kind === 'area' ? entity.parentId : undefined;
  }
}

function periodsOf({ first, last }: KnownMeeting): readonly string[] {
  const periods = new Set([first.slice(0, 4), last.slice(0, 4)]);
  if (first.length >= 7) {
    const end = last.length >= 7 ? last.slice(0, 7) : first.slice(0, 7);
    let [year = 0, month = 0] = first.split('-').map(Number);
    for (let i = 0; i < MOST_MONTHS; i++) {
      const period = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
      if (period > end) {
        break;
      }
      periods.add(period);
      [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
    }
  }
  return [...periods];
}
