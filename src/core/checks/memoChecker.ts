import type { Citation } from '../citations/citation';
import { movedCitation } from '../citations/memoCitations';
import type { SearchedParagraph } from '../mentions/detectMentions';
import type { MemoDecisions } from '../mentions/memoDecisions';
import type { Mention } from '../mentions/mention';
import type { TextFacts } from '../mentions/reading';
import type { TextEdit } from '../features/decisions/decision';
import { toVisibleText } from '../text/presentText';
import type { Span } from '../text/span';
import type { Steps } from '../util/steps';
import type { CheckedParagraph } from './checkedParagraph';
import { findCitationsAround, type CitationsAround, type PlacedParagraph } from './citationsAround';
import type { FindingFix, Remark } from './finding';
import type { CheckDesk, ParagraphCheck, Rule } from './rule';

/** One version of a memo; mentions and citations in order. */
export interface MemoToCheck {
  readonly text: string;
  /** All of it, in order and without gaps. Those that an edit left as they were are the same objects. */
  readonly paragraphs: readonly SearchedParagraph[];
  readonly facts: TextFacts;
  /** The same object for as long as the front matter is the same. */
  readonly decisions: MemoDecisions;
  readonly mentions: readonly Mention[];
  readonly citations: readonly Citation[];
}

/** What was said of a paragraph, and of what exactly. */
interface CheckedBefore {
  readonly paragraph: CheckedParagraph;
  readonly remarks: readonly Remark[];
}

/** All that belongs to one desk; gone with it. */
interface DeskChecks {
  readonly checks: readonly ParagraphCheck[];
  readonly checked: WeakMap<SearchedParagraph, CheckedBefore>;
}

const LONGEST_MESSAGE = 1_000;

/**
 * Runs rules over memos. A paragraph is looked at again only where its words, its names or the date of the memo have
 * changed: its names may, when somebody is introduced elsewhere.
 */
export class MemoChecker {
  readonly #rules: readonly Rule[];
  readonly #desks = new WeakMap<CheckDesk, DeskChecks>();

  constructor(rules: readonly Rule[]) {
    this.#rules = rules;
  }

  /** In order of the text; rests behind each paragraph that is looked at. */
  *check(memo: MemoToCheck, desk: CheckDesk): Steps<readonly Remark[]> {
    const deskChecks = yield* this.#prepare(desk);
    const remarks: Remark[] = [];
    const mentions = new Queue(memo.mentions);
    const paragraphs = withCitations(memo);
    for (const [index, { paragraph: searched, start, citations }] of paragraphs.entries()) {
      const end = start + searched.text.length;
      const paragraph: CheckedParagraph = {
        text: searched.text,
        stored: memo.text.slice(start, end),
        cues: searched.cues,
        facts: memo.facts,
        decisions: memo.decisions,
        mentions: mentions.takeBefore(end).map((mention) => movedMention(mention, -start)),
        citations: citations.map((citation) => movedCitation(citation, -start)),
        around: movedAround(
          findCitationsAround(searched, paragraphs[index - 1], paragraphs[index + 1]),
          -start,
        ),
      };
      for (const remark of yield* checkParagraph(searched, paragraph, deskChecks)) {
        remarks.push(movedRemark(remark, start));
      }
    }
    // What is said of a citation around a paragraph may stand before what is said of the paragraph before.
    remarks.sort(inOrder);
    return remarks;
  }

  *#prepare(desk: CheckDesk): Steps<DeskChecks> {
    let known = this.#desks.get(desk);
    if (known === undefined) {
      const checks: ParagraphCheck[] = [];
      for (const rule of this.#rules) {
        checks.push(yield* rule.prepare(desk));
      }
      known = { checks, checked: new WeakMap() };
      this.#desks.set(desk, known);
    }
    return known;
  }
}

function* checkParagraph(
  searched: SearchedParagraph,
  paragraph: CheckedParagraph,
  { checks, checked }: DeskChecks,
): Steps<readonly Remark[]> {
  const before = checked.get(searched);
  if (before !== undefined && areSame(before.paragraph, paragraph)) {
    return before.remarks;
  }
  const remarks: Remark[] = [];
  for (const check of checks) {
    for (const remark of yield* check(paragraph)) {
      remarks.push(toShown(remark));
    }
    yield;
  }
  remarks.sort(inOrder);
  checked.set(searched, { paragraph, remarks });
  return remarks;
}

/** Rules quote what memos and sources say: nothing of it turns or moves what is around it, in a list or a terminal. */
function toShown(remark: Remark): Remark {
  return remark.kind === 'unchecked'
    ? { ...remark, reason: toVisibleText(remark.reason, LONGEST_MESSAGE) }
    : { ...remark, message: toVisibleText(remark.message, LONGEST_MESSAGE) };
}

/** The words that a reader sees are the same anyway: they are those of one searched paragraph. */
function areSame(a: CheckedParagraph, b: CheckedParagraph): boolean {
  return (
    a.stored === b.stored &&
    a.facts.date === b.facts.date &&
    a.facts.lang === b.facts.lang &&
    a.facts.today === b.facts.today &&
    a.decisions === b.decisions &&
    a.mentions.length === b.mentions.length &&
    a.mentions.every((mention, i) => isSameMention(mention, b.mentions[i])) &&
    areSameCitations(a.around.before, b.around.before) &&
    areSameCitations(a.around.behind, b.around.behind)
  );
}

function areSameCitations(a: readonly Citation[], b: readonly Citation[]): boolean {
  return (
    a.length === b.length &&
    a.every((one, i) => {
      const other = b[i];
      return (
        one.key === other?.key &&
        one.span.start === other.span.start &&
        one.locator?.start === other.locator?.start &&
        one.locator?.end === other.locator?.end &&
        one.locator?.unit === other.locator?.unit &&
        one.locator?.first === other.locator?.first &&
        one.locator?.last === other.locator?.last &&
        one.brackets?.start === other.brackets?.start
      );
    })
  );
}

function isSameMention(a: Mention, b: Mention | undefined): boolean {
  return (
    a.span.start === b?.span.start &&
    a.span.end === b.span.end &&
    a.entity === b.entity &&
    a.kind === b.kind &&
    a.asOf === b.asOf &&
    a.candidates.length === b.candidates.length &&
    a.candidates.every(({ id }, i) => id === b.candidates[i]?.id)
  );
}

function withCitations({ paragraphs, citations }: MemoToCheck): readonly PlacedParagraph[] {
  const queue = new Queue(citations);
  let start = 0;
  return paragraphs.map((paragraph) => {
    const placed = { paragraph, start, citations: queue.takeBefore(start + paragraph.text.length) };
    start += paragraph.text.length;
    return placed;
  });
}

function movedAround({ before, behind }: CitationsAround, by: number): CitationsAround {
  return {
    before: before.map((citation) => movedCitation(citation, by)),
    behind: behind.map((citation) => movedCitation(citation, by)),
  };
}

function inOrder(a: Remark, b: Remark): number {
  return a.span.start - b.span.start || a.span.end - b.span.end;
}

/** Hands out items in order of the text, a paragraph's at a time. */
class Queue<T extends { readonly span: Span }> {
  readonly #items: readonly T[];
  #next = 0;

  constructor(items: readonly T[]) {
    this.#items = items;
  }

  takeBefore(end: number): readonly T[] {
    const first = this.#next;
    while ((this.#items[this.#next]?.span.start ?? Infinity) < end) {
      this.#next += 1;
    }
    return this.#items.slice(first, this.#next);
  }
}

function moved<S extends Span>(span: S, by: number): S {
  return { ...span, start: span.start + by, end: span.end + by };
}

function movedMention(mention: Mention, by: number): Mention {
  const { span, pinpoint } = mention;
  return { ...mention, span: moved(span, by), ...(pinpoint && { pinpoint: moved(pinpoint, by) }) };
}

function movedRemark(remark: Remark, by: number): Remark {
  const span = moved(remark.span, by);
  return remark.kind === 'unchecked'
    ? { ...remark, span }
    : { ...remark, span, fixes: remark.fixes.map((fix) => movedFix(fix, by)) };
}

function movedFix(fix: FindingFix, by: number): FindingFix {
  return 'decision' in fix
    ? fix
    : { ...fix, edits: fix.edits.map((edit: TextEdit): TextEdit => moved(edit, by)) };
}
