import type { EditedText } from './aideMemoire';
import type { ImpreciseDate } from './corpus/sourceDocument';
import { detectMentions } from './mentions/detectMentions';
import { readMemoDecisions } from './mentions/memoDecisions';
import type { Mention } from './mentions/mention';
import type { Recognition } from './recognition';
import { readHtmlText } from './text/readableHtml';
import { readMarkdownText } from './text/readableMarkdown';
import { readPlainText, type ReadableText } from './text/readableText';
import { spanTouches } from './text/span';

/** What is found in an edited text. */
export interface ReadMemo {
  readonly mentions: readonly Mention[];
  /** As its front matter says. */
  readonly date: ImpreciseDate | undefined;
}

interface Scanned extends ReadMemo {
  readonly version: number;
  readonly format: EditedText['format'];
  readonly recognition: Recognition;
}

/** Finds the mentions of edited texts, each version of a text once, for as long as it is open. */
export class MemoReader {
  readonly #scanned = new WeakMap<object, Scanned>();

  mentionsIn(edited: EditedText, recognition: Recognition): readonly Mention[] {
    return this.read(edited, recognition).mentions;
  }

  read(edited: EditedText, recognition: Recognition): ReadMemo {
    const { identity, version, format } = edited;
    const known = this.#scanned.get(identity);
    if (known?.version === version && known.format === format && known.recognition === recognition) {
      return known;
    }
    const text = edited.text();
    const decisions = readMemoDecisions(text);
    const { recogniser, today, dateOf } = recognition;
    const mentions = detectMentions(readableOf(text, format), recogniser, {
      decisions,
      facts: { date: decisions.date, lang: decisions.lang, today, dateOf },
    });
    const scanned = { version, format, recognition, mentions, date: decisions.date };
    this.#scanned.set(identity, scanned);
    return scanned;
  }
}

function readableOf(text: string, format: EditedText['format']): ReadableText {
  switch (format) {
    case 'markdown':
      return readMarkdownText(text);
    case 'html':
      return readHtmlText(text);
    case 'text':
      return readPlainText(text);
  }
}

/**
 * The mention under a text cursor, by binary search; at the border of two the one that begins there. `undefined`
 * where none touches the offset.
 */
export function findMentionAt(mentions: readonly Mention[], offset: number): Mention | undefined {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.span.start ?? 0) <= offset) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  const mention = mentions[low - 1];
  return mention !== undefined && spanTouches(mention.span, offset) ? mention : undefined;
}
