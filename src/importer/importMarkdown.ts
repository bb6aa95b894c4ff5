import { findFrontMatter, readDocument } from '../core';
import { ImportFailure, type SourceDraft } from './sourceDraft';

/** Markdown stays as it is written; what its front matter says of it is taken from there. */
export function importMarkdown(text: string, name: string): SourceDraft {
  const { document } = readDocument(
    { corpus: '', id: name, uri: '', text },
    { language: 'en', translate: (message) => message },
  );
  if (document === undefined || document.passages.length === 0) {
    throw new ImportFailure('no-text');
  }
  const { title, publisher, author, date, lang, url } = document;
  const heading = `# ${title}\n`;
  const whole = text.slice(findFrontMatter(text)?.end ?? 0).trimStart();
  const body = whole.startsWith(heading) ? whole.slice(heading.length).trimStart() : whole;
  return {
    body: body.endsWith('\n') ? body : `${body}\n`,
    title,
    ...(publisher === undefined ? {} : { publisher }),
    ...(author === undefined ? {} : { author }),
    ...(date === undefined ? {} : { date }),
    ...(lang === 'und' ? {} : { lang }),
    ...(url === undefined ? {} : { url }),
    notes: [],
  };
}
