import type { Desk } from '../../desk';
import type { Passage } from '../../corpus/sourceDocument';
import type { Entity, Source } from '../../registry/entity';
import type { Steps } from '../../util/steps';
import { passageOf, type Account, type Accounts } from './account';

/** A passage of nothing but names, as in a list of subjects, may have so many words besides. */
const BESIDE_NAMES = 2;

/**
 * Passages of an account that are on the meeting and of which nothing in the registry tells: no statement, title,
 * figure, status or other claim rests on them, and they are more than names of what the meeting lists.
 */
export function findUntold(
  desk: Desk,
  accounts: Accounts,
  account: Account,
  told: ReadonlySet<Passage>,
): readonly Passage[] {
  const listed = new Set(
    accounts.meetings.flatMap(({ id, attendees, hosts, organizations, sectors, laws }) => [
      id,
      ...attendees.map(({ personId }) => personId),
      ...[hosts, organizations, sectors, laws].flat(),
    ]),
  );
  return account.document.passages.filter(
    (passage) =>
      account.passages.has(passage.index) &&
      !told.has(passage) &&
      !isBareList(desk, account, passage, listed),
  );
}

/** The passages of all accounts on which something in the registry rests. */
export function* findTold(desk: Desk, { tellingsOf }: Accounts): Steps<ReadonlySet<Passage>> {
  const told = new Set<Passage>();
  for (const entity of desk.registry.entities) {
    yield;
    for (const { account, sources } of tellingsOf(tellingSources(entity))) {
      for (const source of sources) {
        const index = passageOf(desk, source);
        const passage = index === undefined ? undefined : account.document.passages[index];
        if (passage !== undefined) {
          told.add(passage);
        }
      }
    }
  }
  return told;
}

/** What says something of the entity; sources of its names and, but for meetings and statements, of itself do not. */
function tellingSources(entity: Entity): readonly Source[] {
  const claimed = entity.claims.flatMap(({ sources }) => sources);
  switch (entity.kind) {
    case 'meeting':
    case 'statement':
      return [...entity.sources, ...claimed];
    case 'person':
      return [...claimed, ...entity.memberships.flatMap(({ sources }) => sources)];
    case 'figure':
      return [...claimed, ...entity.figureClaims.flatMap(({ sources }) => sources)];
    case 'law':
      return [...claimed, ...entity.history.flatMap(({ sources }) => sources)];
    default:
      return claimed;
  }
}

function isBareList(
  desk: Desk,
  { document }: Account,
  { span }: Passage,
  listed: ReadonlySet<string>,
): boolean {
  let words = '';
  let end = span.start;
  let names = 0;
  for (const mention of desk.occurrences.mentionsIn(document)) {
    const isInside = mention.span.start >= span.start && mention.span.end <= span.end;
    if (isInside && mention.entity !== null && listed.has(mention.entity)) {
      words += `${document.text.slice(end, mention.span.start)} `;
      end = mention.span.end;
      names += 1;
    }
  }
  words += document.text.slice(end, span.end);
  return names > 0 && (words.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? []).length <= BESIDE_NAMES;
}
