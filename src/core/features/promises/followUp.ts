import type { Anchor } from '../../corpus/anchor';
import type { ImpreciseDate, SourceDocument } from '../../corpus/sourceDocument';
import { findTellingDocuments } from '../../cards/meetingSources';
import type { Desk } from '../../desk';
import type { Occurrence } from '../../mentions/occurrence';
import type { Meeting, Statement } from '../../registry/entity';
import { compareDates } from '../../text/dates';
import { saidOn } from './saidOn';
import { withNarrower } from './selectStatements';

/**
 * Something of a later date on the same party and subject. Whether it answers what was said before, its reader judges.
 */
export type Later = (
  | { readonly kind: 'statement'; readonly statement: Statement }
  | { readonly kind: 'meeting'; readonly meeting: Meeting }
  | { readonly kind: 'passage'; readonly anchor: Anchor }
) & {
  readonly date: ImpreciseDate;
  /** Ids of the parties, then of the sectors and laws, that it has in common with what was said. */
  readonly shared: readonly string[];
};

/** What followed a statement, as far as the corpora know. */
export type FollowUp =
  /** What has most in common first, of equal ones the newest; never empty. */
  | { readonly state: 'found'; readonly later: readonly Later[] }
  /** Looked for in all that is dated later. */
  | { readonly state: 'nothing' }
  /** It is not known when it was said, so nothing is known to be later. */
  | { readonly state: 'undated' }
  /** It names no party, or neither sector nor law, to look by. */
  | { readonly state: 'unnamed' };

/**
 * Finds what is dated later than a statement and names one of its parties (who said it, or to whom) together with one
 * of its sectors, with those below them, or laws: another statement, a meeting, or a passage that mentions both. The
 * meeting where it was said, with its accounts, does not count, and a date that may be the same is no later one.
 */
export class FollowUps {
  readonly #desk: Desk;
  readonly #statements = new Map<string, readonly DatedStatement[]>();
  readonly #passages = new Map<string, ReadonlyMap<SourceDocument, ReadonlyMap<number, Occurrence>>>();

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  of(statement: Statement): FollowUp {
    const search = this.#searchFor(statement);
    if ('state' in search) {
      return search;
    }
    const statements = [...this.#laterStatements(search)];
    const told = new Set(statements.flatMap(({ statement: { meeting } }) => meeting ?? []));
    const meetings = [...this.#laterMeetings(search)].filter(({ meeting }) => !told.has(meeting.id));
    const later = [...statements, ...meetings, ...this.#laterPassages(search, statements)].sort(
      (a, b) => b.shared.length - a.shared.length || compareDates(b.date, a.date),
    );
    return later.length === 0 ? { state: 'nothing' } : { state: 'found', later };
  }

  /** Whether something is later, without telling what: costs little where much is. */
  stateOf(statement: Statement): FollowUp['state'] {
    const search = this.#searchFor(statement);
    if ('state' in search) {
      return search.state;
    }
    const isFollowed =
      this.#laterStatements(search).next().done !== true ||
      this.#laterMeetings(search).next().done !== true ||
      this.#laterPassages(search, []).length > 0;
    return isFollowed ? 'found' : 'nothing';
  }

  /** What is looked for, or why nothing can be. */
  #searchFor(statement: Statement): Search | { readonly state: 'unnamed' | 'undated' } {
    const parties = new Set([...statement.by, ...statement.to]);
    const subjects = new Set([...withNarrower(this.#desk, statement.sectors), ...statement.laws]);
    if (parties.size === 0 || subjects.size === 0) {
      return { state: 'unnamed' };
    }
    const date = saidOn(this.#desk, statement);
    if (date === undefined) {
      return { state: 'undated' };
    }
    return { statement, date, parties, subjects };
  }

  *#laterStatements(search: Search): Generator<Later & { readonly kind: 'statement' }> {
    const { statement: said, date, parties } = search;
    const seen = new Set<Statement>();
    for (const { statement, when } of [...parties].flatMap((id) => this.#saidAfter(id, date))) {
      const { by, to, sectors, laws, meeting } = statement;
      const isOther = statement.id !== said.id && (meeting === undefined || meeting !== said.meeting);
      const shared = inCommon(search, [...by, ...to], [...sectors, ...laws]);
      if (isOther && shared !== undefined && !seen.has(statement)) {
        seen.add(statement);
        yield { kind: 'statement', statement, date: when, shared };
      }
    }
  }

  /** What a party said, or was told, surely after a date. */
  #saidAfter(id: string, date: ImpreciseDate): readonly DatedStatement[] {
    const dated = this.#statements.get(id) ?? this.#datedOf(id);
    this.#statements.set(id, dated);
    const end = dated.findIndex(({ when }) => !isLater(when, date));
    return end < 0 ? dated : dated.slice(0, end);
  }

  /** Newest first: what is no later date by its text is surely none. */
  #datedOf(id: string): readonly DatedStatement[] {
    const { registry } = this.#desk;
    return [...registry.statementsBy(id), ...registry.statementsTo(id)]
      .flatMap((statement) => {
        const when = saidOn(this.#desk, statement);
        return when === undefined ? [] : [{ statement, when }];
      })
      .sort((a, b) => compareDates(b.when, a.when));
  }

  *#laterMeetings(search: Search): Generator<Later & { readonly kind: 'meeting' }> {
    const { registry } = this.#desk;
    const { statement: said, date, parties } = search;
    for (const meeting of new Set([...parties].flatMap((id) => registry.meetingsOf(id)))) {
      const { attendees, hosts, organizations, sectors, laws, startDate } = meeting;
      const present = [...attendees.map(({ personId }) => personId), ...hosts, ...organizations];
      const shared = inCommon(search, present, [...sectors, ...laws]);
      if (meeting.id !== said.meeting && shared !== undefined && isLater(startDate, date)) {
        yield { kind: 'meeting', meeting, date: startDate, shared };
      }
    }
  }

  /** Passages that are no evidence of a later statement, which is told instead. */
  #laterPassages(search: Search, statements: readonly { readonly statement: Statement }[]): readonly Later[] {
    const { statement: said, date, parties, subjects } = search;
    const own = this.#accountsOf(said);
    const told = this.#evidenceOf(statements.map(({ statement }) => statement));
    const found = new Map<string, { readonly occurrence: Occurrence; readonly shared: Set<string> }>();
    for (const party of parties) {
      for (const [document, places] of this.#passagesNaming(party)) {
        if (own.has(document) || !isLater(document.date, date)) {
          continue;
        }
        for (const [passage, occurrence] of places) {
          const named = [...subjects].filter((id) => this.#passagesNaming(id).get(document)?.has(passage));
          const key = placeKey(document, passage);
          if (named.length > 0 && !told.has(key)) {
            const place = found.get(key) ?? { occurrence, shared: new Set<string>() };
            [party, ...named].forEach((id) => place.shared.add(id));
            found.set(key, place);
          }
        }
      }
    }
    return [...found.values()].map(({ occurrence: { document, mention, passage }, shared }) => ({
      kind: 'passage',
      anchor: { document, span: mention.span, ...(passage === undefined ? {} : { passage }) },
      date: document.date ?? '',
      shared: [...shared],
    }));
  }

  /** Documents that tell of the statement or of the meeting where it was said. */
  #accountsOf({ meeting, sources }: Statement): ReadonlySet<SourceDocument> {
    const at = meeting === undefined ? undefined : this.#desk.registry.getOf('meeting', meeting);
    const own = sources.flatMap((source) => this.#desk.documentOf(source) ?? []);
    return new Set([...own, ...(at === undefined ? [] : findTellingDocuments(this.#desk, at).documents)]);
  }

  #evidenceOf(statements: readonly Statement[]): ReadonlySet<string> {
    const keys = new Set<string>();
    for (const source of statements.flatMap(({ sources }) => sources)) {
      const evidence = this.#desk.evidenceOf(source);
      if (evidence.state === 'found' && evidence.anchor.passage !== undefined) {
        keys.add(placeKey(evidence.anchor.document, evidence.anchor.passage));
      }
    }
    return keys;
  }

  /** By document, the passages that certainly mention the entity, each with its first mention; no left-over lines. */
  #passagesNaming(id: string): ReadonlyMap<SourceDocument, ReadonlyMap<number, Occurrence>> {
    const known = this.#passages.get(id);
    if (known !== undefined) {
      return known;
    }
    const passages = new Map<SourceDocument, Map<number, Occurrence>>();
    for (const occurrence of this.#desk.occurrences.occurrencesOf(id)) {
      const { document, passage } = occurrence;
      if (passage !== undefined && document.passages[passage]?.boilerplate === false) {
        const places = passages.get(document) ?? new Map<number, Occurrence>();
        passages.set(document, places.set(passage, places.get(passage) ?? occurrence));
      }
    }
    this.#passages.set(id, passages);
    return passages;
  }
}

interface DatedStatement {
  readonly statement: Statement;
  readonly when: ImpreciseDate;
}

/** What something later must have in common with a statement. */
interface Search {
  readonly statement: Statement;
  readonly date: ImpreciseDate;
  readonly parties: ReadonlySet<string>;
  readonly subjects: ReadonlySet<string>;
}

/** A party and a subject at least; `undefined` where one of the two is missing. */
function inCommon(
  search: Search,
  parties: readonly string[],
  subjects: readonly string[],
): readonly string[] | undefined {
  const sameParties = parties.filter((id) => search.parties.has(id));
  const sameSubjects = subjects.filter((id) => search.subjects.has(id));
  return sameParties.length === 0 || sameSubjects.length === 0
    ? undefined
    : [...new Set([...sameParties, ...sameSubjects])];
}

/** Known to be later: a month is not later than a day in it. */
function isLater(date: ImpreciseDate | undefined, than: ImpreciseDate): date is ImpreciseDate {
  return date !== undefined && date.slice(0, than.length) > than.slice(0, date.length);
}

function placeKey({ uri }: SourceDocument, passage: number): string {
  return `${uri} ${passage}`;
}
