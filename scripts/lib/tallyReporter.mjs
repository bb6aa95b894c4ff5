/**
 * A reporter for `node --test` that writes one line of JSON, a Tally, at the end. A file that fails outside its
 * tests (it does not load, say) is reported by Node as a failed test of its own, and so is counted. Suites, which
 * only hold tests, are not.
 */
export default async function* tallyReporter(events) {
  const tally = { passed: 0, failed: 0 };
  for await (const { type, data } of events) {
    if (data?.details?.type === 'suite') continue;
    if (type === 'test:pass') {
      if (data.skip === undefined && data.todo === undefined) tally.passed += 1;
    } else if (type === 'test:fail') tally.failed += 1;
  }
  yield `${JSON.stringify(tally)}\n`;
}
