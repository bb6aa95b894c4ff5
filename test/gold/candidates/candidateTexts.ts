import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceDocument } from '../../../src/core/corpus/sourceDocument';
import type { CandidateKind, NameCandidate } from '../../../src/core/features/candidates/candidate';
import { foldWithMarks } from '../../../src/core/text/fold';
import { readText } from '../../support/readText';
import type { HalfName } from '../gold';

interface Label {
  readonly name: string;
  readonly kind: CandidateKind;
}

export interface CandidateTexts {
  readonly documents: readonly SourceDocument[];
  readonly labels: readonly Label[];
}

const LABEL = /\{\{([^|}]+)\|([a-z]+)\}\}/g;

export function readCandidateTexts(half: HalfName): CandidateTexts {
  const folder = join('test/gold/candidates', half);
  const labels = new Map<string, Label>();
  const documents = readdirSync(folder)
    .sort()
    .map((file) => {
      const written = readFileSync(join(folder, file), 'utf8');
      for (const [, name = '', kind = ''] of written.matchAll(LABEL)) {
        labels.set(`${kind} ${keyOf(name)}`, { name, kind: kind as CandidateKind });
      }
      return readText(written.replaceAll(LABEL, '$1'), file, half);
    });
  return { documents, labels: [...labels.values()] };
}

export interface CandidateScore {
  readonly found: Readonly<Record<string, readonly [found: number, all: number]>>;
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
  readonly proposed: number;
}

export function scoreCandidates(
  { labels }: CandidateTexts,
  candidates: readonly NameCandidate[],
): CandidateScore {
  const proposed = new Set(
    candidates.flatMap((one) => namesOf(one).map((name) => `${one.kind} ${keyOf(name)}`)),
  );
  const labelled = new Set(labels.map(({ name, kind }) => `${kind} ${keyOf(name)}`));
  const found: Record<string, [number, number]> = {};
  const missed: string[] = [];
  for (const { name, kind } of labels) {
    const tally = (found[kind] ??= [0, 0]);
    tally[1]++;
    if (proposed.has(`${kind} ${keyOf(name)}`)) {
      tally[0]++;
    } else {
      missed.push(`${kind} ${name}`);
    }
  }
  const wrong = candidates
    .filter((one) => !namesOf(one).some((name) => labelled.has(`${one.kind} ${keyOf(name)}`)))
    .map(({ kind, name }) => `${kind} ${name.name}`);
  return { found, missed, wrong, proposed: candidates.length };
}

function namesOf({ name, otherNames }: NameCandidate): readonly string[] {
  return [name, ...otherNames].map((one) => one.name);
}

function keyOf(name: string): string {
  return foldWithMarks(name);
}
