import type { NamedKind } from '../../registry/entity';
import type { Span } from '../../text/span';
import type { ActVerb } from './actVerbs';

/** A certain name in a text. */
export interface NamedParty {
  readonly span: Span;
  readonly kind: NamedKind;
  readonly id: string;
}

export interface StatementParties {
  /** Ids of persons and organizations; empty where the sentence does not tell. */
  readonly by: readonly string[];
  readonly to: readonly string[];
}

/** Right before a name that is no subject: of whom, with whom, to whom. */
const COMPLEMENT =
  /(?:^|[^\p{L}\p{M}])(?:with|to|by|of|for|from|at|in|on|against|between|than|about|including|alongside|của|với|cùng|tại|cho|từ|về|sang|tới|đến|ở|trong|giữa|gồm|do)\s+(?:(?:the|a|an|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|phía|ông|bà|đồng chí|Ngài|his|her|its|their)\s+)*$/iu;
/** Who speaks for whom is named, or is named as the source, as a subject does. */
const SPEAKING_FOR =
  /(?:^|[^\p{L}\p{M}])(?:spokes(?:man|woman|person)|representatives?|officials?|delegation|leaders?|on behalf|according to|theo|người phát ngôn|đại diện|lãnh đạo|đoàn)\s+(?:(?:of|for|from|của)\s+)?(?:(?:the|Mr\.?|Mrs\.?|Ms\.?|ông|bà)\s+)?$/iu;
/** Right before a name that something else is done to: `thanked`, `cảm ơn`. */
const OBJECT =
  /(?:^|[^\p{L}\p{M}])(?:\p{Ll}+ed|met|told|led|cảm ơn|chúc mừng|chúc|gặp|tiếp|đón|thăm|mời|ca ngợi|chào|đề nghị|yêu cầu|kêu gọi|đánh giá cao|ghi nhận|hoan nghênh|hội kiến)\s+(?:(?:the|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|phía|ông|bà|đồng chí|Ngài|Minister|Ambassador|Secretary|Deputy)\s+)*$/iu;
/** Before whom somebody speaks to: `in talks with`, `làm việc với`, `tiếp`. */
const MET =
  /(?:^|[^\p{L}\p{M}])(?:(?:with|với|to|cùng)|(?:receiving|meeting|hosting|addressing|[Tt]iếp|[Gg]ặp|hội kiến|thăm)(?:\s+with)?)\s+(?:the\s+)?(?:(?:Mr\.?|Mrs\.?|Ms\.?|Dr\.?|ông|bà|đồng chí|Ngài|phía)\s+)?(?:(?:\p{Lu}[\p{L}\p{M}’'.-]*|\([^()]*\)|of|for|the|and|&)\s+){0,10}$/u;
/** Between several who do something together; a mere comma does so between the first ones. */
const JOINED =
  /^[\s,]*(?:and|và|cùng|&|,)\s*(?:(?:the|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|ông|bà)\s+)?(?:\p{Lu}[\p{L}\p{M}]*\s+){0,5}$/u;
const CONJUNCTION = /(?:^|[^\p{L}\p{M}])(?:and|và|cùng|&)(?:[^\p{L}\p{M}]|$)/iu;
/** Between a verb and whom it is done to: titles, articles, prepositions. */
const DIRECT =
  /^\s*(?:(?:on|upon|to|with|for|với|tới|đến|cho|rằng|phía|các|the|that|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|ông|bà|đồng chí|Ngài|Chính phủ|[\p{Lu}][\p{L}\p{M}.]*|of|and|và)\s+){0,7}$/u;
/** A subject that only the text before explains, and of it those that stand for a person. */
const PRONOUN =
  /(?:^|[^\p{L}\p{M}])(?:he|she|it|they|the (?:minister|ambassador|secretary|deputy minister|director|president|chairman|governor|official|diplomat|bank|ministry|company|city|two sides|parties)|ông|bà|ông ấy|bà ấy|vị này|đồng chí|hai bên)\s+(?:(?:also|then|further|cũng|đã|đồng thời|tiếp tục|còn|sẽ|has|have|had|again)\s+)*$/iu;
const NO_PERSON =
  /(?:^|[^\p{L}\p{M}])(?:it|they|bank|ministry|company|city|sides|parties|hai bên)\s+(?:\S+\s+){0,3}$/iu;
const QUOTED_BEFORE = /["”’»,]\s*$/u;
const BY_AFTER = /^[^.;:]{0,80}?\bby\s+(?:the\s+|Mr\.?\s+|Mrs\.?\s+|Ms\.?\s+)?(?:\p{Lu}[\p{L}\p{M}]*\s+)*$/u;

/**
 * Who says what a verb says, and to whom, from where names stand around it in a sentence. What the sentence leaves open
 * stays empty.
 *
 * @param names of persons and organizations in the sentence, in order; offsets as those of the verb
 * @param earlier ids of persons named before, the last one last
 */
export function findParties(
  text: string,
  sentence: Span,
  verb: ActVerb,
  names: readonly NamedParty[],
  earlier: readonly string[],
): StatementParties {
  const before = names.filter(({ span }) => span.end <= verb.span.start);
  const behind = names.filter(({ span }) => span.start >= verb.span.end);
  const lead = (name: NamedParty): string => text.slice(sentence.start, name.span.start);
  if (verb.passive) {
    return passiveParties(text, verb, before, behind);
  }
  const subjects = before.filter((name) => isSubject(lead(name)));
  const nearest = subjects.at(-1);
  const gap = text.slice(nearest?.span.end ?? sentence.start, verb.span.start);
  if (nearest === undefined && isInverted(text, sentence, verb, behind)) {
    return { by: behind.slice(0, 1).map(({ id }) => id), to: [] };
  }
  const byIds = PRONOUN.test(gap)
    ? NO_PERSON.test(gap)
      ? []
      : earlier.slice(-1)
    : nearest === undefined
      ? []
      : joinedWith(text, subjects, personOf(text, subjects, nearest)).map(({ id }) => id);
  const to = addressed(text, verb, behind);
  const met = before.filter((name) => !byIds.includes(name.id) && MET.test(lead(name)));
  const ids = (to.length > 0 ? to : met).map(({ id }) => id).filter((id) => !byIds.includes(id));
  return { by: unique(byIds), to: unique(ids) };
}

/** Whether a name may be the subject of its sentence, by what stands before it there. */
export function isSubject(lead: string): boolean {
  return (
    !isInBrackets(lead) &&
    (SPEAKING_FOR.test(lead) || !(COMPLEMENT.test(lead) || MET.test(lead) || OBJECT.test(lead)))
  );
}

/** `“…,” said X`. */
function isInverted(text: string, sentence: Span, verb: ActVerb, [name]: readonly NamedParty[]): boolean {
  return (
    name !== undefined &&
    QUOTED_BEFORE.test(text.slice(sentence.start, verb.span.start)) &&
    DIRECT.test(text.slice(verb.span.end, name.span.start))
  );
}

/** `X was asked by Y`, `X được Y đề nghị`. */
function passiveParties(
  text: string,
  verb: ActVerb,
  before: readonly NamedParty[],
  behind: readonly NamedParty[],
): StatementParties {
  if (verb.vietnamese) {
    const agent = before
      .filter(({ span }) => /(?:được|bị|do)\s+(?:[\p{L}\p{M}]+\s+){0,4}$/iu.test(text.slice(0, span.start)))
      .at(-1);
    const subject = isAddressed(verb) ? before.filter((name) => name !== agent).at(-1) : undefined;
    return { by: agent === undefined ? [] : [agent.id], to: subject === undefined ? [] : [subject.id] };
  }
  const agent = behind.find(({ span }) => BY_AFTER.test(text.slice(verb.span.end, span.start)));
  const subject = isAddressed(verb) && verb.act !== 'proposal' ? before.at(-1) : undefined;
  return { by: agent === undefined ? [] : [agent.id], to: subject === undefined ? [] : [subject.id] };
}

/** `Minh, Governor of the Coast Bank, said`: not the bank. */
function personOf(text: string, subjects: readonly NamedParty[], nearest: NamedParty): NamedParty {
  if (nearest.kind === 'person') {
    return nearest;
  }
  const person = subjects.filter(({ kind }) => kind === 'person').at(-1);
  const between = person && text.slice(person.span.end, nearest.span.start);
  // Only a title stands between, in commas or brackets.
  return person !== undefined &&
    between !== undefined &&
    /^\s*[,(–—-]/u.test(between) &&
    !/[.;:]/u.test(between)
    ? person
    : nearest;
}

/** With those who are named before it as doing the same. A comma before the last one makes a list of three and more. */
function joinedWith(text: string, subjects: readonly NamedParty[], last: NamedParty): readonly NamedParty[] {
  const all = [last];
  let hasConjunction = false;
  for (let i = subjects.indexOf(last) - 1; i >= 0; i--) {
    const name = subjects[i];
    const next = all[0];
    const between = text.slice(name?.span.end, next?.span.start).replaceAll(/\([^()]*\)/gu, '');
    if (name === undefined || next === undefined || !JOINED.test(between)) {
      break;
    }
    hasConjunction ||= next === last && CONJUNCTION.test(between);
    all.unshift(name);
  }
  const isList = all.length > 2 && all.every(({ kind }) => kind === last.kind);
  return hasConjunction || isList ? all : [last];
}

/** Whom the verb is done to, right behind it; several where they are joined. */
function addressed(text: string, verb: ActVerb, behind: readonly NamedParty[]): readonly NamedParty[] {
  const [first] = behind;
  if (
    first === undefined ||
    verb.act === 'assessment' ||
    verb.act === 'announcement' ||
    verb.act === 'expectation' ||
    (verb.act === 'position' && !/told|nói/iu.test(text.slice(verb.span.start, verb.span.end))) ||
    /for$/iu.test(text.slice(verb.span.start, verb.span.end)) ||
    !DIRECT.test(text.slice(verb.span.end, first.span.start))
  ) {
    return [];
  }
  const words = text.slice(verb.span.end, first.span.start);
  // `agreed that Minh should`, `expects that`: he is spoken of, not to.
  if (
    /(?:^|\s)(?:that|rằng)\s/iu.test(words) ||
    (verb.act === 'agreement' && !/(?:with|với)\s/iu.test(words))
  ) {
    return [];
  }
  const all = [first];
  for (const name of behind.slice(1)) {
    const last = all.at(-1);
    if (last === undefined || !JOINED.test(text.slice(last.span.end, name.span.start))) {
      break;
    }
    all.push(name);
  }
  return all;
}

function isAddressed({ act }: ActVerb): boolean {
  return act === 'request' || act === 'offer' || act === 'proposal';
}

function isInBrackets(before: string): boolean {
  return before.lastIndexOf('(') > before.lastIndexOf(')');
}

function unique(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}
