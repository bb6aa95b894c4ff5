import type { Citation } from '../../citations/citation';
import type { SourceKeys } from '../../citations/sourceKeys';
import type { SourceDocument } from '../../corpus/sourceDocument';
import type { Mention } from '../../mentions/mention';
import { sentenceAt } from '../../text/sentences';
import type { Span } from '../../text/span';
import { addTo } from '../../util/addTo';
import { compareText } from '../../util/compareText';
import { groupBy } from '../../util/groupBy';
import type { Finding, Remark, Unchecked } from '../finding';
import type { MemoToCheck } from '../memoChecker';

/** All that is to be known of a memo before it is sent. Offsets are into the memo; lists in order of it. */
export interface MemoReport {
  readonly findings: readonly Finding[];
  /** Sentences with citations that all lead to one source. */
  readonly singleSource: readonly SingleSource[];
  /** Names of which it stays open whom or what they mean. */
  readonly openNames: readonly OpenName[];
  /** By language of the sources, the most used first. */
  readonly cited: readonly CitedLanguage[];
  readonly unchecked: readonly Unchecked[];
}

export interface SingleSource {
  /** Of the sentence. */
  readonly span: Span;
  readonly document: SourceDocument;
}

export interface OpenName {
  readonly text: string;
  /** Each place of it. */
  readonly spans: readonly Span[];
  /** Ids, the best first. */
  readonly candidates: readonly string[];
}

export interface CitedLanguage {
  /** BCP 47. */
  readonly lang: string;
  /** In order of their keys. */
  readonly documents: readonly SourceDocument[];
}

/** @param remarks on the memo, in order of it */
export function toMemoReport(memo: MemoToCheck, remarks: readonly Remark[], keys: SourceKeys): MemoReport {
  return {
    findings: remarks.flatMap((remark) => (remark.kind === 'finding' ? [remark] : [])),
    singleSource: findSingleSources(memo, keys),
    openNames: findOpenNames(memo.mentions),
    cited: findCited(memo.citations, keys),
    unchecked: remarks.flatMap((remark) => (remark.kind === 'unchecked' ? [remark] : [])),
  };
}

function documentOf({ key }: Citation, keys: SourceKeys): SourceDocument | undefined {
  const source = keys.resolve(key);
  return source.state === 'found' ? source.document : undefined;
}

function findSingleSources(
  { paragraphs, citations, text }: MemoToCheck,
  keys: SourceKeys,
): readonly SingleSource[] {
  const found: SingleSource[] = [];
  let start = 0;
  let next = 0;
  for (const { text: words, cues } of paragraphs) {
    const first = next;
    while ((citations[next]?.span.start ?? Infinity) < start + words.length) {
      next += 1;
    }
    // A semicolon between two citations ends no sentence: all in one pair of brackets belong to where these begin.
    const bySentence = groupBy(citations.slice(first, next), ({ span, brackets = span }) =>
      sentenceAt(cues.sentences, brackets.start - start),
    );
    for (const [index, those] of bySentence) {
      const sentence = cues.sentences[index];
      const [document, ...others] = new Set(those.map((citation) => documentOf(citation, keys)));
      if (sentence !== undefined && document !== undefined && others.length === 0) {
        const end = those.reduce(
          (last, { span, brackets = span }) => Math.max(last, brackets.end),
          start + sentence.end,
        );
        found.push({ span: trimmed(text, { start: start + sentence.start, end }), document });
      }
    }
    start += words.length;
  }
  return found;
}

function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  return { start: start + words.length - words.trimStart().length, end: start + words.trimEnd().length };
}

function findOpenNames(mentions: readonly Mention[]): readonly OpenName[] {
  const names = new Map<string, Mention[]>();
  for (const mention of mentions) {
    if (mention.entity === null) {
      addTo(names, mention.text, mention);
    }
  }
  return [...names].map(([text, places]) => ({
    text,
    spans: places.map(({ span }) => span),
    candidates: places[0]?.candidates.map(({ id }) => id) ?? [],
  }));
}

function findCited(citations: readonly Citation[], keys: SourceKeys): readonly CitedLanguage[] {
  const documents = new Set(citations.flatMap((citation) => documentOf(citation, keys) ?? []));
  const languages = new Map<string, SourceDocument[]>();
  for (const document of [...documents].sort((a, b) => compareText(a.citationKey, b.citationKey))) {
    addTo(languages, document.lang, document);
  }
  return [...languages]
    .map(([lang, those]) => ({ lang, documents: those }))
    .sort((a, b) => b.documents.length - a.documents.length || compareText(a.lang, b.lang));
}
