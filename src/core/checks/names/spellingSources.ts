import type { SourceDocument } from '../../corpus/sourceDocument';
import type { Desk } from '../../desk';
import type { Gazetteer } from '../../matcher/gazetteer';
import type { Person } from '../../registry/entity';
import { foldText, foldWithMarks } from '../../text/fold';
import type { FindingSource } from '../finding';
import { isOfficial } from './isOfficial';

/** Who spells a name so. */
export interface SpellingSources {
  /** One place in each document, the official ones first. */
  readonly sources: readonly FindingSource[];
  /** Two documents, of which none translates the other, or an official one. */
  readonly areAgreed: boolean;
}

/** Shown to an analyst; more say nothing more. */
const MOST_SOURCES = 4;

/**
 * Documents that spell a person's name so.
 *
 * @param marks that its marks count: then a document that writes it without any says nothing
 */
export function findSpellingSources(
  { desk, gazetteer }: { readonly desk: Desk; readonly gazetteer: Gazetteer },
  person: Person,
  spelling: string,
  marks: boolean,
): SpellingSources {
  const fold = marks ? foldWithMarks : foldText;
  const wanted = fold(spelling).trim();
  const places = new Map<SourceDocument, FindingSource>();
  for (const { document, mention } of desk.occurrences.occurrencesOf(person.id)) {
    if (!places.has(document) && fold(mention.text).trim() === wanted) {
      places.set(document, { document, span: mention.span });
    }
  }
  const found = [...places.values()];
  const official = found.filter(({ document }) => isOfficial(document, desk.registry, gazetteer));
  const others = found.filter((one) => !official.includes(one));
  const isTranslated = ({ document }: FindingSource): boolean =>
    found.some((other) => other.document.id === document.translationOf);
  return {
    sources: [...official, ...others].slice(0, MOST_SOURCES),
    areAgreed: official.length > 0 || found.filter((one) => !isTranslated(one)).length > 1,
  };
}
