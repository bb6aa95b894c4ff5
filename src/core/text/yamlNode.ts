import type { Span } from './span';

/** A value as written: nothing is converted, so that `no`, `012`, dates and long numbers keep their text. */
export type YamlNode = YamlMap | YamlList | YamlScalar;

export interface YamlEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: YamlNode;
}

export interface YamlMap {
  readonly type: 'map';
  /** In the order of the file; of equal keys only the first. `__proto__` is a key like any other. */
  readonly entries: readonly YamlEntry[];
  readonly span: Span;
}

export interface YamlList {
  readonly type: 'list';
  readonly items: readonly YamlNode[];
  readonly span: Span;
}

export interface YamlScalar {
  readonly type: 'scalar';
  /** Without quotation marks, escapes decoded, folded lines joined. */
  readonly text: string;
  /** With quotation marks; empty where nothing is written. */
  readonly span: Span;
  /** Nothing is written, or `null` or `~` without quotation marks. An alias, which is refused, counts as nothing. */
  readonly isNull: boolean;
}

/** What is wrong, finer than the code, for whoever tells it in the user's language. */
export type YamlFaultKind =
  | 'syntax'
  | 'alias'
  | 'duplicate-key'
  | 'key-not-text'
  | 'several-documents'
  | 'depth'
  | 'size'
  | 'keys'
  | 'faults';

export interface YamlFault {
  readonly code: 'yaml' | 'too-deep' | 'too-large';
  readonly kind: YamlFaultKind;
  /** In English, mostly the library's; see `tellYamlFault`. */
  readonly message: string;
  readonly span: Span;
  /** The first of two equal keys. */
  readonly related?: Span;
}
