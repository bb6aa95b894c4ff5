import type { YamlFault } from '../../text/yamlNode';

/** Faults with which nobody knows what the rest of a text says: it is not edited. */
export const FATAL: readonly YamlFault['kind'][] = ['syntax', 'several-documents', 'depth', 'size', 'faults'];
