import type { SourceDocument } from '../../corpus/sourceDocument';
import { toSearchedText } from '../../mentions/findCues';
import type { LawWords } from '../../mentions/laws/lawWords';
import type { Gazetteer } from '../../matcher/gazetteer';
import { findTitleCues } from '../../mentions/people/findPeopleCues';
import type { TitleCue } from '../../mentions/people/peopleCues';
import { readNameParts } from '../../mentions/people/nameParts';
import { readableOffset } from '../../text/readableText';
import type { Span } from '../../text/span';
import { findWords } from '../../text/words';
import { foldText } from '../../text/fold';
import type { Steps } from '../../util/steps';
import { append } from '../../util/append';
import type { Countries } from './countries';
import { findBodies } from './findBodies';
import { findLaws } from './findLaws';
import { findOthers } from './findOthers';
import { findPeople } from './findPeople';
import type { FoundName } from './found';
import { Claims, shownName, toPassageText, type Explained } from './passageText';
import type { DocumentSightings, Sighting } from './sighting';
import { toNfc } from '../../text/normalForms';

/** What names are told by, compiled once. */
export interface SightingTools {
  readonly offices: Gazetteer;
  readonly lawWords: LawWords;
  readonly countries: Countries;
}

/**
 * What a document names outside the given spans. Headings, boilerplate and lines of capitals name nothing. Rests
 * behind each passage, and within long ones.
 *
 * @param known of the stored text, in order
 */
export function* readSightings(
  document: SourceDocument,
  known: readonly Explained[],
  tools: SightingTools,
): Steps<DocumentSightings> {
  const { readable } = document;
  const sightings: Sighting[] = [];
  const names = new ShortNames();
  const explained = known.map(({ start, end, isPlace }) => ({
    isPlace,
    start: readableOffset(readable, start),
    end: readableOffset(readable, end),
  }));
  let next = 0;
  for (const passage of document.passages) {
    yield;
    if (passage.boilerplate) {
      continue;
    }
    const whole = {
      start: readableOffset(readable, passage.span.start),
      end: readableOffset(readable, passage.span.end),
    };
    for (const { start, end } of cutLong(readable.text, whole)) {
      yield;
      while ((explained[next]?.end ?? Infinity) <= start) {
        next++;
      }
      const inside: Explained[] = [];
      for (let i = next; (explained[i]?.start ?? end) < end; i++) {
        const span = explained[i];
        if (span !== undefined) {
          inside.push({ ...span, start: span.start - start, end: span.end - start });
        }
      }
      const text = toSearchedText(readable.text.slice(start, end));
      const found = findNames(text, document.lang.startsWith('vi'), inside, tools);
      const toStored = (span: Span): Span => ({
        start: readable.sourceOffset(start + span.start),
        end: readable.sourceEnd(start + span.end),
      });
      const own = found.map((one) => toSighting(one, text, toStored));
      names.learn(own);
      append(
        sightings,
        own.map((one) => names.resolve(one)),
      );
    }
  }
  return withCommonWords(sightings, readable.text);
}

/** Of a stretch in which names are compared with each other, which takes the square of its length. */
const LONGEST_STRETCH = 8000;

/** A passage of megabytes in stretches, each to the end of a sentence where there is one, else to that of a word. */
function* cutLong(text: string, { start, end }: Span): Iterable<Span> {
  let from = start;
  while (end - from > LONGEST_STRETCH) {
    const most = text.slice(from, from + LONGEST_STRETCH);
    const [upTo = most] = /^.*[.!?;]\s/su.exec(most) ?? /^.*\s/su.exec(most) ?? [];
    yield { start: from, end: from + upTo.length };
    from += upTo.length;
  }
  yield { start: from, end };
}

/** Also syllables of names: `Nguyen Chi Dung`, `Nguyễn Thế Anh`. */
const SYLLABLE_TITLE = /^(?:Ông|Bà|Anh|Chị|Cô|Chú|Bác|Ong|Ba|Chi)$/u;

function isWithinName(text: string, { span, offices }: TitleCue, isVietnamese: boolean): boolean {
  const written = toNfc(text.slice(span.start, span.end));
  const isBare = /^(?:ong|ba|chi)$/iu.test(written);
  return (
    offices.length === 0 &&
    (written === 'Miss' ||
      (isBare && !isVietnamese) ||
      (SYLLABLE_TITLE.test(written) &&
        /[ \u00a0]$(?<=\p{Lu}[\p{L}\p{M}]*[ \u00a0])/u.test(
          text.slice(Math.max(0, span.start - 12), span.start),
        )))
  );
}

/** Of one passage, in order and without overlap. */
export function findNames(
  text: string,
  isVietnamese: boolean,
  known: readonly Explained[],
  { offices, lawWords, countries }: SightingTools,
): readonly FoundName[] {
  const passage = toPassageText(text, isVietnamese);
  if (passage.runs.length === 0) {
    return [];
  }
  const claims = new Claims(known);
  const titles = findTitleCues(text, { lexicon: offices }).filter(
    (cue) => !isWithinName(text, cue, isVietnamese),
  );
  const laws = findLaws(passage, lawWords, claims);
  const people = findPeople(passage, titles, countries, claims);
  const bodies = findBodies(passage, titles, claims);
  const others = findOthers(passage, countries, titles, claims);
  return [...laws, ...people, ...bodies, ...others].sort((a, b) => a.start - b.start);
}

function toSighting(found: FoundName, text: string, toStored: (span: Span) => Span): Sighting {
  const { kind, title, acronym, isShort, isOpening, number, lawType } = found;
  return {
    kind,
    text: shownName(text, found),
    span: toStored(found),
    ...(title === undefined
      ? {}
      : { title: { text: shownName(text, title), span: toStored(title), offices: title.offices } }),
    ...(acronym === undefined
      ? {}
      : { acronym: { text: shownName(text, acronym), span: toStored(acronym) } }),
    ...(isShort === undefined ? {} : { isShort }),
    ...(isOpening === undefined ? {} : { isOpening }),
    ...(number === undefined ? {} : { number }),
    ...(lawType === undefined ? {} : { lawType }),
  };
}

/** By which people of this document are called once they were named in full. */
class ShortNames {
  /** `undefined` where two of them are. */
  readonly #full = new Map<string, string | undefined>();

  learn(sightings: readonly Sighting[]): void {
    for (const { kind, text, isShort } of sightings) {
      if (kind === 'person' && isShort !== true) {
        const parts = readNameParts(text);
        const shorts = parts.vietnamese ? parts.given : parts.family === undefined ? [] : [parts.family];
        for (const short of shorts) {
          const key = foldText(short);
          const known = this.#full.has(key) ? this.#full.get(key) : text;
          this.#full.set(key, known !== undefined && foldText(known) === foldText(text) ? known : undefined);
        }
      }
    }
  }

  resolve(sighting: Sighting): Sighting {
    const mayBeShort = sighting.isShort === true || sighting.kind === 'unknown';
    const full = mayBeShort ? this.#full.get(foldText(sighting.text)) : undefined;
    if (full === undefined) {
      return sighting;
    }
    return {
      kind: 'person',
      text: sighting.text,
      span: sighting.span,
      isShort: true,
      of: full,
      ...titleOf(sighting),
    };
  }
}

function titleOf({ title }: Sighting): Pick<Sighting, 'title'> {
  return title === undefined ? {} : { title };
}

/** Marks single words that the text writes in small letters too. */
function withCommonWords(sightings: readonly Sighting[], text: string): DocumentSightings {
  const wanted = new Set(
    sightings.flatMap(({ kind, text: name }) =>
      kind === 'unknown' && !name.includes(' ') ? name.toLowerCase() : [],
    ),
  );
  const common = new Set<string>();
  if (wanted.size > 0) {
    for (const { start, end } of findWords(text)) {
      const word = text.slice(start, end);
      if (wanted.has(word)) {
        common.add(word);
      }
    }
  }
  return sightings.map((one) =>
    one.kind === 'unknown' && common.has(one.text.toLowerCase()) ? { ...one, isCommon: true } : one,
  );
}
