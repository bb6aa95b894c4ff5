import { CST, Lexer, Parser } from 'yaml';
import type { Steps } from '../util/steps';
import type { YamlFault } from './yamlNode';
import type { Span } from './span';

/** Levels of lists and maps; a deeper text is not read. */
export const MAX_YAML_DEPTH = 64;

/**
 * Twice what a registry of a hundred thousand names has. The length of the text alone is no bound: each of eight
 * million commas would become an object, and a fault of its own.
 */
const MAX_LEXEMES = 3_000_000;

/** Lexemes between two steps: some tenth of a millisecond. */
const LEXEMES_OF_A_STEP = 256;

interface GuardedTokens {
  /** The library's concrete syntax of one document at most; none where the fault leaves nothing to read. */
  readonly tokens: readonly CST.Token[];
  readonly fault?: YamlFault;
}

/**
 * Tokens of a text whose nesting is known to be shallow. Composing recurses, and near the end of the stack the
 * regular expressions of the engine abort the whole process; so the depth is measured here, where nothing recurses,
 * while the parser goes on word by word.
 */
export function* readTokens(text: string): Steps<GuardedTokens> {
  const parser = new Parser();
  const first = new FirstDocument();
  let left = MAX_LEXEMES;
  for (const lexeme of new Lexer().lex(text)) {
    first.addAll(parser.next(lexeme));
    if (first.fault !== undefined) {
      return first;
    }
    if (depthOf(parser.stack) > MAX_YAML_DEPTH) {
      const message = `Nested deeper than ${String(MAX_YAML_DEPTH)} levels`;
      return {
        tokens: [],
        fault: { code: 'too-deep', kind: 'depth', message, span: emptySpan(parser.offset) },
      };
    }
    if (--left === 0) {
      const span = emptySpan(parser.offset);
      return { tokens: [], fault: { code: 'too-large', kind: 'size', message: 'Too many values', span } };
    }
    if (left % LEXEMES_OF_A_STEP === 0) {
      yield;
    }
  }
  first.addAll(parser.end());
  return first;
}

/** The bottom of the parser's stack is the document, its top may be a scalar. */
function depthOf(stack: readonly CST.Token[]): number {
  return stack.length - (CST.isCollection(stack[stack.length - 1]) ? 1 : 2);
}

/** Lets the tokens of one document through: composing costs much for each, even where a text is nothing but `---`. */
class FirstDocument implements GuardedTokens {
  readonly tokens: CST.Token[] = [];
  fault?: YamlFault;
  #found = false;

  addAll(tokens: Iterable<CST.Token>): void {
    for (const token of tokens) {
      if (token.type !== 'document') {
        this.tokens.push(token);
      } else if (token.value !== undefined && this.#found) {
        const message = 'Only the first document of the file is read';
        this.fault ??= { code: 'yaml', kind: 'several-documents', message, span: emptySpan(token.offset) };
      } else if (token.value !== undefined) {
        this.#found = true;
        this.tokens.push(token);
      }
    }
  }
}

function emptySpan(offset: number): Span {
  return { start: offset, end: offset };
}
