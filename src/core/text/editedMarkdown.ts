import type { Steps } from '../util/steps';
import { findCommonEnds } from './commonEnds';
import { findFrontMatter } from './frontMatterSpan';
import { MarkdownBlockParser } from './markdownBlocks';
import { cutSections, hideSections, type CutSection, type MarkdownSection } from './markdownSections';
import { hide } from './readableText';

/** One version of a Markdown text, with what serves to read the next. Immutable. */
export interface EditedMarkdown {
  /**
   * What a reader sees, of the same length, in parts that end where a paragraph does. Those that are not touched by an
   * edit are the same objects in the next version.
   */
  readonly parts: readonly ReadablePart[];
  readonly frontMatter: string;
  /** Behind the front matter. */
  readonly body: string;
  readonly sections: readonly MarkdownSection[];
  readonly definitions: ReadonlySet<string>;
}

/** A stretch of a text that begins and ends where paragraphs do. */
export interface ReadablePart {
  readonly readable: string;
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
    const parts = frontMatter === '' ? sections : toParts(frontMatter, sections, known);
    return { parts, frontMatter, body, sections, definitions };
  }

  *#cut(body: string, known: EditedMarkdown | undefined): Steps<readonly CutSection[]> {
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
    const edited: CutSection[] = [];
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

/** A paragraph may begin on the line behind the front matter, which belongs to it then. */
function toParts(
  frontMatter: string,
  [first, ...others]: readonly MarkdownSection[],
  known: EditedMarkdown | undefined,
): readonly ReadablePart[] {
  const [head] = known?.parts ?? [];
  const isSame = known?.frontMatter === frontMatter && known.sections[0] === first;
  return [
    isSame && head !== undefined ? head : { readable: frontMatter + (first?.readable ?? '') },
    ...others,
  ];
}

function sameLabels(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((label) => b.has(label));
}
