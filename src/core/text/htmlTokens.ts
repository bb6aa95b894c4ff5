import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';

/** Names in lower case; of equal ones the first. */
export type HtmlAttributes = ReadonlyMap<string, string>;

/** Hears of tags and text in the order of the file. Offsets are those of the file. */
export interface HtmlTokenHandler {
  /** @param behind offset behind the tag */
  open(name: string, attributes: HtmlAttributes, behind: number): void;
  close(name: string): void;
  /** Text as stored, also of scripts and titles. */
  text(stored: string, start: number): void;
  /** A character that is written as an entity between these offsets. */
  entity(character: string, start: number, end: number): void;
}

/** The tokens of an HTML file from `start` on. Comments, declarations and the like are left away. */
export function readHtmlTokens(text: string, start: number, handler: HtmlTokenHandler): void {
  const tokenizer = new Tokenizer({}, new TokenReader(text, start, handler));
  tokenizer.write(text.slice(start));
  tokenizer.end();
}

/** Gathers the tokenizer's parts of tags; its offsets are those of what it was given. */
class TokenReader implements TokenizerCallbacks {
  readonly #text: string;
  readonly #shift: number;
  readonly #handler: HtmlTokenHandler;
  readonly #attributes = new Map<string, string>();
  #tag = '';
  #attribute = '';
  #value = '';

  constructor(text: string, shift: number, handler: HtmlTokenHandler) {
    this.#text = text;
    this.#shift = shift;
    this.#handler = handler;
  }

  onopentagname(start: number, end: number): void {
    this.#tag = this.#slice(start, end).toLowerCase();
    this.#attributes.clear();
  }

  onattribname(start: number, end: number): void {
    this.#attribute = this.#slice(start, end).toLowerCase();
    this.#value = '';
  }

  onattribdata(start: number, end: number): void {
    this.#value += this.#slice(start, end);
  }

  onattribentity(codePoint: number): void {
    this.#value += String.fromCodePoint(codePoint);
  }

  onattribend(): void {
    if (!this.#attributes.has(this.#attribute)) {
      this.#attributes.set(this.#attribute, this.#value);
    }
  }

  onopentagend(end: number): void {
    this.#handler.open(this.#tag, this.#attributes, end + this.#shift + 1);
  }

  onselfclosingtag(end: number): void {
    // HTML takes no notice of the stroke in `<div/>`.
    this.onopentagend(end);
  }

  onclosetag(start: number, end: number): void {
    this.#handler.close(this.#slice(start, end).trim().toLowerCase());
  }

  ontext(start: number, end: number): void {
    this.#handler.text(this.#slice(start, end), start + this.#shift);
  }

  ontextentity(codePoint: number, end: number): void {
    const behind = end + this.#shift;
    // No entity holds another `&`.
    const start = this.#text.lastIndexOf('&', behind - 1);
    this.#handler.entity(String.fromCodePoint(codePoint), start, behind);
  }

  oncdata(): void {
    // A bogus comment in HTML.
  }

  oncomment(): void {
    // Nothing a reader sees.
  }

  ondeclaration(): void {
    // The document type.
  }

  onprocessinginstruction(): void {
    // A bogus comment in HTML.
  }

  onend(): void {
    // The handler's owner knows.
  }

  #slice(start: number, end: number): string {
    return this.#text.slice(start + this.#shift, end + this.#shift);
  }
}
