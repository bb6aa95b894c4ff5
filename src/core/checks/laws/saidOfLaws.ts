import type { Desk } from '../../desk';
import { readDateCue } from '../../mentions/meetings/readDateCue';
import type { Mention } from '../../mentions/mention';
import type { Law } from '../../registry/entity';
import { sentenceAt } from '../../text/sentences';
import type { Span } from '../../text/span';
import type { CheckedParagraph } from '../checkedParagraph';
import { hasEnded } from './judgeStatus';
import { findSaidStatuses, type SaidStatus } from './statusPhrases';

/** A law, and what a paragraph says of how far it has come. */
export interface SaidOfLaw {
  readonly law: Law;
  /** Of its name, or of `it`. */
  readonly span: Span;
  readonly said: SaidStatus;
}

type LawPlace = Omit<SaidOfLaw, 'said'>;

/** What a paragraph says of laws, but for what one of their own dates in the sentence tells already. */
export function findSaidOfLaws(paragraph: CheckedParagraph, desk: Desk): readonly SaidOfLaw[] {
  const { text, cues, mentions } = paragraph;
  const places = findLaws(paragraph, desk);
  return places.flatMap(({ law, span }, i) => {
    const sentence = cues.sentences[sentenceAt(cues.sentences, span.start)];
    const others = mentions.filter(({ kind }) => kind === 'law');
    const before = others.filter((other) => other.span.end <= span.start).at(-1)?.span.end ?? 0;
    const behind = others.find((other) => other.span.start >= span.end)?.span.start ?? text.length;
    const limits = {
      start: Math.max(sentence?.start ?? 0, before),
      end: Math.min(sentence?.end ?? text.length, behind, places[i + 1]?.span.start ?? text.length),
    };
    const [said] = findSaidStatuses(text, span, limits);
    return said === undefined || isDated(said, law, sentence, paragraph, desk) ? [] : [{ law, span, said }];
  });
}

/** A date of the sentence is one of the law's own, which says when it was or will be so. */
function isDated(
  said: SaidStatus,
  law: Law,
  sentence: Span | undefined,
  { text, cues, facts }: CheckedParagraph,
  desk: Desk,
): boolean {
  const events = law.history.filter(({ status }) => said.stage !== 'ended' || hasEnded(status));
  const known = events.flatMap(({ date, sources }) => [
    ...(date === undefined ? [] : [date]),
    ...sources.flatMap((source) => desk.dateOf(source) ?? []),
  ]);
  return cues.dates.some((cue) => {
    const { first } = readDateCue(cue, { text, facts });
    const isNear = sentence !== undefined && sentence.start <= cue.span.start && cue.span.end <= sentence.end;
    // A month without a year may be that of another year than the memo's.
    const own = cue.year === undefined ? first.slice('YYYY'.length) : first;
    return (
      isNear &&
      own !== '' &&
      known.some((date) => (cue.year === undefined ? date.slice('YYYY'.length) : date).startsWith(own))
    );
  });
}

/** Laws by name, and `it` in the next clause of a sentence that names only one. */
function findLaws({ text, mentions, cues }: CheckedParagraph, desk: Desk): readonly LawPlace[] {
  const named = mentions.flatMap((mention) => toPlace(mention, desk));
  const pronouns = cues.sentences.flatMap(({ start, end }, i): readonly LawPlace[] => {
    const [it] =
      /^(?:\s*(?:[Ii]t|Nó)(?=\s)|[^]*?[;,]\s*(?:and\s+)?it(?=\s+(?:is|was|has|took|entered|came)\b))/u.exec(
        text.slice(start, end),
      ) ?? [];
    const before = named.filter(
      ({ span }) =>
        (i === 0 ? 0 : (cues.sentences[i - 1]?.start ?? 0)) <= span.start &&
        span.end <= start + (it?.length ?? 0),
    );
    const [only, ...others] = new Set(before.map(({ law }) => law));
    const at = start + (it?.length ?? 0);
    return it === undefined || only === undefined || others.length > 0
      ? []
      : [{ law: only, span: { start: at - 2, end: at } }];
  });
  return [...named, ...pronouns].sort((a, b) => a.span.start - b.span.start);
}

function toPlace({ kind, entity, span }: Mention, desk: Desk): readonly LawPlace[] {
  const law = kind === 'law' && entity !== null ? desk.registry.getOf('law', entity) : undefined;
  return law === undefined ? [] : [{ law, span }];
}
