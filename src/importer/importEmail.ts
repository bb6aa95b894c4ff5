import PostalMime, { type Email } from 'postal-mime';
import { toPlain } from './blocks/escapeMarkdown';
import { importFragment, toDraft } from './html/importHtml';
import { toTextBlocks } from './importText';
import type { ImportLimits } from './limits';
import type { SourceDraft } from './sourceDraft';

const DEEPEST_PARTS = 50;
const MOST_HEADERS = 1_000_000;

/** A message as mail programs save it: its text, subject, sender and day; attachments are named, not read. */
export async function importEmail(bytes: Uint8Array, limits: ImportLimits): Promise<SourceDraft> {
  const message = await PostalMime.parse(bytes, {
    maxNestingDepth: DEEPEST_PARTS,
    maxHeadersSize: MOST_HEADERS,
  });
  const names = message.attachments
    .map(({ filename }) => toPlain(filename ?? ''))
    .filter((name) => name !== '');
  const title = toPlain(message.subject ?? '');
  const author = toPlain(
    message.from?.name === '' ? (message.from.address ?? '') : (message.from?.name ?? ''),
  );
  // In the sender's own time: the day that the message bears.
  const date = dayOf(message);
  return toDraft(
    message.html === undefined || message.html.trim() === ''
      ? toTextBlocks(message.text ?? '')
      : importFragment(message.html, limits),
    {
      ...(title === '' ? {} : { title }),
      ...(author === '' ? {} : { author }),
      ...(date === undefined ? {} : { date }),
    },
    names.length === 0 ? [] : [{ code: 'attachments', names }],
  );
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function dayOf({ headers }: Email): string | undefined {
  const stated = headers.find(({ key }) => key === 'date')?.value ?? '';
  const [, day = '', name = '', year = ''] = /\b(\d{1,2}) ([A-Za-z]{3})[a-z]* (\d{4})\b/.exec(stated) ?? [];
  const month = MONTHS.indexOf(name.toLowerCase()) + 1;
  return month === 0 ? undefined : `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
}
