/** What `npm run gold -- checks` runs: each half's figures for each rule, and on request its errors. */
import { FINDING_CODES, LineIndex, type Finding } from '../../../src/core';
import { printTable } from '../../bench/support/table';
import { excerpt, HALVES } from '../gold';
import { readDesks } from './memoPairs';
import { scoreDesk } from './scoreDesk';
import { sumFindings, type Figures, type PairScore, type RuleFigures, type TwinScore } from './scoreFindings';

/** False alarms are told for as many words. */
const WORDS = 2000;

function printFigures({ rules, all, words }: Figures): void {
  const toRow = (name: string, figures: Omit<RuleFigures, 'code'>) => ({
    rule: name,
    planted: figures.planted,
    found: figures.found,
    missed: figures.planted - figures.found,
    share: figures.planted === 0 ? '–' : (figures.found / figures.planted).toFixed(3),
    'false alarms': figures.falseAlarms,
    hints: figures.hints,
    'besides in twins': figures.besides,
  });
  printTable([...rules.map((rule) => toRow(rule.code, rule)), toRow('all', all)]);
  const rate = (all.falseAlarms / words) * WORDS;
  console.log(`False alarms per ${WORDS} words of right memos: ${rate.toFixed(2)} (${words} words)`);
}

function printErrors({ file, text, falseAlarms, twins }: PairScore): void {
  for (const finding of falseAlarms) {
    console.log(
      tell(file, text, finding.severity === 'hint' ? 'hint in right memo' : 'false alarm', finding),
    );
  }
  for (const { twin, found, besides } of twins) {
    if (found === undefined) {
      const { line } = new LineIndex(twin.text).positionAt(twin.fault.start);
      console.log(`${file}:${line + 1}: missed ${twin.code}: ${excerpt(twin.text, twin.fault)}`);
    }
    besides.forEach((finding) => console.log(tell(file, twin.text, tellTwin(twin), finding)));
  }
}

function tellTwin({ code }: TwinScore['twin']): string {
  return `besides in twin with ${code}`;
}

function tell(file: string, text: string, what: string, { span, code, message }: Finding): string {
  const { line } = new LineIndex(text).positionAt(span.start);
  return `${file}:${line + 1}: ${what}: ${code}: ${excerpt(text, span)} ${message}`;
}

const args = process.argv.slice(2);
const chosen = HALVES.filter((half) => args.includes(half));
for (const half of chosen.length === 0 ? HALVES : chosen) {
  const scores: PairScore[] = [];
  for (const desk of readDesks(half)) {
    scores.push(...(await scoreDesk(desk)));
  }
  const twins = scores.reduce((sum, score) => sum + score.twins.length, 0);
  console.log(`\n${half}: ${scores.length} right memos, ${twins} wrong twins, ${FINDING_CODES.length} rules`);
  printFigures(sumFindings(scores));
  // Nobody is to learn from the held-out half by looking for something else.
  if (args.includes('--errors') && (half === 'open' || args.includes('--heldOut-errors'))) {
    console.log('');
    scores.forEach(printErrors);
  }
}
