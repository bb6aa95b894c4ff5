/** Elements on lines of their own; all others run on in the line. */
const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** Elements whose text is no text of the page. */
const SILENT: ReadonlySet<string> = new Set(
  'audio button canvas datalist embed head iframe input map math meter noscript object optgroup option picture progress script select style svg template textarea title video'.split(
    ' ',
  ),
);

export function tagOf(element: Element): string {
  return element.localName.toLowerCase();
}

export function isBlock(element: Element): boolean {
  return BLOCKS.has(tagOf(element));
}

export function isSilent(element: Element): boolean {
  return (
    SILENT.has(tagOf(element)) ||
    element.hasAttribute('hidden') ||
    /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(element.getAttribute('style') ?? '')
  );
}

export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

export function isText(node: Node): node is Text {
  return node.nodeType === 3;
}

export function childElements(element: Element): readonly Element[] {
  return Array.from(element.childNodes).filter(isElement);
}

/** Class and id, by which pages tell what a part is for. */
export function labelOf(element: Element): string {
  return `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
}
