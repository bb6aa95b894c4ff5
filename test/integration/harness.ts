/**
 * A registrar of tests in the manner of `node:test`, for a host that may have no Node: it also runs in a web worker.
 * Lines go to the console, from where VS Code hands them to the script that started it (TAP, so that a person can
 * read them as well).
 */

type Body = () => void | Promise<void>;

interface Case {
  readonly name: string;
  readonly body: Body;
  readonly patience: number;
}

const cases: Case[] = [];
let suiteNames: readonly string[] = [];

export function suite(name: string, register: () => void): void {
  const outer = suiteNames;
  suiteNames = [...outer, name];
  register();
  suiteNames = outer;
}

/** @param minutes what it may take; longer than a minute is only for suites that nobody waits for */
export function test(name: string, body: Body, minutes = 1): void {
  cases.push({ name: [...suiteNames, name].join(' › '), body, patience: minutes * 60_000 });
}

/** A test that is not run here, or several of one suite. */
export interface LeftOut {
  readonly tests: string;
  readonly count: number;
  readonly reason: string;
}

export interface Choice {
  readonly isChosen: (name: string) => boolean;
  readonly leftOut: readonly LeftOut[];
}

/** Looks after every test, whatever it is about. */
export interface Guard {
  /** Rejects where the test has left something behind: then it has failed. */
  afterEach(): Promise<void>;
}

/**
 * Runs what has been registered and is chosen, in order, and lists the rest. Rejects when a test failed, which is how
 * VS Code learns of it.
 */
export async function runRegistered(
  choose: (names: readonly string[]) => Choice,
  guards: readonly Guard[] = [],
): Promise<void> {
  const { isChosen, leftOut } = choose(cases.map(({ name }) => name));
  const chosen = cases.filter(({ name }) => isChosen(name));
  let failed = 0;
  for (const [index, { name, body, patience }] of chosen.entries()) {
    const started = performance.now();
    let failure = await failureOf(body, patience);
    for (const guard of guards) failure ??= await failureOf(() => guard.afterEach());
    if (failure !== undefined) failed += 1;
    const took = `time=${Math.round(performance.now() - started)}ms`;
    console.log(`${failure === undefined ? 'ok' : 'not ok'} ${index + 1} - ${name} # ${took}`);
    if (failure !== undefined) console.log(failure.replace(/^/gm, '# '));
  }
  for (const { tests, count, reason } of leftOut) console.log(`# left out: ${count} × ${tests}: ${reason}`);
  console.log(`# registered: ${cases.length}`);
  console.log(`1..${chosen.length}`);
  if (failed > 0) throw new Error(`${failed} of ${chosen.length} tests failed`);
}

/** A test or a guard that takes longer than this is stuck, whatever the machine. */
async function failureOf(body: Body, patience = 60_000): Promise<string | undefined> {
  try {
    await Promise.race([body(), rejectAfter(patience)]);
    return undefined;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

function rejectAfter(milliseconds: number): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => {
      reject(new Error(`not done after ${milliseconds / 1000} s`));
    }, milliseconds);
  });
}

export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(message);
}

/** Compares plain data by its JSON form. */
export function assertEqual<T>(actual: T, expected: T, what = 'values'): void {
  const [left, right] = [JSON.stringify(actual, undefined, 2), JSON.stringify(expected, undefined, 2)];
  if (left !== right) throw new Error(`${what} differ\nactual: ${left}\nexpected: ${right}`);
}

/** Asks again until there is an answer: what VS Code does in its own time has no other sign of being done. */
export async function eventually<T>(
  what: string,
  ask: () => T | undefined | Thenable<T | undefined>,
  milliseconds = 20_000,
): Promise<T> {
  const deadline = Date.now() + milliseconds;
  while (Date.now() < deadline) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${what}: not within ${milliseconds / 1000} s`);
}
