import { toVisibleText } from '../../text/presentText';
import { toWebAddress } from '../../text/webAddress';
import type { BibliographyEntry } from './bibliography';

/** Languages as BibLaTeX calls them; others are left out. */
const LANGUAGES: ReadonlyMap<string, string> = new Map([
  ['en', 'english'],
  ['vi', 'vietnamese'],
  ['fr', 'french'],
  ['de', 'german'],
  ['es', 'spanish'],
]);

/** Signs that mean something to LaTeX, as it prints them. */
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\\', '\\textbackslash{}'],
  ['{', '\\{'],
  ['}', '\\}'],
  ['%', '\\%'],
  ['&', '\\&'],
  ['#', '\\#'],
  ['$', '\\$'],
  ['_', '\\_'],
  ['^', '\\textasciicircum{}'],
  ['~', '\\textasciitilde{}'],
]);

/** Sources as BibLaTeX entries (biblatex manual, §2): what is not known is left out, and no letter loses its case. */
export function toBibLaTeX(entries: readonly BibliographyEntry[]): string {
  return entries.map(toEntry).join('\n');
}

function toEntry({ key, document }: BibliographyEntry): string {
  const { title, author, publisher, date, lang, retrieved, textBasis } = document;
  const url = toWebAddress(document.url);
  const language = LANGUAGES.get(lang.toLowerCase().split('-', 1)[0] ?? '');
  const fields: readonly (readonly [name: string, value: string | undefined])[] = [
    ['title', `{${escape(title)}}`],
    // In braces of its own it is one name, not first and last names to be told apart.
    ['author', author && `{${escape(author)}}`],
    [url === undefined ? 'publisher' : 'organization', publisher && escape(publisher)],
    ['date', date],
    ['langid', language],
    ['url', url],
    ['urldate', url && retrieved],
    ['note', textBasis === 'verbatim' ? undefined : textBasis.replaceAll('_', ' ')],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}},\n`]));
  return `@${url === undefined ? 'misc' : 'online'}{${key},\n${lines.join('')}}\n`;
}

function escape(text: string): string {
  return (
    toVisibleText(text)
      .replace(/[\\{}%&#$_^~]/g, (sign) => ESCAPES.get(sign) ?? sign)
      // Two such signs in a row would become one longer dash or a quotation mark.
      .replace(/([-'`])(?=\1)/g, '$1{}')
  );
}
