/** What `npm run gold` runs: each half's figures, and on request its errors. */
import { LineIndex } from '../../src/core';
import type { Span } from '../../src/core/text/span';
import { printTable } from '../bench/support/table';
import { excerpt, halfExists, HALVES, type GoldText } from './gold';
import { ERROR_CLASSES, pinpointOf, sumScores, type Figures, type TextScore } from './score';
import { scoreHalf, type ScoredText } from './scoreHalf';

/** One row for each figure, one column for each kind. */
function printFigures(scores: readonly TextScore[]): void {
  const { byKind, all } = sumScores(scores);
  const columns: readonly (readonly [string, Figures])[] = [...byKind, ['all', all]];
  const toRow = (name: string, tell: (figures: Figures) => string | number) => ({
    '': name,
    ...Object.fromEntries(columns.map(([column, figures]) => [column, tell(figures)])),
  });
  printTable([
    toRow('gold', ({ gold }) => gold),
    toRow('reported', ({ reported }) => reported),
    toRow('correct', ({ correct }) => correct),
    toRow('precision', ({ correct, reported }) => share(correct, reported)),
    toRow('recall', ({ correct, gold }) => share(correct, gold)),
    toRow('hard', ({ hard }) => hard),
    toRow('hard-recall', ({ hard, hardCorrect }) => share(hardCorrect, hard)),
    toRow('traps sprung', ({ traps, trapsSprung }) =>
      traps === 0 ? trapsSprung : `${trapsSprung}/${traps}`,
    ),
    toRow('pinpoints', ({ pinpoints }) => pinpoints),
    toRow('… reported', ({ pinpointsReported }) => pinpointsReported),
    toRow('… correct', ({ pinpointsCorrect }) => pinpointsCorrect),
    ...ERROR_CLASSES.map((error) => toRow(error, ({ errors }) => errors[error])),
  ]);
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : (part / whole).toFixed(3);
}

function printErrors({ gold, score }: ScoredText): void {
  for (const { class: error, name, mention } of score.errors) {
    const span = name?.span ?? mention?.span ?? { start: 0, end: 0 };
    const wanted = name === undefined ? 'nothing' : tellWho(name.id, name.candidates, name.pinpoint);
    const told =
      mention === undefined
        ? 'nothing'
        : `“${mention.text}” ${tellWho(
            mention.entity ?? undefined,
            mention.candidates.map(({ id }) => id),
            pinpointOf(mention)?.text,
          )}`;
    console.log(`${tellPlace(gold, span)}: ${error}: ${excerpt(gold.text, span)} is ${wanted}, told ${told}`);
  }
  for (const { trap, mention } of score.sprung) {
    const told = tellWho(
      mention.entity ?? undefined,
      mention.candidates.map(({ id }) => id),
      undefined,
    );
    console.log(
      `${tellPlace(gold, trap)}: trap: ${excerpt(gold.text, trap)}, told “${mention.text}” ${told}`,
    );
  }
}

function tellWho(
  id: string | undefined,
  candidates: readonly string[],
  pinpoint: string | undefined,
): string {
  const who = id ?? `open (${candidates.join(', ')})`;
  return pinpoint === undefined ? who : `${who} at ${pinpoint}`;
}

function tellPlace({ file, text }: GoldText, span: Span): string {
  const { line } = new LineIndex(text).positionAt(span.start);
  return `${file}:${line + 1}`;
}

const args = process.argv.slice(2);
const chosen = HALVES.filter((half) => args.includes(half));
for (const half of (chosen.length === 0 ? HALVES : chosen).filter(halfExists)) {
  const scored = await scoreHalf(half);
  console.log(`\n${half}: ${scored.length} texts`);
  printFigures(scored.map(({ score }) => score));
  // Nobody is to learn from the held-out half by looking for something else.
  if (args.includes('--errors') && (half === 'open' || args.includes('--heldOut-errors'))) {
    console.log('');
    scored.forEach(printErrors);
  }
}
