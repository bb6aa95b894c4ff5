import type { CorpusRoot } from '../contracts';
import type { NamedRoot } from './walkCorpus';

/** Gives every corpus folder a name of its own: `-2`, `-3`, … where two are equal. A folder counts once. */
export function toNamedRoots(roots: readonly CorpusRoot[]): readonly NamedRoot[] {
  const taken = new Set<string>();
  const named = new Map<string, NamedRoot>();
  for (const { uri, name } of roots) {
    if (named.has(uri)) {
      continue;
    }
    const base = name === '' ? 'corpus' : name;
    let corpus = base;
    for (let number = 2; taken.has(corpus); number++) {
      corpus = `${base}-${number}`;
    }
    taken.add(corpus);
    named.set(uri, { uri, corpus });
  }
  return [...named.values()];
}

/** Names of the corpora that came with the program. */
export function bundledNames(roots: readonly CorpusRoot[]): ReadonlySet<string> {
  const bundled = new Set(roots.filter((root) => root.bundled).map(({ uri }) => uri));
  return new Set(
    toNamedRoots(roots)
      .filter(({ uri }) => bundled.has(uri))
      .map(({ corpus }) => corpus),
  );
}
