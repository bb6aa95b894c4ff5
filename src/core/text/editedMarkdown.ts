import type { Steps } from '../util/steps';
import { findCommonEnds } from './commonEnds';
import { findFrontMatter } from './frontMatterSpan';
import { MarkdownBlockParser } from './markdownBlocks';
import { cutSections, hideSections, type MarkdownSection } from './markdownSections';
import { hide, toReadableText, type ReadableText } from './readableText';

/** One version of a Markdown text, with what serves to read the next. Immutable. */
export interface EditedMarkdown {
  readonly readable: ReadableText;
  /** Behind the front matter. */
  readonly body: string;
  readonly sections: readonly MarkdownSection[];
  readonly definitions: ReadonlySet<string>;
}

/** Code units of a section; what an edit touches is read again in such pieces. */
const LEAST_SECTION = 2000;

/**
 * Reads the versions of edited Markdown texts: what `readMarkdownText` gives, but only the sections that an edit
 * touched are read again.
 */
export class EditedMarkdownReader {
  readonly #parser = new MarkdownBlockParser();
  readonly #leastSection: number;

  constructor(leastSection = LEAST_SECTION) {
    this.#leastSection = leastSection;
  }

  /** @param known an earlier version of the same text */
  *read(text: string, known?: EditedMarkdown): Steps<EditedMarkdown> {
    const bodyStart = findFrontMatter(text)?.end ?? 0;
    const body = text.slice(bodyStart);
    const cut = yield* this.#cut(body, known);
    const definitions = new Set(cut.flatMap(({ structure }) => [...structure.definitions]));
    const areNew = known === undefined || !sameLabels(definitions, known.definitions);
    const sections = yield* hideSections(body, cut, definitions, areNew);
    const frontMatter = hide(text.slice(0, bodyStart), [{ start: 0, end: bodyStart }]);
    const parts = sections.map(({ readable }) => readable ?? '');
    return { readable: toReadableText([frontMatter, ...parts].join('')), body, sections, definitions };
  }

  *#cut(body: string, known: EditedMarkdown | undefined): Steps<readonly MarkdownSection[]> {
    const sections = known?.sections ?? [];
    const { prefix, suffix } = findCommonEnds(known?.body ?? '', body);
    const length = (index: number): number => sections[index]?.length ?? 0;
    let first = 0;
    let from = 0;
    // The first lines behind a section belong to its seam, so the next section must be the same too.
    while (first + 1 < sections.length && from + length(first) + length(first + 1) < prefix) {
      from += length(first);
      first += 1;
    }
    let last = sections.length;
    let kept = 0;
    // So does the blank line before, which is that of the section before.
    while (last - 1 > first && kept + length(last - 1) + length(last - 2) <= suffix) {
      last -= 1;
      kept += length(last);
    }
    const edited: MarkdownSection[] = [];
    let to = body.length - kept;
    while (from < to) {
      const cut = yield* cutSections(body, from, to, this.#parser, this.#leastSection);
      cut.sections.forEach((section) => edited.push(section));
      from = cut.end;
      // A block that the edit opened may go on into what was kept.
      while (to < from) {
        to += length(last);
        last += 1;
      }
    }
    return [...sections.slice(0, first), ...edited, ...sections.slice(last)];
  }
}

function sameLabels(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((label) => b.has(label));
}
