import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** Functions whose first argument is a sentence of the user interface. */
const TRANSLATORS = new Set(['t', 'translate']);

/**
 * Collects the sentences of the user interface from the syntax trees of all TypeScript files below a folder.
 *
 * @param {string} folder
 * @returns {{ messages: string[], computed: string[] }} the distinct sentences, sorted, and the places (`file:line`)
 *   where a sentence is computed, so that no translator could find it
 */
export function collectMessages(folder) {
  const messages = new Set();
  const computed = [];
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts') || name.endsWith('.d.ts')) {
      continue;
    }
    const path = join(folder, name);
    const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022, true);
    const visit = (node) => {
      if (ts.isCallExpression(node) && TRANSLATORS.has(calledName(node))) {
        const [first] = node.arguments;
        const sentences = first === undefined ? undefined : literalsOf(first);
        if (sentences === undefined) {
          const { line } = source.getLineAndCharacterOfPosition(node.getStart());
          computed.push(`${path}:${line + 1}`);
        } else {
          sentences.forEach((sentence) => messages.add(sentence));
        }
      }
      ts.forEachChild(node, visit);
    };
    // The one place that hands the core's sentences to VS Code.
    if (path !== join(folder, 'vscode', 'host.ts')) {
      visit(source);
    }
  }
  return { messages: [...messages].sort(), computed };
}

function calledName(call) {
  const callee = call.expression;
  return ts.isIdentifier(callee)
    ? callee.text
    : ts.isPropertyAccessExpression(callee)
      ? callee.name.text
      : '';
}

/** A literal, or a choice between literals; `undefined` where anything is computed. */
function literalsOf(node) {
  if (ts.isStringLiteralLike(node)) {
    return [node.text];
  }
  if (ts.isConditionalExpression(node)) {
    const yes = literalsOf(node.whenTrue);
    const no = literalsOf(node.whenFalse);
    return yes && no ? [...yes, ...no] : undefined;
  }
  return ts.isParenthesizedExpression(node) ? literalsOf(node.expression) : undefined;
}
