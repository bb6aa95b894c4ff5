import type { SourceKeys } from '../citations/sourceKeys';
import type { Wording } from '../contracts';
import type { Desk } from '../desk';
import type { Recogniser } from '../mentions/recogniser';
import type { PassagePlace } from '../search/searchHit';
import type { Steps } from '../util/steps';
import type { CheckedParagraph } from './checkedParagraph';
import type { FindingCode, Remark } from './finding';

/** What memos are checked against, as it stands at one moment. */
export interface CheckDesk {
  readonly desk: Desk;
  readonly recogniser: Recogniser;
  readonly keys: SourceKeys;
  readonly wording: Wording;
  /** Passages with these words in this order, whatever stands between them but letters; the likeliest first. */
  findPassages(words: string, limit: number): Steps<readonly PassagePlace[]>;
}

/** Looks at one paragraph, by itself and without a memory of others. In order of the text. */
export type ParagraphCheck = (paragraph: CheckedParagraph) => Steps<readonly Remark[]>;

/**
 * A kind of mistake to look for. It may keep what it found out about a document, for as long as that object lives;
 * what follows from the desk is worked out by {@link prepare}.
 */
export interface Rule {
  /** All that its findings may carry. */
  readonly codes: readonly FindingCode[];
  /** Called once for each desk, when the first memo is checked against it. */
  prepare(desk: CheckDesk): Steps<ParagraphCheck>;
}
