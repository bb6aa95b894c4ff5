import type { SourceDocument } from '../../corpus/sourceDocument';
import { tellParty } from '../../cards/statementSections';
import { tellAct } from '../../cards/listedWords';
import type { Wording } from '../../contracts';
import type { Desk } from '../../desk';
import type { Statement } from '../../registry/entity';
import type { FindOptions, PassageSearch } from '../../search/passageSearch';
import type { FoundStatement, SearchAnswer } from '../../search/searchHit';
import { WordReader } from '../../search/words';
import type { Steps } from '../../util/steps';
import type { NameSearch } from '../nameSearch';
import { completeQuery, type QueryCompletion } from './completeQuery';
import { DeskFacets } from './deskFacets';
import { FoldedDocuments } from './documentNames';
import { FigureFilter } from './figureFilter';
import { findDocuments } from './findDocuments';
import { MentionPlaces } from './mentionPlaces';
import type { QueryContext } from './queryContext';
import { StatementPlaces } from './statementPlaces';
import { understandQuery } from './understandQuery';

/** A desk and the names in it, ready to be searched. */
export interface SearchedDesk {
  readonly desk: Desk;
  readonly names: NameSearch;
}

/** Answers queries about desks, and keeps what costs time to find out about one until another takes its place. */
export class DeskSearch {
  readonly #engine: PassageSearch;
  readonly #wording: Wording;
  readonly #reader = new WordReader();
  readonly #mentions = new MentionPlaces();
  readonly #statements = new StatementPlaces();
  readonly #documents = new FoldedDocuments(this.#reader);
  readonly #figures = new FigureFilter();
  readonly #facets = new WeakMap<Desk, DeskFacets>();

  constructor(engine: PassageSearch, wording: Wording) {
    this.#engine = engine;
    this.#wording = wording;
  }

  /** What else would be made when it is first asked for, while somebody waits. */
  prepare({ documents }: Desk): Steps<void> {
    return this.#documents.prepare(documents);
  }

  *search(query: string, options: FindOptions, searched: SearchedDesk): Steps<SearchAnswer> {
    const understood = yield* understandQuery(query, this.contextOf(searched));
    const found = yield* this.#engine.find(understood.request, options);
    const statements = found.hits.map((hit) => [hit, understood.statementsAt(hit)] as const);
    return {
      query,
      total: found.total,
      hits: found.hits,
      tried: [...found.tried, ...understood.tried],
      faults: understood.faults,
      understood: understood.understood,
      statements: new Map(
        statements
          .filter(([, those]) => those.length > 0)
          .map(([hit, those]) => [hit, those.map((one) => this.#tell(one, searched.desk))]),
      ),
    };
  }

  complete(query: string, offset: number, searched: SearchedDesk): readonly QueryCompletion[] {
    return completeQuery(query, offset, this.contextOf(searched));
  }

  findDocuments(query: string, limit: number, desk: Desk): readonly SourceDocument[] {
    return findDocuments(query, desk.documents, { folded: this.#documents, reader: this.#reader, limit });
  }

  #tell(statement: Statement, desk: Desk): FoundStatement {
    const wording = this.#wording;
    const { id, act, summary } = statement;
    return {
      id,
      act: tellAct(act, wording),
      by: tellParty({ desk, wording, asOf: undefined }, statement),
      summary,
    };
  }

  /** What the names of a query are looked up in. */
  contextOf({ desk, names }: SearchedDesk): QueryContext {
    const facets = this.#facets.get(desk) ?? new DeskFacets(desk);
    this.#facets.set(desk, facets);
    return {
      desk,
      names,
      facets,
      mentions: this.#mentions,
      figures: this.#figures,
      documents: this.#documents,
      statements: this.#statements,
      engine: this.#engine,
      reader: this.#reader,
      wording: this.#wording,
    };
  }
}
