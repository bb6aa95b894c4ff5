import { foldText } from '../../text/fold';
import type { Span } from '../../text/span';
import { isGap, type CapitalWord } from './capitalWords';
import { startOfParticles } from './nameParts';
import type { FullNameCue, ShortNameCue } from './peopleCues';
import type { PeopleFacts } from './peopleFacts';

/** Words that are a short form of some name and no part of a full one, in order; the longest at each place. */
export function findShortNames(
  text: string,
  words: readonly CapitalWord[],
  fullNames: readonly FullNameCue[],
  { shortForms, endings }: PeopleFacts,
): readonly ShortNameCue[] {
  const cues: ShortNameCue[] = [];
  let behind = 0;
  let full = 0;
  for (const [i, word] of words.entries()) {
    while ((fullNames[full]?.span.end ?? Infinity) <= word.start) {
      full++;
    }
    if (word.start < behind || (fullNames[full]?.span.start ?? Infinity) < word.end) {
      continue;
    }
    const next = words[i + 1];
    const hasNext = next !== undefined && endings.has(next.key) && isGap(text, word.end, next.start);
    const spans = [
      ...(hasNext ? [{ start: word.start, end: next.end }] : []),
      ...(endings.has(word.key)
        ? [
            { start: startOfParticles(text, word.start), end: word.end },
            { start: word.start, end: word.end },
          ]
        : beforeHyphen(word)),
    ];
    for (const span of spans) {
      const forms = shortForms.get(foldText(text.slice(span.start, span.end)));
      if (forms !== undefined && span.start >= behind) {
        cues.push({ span, forms });
        behind = span.end;
        break;
      }
    }
  }
  return cues;
}

/** `Dung` of `Dung-led`. */
function beforeHyphen({ start, text }: CapitalWord): readonly Span[] {
  const hyphen = /^[\p{L}\p{M}]+(?=[-\u2010\u2011][\p{Ll}\p{M}]+$)/u.exec(text);
  return hyphen === null ? [] : [{ start, end: start + hyphen[0].length }];
}
