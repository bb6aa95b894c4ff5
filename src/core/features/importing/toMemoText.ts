import { presentInMemo } from '../../text/presentText';
import type { ImportedText } from './sourceFacts';

/** Brackets that were escaped; longer ones are no citation, so that no flood of them is read again and again. */
const BRACKETS = /\\\[([^[\]\n]{1,400}?)\\\]/g;
/** The key of a citation, and no address of a mailbox. */
const KEY = /(?<![\p{L}\p{N}])@[\p{L}\p{N}_{]/u;

/**
 * A memo that was written elsewhere, as a text in Markdown: its title is a heading, and what stands there as a citation
 * is one, where other brackets stay mere brackets.
 */
export function toMemoText({ title, body }: Pick<ImportedText, 'title' | 'body'>): string {
  const text = body.replace(BRACKETS, (written, inner: string) =>
    KEY.test(inner) ? `[${inner.replaceAll('\\_', '_')}]` : written,
  );
  return title === undefined ? text : `# ${presentInMemo(title)}\n\n${text}`;
}
