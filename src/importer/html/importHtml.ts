import { parseHTML } from 'linkedom';
import { guessLanguage, isCaption } from '../../core';
import { linesOf, type Block } from '../blocks/block';
import { writeBlocks } from '../blocks/writeBlocks';
import { findDateline, readDateline } from '../dateline';
import type { ImportLimits } from '../limits';
import { ImportFailure, type ImportNote, type SourceDraft } from '../sourceDraft';
import { dropCredits } from './dropCredits';
import { dropLinkLists } from './dropLinkLists';
import { guardHtml } from './guardHtml';
import { findMainContent } from './mainContent';
import { readPageFacts } from './pageFacts';
import { toBlocks } from './toBlocks';

/** With the day of the week, the day, and the time with its zone. */
const LONGEST_TIME_LINE = 60;

/** A page of the web: its main text, and what its head says of it. */
export function importPage(html: string, limits: ImportLimits): SourceDraft {
  const document = parse(html, limits);
  const facts = readPageFacts(html, document);
  const { blocks, isWholePage } = findMainContent(document, facts.title);
  const { blocks: kept, dropped } = dropLinkLists(blocks);
  const lang = facts.lang ?? guessLanguage(linesOf(kept).join('\n'));
  const body = dropCredits(kept).filter((block) => !isTitle(block, facts.title) && !isTimeLine(block, lang));
  const notes: ImportNote[] = [
    ...(isWholePage ? [{ code: 'whole-page' as const }] : []),
    ...(dropped > 0 ? [{ code: 'link-lists' as const, count: dropped }] : []),
  ];
  return toDraft(body, facts, notes);
}

/** HTML that is all text, such as that of a letter or of another program. */
export function importFragment(html: string, limits: ImportLimits): readonly Block[] {
  return toBlocks(parse(html, limits).body);
}

/** The draft of blocks; language and date are told by the text where nothing states them. */
export function toDraft(
  blocks: readonly Block[],
  stated: Partial<Omit<SourceDraft, 'body' | 'notes'>>,
  notes: readonly ImportNote[],
): SourceDraft {
  const lines = linesOf(blocks);
  const body = writeBlocks(blocks.map(markCaption));
  if (!/[\p{L}\p{N}]/u.test(lines.join(' '))) {
    throw new ImportFailure('no-text');
  }
  const guessed = guessLanguage(lines.join('\n'));
  const lang = stated.lang ?? (guessed === 'und' ? undefined : guessed);
  const date = stated.date ?? findDateline(lines, lang);
  return {
    body,
    ...stated,
    ...(lang === undefined ? {} : { lang }),
    ...(date === undefined ? {} : { date }),
    notes,
  };
}

function parse(html: string, limits: ImportLimits): Document {
  guardHtml(html, limits);
  const { document } = parseHTML(/<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`);
  return document;
}

/** The line of a page for when it was put there; the place and day of a law have no time. */
function isTimeLine(block: Block, lang: string): boolean {
  return (
    block.kind === 'paragraph' &&
    block.text.length <= LONGEST_TIME_LINE &&
    /\d{1,2}\s?(?::|h|giờ)\s?\d\d/iu.test(block.text) &&
    readDateline(block.text, lang) !== undefined
  );
}

function isTitle(block: Block, title: string | undefined): boolean {
  return block.kind === 'heading' && block.text === title;
}

/** The reader of sources knows a caption by its credit; one without gets the word for it. */
function markCaption(block: Block): Block {
  return block.kind === 'caption' ? { kind: 'caption', text: withCredit(block.text) } : block;
}

function withCredit(text: string): string {
  return isCaption(text) ? text : `Photo: ${text}`;
}
