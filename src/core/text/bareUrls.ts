const START = /(?:https?:\/\/|www\.)[^\s<>"[\]`|\uFFFC]/iy;
const IN_ADDRESS = /[^\s<>"[\]`|\uFFFC]/;
/** Marks that end a sentence rather than an address. */
const BEHIND_ADDRESS = /[.,;:!?'*_~)\]’”»…]/;
const WORD = /[\p{L}\p{N}]/u;

/** An address written out in running text: the offset behind it, or -1 where none begins at `at`. */
export function scanUrl(text: string, at: number, end: number): number {
  START.lastIndex = at;
  if (!START.test(text) || (at > 0 && WORD.test(text.charAt(at - 1)))) {
    return -1;
  }
  let behind = at;
  let open = 0;
  while (behind < end && IN_ADDRESS.test(text.charAt(behind))) {
    const character = text.charAt(behind);
    if (character === ')' && open === 0) {
      // The parenthesis was opened before the address.
      break;
    }
    open += character === '(' ? 1 : character === ')' ? -1 : 0;
    behind += 1;
  }
  while (behind > at && BEHIND_ADDRESS.test(text.charAt(behind - 1))) {
    const isClosing = text.charAt(behind - 1) === ')';
    if (isClosing && open === 0) {
      break;
    }
    behind -= 1;
  }
  return behind;
}
