import type { CorpusHost } from '../../contracts';
import type { Registry } from '../../registry/registry';
import type { RegistryChange } from './registryChange';

/** Where what is known only from corpora that cannot be written is put, in the folder `registry`. */
const OWN_FILE = 'analyst.yaml';

/** The file of one's own in the first corpus that can be written; `undefined` where none can be. It need not exist. */
export function findOwnFile(
  corpora: Pick<CorpusHost, 'roots' | 'join'>,
  isWritable: (uri: string) => boolean,
): string | undefined {
  const root = corpora.roots().find(({ uri, bundled }) => !bundled && isWritable(uri));
  return root && corpora.join(corpora.join(root.uri, 'registry'), OWN_FILE);
}

/**
 * The file that a change goes to: the one with the entry of the entity that can be written, else one's own;
 * `undefined` where no corpus can be written.
 */
export function findRegistryFile(
  change: RegistryChange,
  registry: Registry,
  corpora: Pick<CorpusHost, 'roots' | 'join'>,
  isWritable: (uri: string) => boolean,
): string | undefined {
  const ownFile = findOwnFile(corpora, isWritable);
  if (ownFile === undefined) {
    return undefined;
  }
  const entity = change.kind === 'addItem' ? registry.get(change.entityId) : undefined;
  return entity?.places.find(({ uri }) => isWritable(uri))?.uri ?? ownFile;
}
