import type { NamedKind } from '../registry/entity';
import { foldText } from '../text/fold';
import { overlaps } from '../text/span';
import { readStretch } from '../text/unseenMarks';
import type { SourcePlace } from './news';
import type { SourceParagraph } from './readSource';

/** A name in a source that the registry does not explain. */
export interface UnknownName {
  readonly text: string;
  readonly kind: NamedKind;
  readonly count: number;
  readonly first: SourcePlace;
}

/** Laws that are named by a number which no law of the registry has, in the order of the text. */
export function findUnknownLaws(paragraphs: readonly SourceParagraph[]): readonly UnknownName[] {
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
