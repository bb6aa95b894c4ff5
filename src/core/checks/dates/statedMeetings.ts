import type { ImpreciseDate, SourceDocument } from '../../corpus/sourceDocument';
import { passageAt } from '../../corpus/passageAt';
import type { Desk } from '../../desk';
import { readDateCue } from '../../mentions/meetings/readDateCue';
import type { Meeting, Source } from '../../registry/entity';
import type { Registry } from '../../registry/registry';
import { foldText } from '../../text/fold';
import { findWords } from '../../text/words';
import { addTo } from '../../util/addTo';
import type { Steps } from '../../util/steps';
import type { SourcePassages } from '../figures/sourcePassages';
import type { FindingSource } from '../finding';

/** A meeting with what tells that a text speaks of it. */
export interface NamedMeeting {
  readonly meeting: Meeting;
  /** Ids of those who took part, also in what it was part of. */
  readonly people: ReadonlySet<string>;
  readonly bodies: ReadonlySet<string>;
  /** Folded words of its names. */
  readonly words: ReadonlySet<string>;
  /** Ids of the areas that its place names. */
  readonly locations: readonly string[];
}

export interface NamedMeetings {
  readonly all: readonly NamedMeeting[];
  readonly byId: ReadonlyMap<string, NamedMeeting>;
  /** By id of a person, a body or a place, or `corpus/document` that tells of it. */
  readonly byParty: ReadonlyMap<string, readonly NamedMeeting[]>;
}

export function* compileNamedMeetings(desk: Desk): Steps<NamedMeetings> {
  const byParty = new Map<string, NamedMeeting[]>();
  const byId = new Map<string, NamedMeeting>();
  const areas = new Map<string, string[]>();
  for (const { id, names } of desk.registry.ofKind('area')) {
    yield;
    names.forEach(({ text }) => addTo(areas, foldText(text).trim(), id));
  }
  for (const meeting of desk.registry.ofKind('meeting')) {
    yield;
    const named: NamedMeeting = {
      meeting,
      people: new Set(meeting.attendees.map(({ personId }) => personId)),
      bodies: new Set([...meeting.hosts, ...meeting.organizations]),
      words: new Set(meeting.names.flatMap(({ text }) => wordsOf(text))),
      locations: (meeting.location ?? '')
        .split(/[,;/]/)
        .flatMap((part) => areas.get(foldText(part).trim()) ?? []),
    };
    byId.set(meeting.id, named);
    const documents = meeting.sources.flatMap((source) => desk.documentOf(source) ?? []);
    for (const key of new Set([
      ...named.people,
      ...named.bodies,
      ...named.locations,
      ...documents.map(documentKey),
    ])) {
      addTo(byParty, key, named);
    }
  }
  return { all: [...byId.values()], byId, byParty };
}

export function documentKey({ corpus, id }: SourceDocument): string {
  return `${corpus}/${id}`;
}

function wordsOf(text: string): readonly string[] {
  const folded = foldText(text);
  return findWords(folded).map(({ start, end }) => folded.slice(start, end));
}

/** When it was, as far as a source states it: what is only inferred is left out. */
export interface StatedDate {
  /** First and last day, month or year, with years only where they are stated. */
  readonly first: StatedDay;
  readonly last: StatedDay;
  /** The words that state it. */
  readonly source: FindingSource | undefined;
}

export interface StatedDay {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
}

/** All that sources state of a meeting's days, rival ones too; empty where they state none. */
export function findStatedDates(
  { startDate, endDate, dateBasis, sources, claims }: Meeting,
  desk: Desk,
  passages: SourcePassages,
): readonly StatedDate[] {
  const first = startDate ?? endDate;
  if (first === undefined) {
    return [];
  }
  const last = endDate ?? first;
  const stated = findInSources(sources, { first, last }, desk, passages);
  const rivals = claims
    .filter(({ property }) => property === 'start_date' || property === 'end_date')
    .map(({ value, sources: own }): StatedDate => {
      const day = toStatedDay(value);
      return { first: day, last: day, source: firstSource(own, desk) };
    });
  const isStated = dateBasis !== 'inferred';
  const own: readonly StatedDate[] =
    stated.length > 0 && !isStated
      ? stated
      : isStated
        ? [
            {
              first: toStatedDay(first),
              last: toStatedDay(last),
              source: stated[0]?.source ?? firstSource(sources, desk),
            },
          ]
        : [];
  return own.length === 0 ? [] : [...own, ...rivals];
}

/** The dates in the passages that tell of it which are its own, as far as they say. */
export function findInSources(
  sources: readonly Source[],
  { first, last }: { readonly first: ImpreciseDate; readonly last: ImpreciseDate },
  desk: Desk,
  passages: SourcePassages,
): readonly StatedDate[] {
  return sources.flatMap((source): readonly StatedDate[] => {
    const evidence = desk.evidenceOf(source);
    const at = evidence.state === 'found' ? evidence.anchor : undefined;
    const index = at && (at.passage ?? passageAt(at.document, at.span.start));
    const passage = index === undefined ? undefined : at?.document.passages[index];
    if (at === undefined || passage === undefined) {
      return [];
    }
    const read = passages.read(at.document, passage);
    return read.dates.flatMap((cue): readonly StatedDate[] => {
      const period = readDateCue(cue, {
        text: read.text,
        facts: { date: first, today: first, lang: at.document.lang },
      });
      // A date without a year is that of the meeting's year.
      return period.first.slice(0, first.length) === first.slice(0, period.first.length) &&
        period.last.slice(0, last.length) === last.slice(0, period.last.length)
        ? [
            {
              first: toStatedDay(period.first, cue.year !== undefined),
              last: toStatedDay(period.last, cue.year !== undefined),
              source: { document: at.document, span: read.toSource(cue.span) },
            },
          ]
        : [];
    });
  });
}

function firstSource(sources: readonly Source[], desk: Desk): FindingSource | undefined {
  for (const source of sources) {
    const evidence = desk.evidenceOf(source);
    if (evidence.state === 'found') {
      return { document: evidence.anchor.document, span: evidence.anchor.span };
    }
  }
  return undefined;
}

function toStatedDay(date: ImpreciseDate, hasYear = true): StatedDay {
  const [year, month, day] = date.split('-').map(Number);
  return {
    ...(year === undefined || !hasYear ? {} : { year }),
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
  };
}

/** It, what it was part of, and what was part of it: a date of one may be told as that of the other. */
export function relativesOf(named: NamedMeeting, { all, byId }: NamedMeetings): readonly NamedMeeting[] {
  const parent = named.meeting.parentId === undefined ? undefined : byId.get(named.meeting.parentId);
  return [
    named,
    ...(parent === undefined ? [] : [parent]),
    ...all.filter(
      ({ meeting }) =>
        meeting.parentId !== undefined &&
        (meeting.parentId === named.meeting.id || meeting.parentId === named.meeting.parentId) &&
        meeting.id !== named.meeting.id,
    ),
  ];
}

/** Ids of an area and of all that it lies in. */
export function areasAround(id: string, registry: Registry): ReadonlySet<string> {
  const ids = new Set<string>();
  let at: string | undefined = id;
  while (at !== undefined && !ids.has(at)) {
    ids.add(at);
    const parent: string | undefined = registry.getOf('area', at)?.parentId;
    at = parent;
  }
  return ids;
}
