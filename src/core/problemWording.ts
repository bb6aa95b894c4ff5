import type { Wording } from './contracts';
import { toVisibleText } from './text/presentText';

/** What a sentence quotes of a user's data: enough to know it by. Lists of the words that a key may have are shorter. */
const LONGEST_QUOTED = 200;

/**
 * The wording of problems. What it puts into a sentence comes from files that anybody may have written, and goes on to
 * lists and terminals: it is cut short, and no character of it turns or moves what is around it.
 */
export function toProblemWording({ translate: tell, language }: Wording): Wording {
  return {
    language,
    translate: (message, ...args) =>
      tell(message, ...args.map((arg) => (typeof arg === 'string' ? toQuoted(arg) : arg))),
  };
}

function toQuoted(text: string): string {
  // A line of a hundred thousand letters need not be looked at to its end.
  return toVisibleText(text.slice(0, 4 * LONGEST_QUOTED), LONGEST_QUOTED);
}
