import type { SourceDocument } from '../../corpus/sourceDocument';
import { toNfc } from '../../text/normalForms';
import { toBibLaTeX } from './bibLaTeX';
import { toCslJson } from './cslJson';

/** `csl`: CSL JSON. `bib`: BibLaTeX, which Pandoc and reference managers read from `.bib` files. */
export type BibliographyFormat = 'csl' | 'bib';

/** A source under the key by which citations name it. */
export interface BibliographyEntry {
  readonly key: string;
  readonly document: SourceDocument;
}

/** A bibliography ready to be written into a file. */
export interface Bibliography {
  readonly text: string;
  readonly count: number;
  /** Keys of sources that it cannot hold: two sources share one, or the format has no way to write it. */
  readonly left: readonly string[];
  /** Keys that are in it, but that Pandoc does not take from a citation in a memo. */
  readonly unread: readonly string[];
}

/** Entries go by the keys that citations use, which are composed (NFC), whatever the name of a file is. */
export function toBibliography(
  documents: readonly SourceDocument[],
  format: BibliographyFormat,
): Bibliography {
  const byKey = new Map<string, SourceDocument[]>();
  for (const document of documents) {
    const key = toNfc(document.citationKey);
    const known = byKey.get(key);
    if (known === undefined) {
      byKey.set(key, [document]);
    } else {
      known.push(document);
    }
  }
  const entries: BibliographyEntry[] = [];
  const left: string[] = [];
  for (const [key, [document, ...others]] of byKey) {
    if (document !== undefined && others.length === 0 && isWritable(key, format)) {
      entries.push({ key, document });
    } else {
      left.push(key);
    }
  }
  return {
    text: format === 'csl' ? toCslJson(entries) : toBibLaTeX(entries),
    count: entries.length,
    left,
    // Within braces Pandoc reads any key without white space.
    unread: entries.flatMap(({ key }) => (/\s/.test(key) ? [key] : [])),
  };
}

/** In BibLaTeX one key with another sign makes a file that Pandoc does not read at all. */
function isWritable(key: string, format: BibliographyFormat): boolean {
  return format === 'csl' ? key !== '' : /^[\p{L}\p{N}!$&*+./:;?[\]_-]+$/u.test(key);
}
