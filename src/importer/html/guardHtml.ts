import { Parser } from 'htmlparser2';
import { ImportFailure } from '../sourceDraft';
import type { ImportLimits } from '../limits';

/**
 * Passes through a page before a tree is made of it: those who walk trees go as deep as the page does, and every piece
 * of text and every attribute is an object of the tree, too.
 *
 * @throws ImportFailure where it is too deep or too large
 */
export function guardHtml(html: string, { htmlDepth, htmlNodes }: ImportLimits): void {
  let depth = 0;
  let nodes = 0;
  const count = (more: number): void => {
    nodes += more;
    if (nodes > htmlNodes) {
      throw new ImportFailure('too-large');
    }
  };
  const parser = new Parser({
    onopentagname: () => {
      count(1);
      if (++depth > htmlDepth) {
        throw new ImportFailure('too-deep');
      }
    },
    onattribute: () => {
      count(1);
    },
    ontext: () => {
      count(1);
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
