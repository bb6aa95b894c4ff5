import { foldText, foldWithMarks } from '../../text/fold';
import type { Steps } from '../../util/steps';
import { sortInSteps } from '../../util/sortInSteps';
import { addTo } from '../../util/addTo';
import { compareText } from '../../util/compareText';
import type {
  CandidateKind,
  CandidateName,
  CandidatePlace,
  CandidateTitle,
  NameCandidate,
} from './candidate';
import type { NameGroup, Sighted } from './gather';
import { toNfc } from '../../text/normalForms';

const MOST_PLACES = 8;
const MOST_NAMES = 8;
const MARKS = /[ăâđêôơưàáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹ\u1ea0-\u1ef9]/iu;
/** What is told of nothing has to come again before it is worth a look. */
const FEWEST = { mentions: 4, documents: 2, inOneDocument: 6 };
const WEIGHT: Readonly<Record<CandidateKind, number>> = {
  person: 3,
  law: 3,
  organization: 2,
  area: 0.5,
  unknown: -1,
};

/** The groups that are worth a look, the most useful first. */
export function* toCandidates(groups: readonly NameGroup[]): Steps<readonly NameCandidate[]> {
  const candidates: NameCandidate[] = [];
  for (const group of groups) {
    for (const own of group.kind === 'person' ? splitByMarks(group) : [group]) {
      if (own.kind !== 'unknown' || isFrequent(own.sighted)) {
        candidates.push(toCandidate(own));
      }
    }
    yield;
  }
  return yield* sortInSteps(candidates, (a, b) => b.score - a.score || compareText(a.key, b.key));
}

function isFrequent(sighted: readonly Sighted[]): boolean {
  const sure = sighted.filter(({ sighting }) => sighting.isOpening !== true && sighting.isCommon !== true);
  const documents = new Set(sure.map(({ document }) => document)).size;
  return (
    sure.length >= 0.6 * sighted.length &&
    sure.length >= FEWEST.mentions &&
    (documents >= FEWEST.documents || sure.length >= FEWEST.inOneDocument)
  );
}

/** `Quân` and `Quan` with other marks are two people; what has no marks is the one, or, of two, nobody's. */
function splitByMarks(group: NameGroup): readonly NameGroup[] {
  const parts = new Map<string, Sighted[]>();
  const bare: Sighted[] = [];
  for (const one of group.sighted) {
    const { text, of = text } = one.sighting;
    const key = marksKey(of);
    if (key === foldText(key)) {
      bare.push(one);
    } else {
      addTo(parts, key, one);
    }
  }
  if (parts.size < 2) {
    return [group];
  }
  const marked = Array.from(parts, ([key, sighted]) => ({ ...group, key: `p:${key}`, sighted }));
  return bare.length === 0 ? marked : [...marked, { ...group, sighted: bare }];
}

function marksKey(name: string): string {
  return foldWithMarks(name).split(/\s+/u).sort().join(' ');
}

function toCandidate({ key, kind, sighted }: NameGroup): NameCandidate {
  const [name, ...otherNames] = toNames(sighted);
  const documents = new Set(sighted.map(({ document }) => document)).size;
  const numbered = sighted.find(({ sighting }) => sighting.number !== undefined);
  const titles = kind === 'person' ? toTitles(sighted) : [];
  const first = sighted[0];
  if (name === undefined || first === undefined) {
    throw new Error('a group without a sighting');
  }
  return {
    key,
    kind,
    name,
    otherNames,
    titles,
    number: longestNumber(sighted),
    lawType: kind === 'law' ? (numbered ?? first).sighting.lawType : undefined,
    mentions: sighted.length,
    documents,
    places: toPlaces(sighted),
    score: WEIGHT[kind] + Math.log2(1 + sighted.length) + 1.5 * Math.log2(1 + documents) + titles.length / 2,
  };
}

/** `57-NQ/TW` says more than `57`. */
function longestNumber(sighted: readonly Sighted[]): string | undefined {
  return sighted
    .flatMap(({ sighting }) => sighting.number ?? [])
    .reduce<string | undefined>((best, one) => (one.length > (best?.length ?? 0) ? one : best), undefined);
}

function toPlace({ document, sighting: { span } }: Sighted): CandidatePlace {
  return { document, span };
}

/** Names in full before short ones, then by how often each is written; acronyms last. */
function toNames(sighted: readonly Sighted[]): readonly CandidateName[] {
  const forms = new Map<string, { name: CandidateName; count: number; rank: number }>();
  const add = (text: string, place: CandidatePlace, rank: number): void => {
    const key = foldWithMarks(text);
    const known = forms.get(key);
    if (known === undefined) {
      forms.set(key, { name: { name: text, lang: langOf(text, place), place }, count: 1, rank });
    } else {
      known.count++;
      known.rank = Math.min(known.rank, rank);
    }
  };
  const hasFull = sighted.some(({ sighting }) => sighting.isShort !== true && sighting.kind !== 'unknown');
  for (const one of sighted) {
    const { text, isShort, kind, acronym } = one.sighting;
    const isOther = isShort === true || kind === 'unknown';
    // What people are called for short follows from the name.
    if (!(isShort === true && hasFull)) {
      add(text, toPlace(one), isOther && hasFull ? 1 : 0);
    }
    if (acronym !== undefined) {
      add(acronym.text, { document: one.document, span: acronym.span }, 2);
    }
  }
  return [...forms.values()]
    .sort((a, b) => a.rank - b.rank || b.count - a.count)
    .slice(0, MOST_NAMES)
    .map(({ name }) => name);
}

/** A name without marks in a Vietnamese text may be of any language. */
function langOf(text: string, { document }: CandidatePlace): string | undefined {
  if (MARKS.test(toNfc(text))) {
    return 'vi';
  }
  return document.lang === 'und' || document.lang.startsWith('vi') ? undefined : document.lang;
}

function toPlaces(sighted: readonly Sighted[]): readonly CandidatePlace[] {
  const full = sighted.filter(({ sighting }) => sighting.isShort !== true);
  const inOrder = [...full, ...sighted.filter(({ sighting }) => sighting.isShort === true)];
  const seen = new Set<unknown>();
  const first: Sighted[] = [];
  const more: Sighted[] = [];
  for (const one of inOrder) {
    if (first.length >= MOST_PLACES) {
      break;
    }
    if (seen.has(one.document)) {
      more.push(one);
    } else {
      seen.add(one.document);
      first.push(one);
    }
  }
  return [...first, ...more].slice(0, MOST_PLACES).map(toPlace);
}

interface TitleForm {
  readonly title: CandidateTitle;
  readonly offices: readonly string[];
  readonly vietnamese: boolean;
  count: number;
}

/** The title given most often, one that says of what before one that does not; then its like in the other language. */
function toTitles(sighted: readonly Sighted[]): readonly CandidateTitle[] {
  const forms = new Map<string, TitleForm>();
  for (const { document, sighting } of sighted) {
    const { title } = sighting;
    if (title === undefined) {
      continue;
    }
    const key = foldWithMarks(title.text);
    const known = forms.get(key);
    if (known === undefined) {
      const place = { document, span: title.span };
      const lang = langOf(title.text, place);
      forms.set(key, {
        title: { role: title.text, lang, place },
        offices: title.offices,
        vietnamese: lang === 'vi',
        count: 1,
      });
    } else {
      known.count++;
    }
  }
  const all = [...forms.values()].sort((a, b) => weigh(b) - weigh(a));
  const [best] = all;
  const other = all.find(
    ({ vietnamese, offices }) =>
      vietnamese !== best?.vietnamese && offices.some((office) => best?.offices.includes(office) === true),
  );
  return [best, other].flatMap((form) => form?.title ?? []);
}

function weigh({ title, count }: TitleForm): number {
  const words = title.role.split(' ').length;
  return count * (words >= 4 ? 3 : 1);
}
