import type { Wording } from '../contracts';
import type { Problem, ProblemCode, Severity } from '../problem';
import { ProblemList } from '../problemList';
import { LineIndex } from '../text/lineIndex';
import type { Range, Span } from '../text/span';
import type { EntityKind, RegistryPlace } from './entity';
import type { EntityReference, RegistryFile, SourceUse } from './registryReading';

/** What reading one registry file gathers on its way. */
export class FileContext {
  readonly references: EntityReference[] = [];
  readonly sources: SourceUse[] = [];
  /** The entity that is being read. */
  owner: string | undefined;
  /** The key that is written where a plain id stands for a map, as in a list of attendees. */
  writtenKey: string | undefined;
  readonly #problems = new ProblemList();
  readonly #lines: LineIndex;
  readonly #unknownKeys = new Set<string>();

  readonly file: RegistryFile;
  readonly wording: Wording;

  constructor(file: RegistryFile, wording: Wording) {
    this.file = file;
    this.wording = wording;
    this.#lines = new LineIndex(file.text);
  }

  rangeOf(span: Span): Range {
    return this.#lines.rangeOf(span);
  }

  placeOf(span: Span): RegistryPlace {
    return { corpus: this.file.corpus, uri: this.file.uri, range: this.rangeOf(span) };
  }

  report(code: ProblemCode, severity: Severity, span: Span, message: string, related?: Span): void {
    const { uri } = this.file;
    const problem = { code, severity, uri, range: this.rangeOf(span), message };
    this.#problems.add(
      related === undefined ? problem : { ...problem, related: { uri, range: this.rangeOf(related) } },
    );
  }

  get problems(): readonly Problem[] {
    return this.#problems.toArray(this.wording);
  }

  /** True where no more problems are listed. */
  get isFull(): boolean {
    return this.#problems.isFull;
  }

  /** False where the key was already told of in this file. */
  isNewUnknownKey(key: string): boolean {
    const size = this.#unknownKeys.size;
    this.#unknownKeys.add(key);
    return this.#unknownKeys.size > size;
  }

  refer(key: string, id: string, kinds: readonly EntityKind[], span: Span): void {
    const reference = { key: this.writtenKey ?? key, id, kinds, range: this.rangeOf(span) };
    this.references.push(this.owner === undefined ? reference : { ...reference, from: this.owner });
  }
}
