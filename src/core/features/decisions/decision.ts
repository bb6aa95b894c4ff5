import type { Span } from '../../text/span';

/** What the analyst says of a name. The name is as the text writes it, such as `Dung`. */
export type Decision =
  | { readonly kind: 'is'; readonly name: string; readonly entityId: string }
  /** No name here. `entityIds`: what it was taken for, which a registry needs to know. */
  | { readonly kind: 'not'; readonly name: string; readonly entityIds: readonly string[] }
  /** No name where it stands alone; a memo knows of no such thing and keeps it as one that is none there. */
  | { readonly kind: 'neverAlone'; readonly name: string; readonly entityIds: readonly string[] };

/** Replaces `[start, end)` of a text; offsets are UTF-16 code units. */
export interface TextEdit extends Span {
  readonly newText: string;
}

export type DecisionOutcome =
  | { readonly state: 'edit'; readonly edit: TextEdit }
  /** The text says so already. */
  | { readonly state: 'same' }
  /** `reason` is a sentence for the analyst: the text cannot be changed without a risk for what else it says. */
  | { readonly state: 'refused'; readonly reason: string };

export function applyEdit(text: string, { start, end, newText }: TextEdit): string {
  return text.slice(0, start) + newText + text.slice(end);
}

/** The one edit that makes the second text of the first, without what both begin and end with. */
export function toOneEdit(before: string, after: string): TextEdit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) {
    start++;
  }
  let tail = 0;
  while (
    tail < shorter - start &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  ) {
    tail++;
  }
  // An editor must not be asked to cut a line end or a character in two.
  if (start > 0 && isInside(before, after, start)) {
    start--;
  }
  if (tail > 0 && isInside(before, after, before.length - tail, after.length - tail)) {
    tail--;
  }
  return { start, end: before.length - tail, newText: after.slice(start, after.length - tail) };
}

function isInside(before: string, after: string, at: number, atAfter = at): boolean {
  return isPair(before, at) || isPair(after, atAfter);
}

/** Whether the code units around an offset belong together. */
function isPair(text: string, at: number): boolean {
  return /^(?:\r\n|[\uD800-\uDBFF][\uDC00-\uDFFF])$/.test(text.slice(at - 1, at + 1));
}
