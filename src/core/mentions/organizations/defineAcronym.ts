import type { Registry } from '../../registry/registry';
import type { NamedKind } from '../../registry/entity';
import { toNfc } from '../../text/normalForms';
import { compareAcronym, toTellingWords } from './acronyms';
import type { AcronymCue } from './acronymCues';
import type { Draft } from '../draft';
import type { Candidate } from '../mention';

/** What an acronym stands for in the rest of a text; `other` for something that the registry does not know. */
export type AcronymMeaning = Pick<Draft, 'entity' | 'candidates'> | 'other';

const ABBREVIATED: ReadonlySet<NamedKind> = new Set(['organization', 'meeting', 'law', 'sector']);
/** What stands in brackets behind a body without being its name. */
const NO_ACRONYM = /^(?:USA?|UK|UAE|EU|VN|HN|HCM|TPHCM|TW|C[A-Z]O|HQ|[IVX]+|USD|VND|EUR)$/;
const VIETNAMESE = /[ăâđêôơư\u1ea0-\u1ef9]/i;
/** Names between the body and the acronym that are looked at: `Foreign Investment Agency of Vietnam (FIA)`. */
const MOST_BETWEEN = 3;
const COMPLEMENT = /^[\s\u2060]*(?:of|in|under|thuộc|của|tại)\s[^.;:!?()]{0,80}$/u;
const NOTHING = /^[\s\u2060"'“”„‘’«».*]*$/u;

/** `undefined` where the cue says nothing that can be relied on. `drafts` are those around it. */
export function defineAcronym(
  cue: AcronymCue,
  text: string,
  drafts: readonly Draft[],
  registry: Registry,
): AcronymMeaning | undefined {
  const acronym = text.slice(cue.span.start, cue.span.end);
  const own = drafts.find(({ span }) => span.start === cue.span.start && span.end === cue.span.end);
  const around = drafts.find(({ span }) => span.start < cue.span.start && cue.span.start < span.end);
  if (around !== undefined) {
    return standFor(around);
  }
  const named = findNamed(cue, text, drafts);
  if (named !== undefined && stands(acronym, named, text, own, cue, registry)) {
    return standFor(named);
  }
  const behind =
    cue.order === 'behind' ? findBodyWithComplement(acronym, cue, text, drafts, registry) : undefined;
  if (behind !== undefined) {
    return standFor(behind);
  }
  const long = text.slice(cue.long.start, cue.long.end);
  return named === undefined && compareAcronym(acronym, long) === 'initials'
    ? meaningOfUnknown(long, own, registry)
    : undefined;
}

function standFor({ entity, candidates }: Draft): AcronymMeaning {
  return {
    entity,
    candidates: candidates.map((candidate) => ({ ...candidate, score: 0, evidence: [] })),
  };
}

/** The name that the cue explains. */
function findNamed({ long, order }: AcronymCue, text: string, drafts: readonly Draft[]): Draft | undefined {
  return [...drafts].reverse().find(({ span }) => {
    const gap = text.slice(Math.min(span.end, long.end), Math.max(span.end, long.end));
    const reaches = gap.length < 8 && NOTHING.test(gap);
    // A longer name with these initials is not the shorter one within it.
    return (
      reaches &&
      (order === 'before' ? span.start === long.start : long.start === long.end || span.start <= long.start)
    );
  });
}

function stands(
  acronym: string,
  named: Draft,
  text: string,
  own: Draft | undefined,
  { order, isExplicit }: AcronymCue,
  registry: Registry,
): boolean {
  const written = text.slice(named.span.start, named.span.end);
  const agreements = [written, ...namesOf(named.candidates, registry)].map((name) =>
    compareAcronym(acronym, name),
  );
  if (agreements[0] !== 'part' && agreements.includes('initials')) {
    return named.candidates[0]?.kind !== 'person';
  }
  const kind = named.candidates[0]?.kind;
  if (kind === undefined || !ABBREVIATED.has(kind) || agreements.includes('part')) {
    return false;
  }
  const isOther = own !== undefined && own.entity !== named.entity;
  return (
    isExplicit || (!isOther && (agreements.includes('letters') || isOfOtherLanguage(acronym, written, order)))
  );
}

/** `Cục Đầu tư nước ngoài (FIA)`: the acronym of the name in another language goes with no letter of this one. */
function isOfOtherLanguage(acronym: string, written: string, order: AcronymCue['order']): boolean {
  return (
    order === 'behind' &&
    acronym.length >= 3 &&
    /^[A-Z&]+$/.test(acronym) &&
    !NO_ACRONYM.test(acronym) &&
    VIETNAMESE.test(toNfc(written))
  );
}

function findBodyWithComplement(
  acronym: string,
  { long }: AcronymCue,
  text: string,
  drafts: readonly Draft[],
  registry: Registry,
): Draft | undefined {
  const before = drafts.filter(({ span }) => span.end < long.end).slice(-MOST_BETWEEN);
  return before
    .reverse()
    .find(
      (draft) =>
        ABBREVIATED.has(draft.candidates[0]?.kind ?? 'person') &&
        COMPLEMENT.test(text.slice(draft.span.end, long.end)) &&
        namesOf(draft.candidates, registry).some((name) => compareAcronym(acronym, name) === 'initials'),
    );
}

/**
 * The text has a long form that is no name of the registry. Where the registry's acronym is that of a name in the same
 * words, spelt a little differently, it is the one; where it is that of quite another name, it is not.
 */
function meaningOfUnknown(
  long: string,
  own: Draft | undefined,
  registry: Registry,
): AcronymMeaning | undefined {
  const verdicts = (own?.candidates ?? []).map((candidate) => {
    const names = namesOf([candidate], registry).filter((name) => isComparable(name, long));
    const isSame = names.some((name) => isSameName(name, long));
    return { candidate, isSame, isOther: names.length > 0 && !isSame };
  });
  const [same, ...more] = verdicts.filter(({ isSame }) => isSame);
  if (same !== undefined) {
    const candidates = [same, ...more].map(({ candidate }) => candidate);
    return standFor({
      span: { start: 0, end: 0 },
      entity: more.length === 0 ? same.candidate.id : null,
      candidates,
    });
  }
  return verdicts.every(({ isOther }) => isOther) ? 'other' : undefined;
}

/** Of more than one word, in the same language as far as marks tell. */
function isComparable(name: string, long: string): boolean {
  const [isVietnamese, isLongVietnamese] = [name, long].map((one) => VIETNAMESE.test(toNfc(one)));
  return toTellingWords(name).length > 1 && isVietnamese === isLongVietnamese;
}

/** The telling words of the shorter one are all in the longer one, endings aside. */
function isSameName(a: string, b: string): boolean {
  const [shorter, longer] = [toTellingWords(a), toTellingWords(b)].sort((x, y) => x.length - y.length);
  return (shorter ?? []).every((word) =>
    longer?.some((other) => other === word || (word.length > 4 && other.startsWith(word.slice(0, -2)))),
  );
}

function namesOf(candidates: readonly Candidate[], registry: Registry): readonly string[] {
  return candidates.flatMap(({ id }) => registry.get(id)?.names.map(({ text }) => text) ?? []);
}
