import type { Span } from '../../../src/core/text/span';

/** A stretch of text and the entity it is said to name; `null` where that is left open. */
export interface Link extends Span {
  readonly entity: string | null;
}

/** A row of a registry that only knows names. */
export interface NamedEntity {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

export type Linker = (text: string) => readonly Link[];

/** What a dictionary and a loop find: the longest name, letter for letter, that is made of whole words. */
export function createExactLinker(entities: readonly NamedEntity[]): Linker {
  const ids = idsByName(entities, (name) => name);
  const longest = Math.max(...[...ids.keys()].map((name) => name.length));
  const inWord = (text: string, at: number): boolean => /^[\p{L}\p{M}\p{N}]/u.test(text.charAt(at));
  return (text) => {
    const links: Link[] = [];
    for (let start = 0; start < text.length; start++) {
      if (start > 0 && inWord(text, start - 1)) {
        continue;
      }
      for (let end = Math.min(text.length, start + longest); end > start; end--) {
        const entity = inWord(text, end) ? undefined : ids.get(text.slice(start, end));
        if (entity !== undefined) {
          links.push({ start, end, entity });
          start = end - 1;
          break;
        }
      }
    }
    return links;
  };
}

/** The same for words in any case, whatever stands between them: as a search engine's synonym filter does it. */
export function createTokenLinker(entities: readonly NamedEntity[]): Linker {
  const tokensOf = (text: string) => [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)];
  const keyOf = (text: string): string =>
    tokensOf(text)
      .map(([token]) => token.toLowerCase())
      .join(' ');
  const ids = idsByName(entities, keyOf);
  const longest = Math.max(...[...ids.keys()].map((key) => key.split(' ').length));
  return (text) => {
    const tokens = tokensOf(text);
    const links: Link[] = [];
    for (let first = 0; first < tokens.length; first++) {
      for (let behind = Math.min(tokens.length, first + longest); behind > first; behind--) {
        const start = tokens[first]?.index ?? 0;
        const last = tokens[behind - 1];
        const end = (last?.index ?? 0) + (last?.[0].length ?? 0);
        const entity = ids.get(keyOf(text.slice(start, end)));
        if (entity !== undefined) {
          links.push({ start, end, entity });
          first = behind - 1;
          break;
        }
      }
    }
    return links;
  };
}

/** Of a name that several have, the first is taken, as a dictionary does. */
function idsByName(
  entities: readonly NamedEntity[],
  toKey: (name: string) => string,
): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const { id, name, aliases } of entities) {
    for (const key of [name, ...aliases].map(toKey)) {
      if (key !== '' && !ids.has(key)) {
        ids.set(key, id);
      }
    }
  }
  return ids;
}
