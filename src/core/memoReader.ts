import type { EditedText } from './aideMemoire';
import type { Wording } from './contracts';
import type { Gazetteer } from './matcher/gazetteer';
import { detectMentions } from './mentions/detectMentions';
import { readMemoDecisions } from './mentions/memoDecisions';
import type { Mention } from './mentions/mention';
import { readHtmlText } from './text/readableHtml';
import { readMarkdownText } from './text/readableMarkdown';
import { readPlainText, type ReadableText } from './text/readableText';
import { spanTouches } from './text/span';
import { Recent } from './util/recent';

/** Texts whose mentions are kept: as many as an analyst has open at a time. */
const KEPT_TEXTS = 24;

interface Scanned {
  readonly version: number;
  readonly gazetteer: Gazetteer;
  readonly mentions: readonly Mention[];
}

/** Finds the mentions of edited texts, each version of a text once. */
export class MemoReader {
  readonly #wording: Wording;
  readonly #scanned = new Recent<string, Scanned>(KEPT_TEXTS);

  constructor(wording: Wording) {
    this.#wording = wording;
  }

  mentionsIn(edited: EditedText, gazetteer: Gazetteer): readonly Mention[] {
    const known = this.#scanned.get(edited.uri);
    if (known?.version === edited.version && known.gazetteer === gazetteer) {
      return known.mentions;
    }
    const text = edited.text();
    const mentions = detectMentions(readableOf(text, edited.format), gazetteer, {
      wording: this.#wording,
      decisions: readMemoDecisions(text),
    });
    this.#scanned.set(edited.uri, { version: edited.version, gazetteer, mentions });
    return mentions;
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
