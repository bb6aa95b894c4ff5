import assert from 'node:assert/strict';
import { test } from 'node:test';
import ts from 'typescript';

import { readSources } from './sources';

/** Lists that are spread into a call and hold a few items each, whatever a corpus says. */
const SHORT = [
  'src/core/brought/findNews.ts: found.push',
  'src/core/checks/dates/dateLinks.ts: Math.max',
  'src/core/checks/dates/dateRule.ts: remarks.push',
  'src/core/checks/figures/compareQuantities.ts: Math.max',
  'src/core/checks/figures/tellFigure.ts: Math.min',
  'src/core/checks/laws/statusRule.ts: translate',
  'src/core/checks/names/slips.ts: isSlippedPart',
  'src/core/checks/quotations/quotationRule.ts: remarks.push',
  'src/core/features/completion/completeText.ts: Math.min',
  'src/core/mentions/dateScope.ts: Math.max',
  'src/core/mentions/organizations/acronyms.ts: Math.max',
  'src/core/problemWording.ts: tell',
  'src/core/registry/registrySchema.ts: ignored',
  'src/core/registry/registrySchema.ts: reference',
  'src/core/registry/registrySchema.ts: references',
  'src/core/search/packDocuments.ts: Uint32Array.of',
  'src/importer/importFile.ts: String.fromCharCode',
];

test('no list that a file can make long is passed as arguments, which would overflow the stack', () => {
  const found = new Set<string>();
  for (const { path, text } of [...readSources('src/core'), ...readSources('src/importer')]) {
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && node.arguments.some(isList)) {
        found.add(`${path}: ${node.expression.getText()}`);
      }
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true));
  }
  assert.deepEqual([...found].sort(), SHORT);
});

/** One or no item, as in `...(item === undefined ? [] : [item])`, is no list. */
function isList(argument: ts.Expression): boolean {
  if (!ts.isSpreadElement(argument)) {
    return false;
  }
  let spread = argument.expression;
  while (ts.isParenthesizedExpression(spread)) {
    spread = spread.expression;
  }
  const isWritten = (one: ts.Expression): boolean =>
    ts.isArrayLiteralExpression(one) ||
    (ts.isAsExpression(one) && isWritten(one.expression)) ||
    (ts.isParenthesizedExpression(one) && isWritten(one.expression));
  return !(ts.isConditionalExpression(spread) && isWritten(spread.whenTrue) && isWritten(spread.whenFalse));
}
