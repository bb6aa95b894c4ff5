import type { Citation } from '../../citations/citation';
import { insertItems, toCitationItem } from '../../citations/writeCitation';
import { sentenceAt } from '../../text/sentences';
import type { Span } from '../../text/span';
import type { CheckedParagraph } from '../checkedParagraph';
import type { Finding, FindingFix, FindingSource } from '../finding';
import type { CheckDesk } from '../rule';

/** What one source supports and another contradicts. */
export interface Disagreement {
  /** The words of the memo that follow the one. */
  readonly span: Span;
  readonly message: string;
  readonly entity?: string;
  readonly support: readonly FindingSource[];
  readonly against: readonly FindingSource[];
}

/** `undefined` where the memo cites both sides in that sentence, or says that sources differ. */
export function toDisagreement(
  { span, message, entity, support, against }: Disagreement,
  paragraph: CheckedParagraph,
  desk: CheckDesk,
): Finding | undefined {
  const near = citationsNear(paragraph, span);
  const cited = new Set(
    near.flatMap(({ key }) => {
      const source = desk.keys.resolve(key);
      return source.state === 'found' ? [source.document] : [];
    }),
  );
  const citesSupport = support.some(({ document }) => cited.has(document));
  const citesAgainst = against.some(({ document }) => cited.has(document));
  if ((citesSupport && citesAgainst) || saysSo(paragraph, span)) {
    return undefined;
  }
  return {
    kind: 'finding',
    code: 'sources-disagree',
    severity: 'information',
    span,
    message,
    ...(entity === undefined ? {} : { entity }),
    sources: [...support, ...against],
    fixes: toFix(
      [...(citesSupport ? [] : support.slice(0, 1)), ...against.slice(0, 1)],
      near,
      paragraph,
      span,
      desk,
    ),
  };
}

/** Citations of the sentence and of the one behind it, where what is left to say of the others may stand. */
function citationsNear({ cues, citations }: CheckedParagraph, span: Span): readonly Citation[] {
  const index = sentenceAt(cues.sentences, span.start);
  const start = cues.sentences[index]?.start ?? 0;
  const end = cues.sentences[index + 1]?.end ?? cues.sentences[index]?.end ?? span.end;
  return citations.filter((one) => start <= one.span.start && one.span.start < end);
}

const SAYS_SO =
  /(?<![\p{L}\p{M}])(?:differ|differs|disagree|disagrees|contradict|contradicts|whereas|conflicting|rival|other sources?|another source|two accounts|both accounts|depending on who|khác nhau|không thống nhất|mâu thuẫn|trong khi|nguồn khác|hai nguồn|tùy nguồn|tuỳ nguồn)(?![\p{L}\p{M}])/iu;

function saysSo({ text, cues }: CheckedParagraph, { start }: Span): boolean {
  const index = sentenceAt(cues.sentences, start);
  const from = cues.sentences[index - 1]?.start ?? cues.sentences[index]?.start ?? 0;
  const to = cues.sentences[index + 1]?.end ?? cues.sentences[index]?.end ?? text.length;
  return SAYS_SO.test(text.slice(from, to));
}

function toFix(
  sources: readonly FindingSource[],
  near: readonly Citation[],
  { text, cues, citations }: CheckedParagraph,
  { start, end }: Span,
  { wording }: CheckDesk,
): readonly FindingFix[] {
  const items = [...new Set(sources.flatMap((source) => toCitationItem(source) ?? []))];
  const sentence = cues.sentences[sentenceAt(cues.sentences, start)];
  const own = near.find(({ brackets }) => brackets !== undefined && brackets.start < (sentence?.end ?? end));
  // Within brackets that are there, else before the stop of the sentence.
  const last =
    (sentence?.end ?? end) -
    (/(?<![.!?\s])[.!?\s]+$/u.exec(text.slice(0, sentence?.end ?? end))?.[0].length ?? 0);
  const at = own?.brackets === undefined ? Math.max(end, last) : own.brackets.end - 1;
  if (items.length === 0) {
    return [];
  }
  const edit = insertItems(text, at, citations, items);
  return [
    {
      title: wording.translate('Cite both'),
      edits: [{ start: edit.start, end: edit.start, newText: edit.newText }],
    },
  ];
}
