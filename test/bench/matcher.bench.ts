import { compileGazetteer, compileGazetteerInSteps } from '../../src/core/matcher/gazetteer';
import { addMentions, buildBenchNames } from './support/benchNames';
import { fastestBuild, keptBytes } from './support/builds';
import { foldAndFindWordStarts } from './support/foldedText';
import { measureInTurns } from './support/measure';
import { buildNewsText } from './support/newsText';
import { compileAhoCorasick, compileAlternation } from './support/rivalMatchers';
import { compareHits } from './support/sameHits';
import { printTable } from './support/table';

/**
 * The gazetteer alone, with growing numbers of names over the same news, beside what else would find names in it.
 * Milliseconds drift by half on a machine that is used; so all runs are in one process and take turns, the fastest of
 * each counts, and what decides are ratios of these.
 */

const SIZES = [1_000, 10_000, 100_000] as const;
/** As with all names in the news as it is; with fewer names mentions are put in until there are as many. */
const WORDS_PER_MENTION = 40;
/** Of the speed of a pass that only folds and looks for the starts of words. */
const LEAST_SHARE_OF_PASS = 0.3;
/** Of the speed with a thousand names, what must be left with a hundred thousand. */
const LEAST_FLATNESS = 0.6;
/** Regular expressions of many words became four times as fast with Node 22. */
const LEAST_OF_ALTERNATION = Number.parseInt(process.versions.node) >= 22 ? 2.5 : 10;
const LEAST_OF_AHO_CORASICK = 4;
/** Milliseconds for all names. */
const LONGEST_BUILD = 1000;
/** Milliseconds: twice the frame of a screen, as one table is copied at a time. */
const LONGEST_SLICE = 50;
/** Besides the names themselves, which the registry keeps. */
const MOST_BYTES_PER_NAME = 100;

const { names, origin, isReal } = buildBenchNames(SIZES[2]);
const news = buildNewsText(4_600_000);

const compiled = SIZES.map((size) => {
  const own = names.slice(0, size);
  const build = fastestBuild(5, () => compileGazetteerInSteps(own));
  return { ...keptBytes(() => compileGazetteer(own)), build };
});
const words = news.text.split(' ').length;
const texts = compiled.map(({ result }, i) => {
  const missing = 1 / WORDS_PER_MENTION - result.find(news.text).length / words;
  return addMentions(news.text, names.slice(0, SIZES[i]), missing);
});
const alternations = SIZES.map((size) => compileAlternation(names.slice(0, size)));
// With more names its tables would take hundreds of megabytes.
const ahoCorasick = compileAhoCorasick(names.slice(0, SIZES[1]));

/** Keeps what is measured from being left out. */
let found = 0;
const times = measureInTurns([
  ...texts.map((text) => () => void (found += foldAndFindWordStarts(text))),
  ...compiled.map(
    ({ result }, i) =>
      () =>
        void (found += result.find(texts[i] ?? '').length),
  ),
]);
const rivalTimes = measureInTurns(
  [...alternations, ahoCorasick].map(
    (find, i) => () => void (found += find(texts[i] ?? texts[1] ?? '').length),
  ),
  3,
);

const rows = SIZES.map((size, i) => {
  const text = texts[i] ?? '';
  const [pass = Number.NaN, find = Number.NaN] = [times[i], times[SIZES.length + i]];
  const alternation = rivalTimes[i] ?? Number.NaN;
  return {
    names: size,
    MB: Buffer.byteLength(text) / 1e6,
    'pass ms': pass,
    'find ms': find,
    'MB/s': Buffer.byteLength(text) / 1000 / find,
    'of a pass': pass / find,
    'alternation ms': alternation,
    'times its speed': alternation / find,
  };
});
const ofAhoCorasick = (rivalTimes[SIZES.length] ?? Number.NaN) / (rows[1]?.['find ms'] ?? Number.NaN);
const comparisons = SIZES.map((size, i) => {
  const text = texts[i] ?? '';
  const matches = compiled[i]?.result.find(text) ?? [];
  const rivals = [alternations[i], ...(i === 1 ? [ahoCorasick] : [])];
  return rivals.map((rival) => compareHits(text, names.slice(0, size), rival?.(text) ?? [], matches));
});

console.log(
  `Node ${process.versions.node}; ${(Buffer.byteLength(news.text) / 1e6).toFixed(1)} MB of ${news.origin}; ` +
    `${origin}; a mention every ${WORDS_PER_MENTION} words (${found % 10})`,
);
printTable(
  SIZES.map((size, i) => ({
    names: size,
    'build ms': compiled[i]?.build.milliseconds ?? Number.NaN,
    'longest slice': compiled[i]?.build.longest ?? Number.NaN,
    'bytes/name in tables': (compiled[i]?.result.tableBytes ?? Number.NaN) / size,
    'kept in all': (compiled[i]?.bytes ?? Number.NaN) / size,
    'matches in the news': compiled[i]?.result.find(news.text).length ?? 0,
    'and put in': compiled[i]?.result.find(texts[i] ?? '').length ?? 0,
    'same by alternation': comparisons[i]?.[0]?.same ?? 0,
    'not by rules': comparisons[i]?.[0]?.byRule ?? 0,
    unexplained: comparisons[i]?.[0]?.unexplained.length ?? 0,
  })),
);
printTable(rows);
console.log(`npm's ahocorasick with 10,000 names: ${(rivalTimes[SIZES.length] ?? Number.NaN).toFixed(0)} ms`);

const most = rows.at(-1);
const build = compiled.at(-1);
const demands: readonly (readonly [what: string, actual: number, sign: '>=' | '<=', bound: number])[] = [
  ['of a plain pass at 100,000 names', most?.['of a pass'] ?? 0, '>=', LEAST_SHARE_OF_PASS],
  ['of the speed at 1,000', (rows[0]?.['find ms'] ?? 0) / (most?.['find ms'] ?? 1), '>=', LEAST_FLATNESS],
  ['times an alternation', most?.['times its speed'] ?? 0, '>=', LEAST_OF_ALTERNATION],
  ["times npm's ahocorasick at 10,000", ofAhoCorasick, '>=', LEAST_OF_AHO_CORASICK],
  ['ms to build', build?.build.milliseconds ?? Infinity, '<=', LONGEST_BUILD],
  ['ms without a rest', build?.build.longest ?? Infinity, '<=', LONGEST_SLICE],
  ['bytes a name, names aside', (build?.bytes ?? Infinity) / SIZES[2], '<=', MOST_BYTES_PER_NAME],
];
for (const [what, actual, sign, bound] of demands) {
  const kept = sign === '>=' ? actual >= bound : actual <= bound;
  console.log(
    `[ratio] ${Number(actual.toPrecision(3))} ${what} (${sign} ${bound})${kept ? '' : ': NOT KEPT'}`,
  );
  // The bounds are for real names in real news.
  process.exitCode = kept || !isReal ? process.exitCode : 1;
}
const unexplained = comparisons.flat().flatMap((one) => one.unexplained);
if (unexplained.length > 0) {
  console.error(`Found by one alone for no rule: ${JSON.stringify(unexplained.slice(0, 20))}`);
  process.exitCode = 1;
}
