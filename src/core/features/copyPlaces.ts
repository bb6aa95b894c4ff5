import { toFootnote } from '../citations/footnote';
import type { CitedPlace } from '../citations/writeCitation';
import type { Wording } from '../contracts';
import { presentInMemo } from '../text/presentText';
import { toQuotation, toReference, type Quotation } from './quotation';

/** Passages of sources as Markdown for the clipboard. */
export interface CopiedPlaces {
  readonly text: string;
  readonly quoted: number;
  /** Sources whose words cannot be quoted: of these there is the citation alone. */
  readonly cited: number;
  /** Why there is nothing of the others, each reason once. */
  readonly refused: readonly string[];
}

/** Each place once, in order: its words with their citation or footnote; footnotes stand at the end. */
export function copyPlaces(
  places: readonly CitedPlace[],
  wording: Wording,
  form: 'inline' | 'footnote',
): CopiedPlaces {
  const texts = new Set<string>();
  const notes = new Set<string>();
  const refused = new Set<string>();
  const counts = { quoted: 0, cited: 0 };
  for (const place of places) {
    const { quotation, isQuoted } = copyPlace(place, wording, form);
    if (quotation.state === 'refused') {
      refused.add(quotation.reason);
      continue;
    }
    const note = form === 'footnote' ? `${toFootnote(place, wording).text}\n` : '';
    const words = quotation.text.slice(0, quotation.text.length - note.length).trim();
    if (!texts.has(words)) {
      counts[isQuoted ? 'quoted' : 'cited'] += 1;
      texts.add(words);
      notes.add(note);
    }
  }
  const text = [...texts, ...notes].map((part) => part.trim()).filter((part) => part !== '');
  return {
    text:
      text.length === 0
        ? ''
        : form === 'inline' && text.length === 1
          ? text.join('')
          : `${text.join('\n\n')}\n`,
    ...counts,
    refused: [...refused].map((reason) => presentInMemo(reason)),
  };
}

function copyPlace(
  place: CitedPlace,
  wording: Wording,
  form: 'inline' | 'footnote',
): { readonly quotation: Quotation; readonly isQuoted: boolean } {
  const { document, span } = place;
  if (document.textBasis === 'retold' || span.start === span.end) {
    return { quotation: toReference(place, wording, form), isQuoted: false };
  }
  return { quotation: toQuotation(document, span, wording, form), isQuoted: true };
}
