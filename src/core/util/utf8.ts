/** The text's bytes; a lone surrogate becomes U+FFFD, as in every encoder of the web. */
export function encodeUtf8(text: string): Uint8Array {
  // A code unit takes three bytes at most, and a pair of them four.
  const bytes = new Uint8Array(3 * text.length);
  let end = 0;
  for (let i = 0; i < text.length; i++) {
    const point = text.codePointAt(i) ?? 0;
    if (point < 0x80) {
      bytes[end++] = point;
    } else if (point < 0x800) {
      bytes[end++] = 0xc0 | (point >> 6);
      bytes[end++] = 0x80 | (point & 63);
    } else if (point < 0x10000) {
      const safe = point >= 0xd800 && point <= 0xdfff ? 0xfffd : point;
      bytes[end++] = 0xe0 | (safe >> 12);
      bytes[end++] = 0x80 | ((safe >> 6) & 63);
      bytes[end++] = 0x80 | (safe & 63);
    } else {
      bytes[end++] = 0xf0 | (point >> 18);
      bytes[end++] = 0x80 | ((point >> 12) & 63);
      bytes[end++] = 0x80 | ((point >> 6) & 63);
      bytes[end++] = 0x80 | (point & 63);
      // Behind the second half of the pair.
      i++;
    }
  }
  return bytes.slice(0, end);
}
