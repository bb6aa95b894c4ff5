import type { Candidate, Mention } from '../../mentions/mention';
import type { Person } from '../../registry/entity';
import type { Registry } from '../../registry/registry';
import { foldText } from '../../text/fold';
import { sentenceAt } from '../../text/sentences';
import { findWords } from '../../text/words';
import type { CheckedParagraph } from '../checkedParagraph';
import { isTitle } from '../namedPeople';

/** Code units on either side of a name in which words may tell who is meant. */
const AROUND = 140;
/** So many words that are true of one of them alone; a Vietnamese word is a syllable and says less. */
const FEWEST = 2;
/** A long word says it by itself. */
const LONG = 7;
/** Both are meant: `hai ông Sơn`, `the two Dungs`. */
const PLURAL =
  /(?<![\p{L}\p{M}])(?:hai|cả hai|ba|các|những|mấy|both|two|three|several)[\s\u2060]+(?:(?:ông|bà|anh|chị|người|vị|mr\.?|ms\.?|mrs\.?)[\s\u2060]+)?$/iu;

/** True where the sentence says which of several people of one name is meant, or that several are. */
export function isToldApart(
  mention: Mention,
  fitting: readonly Candidate[],
  { text, cues, mentions }: CheckedParagraph,
  registry: Registry,
): boolean {
  const { span } = mention;
  const sentence = cues.sentences[sentenceAt(cues.sentences, span.start)] ?? { start: 0, end: text.length };
  const before = text.slice(Math.max(sentence.start, span.start - AROUND), span.start);
  if (PLURAL.test(before)) {
    return true;
  }
  const people = fitting.flatMap(({ id }) => registry.getOf('person', id) ?? []);
  if (isTitle(mention)) {
    const ids = new Set(people.map(({ id }) => id));
    return mentions.some(
      (other) =>
        other.entity !== null &&
        ids.has(other.entity) &&
        sentence.start <= other.span.start &&
        other.span.start < sentence.end,
    );
  }
  const around = `${before} ${text.slice(span.end, Math.min(sentence.end, span.end + AROUND))}`;
  const said = new Set(wordsOf(around));
  return isSaidOfOne(
    people.map((person) => new Set(titleWords(person, registry).filter((word) => said.has(word)))),
  );
}

/** By person, what is said of the words of titles and bodies: of one alone there are some that are none of the others'. */
function isSaidOfOne(saidOf: readonly ReadonlySet<string>[]): boolean {
  const counts = new Map<string, number>();
  for (const word of saidOf.flatMap((words) => [...words])) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const telling = saidOf.filter((words) => {
    const own = [...words].filter((word) => counts.get(word) === 1);
    return own.length >= FEWEST || own.some((word) => word.length >= LONG);
  });
  return telling.length === 1;
}

function titleWords({ memberships }: Person, registry: Registry): readonly string[] {
  return memberships.flatMap(({ role = '', otherRoles, organizationId, postId }) =>
    [
      role,
      ...otherRoles.map(({ name }) => name),
      ...[organizationId, postId].flatMap((id) =>
        id === undefined ? [] : (registry.get(id)?.names.map((name) => name.text) ?? []),
      ),
    ].flatMap(wordsOf),
  );
}

const SHORT = 3;

function wordsOf(text: string): readonly string[] {
  return findWords(text)
    .map(({ start, end }) => foldText(text.slice(start, end)))
    .filter((word) => word.length >= SHORT);
}
