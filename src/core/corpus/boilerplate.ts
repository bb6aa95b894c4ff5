import type { DraftPassage } from './draftPassage';
import type { DocumentFormat } from './sourceDocument';
import { toNfc } from '../text/normalForms';

/**
 * Tells left-over lines from prose: captions, credits, lists of links and headlines, the words of a web page about
 * itself. Such lines stay passages, so a wrong guess hides nothing; it only ranks a line low.
 */
export function findBoilerplate(drafts: readonly DraftPassage[], format: DocumentFormat): readonly boolean[] {
  const underColon = findColonLists(drafts);
  const marks = drafts.map(
    (draft, i) =>
      draft.isFurniture ||
      !WORD.test(draft.text) ||
      isPhraseOfPages(draft.text) ||
      isCaption(draft.text) ||
      (underColon[i] !== true && (draft.isLink || isBareLine(draft))),
  );
  if (format === 'text') {
    markHeadlinesAtEnd(drafts, underColon, marks);
  }
  return marks;
}

const WORD = /[\p{L}\p{N}]/u;
const SENTENCE_END = /[.!?…:;]["'”’»)\]]*$/u;

/** Words that pages say about themselves, as whole lines and without their punctuation, in lower case. */
const PHRASES: ReadonlySet<string> = new Set([
  'advertisement',
  'copy link',
  'google translate',
  'more from this section',
  'most read',
  'read also',
  'read more',
  'related articles',
  'related news',
  'related stories',
  'see also',
  'share this',
  'share this article',
  'sign up for our newsletter',
  'skip to main content',
  'translated by google',
  'bài liên quan',
  'bài viết liên quan',
  'chia sẻ bài viết',
  'có thể bạn quan tâm',
  'đọc thêm',
  'đọc nhiều',
  'in bài viết',
  'quảng cáo',
  'tin cùng chuyên mục',
  'tin liên quan',
  'tin mới nhất',
  'trích dẫn',
  'từ khóa',
  'xem thêm',
]);

function isPhraseOfPages(text: string): boolean {
  if (text.length > 60) {
    return false;
  }
  const words = toNfc(text).toLowerCase();
  return PHRASES.has(words.replace(/^[^\p{L}\p{N}]+|(?<![^\p{L}\p{N}])[^\p{L}\p{N}]+$/gu, ''));
}

const CAPTION_LENGTH = 300;
const CREDIT =
  /(?:^|[\s.,;(|–—-])(?:photos?|images?|pictures?|photo credit|credit|ảnh|ảnh minh họa|hình|hình ảnh|nguồn ảnh)\s*:/iu;
const SOURCE_AT_END = /(?:^|[\s.(|–—-])(?:source|nguồn)\s*:\s*\S.{0,60}$/iu;

/** True for the line under a picture, which mostly ends with who made it: "… at the forum. Photo: VNA". */
export function isCaption(text: string): boolean {
  if (text.length > CAPTION_LENGTH) {
    return false;
  }
  const line = toNfc(text).replace(/(?<![\s|])[\s|]+$/u, '');
  return CREDIT.test(line) || SOURCE_AT_END.test(line);
}

/** Small words that stand between names without making a sentence. */
const LINKING: ReadonlySet<string> = new Set(
  'a an and at by de for from in left of on or right center centre second third the to van von with & và'.split(
    ' ',
  ),
);

/** True for a line without a sentence: one to three words, or nothing but names, titles and numbers. */
function isBareLine(draft: DraftPassage): boolean {
  // Short items, cells and quotations were set apart on purpose.
  if (draft.kind !== 'paragraph' || draft.text.length > CAPTION_LENGTH) {
    return false;
  }
  const words = draft.text.split(/[\s,;:()|/]+/u).filter((word) => WORD.test(word));
  if (words.length <= 3) {
    return !SENTENCE_END.test(draft.text);
  }
  return words.every((word) => !/^[^\p{L}\p{N}]*\p{Ll}/u.test(word) || LINKING.has(word.replace(/[.]$/, '')));
}

/** Passages that a sentence ending in a colon introduces: up to the next one that is a sentence by itself. */
function findColonLists(drafts: readonly DraftPassage[]): readonly boolean[] {
  let isOpen = false;
  return drafts.map((draft, i) => {
    const isMember = isOpen;
    const isItem = draft.kind === 'list-item' || draft.kind === 'table-row';
    const endsSentence = /[.!?]["'”’»)\]]*$/u.test(draft.text) && !isItem;
    const next = drafts[i + 1];
    if (draft.text.endsWith(':')) {
      isOpen = true;
    } else if (endsSentence || next?.headingPath !== draft.headingPath) {
      isOpen = false;
    } else if (isItem && next.kind !== draft.kind) {
      isOpen = false;
    }
    return isMember;
  });
}

/** Two or more items without a full stop at the end of a news text are headlines of other texts. */
function markHeadlinesAtEnd(
  drafts: readonly DraftPassage[],
  underColon: readonly boolean[],
  marks: boolean[],
): void {
  let first = drafts.length;
  for (let i = drafts.length - 1; i >= 0; i--) {
    const draft = drafts[i];
    const isHeadline =
      draft?.kind === 'list-item' && !SENTENCE_END.test(draft.text) && underColon[i] !== true;
    if (isHeadline) {
      first = i;
    } else if (marks[i] !== true) {
      break;
    }
  }
  const count = drafts.slice(first).filter((draft) => draft.kind === 'list-item').length;
  if (count >= 2 && first > 0) {
    marks.fill(true, first);
  }
}
