import type { ImpreciseDate } from '../../corpus/sourceDocument';
import { findDateCues } from '../../mentions/meetings/findDateCues';
import { readDateCue, type DatedText } from '../../mentions/meetings/readDateCue';
import { isWithinOpenMarks } from '../../text/quotationMarks';
import { findSentences, sentenceAt } from '../../text/sentences';
import type { Span } from '../../text/span';
import { findActVerbs, mainVerb, type Act } from './actVerbs';
import { findParties, isSubject, type NamedParty } from './statementParties';

/** What a sentence seems to state, to be looked at field by field. */
export interface ReadStatement {
  /** The sentences that were read, in the text. */
  readonly span: Span;
  /** `undefined` where no verb tells. */
  readonly act: Act | undefined;
  readonly by: readonly string[];
  readonly to: readonly string[];
  /** Ids of sectors and laws named in it. */
  readonly sectors: readonly string[];
  readonly laws: readonly string[];
  readonly deadline: ImpreciseDate | undefined;
  readonly speech: 'direct' | 'reported' | 'editorial';
}

/** Right before a date by which something is due. */
const DUE =
  /(?:^|[^\p{L}\p{M}])(?:by|before|until|till|no later than|not later than|within|trước|chậm nhất|muộn nhất|đến hết|hạn chót)\s+(?:(?:the\s+)?(?:end|close|middle|start)\s+of\s+|(?:early|late|mid)[\s-]+|cuối\s+|đầu\s+|hết\s+|vào\s+)?(?:the\s+)?$/iu;

/**
 * Reads the sentence at a place of a paragraph, or those that a selection touches.
 *
 * @param names certain names of the paragraph, in order
 * @param spokeBefore id of the person who spoke last before the paragraph
 */
export function readStatement(
  paragraph: DatedText,
  selection: Span,
  names: readonly NamedParty[],
  spokeBefore?: string,
): ReadStatement {
  const { text } = paragraph;
  const sentences = findSentences(text);
  const first = sentences[sentenceAt(sentences, selection.start)];
  const last = sentences[sentenceAt(sentences, Math.max(selection.start, selection.end - 1))];
  const span = trim(text, { start: first?.start ?? 0, end: last?.end ?? text.length });
  const inside = names.filter((name) => span.start <= name.span.start && name.span.end <= span.end);
  const verbs = findActVerbs(text.slice(span.start, span.end))
    .map((verb) => ({
      ...verb,
      span: { start: verb.span.start + span.start, end: verb.span.end + span.start },
    }))
    // What is promised in quotation marks is told by the verb outside them.
    .filter((verb) => !isWithinOpenMarks(text.slice(span.start, verb.span.start)));
  const verb = mainVerb(verbs, text);
  const isParty = ({ kind }: NamedParty): boolean => kind === 'person' || kind === 'organization';
  const source = verb === undefined ? findSource(text, span, inside.filter(isParty)) : undefined;
  const earlier = names.filter((name) => name.span.end <= span.start && name.kind === 'person');
  const parties =
    verb === undefined
      ? { by: source === undefined ? [] : [source], to: [] }
      : findParties(text, span, verb, inside.filter(isParty), speakersBefore(text, earlier, spokeBefore));
  const idsOf = (kind: NamedParty['kind']): readonly string[] => [
    ...new Set(inside.filter((name) => name.kind === kind).map(({ id }) => id)),
  ];
  return {
    span,
    act: verb?.act ?? (source === undefined ? undefined : 'position'),
    ...parties,
    sectors: idsOf('sector'),
    laws: idsOf('law'),
    deadline: findDeadline(paragraph, span),
    speech: isDirect(text, span)
      ? 'direct'
      : verb === undefined && source === undefined
        ? 'editorial'
        : 'reported',
  };
}

/** The first person of the sentence that names one last is mostly the one who goes on speaking. */
function speakersBefore(
  text: string,
  earlier: readonly NamedParty[],
  spokeBefore: string | undefined,
): readonly string[] {
  const last = earlier.at(-1);
  if (last === undefined) {
    return spokeBefore === undefined ? [] : [spokeBefore];
  }
  const sentences = findSentences(text);
  const of = (name: NamedParty): number => sentenceAt(sentences, name.span.start);
  return earlier
    .filter(
      (name) => of(name) === of(last) && isSubject(text.slice(sentences[of(name)]?.start, name.span.start)),
    )
    .slice(0, 1)
    .map(({ id }) => id);
}

/** Who spoke last in a paragraph, as far as it names somebody. */
export function lastSpeaker(text: string, names: readonly NamedParty[]): string | undefined {
  const people = names.filter(({ kind }) => kind === 'person');
  return speakersBefore(text, people, undefined)[0];
}

/** Who is named as the source of a sentence without a verb: `According to Minister Lan, …`. */
function findSource(text: string, { start }: Span, [first]: readonly NamedParty[]): string | undefined {
  const lead = text.slice(start, first?.span.start ?? start);
  return first !== undefined && /^(?:according to|theo)\s[^,.;:]{0,60}$/iu.test(lead) ? first.id : undefined;
}

function findDeadline(paragraph: DatedText, { start, end }: Span): ImpreciseDate | undefined {
  const { text } = paragraph;
  const due = findDateCues(text).find(
    ({ span }) =>
      start <= span.start &&
      span.end <= end &&
      DUE.test(text.slice(Math.max(start, span.start - 60), span.start)),
  );
  return due && readDateCue(due, paragraph).last;
}

/** In quotation marks altogether, or for the most part. */
function isDirect(text: string, { start, end }: Span): boolean {
  if (isWithinOpenMarks(text.slice(0, start))) {
    return true;
  }
  const quoted = text.slice(start, end).match(/“[^“”]*”?|«[^«»]*»?|"[^"]*"?/gu) ?? [];
  return quoted.reduce((sum, words) => sum + words.length, 0) * 2 > end - start;
}

function trim(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  return { start: from, end: Math.max(from, start + words.trimEnd().length) };
}
