import assert from 'node:assert/strict';
import type { Frame, Page } from 'playwright-core';

/** Where hostile text may be drawn, and what may be there besides. */
export type Surface =
  /** Markdown of ours: a few elements without attributes, and links that run our own commands. */
  | 'markdown'
  /** Rows and entries of VS Code with a label: its pictures stand beside labels, never in one. */
  | 'label'
  /** Lines of a read-only document of ours: links lead only where ours do. */
  | 'document'
  /** A page of VS Code's Markdown preview, of a memo that we wrote. */
  | 'preview';

export interface Drawn {
  readonly text: string;
  /** How many roots there were; none is a mistake of the test. */
  readonly roots: number;
  readonly faults: readonly string[];
}

/** Searches what is drawn below the elements of a selector for anything that corpus text may have brought about. */
export async function searchDrawn(
  where: Page | Frame,
  selector: string,
  surface: Surface,
  longest = Infinity,
): Promise<Drawn> {
  return where.evaluate(search, { selector, surface, longest });
}

/** As {@link searchDrawn}, once something is drawn there that is not what was drawn before; `undefined` if nothing is. */
export async function whenDrawn(
  page: Page,
  selector: string,
  surface: Surface,
  { before = '', timeout }: { readonly before?: string; readonly timeout: number },
): Promise<Drawn | undefined> {
  const isDrawn = page.waitForFunction(
    ({ roots, old }) => {
      const texts = [...document.querySelectorAll(roots)].map((root) => root.textContent);
      const text = texts.join('\n').replaceAll('\u00a0', ' ');
      return text !== '' && text !== old && !text.includes('Loading...');
    },
    { roots: selector, old: before },
    { timeout },
  );
  const wasDrawn = await isDrawn.then(
    () => true,
    () => false,
  );
  return wasDrawn ? searchDrawn(page, selector, surface) : undefined;
}

/** Collects what was seen drawn, by the words that payloads are known by. */
export class SeenTexts {
  readonly #markers: readonly string[];
  readonly #seen = new Map<string, Set<string>>();

  constructor(markers: readonly string[]) {
    this.#markers = markers;
  }

  /** @throws where something is drawn that is not ours */
  take(surface: string, { text, roots, faults }: Drawn): void {
    assert.deepEqual(faults, [], surface);
    assert.ok(roots > 0, `${surface}: nothing is drawn`);
    const seen = this.#seen.get(surface) ?? new Set();
    this.#seen.set(surface, seen);
    for (const [marker] of text.matchAll(/qz[a-z]{2}x/g)) seen.add(marker);
  }

  /** How many different payloads were seen on a surface. */
  count(surface: string): number {
    const seen = this.#seen.get(surface);
    return this.#markers.filter((marker) => seen?.has(marker)).length;
  }

  counts(): Readonly<Record<string, number>> {
    return Object.fromEntries([...this.#seen.keys()].map((surface) => [surface, this.count(surface)]));
  }
}

/** Runs in the page, so it has nothing but its argument. */
function search({
  selector,
  surface,
  longest,
}: {
  readonly selector: string;
  readonly surface: Surface;
  readonly longest: number;
}): Drawn {
  const active =
    'img,picture,source,iframe,frame,object,embed,video,audio,svg,math,form,input,button,script,style,link,meta,base,textarea';
  const plain = new Set(['P', 'STRONG', 'EM', 'A', 'BR', 'HR', 'UL', 'OL', 'LI', 'H1', 'H2']);
  const labels =
    '.monaco-highlighted-label,.label-name,.label-description,.marker-message,.notification-list-item-message';
  /** One argument, an opaque id; the commands of the status take none. */
  const ours =
    /^command:aideMemoire\.(?:(?:openPassage|openCard|revealEntity|searchEntity)\?(?<id>[^\s<>()]+)|(?:stopReading|resumeReading|showStatus))$/;
  // eslint-disable-next-line no-control-regex -- what is looked for
  const deceiving = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\p{Bidi_Control}\ufff9-\ufffb]/u;
  const faults: string[] = [];
  const tell = (what: string, element: Element): void => {
    faults.push(`${what}: ${element.outerHTML.slice(0, 400)}`);
  };
  const isOurs = (address: string): boolean => {
    const match = ours.exec(address);
    if (match === null) return false;
    const id = match.groups?.['id'];
    if (id === undefined) return true;
    try {
      const list: unknown = JSON.parse(decodeURIComponent(id));
      return Array.isArray(list) && list.length === 1 && typeof list[0] === 'string';
    } catch {
      return false;
    }
  };
  const isAllowed = (address: string, element: Element): boolean =>
    // A preview makes links of addresses as they stand in the text: one sees where they lead.
    surface === 'preview'
      ? address.startsWith('#') ||
        address.replace(/^(?:https?|mailto):/, '').endsWith(element.textContent.replace(/^\w+:/, ''))
      : isOurs(address);
  const checkElement = (element: Element): void => {
    // The diagram of a memo and its buttons are VS Code's own drawing.
    if (surface === 'preview' && element.closest('.mermaid,[class$="-btn"]') !== null) return;
    if (element.matches(active)) tell('an element that does something', element);
    for (const { name, value } of element.attributes) {
      if (/^on|^(?:src|srcset|poster|background|action|formaction|ping)$/.test(name) && value !== '')
        tell(`an attribute ${name}`, element);
      if (name.endsWith('href') && value !== '' && !isAllowed(value, element))
        tell('a link that is not ours', element);
      if (deceiving.test(value)) tell(`an attribute ${name} that deceives`, element);
    }
    if (surface === 'markdown') {
      if (!plain.has(element.tagName)) tell('an element of Markdown', element);
      if (element.hasAttribute('style') || element.hasAttribute('class')) tell('a style', element);
    }
    if (surface === 'label' && element.matches('[class*="codicon"]') && element.closest(labels) !== null)
      tell('a picture in a label', element);
    // The status bar draws pictures where ours stand; those of the payloads are others.
    if (element.matches('.codicon-trash,.codicon-verified,.codicon-loading,.codicon-aide-memoire'))
      tell('a picture of a payload', element);
    if (surface === 'label' && element.matches(labels)) {
      const text = element.textContent;
      if (text.includes('\n')) tell('a label of several lines', element);
      // Word joiners break pictures and have no width.
      if (text.replaceAll('\u2060', '').length > longest) tell('a long label', element);
    }
    // What VS Code takes for an address by itself; our own links stand on words that are none.
    if (
      surface === 'document' &&
      element.matches('[class*="detected-link"]') &&
      element.textContent.includes('://')
    )
      tell('an address as a link', element);
  };
  const roots = [...document.querySelectorAll(selector)].filter(
    (root) => surface === 'preview' || root.getClientRects().length > 0,
  );
  for (const root of roots) {
    root.querySelectorAll('*').forEach(checkElement);
    const drawn =
      surface === 'preview' ? (root as HTMLElement).innerText.replaceAll('\t', '') : root.textContent;
    if (deceiving.test(drawn)) tell('characters that deceive', root);
  }
  const text = roots.map((root) => root.textContent.replaceAll('\u00a0', ' ')).join('\n');
  return { text, roots: roots.length, faults };
}
