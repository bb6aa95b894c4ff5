import { detached } from '../util/detached';
import type { Steps } from '../util/steps';
import type { MarkdownBlockParser } from './markdownBlocks';
import { hideMarkdown, takeDefinitions, type MarkdownStructure } from './readableMarkdown';

/**
 * A part of a Markdown text that is read alike whatever stands before and behind it, but for the labels that links may
 * have. It reaches to a seam: the start of a line behind a blank line where no block is open.
 */
export interface MarkdownSection extends CutSection {
  /** Of the same length. */
  readonly readable: string;
}

/** A section that may not be readable yet: for that the definitions of the whole text are needed. */
export interface CutSection {
  readonly length: number;
  /** Counted from the start of the section. */
  readonly structure: MarkdownStructure;
  /** True where other definitions may make a difference. */
  readonly hasLabels: boolean;
  readonly readable?: string;
}

/**
 * A blank line, then a line without an indent. One that may go on with a list begins an item as well as it would begin a
 * list, unless a line of dashes below made it the head of a table.
 */
const LINE_END = '(?:\\r\\n|\\n|\\r(?!\\n))';
const SEAM = new RegExp(
  `${LINE_END}[ \\t]*${LINE_END}(?=[^\\s*+\\-0-9]|[*+\\-0-9][^\\r\\n]*(?:${LINE_END}(?![ \\t]*[|:-])|$))`,
  'g',
);

/**
 * Cuts a text into sections from one seam to another, or to a later one where a block is open there; rests behind each.
 *
 * @param to a seam as far as its lines tell, or the end of the text
 * @param least code units of a section: to read many small ones costs more
 */
export function* cutSections(
  text: string,
  from: number,
  to: number,
  parser: MarkdownBlockParser,
  least: number,
): Steps<{ readonly sections: readonly CutSection[]; readonly end: number }> {
  const sections: CutSection[] = [];
  let start = from;
  while (start < to) {
    let end = findSeam(text, Math.min(start + least, to), to);
    let section = readSection(text.slice(start, end), end === text.length, parser);
    yield;
    while (section === undefined) {
      // What is open may stay so to the end of the text: each attempt is twice as long, so that all stay linear.
      end = findSeam(text, start + 2 * (end - start), to);
      section = readSection(text.slice(start, end), end === text.length, parser);
      yield;
    }
    sections.push(section);
    start = end;
  }
  return { sections, end: start };
}

function findSeam(text: string, from: number, known: number): number {
  if (from >= text.length) {
    return text.length;
  }
  SEAM.lastIndex = from;
  const seam = SEAM.exec(text);
  const end = seam === null ? text.length : seam.index + seam[0].length;
  return from <= known && known < end ? known : end;
}

function readSection(text: string, isLast: boolean, parser: MarkdownBlockParser): CutSection | undefined {
  const blocks = isLast ? parser.read(text) : parser.readPart(text);
  return (
    blocks && {
      length: text.length,
      structure: takeDefinitions(text, blocks),
      hasLabels: text.includes(']'),
    }
  );
}

/**
 * Makes readable what is not yet, and what other definitions may change; rests behind each of these.
 *
 * @param text begins with the first of the sections
 * @param areNew true where the definitions are not those with which sections were made readable
 */
export function* hideSections(
  text: string,
  sections: readonly CutSection[],
  definitions: ReadonlySet<string>,
  areNew: boolean,
): Steps<readonly MarkdownSection[]> {
  const hidden: MarkdownSection[] = [];
  let start = 0;
  for (const section of sections) {
    const end = start + section.length;
    if (isReadable(section) && !(areNew && section.hasLabels)) {
      hidden.push(section);
    } else {
      const readable = hideMarkdown(text.slice(start, end), section.structure, definitions);
      hidden.push({ ...section, readable: detached(readable) });
      yield;
    }
    start = end;
  }
  return hidden;
}

function isReadable(section: CutSection): section is MarkdownSection {
  return section.readable !== undefined;
}
