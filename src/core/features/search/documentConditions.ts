import type { SourceDocument } from '../../corpus/sourceDocument';
import { documentFilter } from '../../search/passageFilters';
import { isAfter, isBefore, mayLieIn, readPeriod, type Period } from '../../search/query/datePeriod';
import type { FieldPart, QueryValue } from '../../search/query/parsedQuery';
import type { PassageFilter } from '../../search/searchRequest';
import { foldText, foldWithMarks } from '../../text/fold';
import { holdsWords } from './documentNames';
import type { QueryContext } from './queryContext';
import type { ValueReader } from './valueReader';

type IsIn = (document: SourceDocument) => boolean;

/** One that passes a document where any of the values fits; `undefined` where none of them means anything. */
export function readDocumentFilter(
  part: FieldPart & { readonly field: 'source' | 'lang' | 'in' | 'date' | 'before' | 'after' },
  context: QueryContext,
  values: ValueReader,
): PassageFilter | undefined {
  const fits = part.values.flatMap((value) => toTest(part.field, value, context, values));
  return fits.length === 0 ? undefined : documentFilter((document) => fits.some((isIn) => isIn(document)));
}

function toTest(
  field: 'source' | 'lang' | 'in' | 'date' | 'before' | 'after',
  value: QueryValue,
  context: QueryContext,
  values: ValueReader,
): readonly IsIn[] {
  switch (field) {
    case 'source':
      return toSourceTest(value, context, values);
    case 'lang':
      return toLanguageTest(value, context, values);
    case 'in':
      return toFolderTest(value, context, values);
    case 'date':
      return toDateTest(field, value, context, values, mayLieIn);
    case 'before':
      return toDateTest(field, value, context, values, isBefore);
    case 'after':
      return toDateTest(field, value, context, values, isAfter);
  }
}

/** Words of the publisher or title from the beginning of a word on, or the beginning of the id or citation key. */
function toSourceTest(
  value: QueryValue,
  { desk, facets, documents }: QueryContext,
  values: ValueReader,
): readonly IsIn[] {
  const wanted = { folded: foldText(value.text), marked: foldWithMarks(value.text) };
  const isIn: IsIn = (document) => {
    const { texts, paths, keys } = documents.namesOf(document);
    return (
      texts.some((text) => holdsWords(text, wanted)) ||
      [...paths, ...keys].some((key) => key.startsWith(wanted.folded))
    );
  };
  return desk.documents.some(isIn) ? [isIn] : values.failAmong(value, facets.publishers);
}

/** `en` is also `en-GB`. */
function toLanguageTest(value: QueryValue, { facets }: QueryContext, values: ValueReader): readonly IsIn[] {
  const wanted = value.text.toLowerCase();
  const fits = (lang: string): boolean => `${lang.toLowerCase()}-`.startsWith(`${wanted}-`);
  return facets.languages.some(fits) ? [({ lang }) => fits(lang)] : values.failAmong(value, facets.languages);
}

/** A corpus, a folder in one, or a folder in any. */
function toFolderTest(
  value: QueryValue,
  { desk, facets, documents }: QueryContext,
  values: ValueReader,
): readonly IsIn[] {
  const wanted = `${foldText(value.text).replace(/(?<!\/)\/+$/, '')}/`;
  const isIn: IsIn = (document) =>
    documents.namesOf(document).paths.some((path) => `${path}/`.startsWith(wanted));
  return wanted !== '/' && desk.documents.some(isIn) ? [isIn] : values.failAmong(value, facets.folders);
}

function toDateTest(
  field: 'date' | 'before' | 'after',
  value: QueryValue,
  { wording: { translate } }: QueryContext,
  values: ValueReader,
  fits: (date: string, period: Period) => boolean,
): readonly IsIn[] {
  const period = readPeriod(value.text);
  switch (period) {
    case 'no-date':
      return values.fail(
        value,
        translate('“{0}:” needs a date such as 2026, 2026-01 or 2026-01-15, not “{1}”.', field, value.text),
      );
    case 'ends-before-it-begins':
      return values.fail(value, translate('The period “{0}” ends before it begins.', value.text));
    default:
      return [({ date }) => date !== undefined && fits(date, period)];
  }
}
