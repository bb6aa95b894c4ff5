import type { Locator } from './citation';

/** Behind a key: `, para. 4`, ` [paras. 4-6`, `, {¶ 4}`, `, p. 3`. What else may stand there is no locator of ours. */
const LOCATOR =
  /^([\s,]*(?:\{\s*)?)((?:paragraphs?|paras?)\.?|¶{1,2}|(?:pages?|pp?)\.?)\s*(\d{1,7})(?:\s*[-–—]{1,3}\s*(\d{1,7}))?(?![\p{L}\p{N}])/iu;

/** So much of what stands behind a key can be a locator. */
const LOOKED_AT = 80;

/**
 * @param suffix what stands behind a key
 * @param offset of the suffix in its text
 */
export function readLocator(suffix: string, offset: number): Locator | undefined {
  const match = LOCATOR.exec(suffix.slice(0, LOOKED_AT));
  if (match === null) {
    return undefined;
  }
  const [whole, lead = '', word = '', digits = '', lastDigits = digits] = match;
  const first = Number(digits);
  return {
    start: offset + lead.length,
    end: offset + whole.length,
    unit: /^pa?r|^¶/i.test(word) ? 'paragraph' : 'page',
    first,
    last: Math.max(first, Number(lastDigits)),
  };
}
