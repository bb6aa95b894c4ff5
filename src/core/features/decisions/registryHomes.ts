import type { CorpusHost } from '../../contracts';
import { NAMED_KINDS, type Entity, type NamedKind } from '../../registry/entity';
import type { Registry } from '../../registry/registry';
import { toNfc } from '../../text/normalForms';
import { findOwnFile } from '../registryWriting/registryFile';
import type { Decision } from './decision';

/** What a registry file is to say of one name of an entity. */
export interface NameClaim {
  readonly entityId: string;
  readonly kind: NamedKind;
  /** House spelling of the entity. */
  readonly house: string;
  /** The name that is decided on. */
  readonly name: string;
  /** Never to match alone; else it is a name like any other. */
  readonly weak: boolean;
  /** Whether the registry says the opposite so far. */
  readonly overrules: boolean;
}

/** A registry file that can keep a decision. */
export interface RegistryHome {
  readonly uri: string;
  readonly claims: readonly NameClaim[];
}

/**
 * The files of a registry in which a decision would be kept: the one with the entry of the entity, else one of its own
 * in the first corpus that can be written. Empty where no corpus can be, or the registry says so already.
 */
export function findRegistryHomes(
  decision: Decision,
  registry: Registry,
  corpora: Pick<CorpusHost, 'roots' | 'join'>,
  isWritable: (uri: string) => boolean,
): readonly RegistryHome[] {
  const ownFile = findOwnFile(corpora, isWritable);
  if (ownFile === undefined) {
    return [];
  }
  const homes = new Map<string, NameClaim[]>();
  for (const id of new Set(decision.kind === 'is' ? [decision.entityId] : decision.entityIds)) {
    const entity = registry.get(id);
    const place = entity?.places.find(({ uri }) => isWritable(uri));
    const claim = entity && toClaim(entity, decision);
    // Where one corpus says that a name never stands alone, it does not help to say elsewhere that it may.
    if (claim !== undefined && (place !== undefined || claim.weak || !claim.overrules)) {
      const uri = place?.uri ?? ownFile;
      homes.set(uri, [...(homes.get(uri) ?? []), claim]);
    }
  }
  return Array.from(homes, ([uri, claims]) => ({ uri, claims }));
}

/** `undefined` where the registry says so already. */
function toClaim(entity: Entity, decision: Decision): NameClaim | undefined {
  const kind = NAMED_KINDS.find((named) => named === entity.kind);
  const weak = decision.kind !== 'is';
  const known = entity.names.find(({ text }) => toNfc(text) === toNfc(decision.name));
  return kind === undefined || known?.weak === weak
    ? undefined
    : {
        entityId: entity.id,
        kind,
        house: entity.name,
        name: decision.name,
        weak,
        overrules: known !== undefined,
      };
}
