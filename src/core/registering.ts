import type { DecisionOutcome } from './features/decisions/decision';
import type { RegistryChange } from './features/registryWriting/registryChange';
import type { QuoteSource } from './features/registryWriting/toSource';
import type { Range } from './text/span';

/** How the registry grows: what files gain is worked out here as edits, and applied by the editor. */
export interface Registering {
  /**
   * The file that a change goes to: the one with the entry of the entity that can be written, else
   * `registry/analyst.yaml` in the first corpus that can be, which need not exist. `undefined` where none can be.
   */
  registryFileFor(change: RegistryChange, isWritable: (uri: string) => boolean): string | undefined;
  /**
   * The one edit by which a file gains all that is new of the changes; nothing in it is taken away or overwritten.
   *
   * @param text of the file as it is now, `undefined` where there is none
   */
  changeRegistry(
    text: string | undefined,
    uri: string,
    changes: readonly RegistryChange[],
  ): Promise<DecisionOutcome>;
  /**
   * The name in small letters without marks, with a number where an entity has that id.
   *
   * @param taken ids that are about to be given too
   */
  newEntityId(name: string, taken?: ReadonlySet<string>): string;
  /**
   * Words of a source document as a source of the registry, found again by its quote; of an empty range its passage.
   * `undefined` in no source.
   */
  registrySourceAt(uri: string, range: Range): QuoteSource | undefined;
}
