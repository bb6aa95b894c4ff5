/** Letters, digits and a few marks that mean nothing in YAML, beginning with a letter. */
const PLAIN = /^\p{L}(?:[\p{L}\p{M}\p{N}_./()’-]| (?! |$))*$/u;
/** Read as something else than a text by one version of YAML or another. */
const WORDS = /^(?:null|true|false|yes|no|on|off|y|n)$/i;
/** Line ends, control characters and halves of characters cannot stand in single quotation marks. */
const NEEDS_ESCAPES = /[\p{Cc}\p{Cs}\u2028\u2029\uFEFF\uFFFE\uFFFF]/u;
/** Left as they are by JSON. */
const ESCAPED_TOO = /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g;

/** A text as YAML, in quotation marks only where it needs them; good in block and flow style, as key and as value. */
export function writeScalar(text: string): string {
  if (PLAIN.test(text) && !WORDS.test(text)) {
    return text;
  }
  return NEEDS_ESCAPES.test(text)
    ? JSON.stringify(text).replace(
        ESCAPED_TOO,
        (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
      )
    : `'${text.replaceAll("'", "''")}'`;
}
