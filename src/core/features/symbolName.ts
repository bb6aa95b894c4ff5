/**
 * The name under which something is offered to a list that filters by what was typed, letter for letter, and knows
 * nothing of marks or other names: what was found is added where the name alone would be left out.
 *
 * @param found the name by which it was found
 */
export function toSymbolName(typed: string, name: string, found: string): string {
  const ways = [name, `${name} (${found})`];
  return ways.find((way) => holdsLetters(way, typed)) ?? `${name} (${typed.trim()})`;
}

/** Whether all letters of `typed` come in `text`, in that order. */
function holdsLetters(text: string, typed: string): boolean {
  const whole = text.toLowerCase();
  let from = 0;
  for (const letter of typed.toLowerCase().replace(/\s+/g, '')) {
    const at = whole.indexOf(letter, from);
    if (at < 0) {
      return false;
    }
    from = at + letter.length;
  }
  return true;
}
