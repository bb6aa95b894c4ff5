/** A text with `$0` at a place, without it. */
export function markedText(marked: string): { readonly text: string; readonly offset: number } {
  const offset = marked.indexOf('$0');
  if (offset < 0) {
    throw new Error('No $0 in the text');
  }
  return { text: marked.replace('$0', ''), offset };
}
