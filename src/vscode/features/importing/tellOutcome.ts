import * as vscode from 'vscode';

import type { ImportNote } from '../../../importer/sourceDraft';
import { presentLabel } from '../../../core';
import type { SourceFacts } from '../../../core';
import type { ReadingOutcome } from '../../importerHost';

type Failure = Extract<ReadingOutcome, { readonly state: 'failed' }>['reason'];

/** Why a file did not come in, in a sentence. */
export function tellFailure(reason: Failure): string {
  const t = vscode.l10n.t;
  switch (reason) {
    case 'too-large':
      return t('The file is too large.');
    case 'too-deep':
      return t('The file is nested too deeply.');
    case 'too-many-pages':
      return t('The file has too many pages.');
    case 'encrypted':
      return t('The file is protected by a password.');
    case 'damaged':
      return t('The file is damaged, or is not what its name says.');
    case 'no-text':
      return t('The file holds no text that can be read; it may be pictures of pages.');
    case 'not-supported':
      return t('This format is not read.');
    case 'out-of-time':
      return t('The file took too long to read.');
    case 'stopped':
      return t('It was stopped.');
    case 'crashed':
      return t('The file took more memory than there is for it, or broke the reader.');
    case 'no-worker':
      return t('The reader of files could not be started here.');
  }
}

/** What was left out of a file. */
export function tellNote(note: ImportNote): string {
  const t = vscode.l10n.t;
  switch (note.code) {
    case 'page-furniture':
      return t('left out: lines that repeat on the pages ({0})', note.count);
    case 'link-lists':
      return t('left out: lists of links ({0})', note.count);
    case 'attachments':
      return t('not read: attachments ({0})', presentLabel(note.names.join(', ')));
    case 'pages-without-text':
      return t('pages without text: {0}', note.count);
    case 'whole-page':
      return t('no main part was found, so all of the page was taken');
  }
}

/** What is not known of a source's origin; `undefined` where all is. */
export function tellMissing({ title, publisher, date, lang }: SourceFacts): string | undefined {
  const t = vscode.l10n.t;
  const missing = [
    ...(title === undefined ? [t('title')] : []),
    ...(publisher === undefined ? [t('publisher')] : []),
    ...(date === undefined ? [t('date')] : []),
    ...(lang === undefined ? [t('language')] : []),
  ];
  return missing.length === 0 ? undefined : t('not known: {0}', missing.join(', '));
}
