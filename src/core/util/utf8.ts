/** The encoder of the Encoding standard, which every host has. */
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

/** The text's bytes; a lone surrogate becomes U+FFFD. */
export function encodeUtf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
