import type { SourceDocument } from '../../../src/core/corpus/sourceDocument';
import { findSentences } from '../../../src/core/text/sentences';
import { aDocument } from '../../support/deskBuilder';
import { SeededRandom } from '../../support/seededRandom';
import type { CollectionText } from './collections';
import { NO_SHARED_DATA, readSharedRows } from './sharedData';
import { createWordSource, makeRareWord } from './wordSource';

/** A passage as plain MiniSearch takes it; `id` is what {@link passageId} gives. */
export type ScalePassage = CollectionText;

export interface ScaleCorpus {
  readonly passages: readonly ScalePassage[];
  /** The same passages, ten in each. */
  readonly documents: readonly SourceDocument[];
}

export const PASSAGES_PER_DOCUMENT = 10;

/** @param passage index into the passages of the document */
export function passageId(document: string, passage: number): string {
  return `${document}:${passage}`;
}

/** Sentences to make passages of, by language. */
export interface SentencePool {
  readonly english: readonly string[];
  readonly vietnamese: readonly string[];
  /** What they are, for the head of a table. */
  readonly origin: string;
}

/** Of real news where both sets are there, else of made-up words. */
export function readSentences(): SentencePool {
  const english = readSharedRows('news-reuters21578', 'docs.jsonl.gz');
  const vietnamese = readSharedRows('news-vi-sample', 'docs.jsonl');
  if (english === undefined || vietnamese === undefined) {
    return makeSentences();
  }
  return {
    english: sentencesOf(english),
    vietnamese: sentencesOf(vietnamese),
    origin: 'sentences of news',
  };
}

function sentencesOf(rows: readonly unknown[]): readonly string[] {
  return (rows as readonly { readonly text?: string }[]).flatMap(({ text = '' }) => {
    const line = text.replace(/\s+/g, ' ').trim();
    const sentences = findSentences(line).map(({ start, end }) => line.slice(start, end).trim());
    // Neither scraps and tables nor what the stand-in for the reader takes for more than words.
    return sentences.filter(
      (sentence) => /^(?!Photo:)\p{L}/u.test(sentence) && /^(?:\S+ ){3,59}\S+$/.test(sentence),
    );
  });
}

/** Of made-up words. */
export function makeSentences(): SentencePool {
  const made = { english: madeUpSentences(1), vietnamese: madeUpSentences(2) };
  return { ...made, origin: `made-up words (${NO_SHARED_DATA})` };
}

function madeUpSentences(seed: number): readonly string[] {
  const nextWord = createWordSource(seed);
  return Array.from({ length: 20_000 }, () => Array.from({ length: 20 }, nextWord).join(' '));
}

/** Of all words: those that hardly ever come again. */
const RARE = 0.015;
const VIETNAMESE = 1 / 3;

/** So many passages of some 80 words, two thirds of them English; the first ones of a larger corpus are the same. */
export function buildScaleCorpus(pool: SentencePool, count: number): ScaleCorpus {
  const random = new SeededRandom(11);
  const passages: ScalePassage[] = [];
  const documents: SourceDocument[] = [];
  while (passages.length < count) {
    const id = `${documents.length}.md`;
    const title = random.pick(pool.english).split(' ').slice(0, 8).join(' ');
    const texts = Array.from({ length: PASSAGES_PER_DOCUMENT }, () => {
      const sentences = random.chance(VIETNAMESE) ? pool.vietnamese : pool.english;
      return buildPassage(sentences, random);
    });
    documents.push(aDocument(id, texts.join('\n\n'), { title }));
    passages.push(...texts.map((text, i) => ({ id: passageId(id, i), title, text })));
  }
  return { passages, documents };
}

function buildPassage(sentences: readonly string[], random: SeededRandom): string {
  const least = 40 + random.integer(60);
  const words: string[] = [];
  while (words.length < least) {
    for (const word of random.pick(sentences).split(' ')) {
      words.push(word);
      if (random.chance(RARE)) {
        words.push(makeRareWord(random));
      }
    }
  }
  return words.join(' ');
}

/** The first passages of a corpus, with the documents that hold them. */
export function takePassages({ passages, documents }: ScaleCorpus, count: number): ScaleCorpus {
  return { passages: passages.slice(0, count), documents: documents.slice(0, count / PASSAGES_PER_DOCUMENT) };
}

/** As after an edit: one word more at the end of the last passage. */
export function withWord(document: SourceDocument, word: string): SourceDocument {
  return aDocument(document.id, `${document.text} ${word}`, { title: document.title });
}
