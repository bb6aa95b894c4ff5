import type { Wording } from '../../contracts';
import type { Desk } from '../../desk';
import type { PassageSearch } from '../../search/passageSearch';
import type { PassageFilter } from '../../search/searchRequest';
import type { WordReader } from '../../search/words';
import type { NameSearch } from '../nameSearch';
import type { DeskFacets } from './deskFacets';
import type { FoldedDocuments } from './documentNames';
import type { MentionPlaces } from './mentionPlaces';
import type { StatementPlaces } from './statementPlaces';

/** What the names and values of a query are looked up in, as it stands at one moment. */
export interface QueryContext {
  readonly desk: Desk;
  readonly facets: DeskFacets;
  readonly names: NameSearch;
  readonly mentions: MentionPlaces;
  readonly figures: PassageFilter;
  readonly documents: FoldedDocuments;
  readonly statements: StatementPlaces;
  readonly engine: PassageSearch;
  readonly reader: WordReader;
  readonly wording: Wording;
}
