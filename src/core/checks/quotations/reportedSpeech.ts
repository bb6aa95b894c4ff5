import type { SourceDocument } from '../../corpus/sourceDocument';
import { REPORTED } from '../../mentions/clauseWords';
import { isWithinOpenMarks } from '../../text/quotationMarks';
import { findSentences, sentenceAt } from '../../text/sentences';
import type { Span } from '../../text/span';
import type { CheckedParagraph } from '../checkedParagraph';
import { findQuotations, type Quotation } from './findQuotations';

/** @param words separated by bars */
function wholeWords(words: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{M}])(?:${words})(?![\\p{L}\\p{M}])`, 'iu');
}

/** Words with which a sentence gives somebody's words, besides those that stand before dates. */
const ALSO_REPORTED = wholeWords(
  'reported|reports|replied|replies|repeated|repeats|asked|asks|promised|promises|insisted|insists|declared|declares|assured|assures|answered|answers|urged|urges|pledged|pledges|called|calls|remarked|remarks|commented|comments|concluded|concludes|observed|observes|maintained|maintains|acknowledged|admitted|confirmed|confirms|complained|complains|vowed|offered|put it|puts it|in his words|in her words|in their words|words of|reminded|reassured|objected|agreed|hoped|thinks|thought|considered|expressed|proposed|suggested|suggests|' +
    'đáp|trả lời|hứa|nhắc lại|kêu gọi|lưu ý|bày tỏ|cam kết|bình luận|nhận xét|nhận định|kết luận|xác nhận|thừa nhận|cảnh báo|giải thích|lập luận|chia sẻ|nêu|dẫn lời|theo lời|phản hồi|đánh giá|cho hay|quả quyết|trình bày|kể|đề xuất|mong muốn|mong|hy vọng|than|coi|hỏi|yêu cầu|gợi ý|thông tin|báo cáo',
);
/** What has no mouth: whoever names it as the speaker quotes a text, and may quote what is not in marks there. */
const DOCUMENT = wholeWords(
  'readout|release|communique|communiqué|statement|article|report|reports|paper|newspaper|notice|law|act|decree|strategy|agreement|memo|text|document|summary|translation|' +
    'bản tin|thông cáo|thông báo|bài báo|bài viết|tài liệu|văn bản|báo cáo|luật|nghị định|nghị quyết|chiến lược|bản dịch|theo báo',
);
const SPEAKER = wholeWords(
  'he|she|they|minister|ambassador|secretary|president|director|chairman|chairwoman|governor|mayor|spokesman|spokeswoman|spokesperson|official|officials|' +
    'ông|bà|thứ trưởng|bộ trưởng|đại sứ|chủ tịch|giám đốc|vị này|phát ngôn viên|lãnh đạo',
);

const FIRST_PERSON = wholeWords('I|we|tôi|chúng tôi|chúng ta');

function says(text: string): boolean {
  return text.search(REPORTED) >= 0 || ALSO_REPORTED.test(text);
}

/** Whether the memo gives the words as those of a person: `the Minister said: “…”`. */
export function isSpoken({ span }: Quotation, { text, cues, mentions }: CheckedParagraph): boolean {
  const sentence = cues.sentences[sentenceAt(cues.sentences, span.start)];
  const before = text.slice(sentence?.start ?? 0, span.start);
  const behind = text.slice(span.end, span.end + 60).split(/[.;[]/u, 1)[0] ?? '';
  // `Secretary Althoff's “…”` gives them as his as well.
  if (!says(before) && !says(behind) && !/(?::|['’]s)\s*$/u.test(before)) {
    return false;
  }
  const around = `${before} ${behind}`;
  const isNamed = mentions.some(
    (one) =>
      one.kind === 'person' &&
      (sentence?.start ?? 0) <= one.span.start &&
      one.span.end <= span.end + behind.length,
  );
  return (isNamed || SPEAKER.test(around)) && !DOCUMENT.test(before);
}

/**
 * Whether a source reports the words of a stretch without quoting them: they stand behind a verb of saying in their
 * sentence, and not in quotation marks. A text that speaks for itself has no such verb.
 */
export function isReported(document: SourceDocument, { start, end }: Span): boolean {
  const passage = document.passages.find(({ span }) => span.start <= start && end <= span.end);
  if (passage === undefined || passage.kind === 'quotation' || document.format === 'html') {
    return false;
  }
  const text = document.readable.text.slice(passage.span.start, passage.span.end);
  const words = { start: start - passage.span.start, end: end - passage.span.start };
  if (findQuotations(text).some(({ span }) => span.start < words.end && words.start < span.end)) {
    return false;
  }
  if (isWithinOpenMarks(text.slice(0, words.start))) {
    return false;
  }
  const sentences = findSentences(text);
  const sentence = sentences[sentenceAt(sentences, words.start)];
  if (sentence === undefined || words.end > sentence.end) {
    return false;
  }
  const before = text.slice(sentence.start, words.start);
  // Behind a colon speakers speak for themselves, with marks or without, and so does who says `I`.
  return says(before) && !/:\s/u.test(before) && !FIRST_PERSON.test(before);
}
