import ts from 'typescript';

/** Names of the platform that a program would need to reach out, to start something, or to make text a program. */
const GLOBALS: ReadonlySet<string> = new Set([
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'WebTransport', 'EventSource', 'RTCPeerConnection', 'Request'],
  ...['navigator', 'importScripts', 'Worker', 'SharedWorker', 'BroadcastChannel', 'WebAssembly'],
  ...['eval', 'Function', 'globalThis', 'self', 'window', 'global', 'document', 'module', 'Deno', 'Bun'],
]);

/** The same as parts of some object, and what of VS Code's API reaches out or starts something. */
const MEMBERS: ReadonlySet<string> = new Set([
  ...['XMLHttpRequest', 'WebSocket', 'EventSource', 'sendBeacon', 'importScripts', 'dlopen', 'eval'],
  ...[
    'openExternal',
    'asExternalUri',
    'createTelemetryLogger',
    'createTerminal',
    'executeTask',
    'getSession',
  ],
  ...['ShellExecution', 'ProcessExecution', 'createWebviewPanel', 'registerWebviewViewProvider'],
  ...['startDebugging', 'getBuiltinModule', 'mainModule', 'binding'],
]);

/**
 * What a bundle has that it must not: one line each. Seen are names, wherever they are not a member's own; computed
 * names are not, but every way to a global object by which one could be computed is.
 *
 * @param modules that it may require
 */
export function scanBundle(
  text: string,
  modules: readonly string[],
  globals: readonly string[] = [],
): readonly string[] {
  const faults: string[] = [];
  const source = ts.createSourceFile('bundle.js', text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS);
  const tell = (what: string, node: ts.Node): void =>
    void faults.push(`${what}: ${node.getText().slice(0, 80)}`);
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      tell('dynamic import', node);
    }
    if (
      ts.isImportDeclaration(node) ||
      ts.isExportDeclaration(node) ||
      (ts.isMetaProperty(node) && node.keywordToken === ts.SyntaxKind.ImportKeyword)
    ) {
      tell('import', node);
    }
    if (ts.isIdentifier(node)) {
      visitName(node);
    }
    if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression)) {
      const { text: name } = node.argumentExpression;
      if (MEMBERS.has(name) || name === 'constructor') {
        tell('member', node);
      }
    }
    ts.forEachChild(node, visit);
  };
  const visitName = (name: ts.Identifier): void => {
    const { parent, text: word } = name;
    if (isOwnName(name)) {
      if (MEMBERS.has(word)) {
        tell('member', parent);
      }
      if (word === 'constructor' && !isLookedAt(parent)) {
        tell('constructor', parent.parent);
      }
    } else if (word === 'require') {
      const [module] = ts.isCallExpression(parent) && parent.expression === name ? parent.arguments : [];
      if (module === undefined || !ts.isStringLiteralLike(module) || !modules.includes(module.text)) {
        tell('require', parent);
      }
    } else if (
      word === 'process' ? !globals.includes('process') : GLOBALS.has(word) && !isModuleExports(name)
    ) {
      tell('global', parent);
    }
  };
  visit(source);
  return faults;
}

/** The name of a member or a key, which stands for nothing outside its object. */
function isOwnName(name: ts.Identifier): boolean {
  const { parent } = name;
  return (
    (ts.isPropertyAccessExpression(parent) && parent.name === name) ||
    (ts.isBindingElement(parent) && parent.propertyName === name) ||
    ((ts.isPropertyAssignment(parent) ||
      ts.isMethodDeclaration(parent) ||
      ts.isPropertyDeclaration(parent) ||
      ts.isGetAccessorDeclaration(parent) ||
      ts.isSetAccessorDeclaration(parent)) &&
      parent.name === name)
  );
}

/**
 * Whether a class is only compared or asked for its name. `x.constructor.constructor(…)` and the like are the way to
 * `Function` without its name.
 */
function isLookedAt(access: ts.Node): boolean {
  let outer = access.parent;
  if (!ts.isPropertyAccessExpression(access)) {
    // The constructor of a class, or a key.
    return true;
  }
  while (ts.isParenthesizedExpression(outer)) {
    outer = outer.parent;
  }
  return (
    (ts.isBinaryExpression(outer) && outer.operatorToken.kind === ts.SyntaxKind.EqualsEqualsEqualsToken) ||
    (ts.isPropertyAccessExpression(outer) && outer.expression === access && outer.name.text === 'name')
  );
}

/** `module.exports = …`, by which a bundle hands over what it offers. */
function isModuleExports({ text, parent }: ts.Identifier): boolean {
  return text === 'module' && ts.isPropertyAccessExpression(parent) && parent.name.text === 'exports';
}
