import ts from 'typescript';

import { readSources } from './sources';

/** A regular expression of the product, with the place where it is written. */
export interface Pattern {
  /** `path:line`. */
  readonly place: string;
  readonly pattern: RegExp;
}

export interface WrittenPatterns {
  readonly literals: readonly Pattern[];
  /** `path:line` of those that are put together from texts. */
  readonly constructed: readonly string[];
}

/** All regular expressions that are written below a folder. */
export function writtenPatterns(folder: string): WrittenPatterns {
  const literals: Pattern[] = [];
  const constructed: string[] = [];
  for (const { path, text } of readSources(folder)) {
    const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
    const visit = (node: ts.Node): void => {
      const place = (): string => `${path}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
      if (ts.isRegularExpressionLiteral(node)) {
        const [, pattern = '', flags] = /^\/([^]*)\/(\w*)$/.exec(node.text) ?? [];
        literals.push({ place: place(), pattern: new RegExp(pattern, flags) });
      } else if (
        (ts.isNewExpression(node) || ts.isCallExpression(node)) &&
        node.expression.getText() === 'RegExp'
      ) {
        constructed.push(place());
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return { literals, constructed };
}

/**
 * Those that are put together while `load` runs, with the places: it imports the modules, none of which may have been
 * loaded before, and asks for what they put together later.
 */
export async function constructedPatterns(load: () => Promise<unknown>): Promise<readonly Pattern[]> {
  const found: Pattern[] = [];
  const Real = globalThis.RegExp;
  const record = (made: RegExp): RegExp => {
    const line = (new Error().stack ?? '').split('\n').find((one) => /\bsrc\//.test(one));
    const place = /\bsrc\/[\w./-]+:\d+/.exec(line ?? '')?.[0];
    if (place !== undefined && line?.includes('node_modules') !== true) {
      found.push({ place, pattern: made });
    }
    return made;
  };
  globalThis.RegExp = new Proxy(Real, {
    construct: (_, given: [string, string?]) => record(new Real(...given)),
    apply: (_, __, given: [string, string?]) => record(new Real(...given)),
  });
  try {
    await load();
  } finally {
    globalThis.RegExp = Real;
  }
  return found;
}
