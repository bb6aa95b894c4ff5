/** The elements of HTML as far as they shape what a reader sees. */

export type HtmlBlockKind = 'heading' | 'paragraph' | 'list-item' | 'quotation' | 'table-row';

/** Their content is no text of the page. */
export const SKIPPED: ReadonlySet<string> = new Set(
  'audio canvas head iframe math noembed noframes noscript object script select style svg template textarea title video'.split(
    ' ',
  ),
);

/** Each begins and ends a block. */
export const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol option p pre section summary ' +
    'table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** Parts of a page around its text. */
export const FURNITURE: ReadonlySet<string> = new Set(['nav', 'footer', 'figcaption']);

const MAX_DEPTH = 200;

/** Lists, rows and quotations that are open; an element without a closing tag ends where HTML lets it end. */
export class HtmlContainers {
  readonly #open: string[] = [];

  /** The innermost kind of passage that is open. */
  get kind(): HtmlBlockKind {
    for (let i = this.#open.length - 1; i >= 0; i--) {
      switch (this.#open[i]) {
        case 'li':
        case 'dd':
          return 'list-item';
        case 'blockquote':
          return 'quotation';
        case 'tr':
          return 'table-row';
        case 'table':
          return 'paragraph';
        default:
          break;
      }
    }
    return 'paragraph';
  }

  get isInRow(): boolean {
    const row = this.#open.lastIndexOf('tr');
    return row >= 0 && row > this.#open.lastIndexOf('table');
  }

  open(name: string): void {
    switch (name) {
      case 'li':
        this.#endWithin('li', ['ul', 'ol', 'menu', 'dir']);
        break;
      case 'dd':
      case 'dt':
        this.#endWithin('dd', ['dl']);
        break;
      case 'tr':
        this.#endWithin('tr', ['table']);
        break;
      default:
        break;
    }
    if (CONTAINERS.has(name) && this.#open.length < MAX_DEPTH) {
      this.#open.push(name);
    }
  }

  close(name: string): void {
    const at = CONTAINERS.has(name) ? this.#open.lastIndexOf(name) : -1;
    if (at >= 0) {
      this.#open.length = at;
    }
  }

  #endWithin(name: string, borders: readonly string[]): void {
    const at = this.#open.lastIndexOf(name);
    if (at >= 0 && borders.every((border) => this.#open.lastIndexOf(border) < at)) {
      this.#open.length = at;
    }
  }
}

const CONTAINERS: ReadonlySet<string> = new Set('blockquote dd dir dl li menu ol table tr ul'.split(' '));
