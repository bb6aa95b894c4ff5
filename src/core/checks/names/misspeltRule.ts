import { languageAt, nameInLanguage } from '../../features/completion/nameInLanguage';
import { foldText, nameAgrees } from '../../text/fold';
import { presentInMemo } from '../../text/presentText';
import type { CheckedParagraph } from '../checkedParagraph';
import type { Finding, FindingFix } from '../finding';
import { tellOrigin } from '../tellDocument';
import type { CheckDesk, Rule } from '../rule';
import { KnownSpellings } from './knownSpellings';
import { findMisspeltNames, hasMarks, type Misspelling } from './misspeltNames';
import { findMisspeltShortNames } from './shortNames';
import { findSpellingSources, type SpellingSources } from './spellingSources';

/**
 * Names that are nearly those of people of the registry. One that two sources or an official one spell otherwise is an
 * information, and else a hint.
 */
export function createMisspeltRule(): Rule {
  const compiled = new WeakMap<object, KnownSpellings>();
  return {
    codes: ['name-misspelt'],
    *prepare(desk) {
      const { registry } = desk.recogniser;
      const spellings = compiled.get(registry) ?? (yield* KnownSpellings.compile(registry));
      compiled.set(registry, spellings);
      return function* (paragraph) {
        const findings: Finding[] = [];
        const full = yield* findMisspeltNames(paragraph, spellings, desk);
        const short = yield* findMisspeltShortNames(paragraph, spellings, desk);
        for (const misspelling of [...full, ...short]) {
          findings.push(toFinding(misspelling, paragraph, desk));
          yield;
        }
        return findings;
      };
    },
  };
}

function toFinding(misspelling: Misspelling, paragraph: CheckedParagraph, desk: CheckDesk): Finding {
  const { span, meant, marks } = misspelling;
  const [{ person, text }] = meant;
  const { sources, areAgreed } = findSpellingSources(
    { desk: desk.desk, gazetteer: desk.recogniser.gazetteer },
    person,
    text,
    marks,
  );
  const isOne = meant.every((each) => each.person === person);
  return {
    kind: 'finding',
    code: 'name-misspelt',
    severity: areAgreed && !isDoubtful(misspelling, paragraph) ? 'information' : 'hint',
    span,
    message: tell(misspelling, { sources, areAgreed }, desk),
    ...(isOne ? { entity: person.id } : {}),
    sources,
    fixes: toFixes(misspelling, paragraph, desk),
  };
}

/** Where the text itself tells people of similar names apart, or speaks of how a name is written. */
const TELLS_APART =
  /no relation|not related|not to be confused|confus|mixed up|mix up|mistak|namesake|another person|different person|somebody else|someone else|spell|spelt|diacritic|draft \d|nguoi khac|trung ten|khong phai la|nham|chinh ta|viet la|cach viet/u;
/** Middle names that so many people have that another given name makes somebody else of them. */
const FREQUENT_MIDDLE: ReadonlySet<string> = new Set(['van', 'thi']);

function isDoubtful(misspelling: Misspelling, paragraph: CheckedParagraph): boolean {
  const { meant, marks, isTitled, text } = misspelling;
  const [{ words }] = meant;
  const own = ownOf(misspelling);
  const isWrittenRight = paragraph.mentions.some(
    ({ text: other, candidates }) =>
      nameAgrees(own, other) === 'exact' && candidates.some(({ id }) => id === meant[0].person.id),
  );
  return (
    isWrittenRight ||
    TELLS_APART.test(foldText(paragraph.text)) ||
    (marks && !isTitled && words.length === 3 && FREQUENT_MIDDLE.has(words[1] ?? '') && !isMixed(own, text))
  );
}

/** Some of its syllables have their marks, and others none. */
function isMixed(own: string, text: string): boolean {
  return nameAgrees(own, text) === 'folded';
}

function ownOf({ part, meant: [{ text }] }: Misspelling): string {
  return part ?? text;
}

function tell(
  misspelling: Misspelling,
  { sources, areAgreed }: SpellingSources,
  { wording }: CheckDesk,
): string {
  const { translate } = wording;
  const { text, marks } = misspelling;
  const own = ownOf(misspelling);
  const [first] = sources;
  if (first === undefined) {
    return marks
      ? translate(
          '“{0}” has other marks than “{1}”, as the desk writes it. No source spells the name with marks.',
          text,
          own,
        )
      : translate('“{0}” is nearly “{1}”, as the desk writes it. No source spells the name so.', text, own);
  }
  const origin = tellOrigin(first.document, wording);
  if (!areAgreed) {
    return marks
      ? translate('“{0}” has other marks than “{1}”. Only one source spells it so: {2}.', text, own, origin)
      : translate('“{0}” is nearly “{1}”. Only one source spells it so: {2}.', text, own, origin);
  }
  return marks
    ? translate(
        '“{0}” has other marks than “{1}”, which is how the sources spell it: {2}.',
        text,
        own,
        origin,
      )
    : translate('“{0}” is nearly “{1}”, which is how the sources spell it: {2}.', text, own, origin);
}

function toFixes(
  misspelling: Misspelling,
  { stored, text: readable, facts }: CheckedParagraph,
  { wording: { translate } }: CheckDesk,
): readonly FindingFix[] {
  const { span, text, meant, part } = misspelling;
  const [{ person }] = meant;
  const own = ownOf(misspelling);
  const lang = hasMarks(text) ? 'vi' : languageAt(facts.lang, readable, readable);
  const house = nameInLanguage(person, lang, facts.date ?? facts.today);
  const right = part === undefined && foldText(house) === foldText(own) ? house : own;
  const written = isCapitals(text) ? right.toLocaleUpperCase('vi') : right;
  // With marks of emphasis inside, another stretch would be taken away than a reader sees.
  const isPlain = stored.slice(span.start, span.end) === readable.slice(span.start, span.end);
  return [
    ...(isPlain
      ? [
          {
            title: translate('Write “{0}”', written),
            isSpelling: true as const,
            edits: [{ ...span, newText: presentInMemo(written) }],
          },
        ]
      : []),
    {
      title: translate('“{0}” is right: leave it in this memo', text),
      decision: { kind: 'not', name: text, entityIds: [] },
    },
  ];
}

function isCapitals(text: string): boolean {
  return text === text.toLocaleUpperCase('vi') && text.length > 3;
}
