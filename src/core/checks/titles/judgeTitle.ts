import type { ImpreciseDate } from '../../corpus/sourceDocument';
import type { Gazetteer } from '../../matcher/gazetteer';
import { isRank } from '../../mentions/people/officeLexicon';
import type { PlacedTitle } from '../../mentions/people/titlesBeside';
import type { Registry } from '../../registry/registry';
import { intersects, officesIn, toWords, type HeldTitle } from './heldTitles';
import { portfoliosIn } from './portfolios';
import type { SourceTitle } from './sourceTitles';
import { timeOf, type DateOf } from './titleTimes';

/** What is wrong with a title beside a name. */
export type TitleFault =
  /** No source gives the person that office; or, `elsewhere`, only one of another body. */
  | { readonly kind: 'never' | 'elsewhere' }
  /** The title is one that was held earlier, or later. */
  | { readonly kind: 'before' | 'after'; readonly held: HeldTitle };

export interface JudgedTitle {
  readonly text: string;
  readonly title: PlacedTitle;
  /** All of the person's. */
  readonly held: readonly HeldTitle[];
  /** The date of the statement, and that of the memo: a title may be told as of either. */
  readonly dates: readonly ImpreciseDate[];
  readonly dateOf: DateOf;
  readonly registry: Registry;
  readonly gazetteer: Gazetteer;
}

const MONTH = 'YYYY-MM'.length;
/** Held beside another office, or for a day: nobody lists them all. */
const BESIDE_OTHERS: ReadonlySet<string> = new Set(
  'head deputy-head chair vice-chair spokesperson envoy representative commissioner administrator attache'.split(
    ' ',
  ),
);
/** Nobody holds one without a source that says so, of whatever it is. */
const PUBLIC: ReadonlySet<string> = new Set(
  (
    'minister deputy-minister prime-minister deputy-prime-minister under-secretary deputy-secretary assistant-secretary ' +
    'deputy-assistant-secretary permanent-secretary ambassador deputy-ambassador consul-general deputy-consul-general ' +
    'charge governor deputy-governor mayor deputy-mayor senator party-secretary deputy-party-secretary state-secretary'
  ).split(' '),
);
/** Offices of what is named by a ministry. */
const OF_MINISTRIES: ReadonlySet<string> = new Set([
  'minister',
  'deputy-minister',
  'secretary',
  'deputy-secretary',
]);
const OF_COUNTRIES: ReadonlySet<string> = new Set([
  'ambassador',
  'deputy-ambassador',
  'consul-general',
  'deputy-consul-general',
]);
const OF_AN_OCCASION =
  / (?:session|meeting|dialogue|forum|conference|summit|talks?|panel|delegation|working group|task force|steering|phien|cuoc hop|hoi nghi|hoi thao|doi thoai|dien dan|doan|nhom cong tac|to cong tac|chi dao) /u;

/** `undefined` where the title is right, or where nothing tells that it is wrong. */
export function judgeTitle(judged: JudgedTitle): TitleFault | undefined {
  const { title, held, dates, dateOf } = judged;
  const offices = new Set(title.offices.filter((office) => !isRank(office)));
  const known = held.filter((one) => officesIn(one, title.cue.vietnamese).size > 0);
  if (offices.size === 0 || known.length === 0) {
    return undefined;
  }
  const alike = known.filter((one) => intersects(officesIn(one, title.cue.vietnamese), offices));
  if (alike.length === 0) {
    return isTelling(judged, offices) ? { kind: 'never' } : undefined;
  }
  const meant = alike.filter((one) => !isOfAnother(judged, one, offices));
  if (meant.length === 0) {
    return { kind: 'elsewhere' };
  }
  const times = meant.map((one) => dates.map((date) => timeOf(one, held, date, dateOf)));
  if (title.former || times.flat().includes('then')) {
    return undefined;
  }
  const last = meant.at(-1);
  return last && { kind: times.at(-1)?.[0] === 'after' ? 'after' : 'before', held: last };
}

/** True where somebody who had such an office would be known to have it: it is not one of many side jobs. */
function isTelling({ title, text, held, gazetteer }: JudgedTitle, offices: ReadonlySet<string>): boolean {
  const all = [...offices];
  if (title.domain.length === 0) {
    return !all.every((office) => BESIDE_OTHERS.has(office));
  }
  if (isOfOccasion(text, title)) {
    return false;
  }
  // An office that the lexicon does not know may be that of the title in other words.
  const unread = held.filter(({ roles }) => roles.every((role) => role.offices.size === 0));
  if (unread.some(({ words }) => title.domain.every((word) => words.includes(` ${word}`)))) {
    return false;
  }
  const isNear = held.some(({ words }) =>
    title.domain.some((word) => word.length > 2 && words.includes(` ${word} `)),
  );
  const named = gazetteer.find(text.slice(title.cue.span.end, title.end));
  return (
    isNear ||
    all.some((office) => PUBLIC.has(office)) ||
    named.some(({ names }) => names.some(({ name }) => name.kind === 'organization'))
  );
}

/** True for titles that somebody has for a meeting, a delegation or a task. */
export function isOfOccasion(text: string, { cue, end, offices }: PlacedTitle): boolean {
  return (
    OF_AN_OCCASION.test(toWords(text.slice(cue.span.end, end))) ||
    offices.every((office) => office === 'head' || office === 'deputy-head' || isRank(office))
  );
}

/** True where the title is of another ministry, body or country than the one that is held, and nothing they share. */
function isOfAnother(
  { title, text, registry, gazetteer }: JudgedTitle,
  { words, membership }: HeldTitle,
  offices: ReadonlySet<string>,
): boolean {
  const phrase = text.slice(title.cue.span.start, title.end);
  const named = gazetteer.find(phrase).flatMap(({ names }) => names.map(({ name }) => name));
  if (intersects(offices, OF_COUNTRIES)) {
    const countries = named.flatMap(({ entityId }) => registry.getOf('area', entityId) ?? []);
    return countries.some(
      ({ classification, names }) =>
        classification === 'country' && !names.some((name) => words.includes(toWords(name.text))),
    );
  }
  if (title.domain.some((word) => word.length > 2 && words.includes(` ${word} `) && !GENERAL.has(word))) {
    return false;
  }
  if (intersects(offices, OF_MINISTRIES)) {
    const portfolios = portfoliosIn(toWords(phrase));
    const own = portfoliosIn(words);
    return portfolios.size > 0 && own.size > 0 && !intersects(portfolios, own);
  }
  const { organizationId } = membership;
  const bodies = named.flatMap(({ entityId }) => registry.getOf('organization', entityId) ?? []);
  return (
    organizationId !== undefined &&
    bodies.length > 0 &&
    bodies.every(({ id }) => !isRelated(id, organizationId, registry))
  );
}

/** Words of titles that say nothing of which body they are of. */
const GENERAL: ReadonlySet<string> = new Set(
  'ministry department minister deputy vice bo truong thu cuc vu tong cong hoa national vietnam vietnamese viet nam us united states korea korean'.split(
    ' ',
  ),
);

function isRelated(a: string, b: string, registry: Registry): boolean {
  return a === b || isWithin(a, b, registry) || isWithin(b, a, registry);
}

function isWithin(id: string, whole: string, registry: Registry): boolean {
  const seen = new Set<string>();
  for (let at: string | undefined = id; at !== undefined && !seen.has(at);) {
    seen.add(at);
    at = registry.getOf('organization', at)?.parentId;
    if (at === whole) {
      return true;
    }
  }
  return false;
}

/**
 * True where a document itself gives the title, so that the registry has only not taken it in. A title of the other
 * language counts by those of its meanings that the person's titles have in the language of the text.
 */
export function isGivenBy(
  { title, held, dates }: JudgedTitle,
  fault: TitleFault,
  given: readonly SourceTitle[],
): boolean {
  const { vietnamese } = title.cue;
  const own = new Set(held.flatMap((one) => [...officesIn(one, vietnamese)]));
  return given.some((source) => {
    const meanings =
      source.vietnamese === vietnamese || !source.offices.some((office) => own.has(office))
        ? source.offices
        : source.offices.filter((office) => own.has(office));
    return meanings.some((office) => title.offices.includes(office)) && speaksOf(source);
  });

  function speaksOf({ domain, date }: SourceTitle): boolean {
    switch (fault.kind) {
      case 'never':
        return true;
      case 'elsewhere':
        return title.domain.some((word) => domain.includes(word) && !GENERAL.has(word));
      case 'before':
      case 'after':
        return dates.some((one) => date?.slice(0, MONTH) === one.slice(0, MONTH));
    }
  }
}
