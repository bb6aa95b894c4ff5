import { toLegacyByte } from './legacyBytes';

/** `Viá»‡t Nam` becomes `Việt Nam`: UTF-8 that was read as windows-1252 or windows-1258. What is none stays. */
export function fromMojibake(text: string): string {
  return text.replace(/[^\0-\u007f]+/g, (run) => decodeRun(run) ?? run);
}

/** By the table of well-formed byte sequences of the Unicode standard (3-7), beyond ASCII. */
const UTF8 =
  /^(?:[\xc2-\xdf][\x80-\xbf]|(?:\xe0[\xa0-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]|\xed[\x80-\x9f])[\x80-\xbf]|(?:\xf0[\x90-\xbf]|[\xf1-\xf3][\x80-\xbf]|\xf4[\x80-\x8f])[\x80-\xbf]{2})+$/;

/** Letters beyond ASCII take bytes beyond it alone, so that a run of them is whole. */
export function decodeRun(run: string): string | undefined {
  let bytes = '';
  let escaped = '';
  for (let i = 0; i < run.length; i++) {
    const byte = toLegacyByte(run.charAt(i));
    if (byte === undefined || byte < 0x80) {
      return undefined;
    }
    bytes += String.fromCharCode(byte);
    escaped += `%${byte.toString(16)}`;
  }
  // An exception costs many times what a look before does, and most runs are none.
  return UTF8.test(bytes) ? decodeURIComponent(escaped) : undefined;
}
