import type { Draft } from './draft';
import { LawsKnown, resolveLaws } from './laws/resolveLaws';
import { resolveMeetings } from './meetings/resolveMeetings';
import { AcronymsKnown, resolveOrganizations } from './organizations/resolveOrganizations';
import { PeopleKnown, resolvePeople } from './people/resolvePeople';
import type { Reading } from './reading';
import type { Recogniser } from './recogniser';

/**
 * The stages behind detection, for one text: told its paragraphs one after another from the first, they remember who
 * and what was introduced.
 */
export class Resolver {
  readonly #recogniser: Recogniser;
  readonly #acronyms = new AcronymsKnown();
  readonly #laws = new LawsKnown();
  readonly #people = new PeopleKnown();

  constructor(recogniser: Recogniser) {
    this.#recogniser = recogniser;
  }

  /** @param named drafts by written names. @returns in order and without overlap */
  resolve(reading: Reading, named: readonly Draft[]): readonly Draft[] {
    const { registry, people, laws, meetings } = this.#recogniser;
    const bodies = resolveOrganizations(reading, named, this.#acronyms, registry);
    const withLaws = resolveLaws(reading, bodies, this.#laws, laws);
    const withMeetings = resolveMeetings(reading, withLaws, meetings);
    return resolvePeople(reading, withMeetings, this.#people, people);
  }
}
