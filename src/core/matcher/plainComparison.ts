import { DROPPED, EXPANDS, getFoldTables, SPACE } from '../text/foldTables';

/**
 * What a stretch of text is beside a name of the same key, where a look at one code unit after the other tells:
 * `same` is the name in other case or over a line break, `bare` is without any marks. `undefined` where it takes a
 * closer look.
 */
export function compareUnits(
  text: string,
  start: number,
  end: number,
  name: string,
): 'same' | 'bare' | undefined {
  const { marked, folded } = getFoldTables();
  let isSame = true;
  let isBare = true;
  let at = 0;
  let afterSpace = false;
  for (let i = start; i < end && (isSame || isBare); i++) {
    const unit = text.charCodeAt(i);
    const letter = marked.units[unit] ?? DROPPED;
    if (letter === EXPANDS) {
      return undefined;
    }
    isBare &&= letter === folded.units[unit];
    if (letter === DROPPED || (letter === SPACE && afterSpace)) {
      continue;
    }
    afterSpace = letter === SPACE;
    isSame &&= letter === marked.units[name.charCodeAt(at)];
    at++;
  }
  if (isSame && at === name.length) {
    return 'same';
  }
  return isBare ? 'bare' : undefined;
}
