/** Attempts that fail may read this many times the length of the block; beyond that `<` is a character like others. */
const BUDGET = 4;

const AUTOLINK = /<[a-z][a-z0-9+.-]{1,31}:[^\s<>]*>|<[^\s<>@]{1,64}@[^\s<>@]{1,255}>/iy;

/**
 * Recognises HTML tags, comments, processing instructions, declarations, CDATA sections and autolinks within one
 * block, as CommonMark has them. Remembers what is not to be found, so that floods of openings stay linear.
 */
export class HtmlTagScanner {
  readonly #text: string;
  readonly #missing = new Set<string>();
  #budget: number;

  /** @param text the block alone */
  constructor(text: string) {
    this.#text = text;
    this.#budget = text.length * BUDGET;
  }

  /** The offset behind what begins with `<` at `at`, or -1. */
  scan(at: number): number {
    if (this.#text.startsWith('<!--', at)) {
      // `<!-->` and `<!--->` are whole comments.
      return this.#behind('-->', at + 2);
    }
    if (this.#text.startsWith('<?', at)) {
      return this.#behind('?>', at + 2);
    }
    if (this.#text.startsWith('<![CDATA[', at)) {
      return this.#behind(']]>', at + 9);
    }
    if (this.#text.startsWith('<!', at)) {
      return /[a-z]/i.test(this.#text.charAt(at + 2)) ? this.#behind('>', at + 2) : -1;
    }
    AUTOLINK.lastIndex = at;
    if (AUTOLINK.test(this.#text)) {
      return AUTOLINK.lastIndex;
    }
    return this.#scanTag(at);
  }

  #behind(closing: string, from: number): number {
    if (this.#missing.has(closing)) {
      return -1;
    }
    const at = this.#text.indexOf(closing, from);
    if (at < 0) {
      this.#missing.add(closing);
      return -1;
    }
    return at + closing.length;
  }

  #scanTag(start: number): number {
    if (this.#budget <= 0) {
      return -1;
    }
    const tag = new TagReader(this.#text, start + 1);
    if (tag.read()) {
      return tag.position;
    }
    this.#budget -= tag.position - start;
    return -1;
  }
}

/** One attempt at `<a href="x">` or `</a>`. */
class TagReader {
  readonly #text: string;
  position: number;

  constructor(text: string, position: number) {
    this.#text = text;
    this.position = position;
  }

  read(): boolean {
    const isClosing = this.#take('/');
    if (!/[a-z]/i.test(this.#current)) {
      return false;
    }
    this.#skip(/[a-z0-9-]/i);
    if (!isClosing) {
      while (this.#skip(/\s/) && /[a-z_:]/i.test(this.#current)) {
        if (!this.#readAttribute()) {
          return false;
        }
      }
      this.#take('/');
    } else {
      this.#skip(/\s/);
    }
    return this.#take('>');
  }

  #readAttribute(): boolean {
    this.#skip(/[\w:.-]/);
    const behindName = this.position;
    this.#skip(/\s/);
    if (!this.#take('=')) {
      this.position = behindName;
      return true;
    }
    this.#skip(/\s/);
    const quote = this.#current;
    if (quote !== '"' && quote !== "'") {
      return this.#skip(/[^\s"'=<>`]/);
    }
    this.position += 1;
    const closing = this.#text.indexOf(quote, this.position);
    this.position = closing < 0 ? this.#text.length : closing + 1;
    return closing >= 0;
  }

  get #current(): string {
    return this.#text.charAt(this.position);
  }

  #take(character: string): boolean {
    const isThere = this.#current === character;
    this.position += isThere ? 1 : 0;
    return isThere;
  }

  #skip(characters: RegExp): boolean {
    const start = this.position;
    while (this.position < this.#text.length && characters.test(this.#text.charAt(this.position))) {
      this.position += 1;
    }
    return this.position > start;
  }
}
