import { compileGazetteer, type Gazetteer } from '../../matcher/gazetteer';
import type { Person } from '../../registry/entity';
import type { Registry } from '../../registry/registry';
import { foldText, foldWithMarks, markedFormsAgree, type MarksAgreement } from '../../text/fold';
import type { Steps } from '../../util/steps';
import { readNameParts, type NameParts } from './nameParts';
import { compileOfficeLexicon } from './officeLexicon';
import { PersonOffices } from './personOffices';
import { addTo } from '../../util/addTo';

/** A part of somebody's name by which a text may call them. */
export interface ShortForm {
  readonly person: Person;
  /** How the names of the registry write it, with marks and without case. */
  readonly marked: readonly string[];
  /** The registry says that it never names anybody alone, not even somebody introduced. */
  readonly weak: boolean;
  /** The names that it is short for. */
  readonly full: readonly FullForm[];
}

/** A written name, taken apart so that other ways of writing it can be held against it. */
export interface FullForm extends NameParts {
  readonly person: Person;
  readonly name: string;
}

/** What the registry knows of people that their written names do not say. */
export interface PeopleFacts {
  readonly registry: Registry;
  /** Titles and honorifics; without names where the registry has no people. */
  readonly lexicon: Gazetteer;
  /** By the folded short form. */
  readonly shortForms: ReadonlyMap<string, readonly ShortForm[]>;
  /** By the folded first (Vietnamese: given) and family name with a blank between. */
  readonly fullForms: ReadonlyMap<string, readonly FullForm[]>;
  /** Folded family names, as in the keys of {@link fullForms}. */
  readonly families: ReadonlySet<string>;
  /** Last words of all keys: most words with a capital end no name, and need no look at what stands before them. */
  readonly endings: ReadonlySet<string>;
  readonly offices: PersonOffices;
}

const MOST_WORDS_OF_SHORT_FORM = 4;

export function* compilePeopleFacts(registry: Registry): Steps<PeopleFacts> {
  const people = registry.ofKind('person');
  const shortForms = new Map<string, ShortForm[]>();
  const fullForms = new Map<string, FullForm[]>();
  const families = new Set<string>();
  for (const person of people) {
    const forms = toFullForms(person);
    addShortForms(person, forms, shortForms);
    for (const form of forms) {
      const family = foldText(form.family ?? '');
      const first = (form.vietnamese ? form.given[0] : form.words[0]) ?? '';
      addTo(fullForms, `${foldText(first)} ${family}`, form);
      families.add(family);
    }
    yield;
  }
  const endings = new Set(
    [...shortForms.keys(), ...families].map((key) => key.slice(key.lastIndexOf(' ') + 1)),
  );
  const lexicon = people.length === 0 ? compileGazetteer([]) : yield* compileOfficeLexicon();
  return {
    registry,
    lexicon,
    shortForms,
    fullForms,
    families,
    endings,
    offices: new PersonOffices(lexicon, registry),
  };
}

function toFullForms(person: Person): readonly FullForm[] {
  return person.names
    .filter(({ weak }) => !weak)
    .map(({ text }) => ({ ...readNameParts(text, person), person, name: text }))
    .filter(({ family, words }) => family !== undefined && words.length >= 2);
}

function addShortForms(
  person: Person,
  forms: readonly FullForm[],
  shortForms: Map<string, ShortForm[]>,
): void {
  const marked = new Map<string, Set<string>>();
  const weak = new Set<string>();
  const add = (short: string): string => {
    const key = foldText(short).trim();
    marked.set(key, (marked.get(key) ?? new Set<string>()).add(foldWithMarks(short).trim()));
    return key;
  };
  for (const { vietnamese, family = '', given } of forms) {
    (vietnamese ? given : [family]).forEach(add);
  }
  for (const { text } of person.names.filter((name) => name.weak)) {
    // With a title beside it, it may name somebody all the same.
    if (/^\p{Lu}/u.test(text) && text.split(/\s+/u).length <= MOST_WORDS_OF_SHORT_FORM) {
      weak.add(add(text));
    }
  }
  for (const [key, variants] of marked) {
    const form = { person, marked: withoutBare(key, [...variants]), weak: weak.has(key), full: forms };
    addTo(shortForms, key, form);
  }
}

/** A spelling without marks says nothing where another one has them. */
function withoutBare(key: string, variants: readonly string[]): readonly string[] {
  const withMarks = variants.filter((variant) => variant !== key);
  return withMarks.length === 0 ? variants : withMarks;
}

/** How words of a text agree with a short form that has their letters. */
export function agreesInMarks({ marked }: ShortForm, words: string): MarksAgreement {
  const text = foldWithMarks(words).trim();
  const all = marked.map((variant) => markedFormsAgree(variant, text));
  return all.includes('exact') ? 'exact' : all.includes('folded') ? 'folded' : 'differ';
}
