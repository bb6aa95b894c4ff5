import type { Wording } from '../contracts';
import type { Problem, Severity } from '../problem';
import { isImpreciseDate, toDay } from '../text/dates';
import { findFrontMatter, MAX_FRONT_MATTER, opensFrontMatter } from '../text/frontMatterSpan';
import { readYaml } from '../text/guardedYaml';
import type { YamlEntry } from '../text/yamlNode';
import { tellYamlFault } from '../text/guardedYamlTelling';
import { LineIndex } from '../text/lineIndex';
import type { Span } from '../text/span';
import type { TextBasis } from './sourceDocument';

/** What a source document's front matter says, as far as it is known and valid (formats.md §1). */
export interface FrontMatter {
  readonly title?: string;
  readonly publisher?: string;
  readonly author?: string;
  readonly date?: string;
  readonly dateBasis?: 'stated' | 'inferred';
  readonly dateNote?: string;
  readonly lang?: string;
  readonly url?: string;
  readonly retrieved?: string;
  readonly translationOf?: string;
  readonly citationKey?: string;
  readonly textBasis?: TextBasis;
}

export interface FrontMatterReading {
  readonly frontMatter: FrontMatter;
  /** Offset of the text behind the front matter; 0 without one. */
  readonly bodyStart: number;
  /** `type: memo`: the file is a memo and no source. */
  readonly isMemo: boolean;
  readonly problems: readonly Problem[];
}

const TEXT_BASES: readonly TextBasis[] = ['verbatim', 'excerpt', 'translated', 'machine_translated', 'retold'];

/** Faults are problems at their place; whatever can be read is read. Unknown keys are nobody's fault. */
export function readFrontMatter(text: string, uri: string, wording: Wording): FrontMatterReading {
  const found = findFrontMatter(text);
  if (found === undefined && !opensFrontMatter(text)) {
    return { frontMatter: {}, bodyStart: 0, isMemo: false, problems: [] };
  }
  const reader = new FrontMatterReader(text, found?.yaml.start ?? 0, uri, wording);
  if (found === undefined) {
    reader.report({ start: 0, end: '---'.length }, 'warning', tellEndless(wording));
    return { ...reader.finish(), bodyStart: 0 };
  }
  const { root, faults } = readYaml(text.slice(found.yaml.start, found.yaml.end));
  for (const fault of faults) {
    reader.report(fault.span, 'warning', tellYamlFault(fault, wording));
  }
  if (root?.type === 'map') {
    for (const entry of root.entries) {
      reader.read(entry);
    }
  } else if (root !== undefined && !(root.type === 'scalar' && root.isNull) && faults.length === 0) {
    reader.report(
      root.span,
      'information',
      wording.translate('The front matter is no list of keys and values; nothing of it is read.'),
    );
  }
  return { ...reader.finish(), bodyStart: found.end };
}

function tellEndless({ language, translate }: Wording): string {
  const most = new Intl.NumberFormat(language).format(MAX_FRONT_MATTER);
  return translate('The front matter has no end, or more than {0} characters; it counts as text.', most);
}

class FrontMatterReader {
  readonly #lines: LineIndex;
  readonly #shift: number;
  readonly #uri: string;
  readonly #wording: Wording;
  readonly #problems: Problem[] = [];
  #frontMatter: FrontMatter = {};
  #isMemo = false;

  constructor(text: string, shift: number, uri: string, wording: Wording) {
    this.#lines = new LineIndex(text);
    this.#shift = shift;
    this.#uri = uri;
    this.#wording = wording;
  }

  finish(): Omit<FrontMatterReading, 'bodyStart'> {
    return { frontMatter: this.#frontMatter, isMemo: this.#isMemo, problems: this.#problems };
  }

  report(span: Span, severity: Severity, message: string): void {
    const range = this.#lines.rangeOf({ start: span.start + this.#shift, end: span.end + this.#shift });
    this.#problems.push({ code: 'front-matter', severity, uri: this.#uri, range, message });
  }

  read(entry: YamlEntry): void {
    const { translate } = this.#wording;
    switch (entry.key) {
      case 'title':
        this.#set(entry, (title) => ({ title }));
        break;
      case 'publisher':
        this.#set(entry, (publisher) => ({ publisher }));
        break;
      case 'author':
        this.#set(entry, (author) => ({ author }));
        break;
      case 'date':
        this.#setDate(entry, (date) => ({ date }));
        break;
      case 'date_basis':
        this.#set(entry, (basis) => (basis === 'stated' || basis === 'inferred' ? { dateBasis: basis } : undefined), () =>
          translate('“date_basis” is either “stated” or “inferred”.'),
        );
        break;
      case 'date_note':
        this.#set(entry, (dateNote) => ({ dateNote }));
        break;
      case 'lang':
        this.#set(entry, (lang) => (LANGUAGE.test(lang) ? { lang } : undefined), (lang) =>
          translate('“{0}” is no language tag such as “en” or “vi”.', lang),
        );
        break;
      case 'url':
        this.#set(entry, (url) => ({ url }));
        break;
      case 'retrieved':
        this.#setDate(entry, (retrieved) => ({ retrieved }));
        break;
      case 'translation_of':
        this.#set(entry, (translationOf) => ({ translationOf }));
        break;
      case 'citation_key':
        this.#set(entry, (citationKey) => ({ citationKey }));
        break;
      case 'text':
        this.#set(entry, (basis) => toTextBasis(basis), (basis) =>
          translate('“{0}” is none of {1}; the text counts as verbatim.', basis, TEXT_BASES.join(', ')),
        );
        break;
      case 'type':
        this.#isMemo ||= entry.value.type === 'scalar' && entry.value.text.trim().toLowerCase() === 'memo';
        break;
      default:
        break;
    }
  }

  /** Takes one text or several; what `toPart` refuses is told in the words of `tellFault`. */
  #set(
    { key, value }: YamlEntry,
    toPart: (value: string) => FrontMatter | undefined,
    tellFault: (value: string) => string = () => '',
  ): void {
    const items = value.type === 'list' ? value.items : [value];
    const texts = items.map((item) => (item.type === 'scalar' ? item.text.replace(/\s+/g, ' ').trim() : undefined));
    if (texts.includes(undefined) || value.type === 'map') {
      this.report(value.span, 'warning', this.#wording.translate('“{0}” should be a text.', key));
      return;
    }
    const stated = texts.filter((text, i) => text !== '' && !isNull(items[i])).join(', ');
    if (stated === '') {
      return;
    }
    const part = toPart(stated);
    if (part === undefined) {
      this.report(value.span, 'warning', tellFault(stated));
    } else {
      this.#frontMatter = { ...this.#frontMatter, ...part };
    }
  }

  #setDate(entry: YamlEntry, toPart: (date: string) => FrontMatter): void {
    this.#set(
      entry,
      (stated) => {
        const date = toDay(stated);
        return isImpreciseDate(date) ? toPart(date) : undefined;
      },
      (stated) =>
        this.#wording.translate(
          '“{0}” is no date: it is written 2026, 2026-01 or 2026-01-17. It is ignored.',
          stated,
        ),
    );
  }
}

const LANGUAGE = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/;

function toTextBasis(text: string): FrontMatter | undefined {
  const basis = TEXT_BASES.find((known) => known === text);
  return basis && { textBasis: basis };
}

function isNull(node: YamlEntry['value'] | undefined): boolean {
  return node?.type === 'scalar' && node.isNull;
}
