import { foldText } from '../../text/fold';
import { isImpreciseDate } from '../../text/dates';
import type { SourceFacts } from './sourceFacts';
import { toNfkd } from '../../text/normalForms';

/** A key is typed in memos; a long title says what it is with its first words. */
const LONGEST = 48;

/**
 * Name of a source's file without its ending, which is its citation key too: `2026-01-17-vu-hai-quan-receives`, and
 * `…-2` where that is taken. Small letters, digits and hyphens alone.
 *
 * @param originalName what to call it where title and date say nothing in Latin letters
 * @param isTaken by another file of the folder, whatever its ending, or by another source's key
 */
export function nameSource(
  { title, date }: SourceFacts,
  originalName: string,
  isTaken: (name: string) => boolean,
): string {
  const words = toWords(title ?? '');
  const told = words.length > 0 ? words : toWords(originalName.replace(/(?<=.)\.[^.]*$/, ''));
  const slug = cut(told.length > 0 ? told : ['source']);
  const base =
    date !== undefined && isImpreciseDate(date) && !slug.startsWith(date) ? `${date}-${slug}` : slug;
  let name = base;
  for (let number = 2; isTaken(name); number++) {
    name = `${base}-${number}`;
  }
  return name;
}

function toWords(text: string): readonly string[] {
  return (
    toNfkd(foldText(text))
      .replace(/\p{M}/gu, '')
      .match(/[a-z0-9]+/g) ?? []
  );
}

function cut(words: readonly string[]): string {
  let slug = (words[0] ?? '').slice(0, LONGEST);
  for (const word of words.slice(1)) {
    if (slug.length + 1 + word.length > LONGEST) {
      break;
    }
    slug += `-${word}`;
  }
  return slug;
}
