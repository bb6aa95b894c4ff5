import type { SourceDocument } from '../corpus/sourceDocument';
import type { Desk } from '../desk';
import type { CandidateKind } from '../features/candidates/candidate';
import type { CandidateFinder } from '../features/candidates/candidateFinder';
import { foldText } from '../text/fold';
import { overlaps } from '../text/span';
import { readStretch } from '../text/unseenMarks';
import type { Steps } from '../util/steps';
import type { SourcePlace } from './news';
import type { SourceParagraph } from './readSource';

/** A name in a source that the registry does not explain. */
export interface UnknownName {
  readonly text: string;
  readonly kind: CandidateKind;
  /** That stands beside it; only of people. */
  readonly title?: string;
  readonly count: number;
  readonly first: SourcePlace;
}

/** What is written like a name, and laws that are named by a number which no law of the registry has. */
export function* findUnknownNames(
  document: SourceDocument,
  paragraphs: readonly SourceParagraph[],
  { occurrences }: Pick<Desk, 'occurrences'>,
  finder: CandidateFinder,
): Steps<readonly UnknownName[]> {
  const candidates = yield* finder.find({ documents: [document], occurrences });
  const named = candidates.map(({ name, kind, titles: [title], mentions, places }): UnknownName => {
    const first = places[0] ?? name.place;
    return { text: name.name, kind, ...(title && { title: title.role }), count: mentions, first };
  });
  const numbered = findUnknownNumbers(paragraphs).filter(
    ({ first }) =>
      !candidates.some(({ name, places }) =>
        [name.place, ...places].some(({ span }) => overlaps(span, first.span)),
      ),
  );
  return [...named, ...numbered];
}

function findUnknownNumbers(paragraphs: readonly SourceParagraph[]): readonly UnknownName[] {
  const found = new Map<string, UnknownName>();
  for (const paragraph of paragraphs) {
    const { checked } = paragraph;
    for (const cue of checked.cues.laws) {
      const isKnown = checked.mentions.some(({ span }) => overlaps(span, cue.span));
      const first = cue.type === 'number' && !isKnown ? paragraph.placeOf(cue.span) : undefined;
      if (first !== undefined) {
        const text = readStretch(checked.text, cue.span);
        const known = found.get(foldText(text)) ?? { text, kind: 'law', count: 0, first };
        found.set(foldText(text), { ...known, count: known.count + 1 });
      }
    }
  }
  return [...found.values()];
}
