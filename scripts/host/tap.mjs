import { appendFileSync, writeFileSync } from 'node:fs';
import { couldNotRun, sum } from '../lib/tally.mjs';

/**
 * @typedef {object} Outcome
 * @property {import('../lib/tally.mjs').Tally} tally
 * @property {number | undefined} registered all tests, those that are not run here as well; `undefined` if not told
 */

/**
 * Shows the TAP of the suite of test/integration, with what it leaves out and why, and counts it; everything else the
 * page logs goes to a file.
 *
 * @param {string} logFile
 */
export function readTap(logFile) {
  const tally = { passed: 0, failed: 0 };
  let planned = -1;
  let leftOut = 0;
  let registered;
  let inFailure = false;
  writeFileSync(logFile, '');
  return {
    /** @param {string} line */
    onLine(line) {
      appendFileSync(logFile, `${line}\n`);
      const verdict = /^(ok|not ok) \d+ - /.exec(line)?.[1];
      if (verdict === 'ok') tally.passed += 1;
      if (verdict === 'not ok') tally.failed += 1;
      planned = numberIn(/^1\.\.(\d+)$/, line) ?? planned;
      registered = numberIn(/^# registered: (\d+)$/, line) ?? registered;
      const out = /^# left out: ((\d+) × .*)$/.exec(line);
      if (out) leftOut += Number(out[2]);
      if (out) console.log(`  ﹣ ${out[1]}`);
      if (verdict !== undefined) inFailure = verdict === 'not ok';
      else if (out) inFailure = false;
      if (verdict !== undefined || (inFailure && line.startsWith('# '))) console.log(`  ${line}`);
    },
    /** @param {number | undefined} code @returns {Outcome} */
    outcome(code) {
      const ran = tally.passed + tally.failed;
      const ended = planned === ran && (code === 0) === (tally.failed === 0);
      if (ended && ran + leftOut === registered) return { tally, registered };
      console.log(
        ended
          ? `  ${ran} tests ran and ${leftOut} are listed as left out, of ${registered}`
          : `  The suite ended early (${code === undefined ? 'no answer in time' : `exit ${code}`}); see ${logFile}`,
      );
      return { tally: sum([tally, couldNotRun]), registered };
    },
  };
}

/** @param {RegExp} pattern @param {string} line */
function numberIn(pattern, line) {
  const found = pattern.exec(line)?.[1];
  return found === undefined ? undefined : Number(found);
}
