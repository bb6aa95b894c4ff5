import type { Mention } from '../../mentions/mention';
import type { PlacedTitle } from '../../mentions/people/titlesBeside';
import { referenceDateOf } from '../../mentions/referenceDate';
import type { Membership, Person } from '../../registry/entity';
import type { ImpreciseDate } from '../../corpus/sourceDocument';
import type { Span } from '../../text/span';
import type { CheckedParagraph } from '../checkedParagraph';
import type { Finding } from '../finding';
import { toFindingSources } from '../findingSources';
import { namedPeople } from '../namedPeople';
import type { CheckDesk, Rule } from '../rule';
import { officesIn, toHeldTitles, type HeldTitle } from '../titles/heldTitles';
import { findTitlesOfNames } from '../titlesOfNames';
import { toDisagreement } from './tellDisagreement';

/** A title that one source gives somebody where another, of about the same day, gives a higher or lower one. */
export function createRivalTitleRule(): Rule {
  return {
    codes: ['sources-disagree'],
    // eslint-disable-next-line require-yield -- what is known of somebody is worked out when they are named
    *prepare(desk) {
      // eslint-disable-next-line require-yield -- a paragraph names few people
      return function* (paragraph) {
        return checkTitles(paragraph, desk);
      };
    },
  };
}

function checkTitles(paragraph: CheckedParagraph, desk: CheckDesk): readonly Finding[] {
  const { cues, mentions } = paragraph;
  const named = namedPeople(mentions);
  if (named.length === 0 || cues.people.titles.length === 0) {
    return [];
  }
  const beside = findTitlesOfNames(
    paragraph,
    named.map(({ span }) => ({ ...span, isShort: false })),
  );
  return named.flatMap((mention, i) =>
    (beside[i]?.titles ?? []).flatMap((title) => checkTitle(title, mention, paragraph, desk) ?? []),
  );
}

function checkTitle(
  title: PlacedTitle,
  { entity, candidates }: Mention,
  paragraph: CheckedParagraph,
  desk: CheckDesk,
): Finding | undefined {
  const { registry, people } = desk.recogniser;
  const [only, ...others] = candidates;
  const id = entity ?? (others.length === 0 ? only?.id : undefined);
  const person = id === undefined ? undefined : registry.getOf('person', id);
  const rivals =
    person && findRivals(title, person, toHeldTitles(person, registry, people.lexicon), paragraph, desk);
  if (person === undefined || rivals === undefined) {
    return undefined;
  }
  const sourcesOf = ({ membership }: HeldTitle) => toFindingSources(desk.desk, membership.sources);
  const span: Span = { start: title.cue.span.start, end: title.end };
  return toDisagreement(
    {
      span,
      message: desk.wording.translate(
        'Sources differ on {0}: {1}; {2}.',
        person.name,
        rivals.support.membership.role ?? '',
        rivals.against.membership.role ?? '',
      ),
      entity: person.id,
      support: sourcesOf(rivals.support),
      against: sourcesOf(rivals.against),
    },
    paragraph,
    desk,
  );
}

/** About the same time, in days. */
const NEAR = 92;

function findRivals(
  title: PlacedTitle,
  person: Person,
  held: readonly HeldTitle[],
  paragraph: CheckedParagraph,
  { desk }: CheckDesk,
): { readonly support: HeldTitle; readonly against: HeldTitle } | undefined {
  const { vietnamese } = title.cue;
  const offices = new Set(title.offices);
  const asOf = referenceDateOf(paragraph, title.cue.span.start).date;
  const has = (one: HeldTitle): boolean =>
    [...officesIn(one, vietnamese)].some((office) => offices.has(office));
  const support = held.filter((one) => has(one) && one.membership.sources.length > 0);
  if (person.memberships.length < 2 || title.former) {
    return undefined;
  }
  for (const one of support) {
    const against = held.find(
      (other) =>
        !has(other) &&
        isSameBody(one.membership, other.membership) &&
        isOtherRank([...officesIn(one, vietnamese)], [...officesIn(other, vietnamese)]) &&
        isOpen(one.membership) &&
        isOpen(other.membership) &&
        areNear(
          datesOf(one.membership, (source) => desk.dateOf(source)),
          datesOf(other.membership, (source) => desk.dateOf(source)),
          asOf,
        ) &&
        areOtherDocuments(one.membership, other.membership),
    );
    if (against !== undefined) {
      return { support: one, against };
    }
  }
  return undefined;
}

function isSameBody(a: Membership, b: Membership): boolean {
  return a.organizationId !== undefined && a.organizationId === b.organizationId;
}

/** `president` and `vice-president`. */
function isOtherRank(a: readonly string[], b: readonly string[]): boolean {
  const bare = (office: string): string => office.replace(/^(?:deputy|vice|assistant|under|acting)-/, '');
  return a.some((one) => b.some((other) => one !== other && bare(one) === bare(other)));
}

/** Who left one for the other held both, one after the other. */
function isOpen({ startDate, endDate }: Membership): boolean {
  return startDate === undefined && endDate === undefined;
}

function datesOf(
  { sources }: Membership,
  dateOf: (source: Membership['sources'][number]) => ImpreciseDate | undefined,
): readonly ImpreciseDate[] {
  return sources.flatMap((source) => dateOf(source) ?? []);
}

function areNear(a: readonly ImpreciseDate[], b: readonly ImpreciseDate[], asOf: ImpreciseDate): boolean {
  return a.some((one) =>
    b.some((other) => daysBetween(one, other) <= NEAR && one.slice(0, 4) <= asOf.slice(0, 4)),
  );
}

function daysBetween(a: ImpreciseDate, b: ImpreciseDate): number {
  return Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;
}

function areOtherDocuments(a: Membership, b: Membership): boolean {
  const documents = new Set(a.sources.map(({ document }) => document));
  return b.sources.length > 0 && b.sources.every(({ document }) => !documents.has(document));
}
