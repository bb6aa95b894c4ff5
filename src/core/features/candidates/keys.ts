import { foldText } from '../../text/fold';

/** Under which spellings of one name come together: without case, marks and stops. */
export function nameKey(name: string): string {
  return foldText(name)
    .replace(/\./gu, '')
    .replace(/[^\p{L}\p{M}\p{N}&/]+/gu, ' ')
    .trim();
}

/** Key of the words of a full name in any order. */
export function personKey(name: string): string {
  return foldText(name)
    .replace(/[.,]/gu, ' ')
    .split(/\s+/u)
    .filter((word) => word.length > 1)
    .sort()
    .join(' ');
}
