import { tellTextBasis } from '../cards/listedWords';
import type { Wording } from '../contracts';
import { tellDate } from '../text/dates';
import { presentInMemo } from '../text/presentText';
import { toWebAddress } from '../text/webAddress';
import type { CitedPlace } from './writeCitation';
import { tellLocator } from './locatorPlaces';

/** A Markdown footnote that names a source by itself, for desks without Pandoc. */
export interface Footnote {
  /** `[^key-4]`, to stand in the sentence. */
  readonly mark: string;
  /** `[^key-4]: …`, a block of its own. */
  readonly text: string;
}

export function toFootnote(place: CitedPlace, wording: Wording): Footnote {
  const { document, span } = place;
  const paragraphs = tellLocator(document, span);
  const label = [document.citationKey === '' ? document.id : document.citationKey, paragraphs]
    .join('-')
    .replace(/(?:paras?|pp?)\. /, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  const parts = [
    document.author,
    document.publisher,
    `“${document.title}”`,
    document.date === undefined ? wording.translate('undated') : tellDate(document.date, wording),
    paragraphs,
    tellTextBasis(document.textBasis, wording),
  ].filter((part) => part !== undefined);
  const mark = `[^${label}]`;
  return { mark, text: `${mark}: ${presentInMemo(parts.join(', '))}, ${toAddress(place)}.` };
}

/** A link where it is an address of the web, else the place in the corpus. */
function toAddress({ document: { url, id } }: CitedPlace): string {
  const address = toWebAddress(url);
  return address === undefined ? presentInMemo(id) : `<${address}>`;
}
