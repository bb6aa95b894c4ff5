import { toLegacyByte } from './legacyBytes';

/** `Viá»‡t Nam` becomes `Việt Nam`: UTF-8 that was read as windows-1252 or windows-1258. What is none stays. */
export function fromMojibake(text: string): string {
  return text.replace(/[^\0-\u007f]+/g, (run) => decodeRun(run) ?? run);
}

/** Letters beyond ASCII take bytes beyond it alone, so that a run of them is whole. */
export function decodeRun(run: string): string | undefined {
  let escaped = '';
  for (let i = 0; i < run.length; i++) {
    const byte = toLegacyByte(run.charAt(i));
    if (byte === undefined || byte < 0x80) {
      return undefined;
    }
    escaped += `%${byte.toString(16)}`;
  }
  try {
    return decodeURIComponent(escaped);
  } catch {
    return undefined;
  }
}
