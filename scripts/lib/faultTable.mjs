import { readFileSync, readdirSync } from 'node:fs';
import ts from 'typescript';

/** Where the table in docs/faults.md begins; it reaches to the end of the page. */
const BEGIN = '<!-- Written by `npm run faults` from test/faults. -->';

/** The page with its table as the cases of test/faults have it; run from the project's root. @param {string} page */
export function withFaultTable(page) {
  const at = page.indexOf(BEGIN);
  if (at < 0) throw new Error(`The page has no line ${BEGIN}`);
  const files = readdirSync('test/faults').filter((name) => name.endsWith('.test.ts'));
  const rows = files
    .sort()
    .map((name) => `test/faults/${name}`)
    .flatMap((file) => casesOf(file).map(([what, happens]) => `| ${what} | ${happens} | \`${file}\` |`));
  const head = ['| Fault | What happens | Where tested |', '| - | - | - |'];
  return `${page.slice(0, at)}${BEGIN}\n\n${[...head, ...rows].join('\n')}\n`;
}

/** The two sentences of each `fault(…)`, which are literals. @param {string} file @returns {[string, string][]} */
function casesOf(file) {
  /** @type {[string, string][]} */
  const cases = [];
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true);
  for (const statement of source.statements) {
    const call = ts.isExpressionStatement(statement) ? statement.expression : undefined;
    if (call && ts.isCallExpression(call) && call.expression.getText() === 'fault') {
      const [what, happens] = call.arguments;
      if (!what || !happens || !ts.isStringLiteralLike(what) || !ts.isStringLiteralLike(happens)) {
        throw new Error(`${file}: the sentences of a case are literals`);
      }
      cases.push([what.text, happens.text]);
    }
  }
  return cases;
}
