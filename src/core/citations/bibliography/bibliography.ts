import type { SourceDocument } from '../../corpus/sourceDocument';
import { toBibLaTeX } from './bibLaTeX';
import { toCslJson } from './cslJson';

/** `csl`: CSL JSON. `bib`: BibLaTeX, which Pandoc and reference managers read from `.bib` files. */
export type BibliographyFormat = 'csl' | 'bib';

/** A bibliography ready to be written into a file. */
export interface Bibliography {
  readonly text: string;
  readonly count: number;
  /** Keys of sources that it cannot hold: two sources share one, or the format has no way to write it. */
  readonly left: readonly string[];
}

/** Entries go by the keys that citations use. */
export function toBibliography(
  documents: readonly SourceDocument[],
  format: BibliographyFormat,
): Bibliography {
  const byKey = new Map<string, SourceDocument[]>();
  for (const document of documents) {
    byKey.set(document.citationKey, [...(byKey.get(document.citationKey) ?? []), document]);
  }
  const isWritable = (key: string): boolean => key !== '' && (format === 'csl' || isBibKey(key));
  const kept = [...byKey].flatMap(([key, those]) => (those.length === 1 && isWritable(key) ? those : []));
  return {
    text: format === 'csl' ? toCslJson(kept) : toBibLaTeX(kept),
    count: kept.length,
    left: [...byKey.keys()].filter((key) => !kept.some(({ citationKey }) => citationKey === key)),
  };
}

/** Signs that end a key or mean something in BibTeX make a file that no program reads. */
function isBibKey(key: string): boolean {
  return /^[^\s,{}()"'\\%#~=@]+$/u.test(key);
}
