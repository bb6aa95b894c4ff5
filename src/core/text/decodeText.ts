import type { TextEncodingName } from '../contracts';

export type DecodedText =
  | { readonly text: string; readonly encoding: TextEncodingName }
  /** `binary`: no text at all. `encoding`: text in an encoding that is not known. */
  | { readonly reason: 'binary' | 'encoding' };

/** The decoder of the Encoding standard, which every host has. */
declare const TextDecoder: new (
  label: TextEncodingName,
  options: { readonly fatal: boolean },
) => { decode(bytes: Uint8Array): string };

/** As far as files are looked at to tell text from other data. */
const HEAD = 8192;
/** Texts in an 8-bit encoding hold fewer control characters than this share. */
const MAX_CONTROL_SHARE = 0.02;
/** So do texts that are valid UTF-8, of which data may consist by accident; exports have some in short texts. */
const MAX_CONTROL_SHARE_IN_UTF8 = 0.3;

/**
 * Decodes a file by its byte-order mark, else as UTF-8, else as windows-1258, the old Vietnamese encoding. The
 * byte-order mark is no part of the text. The text is not normalised, so that offsets are those of the file.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const wide = wideEncodingOf(bytes);
  if (wide !== undefined) {
    const text = decodeBytes(bytes, wide);
    // UTF-32 has the same mark, and every letter of it would stand between zeros, where no word is found.
    return text?.slice(0, HEAD).includes('\0') === true ? { reason: 'encoding' } : toDecoded(text, wide);
  }
  const head = bytes.subarray(0, HEAD);
  if (head.includes(0)) {
    return { reason: 'binary' };
  }
  const text = decodeBytes(bytes, 'utf-8');
  const share = text === undefined ? MAX_CONTROL_SHARE : MAX_CONTROL_SHARE_IN_UTF8;
  const controls = head.reduce((count, byte) => count + (isControl(byte) ? 1 : 0), 0);
  if (controls > head.length * share) {
    return { reason: 'binary' };
  }
  return text === undefined
    ? toDecoded(decodeBytes(bytes, 'windows-1258'), 'windows-1258')
    : toDecoded(text, 'utf-8');
}

/**
 * All of the bytes, in an encoding that is known. A byte-order mark is no part of the text. `undefined` where they are
 * not valid in it, and where the host does not know it.
 */
export function decodeBytes(bytes: Uint8Array, encoding: TextEncodingName): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function wideEncodingOf(bytes: Uint8Array): TextEncodingName | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    return 'utf-16le';
  }
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

function isControl(byte: number): boolean {
  return byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d;
}

function toDecoded(text: string | undefined, encoding: TextEncodingName): DecodedText {
  return text === undefined ? { reason: 'encoding' } : { text: text.replace(/^\uFEFF/, ''), encoding };
}
