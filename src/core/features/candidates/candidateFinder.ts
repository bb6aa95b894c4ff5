import type { SourceDocument } from '../../corpus/sourceDocument';
import type { Desk } from '../../desk';
import { compileLawWords } from '../../mentions/laws/lawWords';
import type { Mention } from '../../mentions/mention';
import { compileOfficeLexicon } from '../../mentions/people/officeLexicon';
import { foldText } from '../../text/fold';
import { isSameSpan } from '../../text/span';
import type { Steps } from '../../util/steps';
import type { NameCandidate } from './candidate';
import { Countries } from './countries';
import { gatherNames } from './gather';
import { readSightings, type SightingTools } from './readSightings';
import type { DocumentSightings } from './sighting';
import { toCandidates } from './toCandidates';

interface Kept {
  readonly mentions: readonly Mention[];
  readonly sightings: DocumentSightings;
}

/**
 * Finds names of the corpus that the registry does not explain. What a document names is kept as long as the same is
 * explained in it, so that an edit costs one document.
 */
export class CandidateFinder {
  readonly #kept = new WeakMap<SourceDocument, Kept>();
  #tools: SightingTools | undefined;

  /** The most useful first. */
  *find(desk: Pick<Desk, 'documents' | 'occurrences'>): Steps<readonly NameCandidate[]> {
    this.#tools ??= yield* compileTools();
    const tools = this.#tools;
    const found: (readonly [SourceDocument, DocumentSightings])[] = [];
    for (const document of desk.documents) {
      const mentions = desk.occurrences.mentionsIn(document);
      const kept = this.#kept.get(document);
      if (kept !== undefined && explainsTheSame(kept.mentions, mentions)) {
        found.push([document, kept.sightings]);
        continue;
      }
      const known = mentions.map(({ span, kind }) => ({ ...span, isPlace: kind === 'area' }));
      const sightings = yield* readSightings(document, known, tools);
      this.#kept.set(document, { mentions, sightings });
      found.push([document, sightings]);
    }
    const candidates = yield* toCandidates(yield* gatherNames(found, tools.countries));
    // Papers name themselves in each of their texts, which says nothing of what these are about.
    const publishers = new Set(desk.documents.map(({ publisher }) => publisher && foldText(publisher)));
    return candidates.filter(({ kind, name }) => kind !== 'unknown' || !publishers.has(foldText(name.name)));
  }
}

function* compileTools(): Steps<SightingTools> {
  return {
    offices: yield* compileOfficeLexicon(),
    lawWords: yield* compileLawWords(),
    countries: new Countries(),
  };
}

function explainsTheSame(before: readonly Mention[], now: readonly Mention[]): boolean {
  return (
    before === now ||
    (before.length === now.length &&
      before.every(({ span, kind }, i) => {
        const other = now[i];
        return other !== undefined && isSameSpan(span, other.span) && kind === other.kind;
      }))
  );
}
