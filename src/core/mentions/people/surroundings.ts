import type { Person } from '../../registry/entity';
import type { Registry } from '../../registry/registry';
import { sentenceAt } from '../../text/sentences';
import type { Draft } from '../draft';
import type { Reading } from '../reading';
import type { PeopleKnown } from './peopleKnown';

/** What is named around a name, for telling namesakes apart. */
export interface Surroundings {
  /** True where a body that the person belongs to is named in the same sentence. */
  namesBodyOf(person: Person): boolean;
  /** True where the sentence names a meeting the person attended, or the text somebody who was there too. */
  namesCompanionOf(person: Person): boolean;
}

/** Those of an offset of a paragraph. Nothing is looked for until somebody asks. */
export function surroundingsAt(
  offset: number,
  reading: Reading,
  drafts: readonly Draft[],
  known: PeopleKnown,
  registry: Registry,
): Surroundings {
  let named: ReadonlySet<string> | undefined;
  const inSentence = (): ReadonlySet<string> => (named ??= namedInSentence(offset, reading, drafts));
  return {
    namesBodyOf: ({ memberships }) =>
      memberships.some(
        ({ organizationId }) => organizationId !== undefined && inSentence().has(organizationId),
      ),
    namesCompanionOf: (person) => {
      const meetings = registry.meetingsOf(person.id);
      return meetings.some(
        ({ id, attendees }) =>
          inSentence().has(id) ||
          attendees.some(({ personId }) => {
            const other = personId === person.id ? undefined : registry.getOf('person', personId);
            return other !== undefined && known.has(other);
          }),
      );
    },
  };
}

function namedInSentence(
  offset: number,
  { cues: { sentences } }: Reading,
  drafts: readonly Draft[],
): ReadonlySet<string> {
  const sentence = sentences[sentenceAt(sentences, offset)];
  const named = new Set<string>();
  // A paragraph may hold thousands of names, and each asks.
  for (const { span, entity } of drafts) {
    if (
      entity !== null &&
      sentence !== undefined &&
      span.start >= sentence.start &&
      span.start < sentence.end
    ) {
      named.add(entity);
    }
  }
  return named;
}
