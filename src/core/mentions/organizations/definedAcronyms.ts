import type { Registry } from '../../registry/registry';
import { toNfc } from '../../text/normalForms';
import type { Span } from '../../text/span';
import type { Draft } from '../draft';
import { scoreOf } from '../evidence';
import type { Reading } from '../reading';
import { append } from '../../util/append';
import { ACRONYM } from './acronyms';
import { defineAcronym } from './defineAcronym';
import type { AcronymMeaning } from './defineAcronym';
import { isWordInCapitals, isWithinNumber } from './capitals';
import { isDecided } from './decided';

const TOKEN = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}&])${ACRONYM}(?![\\p{L}\\p{M}\\p{N}$])`, 'gu');
/** Code units before and behind an acronym in which the name may lie that it stands for. */
const NEARBY = 400;

interface Definition {
  readonly acronym: string;
  /** Where it stands in the paragraph: it counts from there on. */
  readonly start: number;
  readonly meaning: AcronymMeaning;
}

/** Which acronyms a text has defined so far; one for each reading of a text. */
export class DefinedAcronyms {
  readonly #meanings = new Map<string, AcronymMeaning>();

  /** Puts in what the acronyms stand for that were defined before, and takes out what they do not. */
  apply({ text, cues }: Reading, drafts: readonly Draft[], registry: Registry): readonly Draft[] {
    const definitions = cues.acronyms.flatMap((cue): Definition[] => {
      const nearby = draftsWithin(drafts, cue.long.start - NEARBY, cue.long.end + NEARBY);
      const meaning = defineAcronym(cue, text, nearby, registry);
      const acronym = toNfc(text.slice(cue.span.start, cue.span.end));
      return meaning === undefined ? [] : [{ acronym, start: cue.span.start, meaning }];
    });
    if (definitions.length === 0 && this.#meanings.size === 0) {
      return drafts;
    }
    const settled: Draft[] = [];
    let next = 0;
    for (const { span, meaning } of this.#findDefined(text, definitions)) {
      for (
        let draft = drafts[next];
        draft !== undefined && draft.span.end <= span.start;
        draft = drafts[++next]
      ) {
        settled.push(draft);
      }
      const there = drafts[next];
      if (there === undefined || there.span.start >= span.end) {
        append(settled, toDrafts(span, meaning));
      } else if (isSameSpan(there.span, span) && !isDecided(there) && !isMeant(there, meaning)) {
        append(settled, toDrafts(span, meaning));
        next++;
      }
    }
    return [...settled, ...drafts.slice(next)];
  }

  /** Where the text has an acronym that is defined at that place, in order. */
  *#findDefined(
    text: string,
    definitions: readonly Definition[],
  ): Generator<{ readonly span: Span; readonly meaning: AcronymMeaning }> {
    const inOrder = [...definitions].sort((a, b) => a.start - b.start);
    let next = 0;
    for (const { 0: token, index } of text.matchAll(TOKEN)) {
      for (let one = inOrder[next]; one !== undefined && one.start <= index; one = inOrder[++next]) {
        this.#meanings.set(one.acronym, one.meaning);
      }
      const meaning = this.#meanings.get(toNfc(token));
      const span = { start: index, end: index + token.length };
      if (meaning !== undefined && !isWordInCapitals(text, span) && !isWithinNumber(text, span)) {
        yield { span, meaning };
      }
    }
    for (const { acronym, meaning } of inOrder.slice(next)) {
      this.#meanings.set(acronym, meaning);
    }
  }
}

function toDrafts(span: Span, meaning: AcronymMeaning): readonly Draft[] {
  if (meaning === 'other') {
    return [];
  }
  const evidence = [
    'defined-here' as const,
    ...(meaning.candidates.length > 1 && meaning.entity === null ? ['shared-name' as const] : []),
  ];
  return [
    {
      span,
      entity: meaning.entity,
      candidates: meaning.candidates.map((candidate) => ({
        ...candidate,
        tier: 'exact',
        score: scoreOf(evidence),
        evidence,
      })),
    },
  ];
}

/** Already told, by its own name. */
function isMeant({ entity }: Draft, meaning: AcronymMeaning): boolean {
  return meaning !== 'other' && entity !== null && entity === meaning.entity;
}

function isSameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

/** Those that end behind `from` and begin before `to`, found by halving. */
function draftsWithin(drafts: readonly Draft[], from: number, to: number): readonly Draft[] {
  let low = 0;
  let high = drafts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((drafts[middle]?.span.end ?? 0) <= from) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  let end = low;
  while ((drafts[end]?.span.start ?? to) < to) {
    end++;
  }
  return drafts.slice(low, end);
}
