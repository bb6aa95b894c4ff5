/**
 * The parts of Markdown links, read by hand. Each `scan…` takes the offset where the part should begin and gives the
 * offset behind it, or -1 where there is no such part before `end`. None looks further than the part could reach.
 */

/** As in CommonMark's reference parsers; it also keeps a flood of open parentheses from being read again and again. */
const MAX_PARENTHESES = 32;
const MAX_LABEL = 999;

export function isBlank(character: string): boolean {
  return character === ' ' || character === '\t' || character === '\n' || character === '\r';
}

export function skipBlanks(text: string, at: number, end: number): number {
  let position = at;
  while (position < end && isBlank(text.charAt(position))) {
    position += 1;
  }
  return position;
}

/** `(/cat.md "title")` behind the closing bracket of a link or image. */
export function scanLinkTarget(text: string, at: number, end: number): number {
  if (text.charAt(at) !== '(') {
    return -1;
  }
  let position = skipBlanks(text, at + 1, end);
  if (text.charAt(position) !== ')') {
    const behindDestination = scanDestination(text, position, end);
    if (behindDestination < 0) {
      return -1;
    }
    position = skipBlanks(text, behindDestination, end);
    if (position > behindDestination && text.charAt(position) !== ')') {
      const behindTitle = scanTitle(text, position, end);
      if (behindTitle < 0) {
        return -1;
      }
      position = skipBlanks(text, behindTitle, end);
    }
  }
  return position < end && text.charAt(position) === ')' ? position + 1 : -1;
}

/** `/cat.md` or `</my cat.md>`. */
export function scanDestination(text: string, at: number, end: number): number {
  if (text.charAt(at) === '<') {
    for (let i = at + 1; i < end; i++) {
      const character = text.charAt(i);
      if (character === '>') {
        return i + 1;
      }
      if (character === '<' || character === '\n' || character === '\r') {
        return -1;
      }
      if (character === '\\') {
        i += 1;
      }
    }
    return -1;
  }
  let depth = 0;
  let i = at;
  for (; i < end; i++) {
    const character = text.charAt(i);
    if (character <= ' ') {
      break;
    }
    if (character === '\\') {
      i += 1;
    } else if (character === '(') {
      depth += 1;
      if (depth > MAX_PARENTHESES) {
        return -1;
      }
    } else if (character === ')') {
      if (depth === 0) {
        break;
      }
      depth -= 1;
    }
  }
  i = Math.min(i, end);
  return depth === 0 && i > at ? i : -1;
}

/** `"title"`, `'title'` or `(title)`. */
export function scanTitle(text: string, at: number, end: number): number {
  const opening = text.charAt(at);
  const closing = opening === '(' ? ')' : opening;
  if (opening !== '"' && opening !== "'" && opening !== '(') {
    return -1;
  }
  for (let i = at + 1; i < end; i++) {
    const character = text.charAt(i);
    if (character === closing) {
      return i + 1;
    }
    if (character === '(' && opening === '(') {
      return -1;
    }
    if (character === '\\') {
      i += 1;
    }
  }
  return -1;
}

/** `[label]` with at most 999 units and no bracket within. */
export function scanLabel(text: string, at: number, end: number): number {
  if (text.charAt(at) !== '[') {
    return -1;
  }
  const limit = Math.min(end, at + MAX_LABEL + 2);
  for (let i = at + 1; i < limit; i++) {
    const character = text.charAt(i);
    if (character === ']') {
      return text.slice(at + 1, i).trim() === '' ? -1 : i + 1;
    }
    if (character === '[') {
      return -1;
    }
    if (character === '\\') {
      i += 1;
    }
  }
  return -1;
}

/** Labels are equal without regard to case and kinds of white space. */
export function foldLabel(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase();
}

export interface LinkDefinition {
  /** Folded by {@link foldLabel}. */
  readonly label: string;
  readonly end: number;
}

/** `[label]: /cat.md "title"` at the start of a paragraph; `undefined` where there is none. Footnotes are prose. */
export function findLinkDefinition(text: string, at: number, end: number): LinkDefinition | undefined {
  const behindLabel = scanLabel(text, at, end);
  if (behindLabel < 0 || text.charAt(behindLabel) !== ':' || text.charAt(at + 1) === '^') {
    return undefined;
  }
  const destination = skipBlanks(text, behindLabel + 1, end);
  const behindDestination = scanDestination(text, destination, end);
  if (behindDestination < 0) {
    return undefined;
  }
  const label = foldLabel(text.slice(at + 1, behindLabel - 1));
  const title = skipBlanks(text, behindDestination, end);
  if (title > behindDestination) {
    const behindTitle = scanTitle(text, title, end);
    const lineEnd = behindTitle < 0 ? -1 : scanLineEnd(text, behindTitle, end);
    if (lineEnd >= 0) {
      return { label, end: lineEnd };
    }
  }
  // What looked like a title on the next line belongs to the paragraph that begins there.
  const lineEnd = scanLineEnd(text, behindDestination, end);
  return lineEnd < 0 ? undefined : { label, end: lineEnd };
}

/** Blanks and the end of the line; only these may follow a definition. */
function scanLineEnd(text: string, at: number, end: number): number {
  for (let i = at; i < end; i++) {
    const character = text.charAt(i);
    if (character === '\n' || character === '\r') {
      return i;
    }
    if (character !== ' ' && character !== '\t') {
      return -1;
    }
  }
  return end;
}
