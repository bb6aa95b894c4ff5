import type { Clock, Wording } from './contracts';
import { EvidenceFinder } from './corpus/evidence';
import { passageAt } from './corpus/passageAt';
import type { ImpreciseDate, SourceDocument } from './corpus/sourceDocument';
import type { Desk } from './desk';
import { shownWords } from './features/quotation';
import { findLikelyEntities } from './features/recording/likelyEntities';
import { toNewName, toOtherName } from './features/recording/nameChange';
import { readPassage, type NamedPassage } from './features/recording/namedParties';
import { proposeMeeting } from './features/recording/proposeMeeting';
import { lastSpeaker, readStatement } from './features/recording/readStatement';
import { statementIdWords, toMeetingEntry, toStatementEntry } from './features/recording/recordEntries';
import { toSource } from './features/registryWriting/toSource';
import type { Recording, StatementProposal } from './recording';
import type { Registering } from './registering';
import type { LineIndex } from './text/lineIndex';
import { readableOffset } from './text/readableText';
import type { Range, Span } from './text/span';
import { runInSlices, type Pausing } from './util/steps';

/** What recording needs of the service around it. */
export interface RecordingParts {
  readonly wording: Wording;
  readonly clock: Clock;
  readonly pausing: Pausing;
  readonly desk: () => Desk;
  readonly linesOf: (document: SourceDocument) => LineIndex;
  readonly registering: Registering;
  /** Counts as today where it is given. */
  readonly asOf: ImpreciseDate | undefined;
}

/** The part of the service that proposes what may be recorded. */
export function createRecording(parts: RecordingParts): Recording {
  const { wording, pausing, desk, registering, linesOf } = parts;
  const finder = new EvidenceFinder();
  const today = (): ImpreciseDate => parts.asOf ?? parts.clock.today();
  const documentAt = (uri: string): SourceDocument | undefined =>
    desk().documents.find((one) => one.uri === uri);

  const proposeStatement = (uri: string, range: Range): StatementProposal | undefined => {
    const document = documentAt(uri);
    const lines = document && linesOf(document);
    const selected = lines && { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) };
    const index = document && selected && passageAt(document, selected.start);
    const passage = index === undefined ? undefined : document?.passages[index];
    if (document === undefined || selected === undefined || passage === undefined || index === undefined) {
      return undefined;
    }
    const mentions = desk().occurrences.mentionsIn(document);
    const read = (at: number): NamedPassage | undefined => {
      const span = document.passages[at]?.span;
      return span && readPassage(document, span, mentions);
    };
    const { text, names } = readPassage(document, passage.span, mentions);
    const { readable } = document;
    const base = readableOffset(readable, passage.span.start);
    const toOwn = (offset: number): number =>
      Math.min(text.length, Math.max(0, readableOffset(readable, offset) - base));
    const before = [1, 2, 3].flatMap((back) => {
      const passageBefore = read(index - back);
      return (passageBefore && lastSpeaker(passageBefore.text, passageBefore.names)) ?? [];
    });
    const { span, ...statement } = readStatement(
      {
        text,
        facts: {
          date: document.date,
          today: today(),
          lang: document.lang === 'und' ? undefined : document.lang,
        },
      },
      { start: toOwn(selected.start), end: toOwn(selected.end) },
      names,
      before[0],
    );
    const stored: Span = {
      start: readable.sourceOffset(base + span.start),
      end: readable.sourceEnd(base + span.end),
    };
    const isParty = ({ kind }: { readonly kind: string }): boolean =>
      kind === 'person' || kind === 'organization';
    const near = names.filter(isParty).map(({ id }) => id);
    const all = mentions.flatMap((one) => (isParty(one) && one.entity !== null ? [one.entity] : []));
    const speech = passage.kind === 'quotation' ? 'direct' : statement.speech;
    return {
      ...statement,
      speech,
      summary: shownWords(document, stored),
      meetings: meetingsOn(document, statement.by, desk()),
      parties: [...new Set([...statement.by, ...statement.to, ...near, ...all])],
      source: { ...toSource(document, stored, finder), speech },
    };
  };

  return {
    likelyEntities: async (name, kinds, limit) =>
      (await runInSlices(findLikelyEntities(name, kinds, desk().registry, limit), pausing)) ?? [],
    foundName: (uri, range, name) => {
      const source = registering.registrySourceAt(uri, range);
      const lang = documentAt(uri)?.lang;
      return {
        name,
        ...(lang === undefined || lang === 'und' ? {} : { lang }),
        sources: source === undefined ? [] : [source],
      };
    },
    asOtherName: (found, entityId) => {
      const entity = desk().registry.get(entityId);
      return entity && toOtherName(found, entity);
    },
    asNewEntry: (found, kind, house) => toNewName(found, { id: registering.newEntityId(house), kind, house }),
    proposeMeeting: (uri) => {
      const document = documentAt(uri);
      const { occurrences, registry } = desk();
      return (
        document &&
        proposeMeeting(document, occurrences.mentionsIn(document), registry, {
          today: today(),
          wording,
          known: meetingsOn(document, [], desk()),
        })
      );
    },
    asMeeting: (meeting) => toMeetingEntry(meeting, registering.newEntityId(meeting.name), today()),
    proposeStatement,
    asStatement: (statement) =>
      toStatementEntry(statement, registering.newEntityId(statementIdWords(statement))),
  };
}

/** Meetings that rest on a document; those in which the speakers took part first. */
function meetingsOn(document: SourceDocument, by: readonly string[], desk: Desk): readonly string[] {
  const { registry } = desk;
  const attended = new Set(by.flatMap((party) => registry.meetingsOf(party)));
  return registry
    .ofKind('meeting')
    .filter(({ sources }) => sources.some((source) => desk.documentOf(source)?.uri === document.uri))
    .sort((a, b) => Number(attended.has(b)) - Number(attended.has(a)))
    .map(({ id }) => id);
}
