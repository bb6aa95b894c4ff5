import { readDocument } from '../../src/core/corpus/readDocument';
import { foldForQuotes } from '../../src/core/text/foldForQuotes';
import { findQuoteIn } from '../../src/core/text/quoteSelector';
import { readMarkdownText } from '../../src/core/text/readableMarkdown';
import { englishWording } from '../support/inMemoryHost';
import { measureInTurns } from './support/measure';
import { buildNewsText } from './support/newsText';
import { growth, printTable } from './support/table';

const SIZES = [125_000, 250_000, 500_000, 1_000_000];
/** 1 is linear; a little more is noise, 2 would be quadratic. */
const MOST_GROWTH = 1.3;
/** Milliseconds for a text of a million code units. */
const MOST_TIME = 1000;

const FLOODS = [
  '[',
  '](',
  '](a (',
  '`',
  '<!--',
  '<a b="',
  '> ',
  '- a\n',
  'a|b\n-|-\n\n',
  '[a]: b\n',
  '<div>',
  '&amp;',
  '*',
];

interface Row {
  readonly what: string;
  readonly run: (text: string) => void;
  readonly build: (length: number) => string;
  /** Floods may take their time, as long as it grows with their length. */
  readonly isFlood: boolean;
}

/** Every fifth paragraph is something other than a paragraph. */
function buildMarkdown(length: number): string {
  const paragraphs = buildNewsText(length).text.slice(0, length).split('\n\n');
  return paragraphs
    .map((paragraph, i) => {
      const [first = '', ...rest] = paragraph.split(' ');
      const linked = `[${first}](https://example.com/${i} "title") ${rest.join(' ')}`;
      return [`## ${first} \`code\``, `> ${linked}`, `- **${first}** ${rest.join(' ')}`, paragraph, linked][
        i % 5
      ];
    })
    .join('\n\n');
}

const buildHtml = (length: number): string =>
  buildMarkdown(length)
    .split('\n\n')
    .map((paragraph) => `<div class="x"><p>${paragraph.replaceAll('&', '&amp;')}</p></div>`)
    .join('\n');
const buildText = (length: number): string => buildNewsText(length).text.slice(0, length);
const flood = (piece: string, length: number): string => piece.repeat(Math.ceil(length / piece.length));

function read(id: string): (text: string) => void {
  return (text) => void readDocument({ corpus: 'bench', id, uri: `mem:/${id}`, text }, englishWording);
}

const rows: readonly Row[] = [
  { what: 'readable Markdown [linear]', run: readMarkdownText, build: buildMarkdown, isFlood: false },
  { what: 'Markdown document [linear]', run: read('a.md'), build: buildMarkdown, isFlood: false },
  { what: 'HTML document [linear]', run: read('a.html'), build: buildHtml, isFlood: false },
  { what: 'plain text document [linear]', run: read('a.txt'), build: buildText, isFlood: false },
  {
    what: 'finding a quote [linear]',
    run: (text) => void findQuoteIn(foldForQuotes(text), { exact: 'words that are nowhere' }),
    build: buildText,
    isFlood: false,
  },
  ...FLOODS.map((piece) => ({
    what: `flood of ${JSON.stringify(piece)} [linear]`,
    run: read(piece.startsWith('<div') || piece.startsWith('&') ? 'a.html' : 'a.md'),
    build: (length: number) => flood(piece, length),
    isFlood: true,
  })),
];

const faults: string[] = [];
const table = rows.map(({ what, run, build, isFlood }) => {
  const texts = SIZES.map((size) => build(isFlood ? size / 4 : size));
  const times = measureInTurns(
    texts.map((text) => () => run(text)),
    isFlood ? 2 : 4,
  );
  const power = growth(SIZES, times);
  const last = times.at(-1) ?? 0;
  if (power > MOST_GROWTH && last > 100) {
    faults.push(`${what} grows with the power ${power.toFixed(2)}`);
  }
  if (!isFlood && last > MOST_TIME) {
    faults.push(`${what} takes ${last.toFixed(0)} ms`);
  }
  return {
    what,
    ...Object.fromEntries(SIZES.map((size, i) => [`${size / 1000}k ms`, times[i] ?? 0])),
    growth: power,
  };
});
console.log(`Text: ${buildNewsText(1).origin}; floods have a quarter of the length`);
printTable(table);
for (const fault of faults) {
  console.error(`FAIL ${fault}`);
}
process.exitCode = faults.length > 0 ? 1 : 0;
