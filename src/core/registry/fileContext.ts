import type { Wording } from '../contracts';
import type { Problem, ProblemCode, Severity } from '../problem';
import { LineIndex } from '../text/lineIndex';
import type { Range, Span } from '../text/span';
import type { EntityKind, RegistryPlace } from './entity';
import type { EntityReference, RegistryFile, SourceUse } from './registryReading';

/** More would help nobody, and a hostile file must not fill the memory. */
const MAX_PROBLEMS = 1000;

/** What reading one registry file gathers on its way. */
export class FileContext {
  readonly problems: Problem[] = [];
  readonly references: EntityReference[] = [];
  readonly sources: SourceUse[] = [];
  /** The entity that is being read. */
  owner: string | undefined;
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
    if (this.problems.length >= MAX_PROBLEMS) {
      return;
    }
    const { uri } = this.file;
    const problem = { code, severity, uri, range: this.rangeOf(span), message };
    this.problems.push(
      related === undefined ? problem : { ...problem, related: { uri, range: this.rangeOf(related) } },
    );
  }

  /** False where the key was already told of in this file. */
  isNewUnknownKey(key: string): boolean {
    const size = this.#unknownKeys.size;
    this.#unknownKeys.add(key);
    return this.#unknownKeys.size > size;
  }

  refer(key: string, id: string, kinds: readonly EntityKind[], span: Span): void {
    const reference = { key, id, kinds, range: this.rangeOf(span) };
    this.references.push(this.owner === undefined ? reference : { ...reference, from: this.owner });
  }
}
