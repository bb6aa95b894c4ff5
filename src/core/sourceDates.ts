import type { DocumentTable } from './corpus/documentTable';
import type { ImpreciseDate } from './corpus/sourceDocument';
import type { Source } from './registry/entity';

/** Date of what a source says: its own, else its document's; `undefined` is undated. */
export function toSourceDates(table: DocumentTable): (source: Source) => ImpreciseDate | undefined {
  return ({ corpus, document, date }) => date ?? table.find(corpus, document)?.date;
}
