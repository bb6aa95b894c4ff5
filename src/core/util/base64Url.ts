import { encodeUtf8 } from './utf8';

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Any string as letters, digits, `-` and `_`: its UTF-8 bytes in base64url; a lone surrogate becomes U+FFFD. */
export function toBase64Url(text: string): string {
  let digits = '';
  let bits = 0;
  let count = 0;
  for (const byte of encodeUtf8(text)) {
    bits = (bits << 8) | byte;
    count += 8;
    while (count >= 6) {
      count -= 6;
      digits += DIGITS.charAt((bits >> count) & 63);
    }
    bits &= (1 << count) - 1;
  }
  return count === 0 ? digits : digits + DIGITS.charAt((bits << (6 - count)) & 63);
}

/** The string again; `undefined` where the digits are not what {@link toBase64Url} makes. */
export function fromBase64Url(digits: string): string | undefined {
  const encoded: string[] = [];
  let bits = 0;
  let count = 0;
  for (const digit of digits) {
    const value = DIGITS.indexOf(digit);
    if (value < 0) {
      return undefined;
    }
    bits = (bits << 6) | value;
    count += 6;
    if (count >= 8) {
      count -= 8;
      encoded.push(`%${((bits >> count) & 255).toString(16).padStart(2, '0')}`);
    }
    bits &= (1 << count) - 1;
  }
  try {
    return decodeURIComponent(encoded.join(''));
  } catch {
    return undefined;
  }
}
