import { toAnchorId } from './corpus/anchorIds';
import { EvidenceFinder } from './corpus/evidence';
import { passageAt } from './corpus/passageAt';
import type { Desk } from './desk';
import { toAliases, toNewEntry } from './features/candidates/acceptCandidate';
import { CandidateFinder } from './features/candidates/candidateFinder';
import { shownWords } from './features/quotation';
import type { Registering } from './registering';
import type { Reviewing } from './reviewing';
import { runInSlices, type Pausing } from './util/steps';

/** What reviewing needs of the service around it. */
export interface ReviewingParts {
  readonly pausing: Pausing;
  readonly desk: () => Desk;
  readonly registering: Registering;
}

/** Code units of a passage before a name. */
const BEFORE = 60;

/** The part of the service that proposes entries from the corpus. */
export function createReviewing({ pausing, desk, registering }: ReviewingParts): Reviewing {
  const found = new CandidateFinder();
  return {
    candidates: (token) => runInSlices(found.find(desk()), pausing, token),
    acceptCandidates: (accepted) => {
      const finder = new EvidenceFinder();
      const taken = new Set<string>();
      return accepted.map(({ candidate, kind }) => {
        const id = registering.newEntityId(candidate.name.name, taken);
        taken.add(id);
        return toNewEntry(candidate, kind, id, finder);
      });
    },
    candidateAsOther: (candidate, entityId) => {
      const entity = desk().registry.get(entityId);
      return entity === undefined ? [] : toAliases(candidate, entity);
    },
    anchorOfCandidate: ({ document, span }) => toAnchorId(document, span),
    contextOf: ({ document, span }) => {
      const passage = passageAt(document, span.start);
      const whole = passage === undefined ? span : (document.passages[passage]?.span ?? span);
      const start = span.start - whole.start > BEFORE ? span.start - BEFORE : whole.start;
      const words = shownWords(document, { start, end: whole.end });
      return start > whole.start ? `…${words.replace(/^\S*\s+/, '')}` : words;
    },
  };
}
