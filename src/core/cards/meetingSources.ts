import type { SourceDocument } from '../corpus/sourceDocument';
import type { Desk } from '../desk';
import type { Meeting, Source } from '../registry/entity';

/** What the corpora have of a meeting: the documents that tell of it, as far as the registry says so. */
export interface TellingDocuments {
  /** Each once, in the order in which the registry names them. */
  readonly documents: readonly SourceDocument[];
  /** Ids of documents that no corpus has. */
  readonly missing: readonly string[];
}

/** The meeting, the talks within it, those within them: each once, whatever goes in circles in the registry. */
export function withTalks(desk: Desk, meeting: Meeting): readonly Meeting[] {
  const family = new Map([[meeting.id, meeting]]);
  for (const one of family.values()) {
    for (const talk of desk.registry.meetingsWithin(one.id)) {
      if (!family.has(talk.id)) {
        family.set(talk.id, talk);
      }
    }
  }
  return [...family.values()];
}

/** All that meetings, and what was said at them, rest on. */
export function sourcesOfMeetings(desk: Desk, meetings: readonly Meeting[]): readonly Source[] {
  return meetings
    .flatMap((meeting) => [
      meeting,
      ...meeting.claims,
      ...desk.registry
        .statementsAbout(meeting.id)
        .filter((statement) => statement.meeting === meeting.id)
        .flatMap((statement) => [statement, ...statement.claims]),
    ])
    .flatMap(({ sources }) => sources);
}

/** The documents that tell of a meeting or of the talks within it. */
export function findTellingDocuments(desk: Desk, meeting: Meeting): TellingDocuments {
  const documents = new Set<SourceDocument>();
  const missing = new Set<string>();
  for (const source of sourcesOfMeetings(desk, withTalks(desk, meeting))) {
    const document = desk.documentOf(source);
    if (document === undefined) {
      missing.add(source.document);
    } else {
      documents.add(document);
    }
  }
  return { documents: [...documents], missing: [...missing] };
}
