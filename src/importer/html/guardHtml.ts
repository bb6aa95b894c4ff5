import { Parser } from 'htmlparser2';
import { ImportFailure } from '../sourceDraft';
import type { ImportLimits } from '../limits';

/**
 * Passes through a page before a tree is made of it: those who walk trees go as deep as the page does.
 *
 * @throws ImportFailure where it is too deep or too large
 */
export function guardHtml(html: string, { htmlDepth, htmlElements }: ImportLimits): void {
  let depth = 0;
  let elements = 0;
  const parser = new Parser({
    onopentag: () => {
      if (++elements > htmlElements) {
        throw new ImportFailure('too-large');
      }
      if (++depth > htmlDepth) {
        throw new ImportFailure('too-deep');
      }
    },
    onclosetag: () => {
      depth--;
    },
  });
  // In pieces, so that a bomb is given up at once.
  for (let at = 0; at < html.length; at += 65_536) {
    parser.write(html.slice(at, at + 65_536));
  }
  parser.end();
}
