import { tellLanguage } from '../../cards/classificationWords';
import { tellTextBasis } from '../../cards/listedWords';
import type { Wording } from '../../contracts';
import type { PassagePlace, SearchHit } from '../../search/searchHit';

/** Where a passage stands, for a row that shows its words: raw text, to be escaped by who shows it. */
export interface PassageDescription {
  readonly title: string;
  /** Publisher, date as the document states it, language, and what its words are not: "retold". */
  readonly source: readonly string[];
  /** The headings above, outermost first, without the title. */
  readonly headings: readonly string[];
}

export function describePassage({ document, passage }: PassagePlace, wording: Wording): PassageDescription {
  const { title, publisher, date, lang, textBasis } = document;
  const source = [
    publisher,
    date ?? wording.translate('undated'),
    lang === 'und' ? undefined : tellLanguage(lang, wording),
    tellTextBasis(textBasis, wording),
  ];
  return {
    title,
    source: source.filter((part) => part !== undefined),
    headings: document.passages[passage]?.headingPath.filter((heading) => heading !== title) ?? [],
  };
}

/** Of a hit also what was folded into it. */
export interface HitDescription extends PassageDescription {
  /** "and 3 more like it". */
  readonly alike?: string;
}

export function describeHit(hit: SearchHit, wording: Wording): HitDescription {
  const count = hit.alike.length;
  const description = describePassage(hit, wording);
  if (count === 0) {
    return description;
  }
  const alike =
    count === 1 ? wording.translate('and 1 more like it') : wording.translate('and {0} more like it', count);
  return { ...description, alike };
}
