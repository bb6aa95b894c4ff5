import type { Steps } from '../util/steps';
import type { YamlReading } from './guardedYaml';
import type { YamlEntry, YamlFault, YamlNode, YamlScalar } from './yamlNode';
import { MAX_YAML_DEPTH } from './guardedYamlTokens';
import type { Span } from './span';

/** Values between two steps: some tenth of a millisecond. */
const VALUES_OF_A_STEP = 256;

/**
 * A JSON text as the nodes that a YAML reader makes of it, places and all, in a hundredth of the time; `undefined`
 * where it is no JSON, be it for a comma too many: whoever reads YAML can then say where the fault is.
 */
export function* readJsonInSteps(text: string): Steps<YamlReading | undefined> {
  const reader = new JsonReader(text);
  const root = yield* reader.read();
  return root === undefined ? undefined : { root, faults: reader.faults };
}

class JsonReader {
  readonly faults: YamlFault[] = [];
  readonly #text: string;
  #at = 0;
  #values = 0;

  constructor(text: string) {
    this.#text = text;
  }

  *read(): Steps<YamlNode | undefined> {
    const root = yield* this.#readValue(0);
    return root !== undefined && this.#next() === '' ? root : undefined;
  }

  /** The character behind white space, which is passed over; empty at the end. */
  #next(): string {
    let unit = this.#text.charCodeAt(this.#at);
    while (unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09) {
      this.#at += 1;
      unit = this.#text.charCodeAt(this.#at);
    }
    return this.#text.charAt(this.#at);
  }

  *#readValue(depth: number): Steps<YamlNode | undefined> {
    if (++this.#values % VALUES_OF_A_STEP === 0) {
      yield;
    }
    const first = this.#next();
    if (first === '{' || first === '[') {
      if (depth >= MAX_YAML_DEPTH) {
        return this.#skipNested();
      }
      return yield* first === '{' ? this.#readMap(depth) : this.#readList(depth);
    }
    return first === '"' ? this.#readText() : this.#readWord();
  }

  *#readMap(depth: number): Steps<YamlNode | undefined> {
    const start = this.#at++;
    const entries = new Map<string, YamlEntry>();
    for (let more = this.#next() !== '}'; more; more = this.#passComma()) {
      const key = this.#next() === '"' ? this.#readText() : undefined;
      if (key === undefined || this.#next() !== ':') {
        return undefined;
      }
      this.#at += 1;
      const value = yield* this.#readValue(depth + 1);
      if (value === undefined) {
        return undefined;
      }
      const known = entries.get(key.text);
      if (known === undefined) {
        entries.set(key.text, { key: key.text, keySpan: key.span, value });
      } else {
        const message = 'Map keys must be unique';
        this.faults.push({
          code: 'yaml',
          kind: 'duplicate-key',
          message,
          span: key.span,
          related: known.keySpan,
        });
      }
    }
    const span = this.#close('}', start);
    return span && { type: 'map', entries: [...entries.values()], span };
  }

  *#readList(depth: number): Steps<YamlNode | undefined> {
    const start = this.#at++;
    const items: YamlNode[] = [];
    for (let more = this.#next() !== ']'; more; more = this.#passComma()) {
      const item = yield* this.#readValue(depth + 1);
      if (item === undefined) {
        return undefined;
      }
      items.push(item);
    }
    const span = this.#close(']', start);
    return span && { type: 'list', items, span };
  }

  #passComma(): boolean {
    const isComma = this.#next() === ',';
    this.#at += isComma ? 1 : 0;
    return isComma;
  }

  #close(bracket: string, start: number): Span | undefined {
    const isClosed = this.#next() === bracket;
    this.#at += isClosed ? 1 : 0;
    return isClosed ? { start, end: this.#at } : undefined;
  }

  #readText(): YamlScalar | undefined {
    const start = this.#at;
    const end = this.#findTextEnd(start);
    if (end === undefined) {
      return undefined;
    }
    this.#at = end;
    const written = this.#text.slice(start, end);
    const text = /[\\\p{Cc}]/u.test(written) ? decodeText(written) : written.slice(1, -1);
    return text === undefined ? undefined : { type: 'scalar', text, span: { start, end }, isNull: false };
  }

  /** Behind the quotation mark that closes the text which begins at `start`. */
  #findTextEnd(start: number): number | undefined {
    for (let at = this.#text.indexOf('"', start + 1); at >= 0; at = this.#text.indexOf('"', at + 1)) {
      let strokes = at;
      while (this.#text.charAt(strokes - 1) === '\\') {
        strokes -= 1;
      }
      if ((at - strokes) % 2 === 0) {
        return at + 1;
      }
    }
    return undefined;
  }

  #readWord(): YamlScalar | undefined {
    const word = /(?:true|false|null|-?(?:0|[1-9]\d{0,400})(?:\.\d{1,400})?(?:[eE][+-]?\d{1,9})?)(?![\w.])/y;
    word.lastIndex = this.#at;
    const [text] = word.exec(this.#text) ?? [];
    if (text === undefined) {
      return undefined;
    }
    const start = this.#at;
    this.#at += text.length;
    return { type: 'scalar', text, span: { start, end: this.#at }, isNull: text === 'null' };
  }

  /** Behind a value that is too deep, without recursion; its brackets need not match. */
  #skipNested(): YamlScalar | undefined {
    const start = this.#at;
    if (!this.faults.some(({ kind }) => kind === 'depth')) {
      const message = `Nested deeper than ${String(MAX_YAML_DEPTH)} levels`;
      this.faults.push({ code: 'too-deep', kind: 'depth', message, span: { start, end: start + 1 } });
    }
    let open = 0;
    const marks = /["[\]{}]/g;
    marks.lastIndex = start;
    for (let mark = marks.exec(this.#text); mark !== null; mark = marks.exec(this.#text)) {
      if (mark[0] === '"') {
        const end = this.#findTextEnd(mark.index);
        if (end === undefined) {
          return undefined;
        }
        marks.lastIndex = end;
        continue;
      }
      open += mark[0] === '[' || mark[0] === '{' ? 1 : -1;
      if (open === 0) {
        this.#at = mark.index + 1;
        return { type: 'scalar', text: '', span: { start, end: this.#at }, isNull: true };
      }
    }
    return undefined;
  }
}

/** `undefined` for escapes that there are not and for control characters. */
function decodeText(written: string): string | undefined {
  try {
    return String(JSON.parse(written));
  } catch {
    return undefined;
  }
}
