/** A failure the reader can act on: its message is all there is to say, so no stack is shown. */
export class PlainError extends Error {}

/** @type {(() => void)[]} */
const cleanups = [];

/** Runs `cleanup` when the process ends, by itself or by a signal; the last one given runs first. @param {() => void} cleanup */
export function onExit(cleanup) {
  if (cleanups.length === 0) {
    process.once('exit', () => {
      for (const next of cleanups.reverse()) attempt(next);
    });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(130));
  }
  cleanups.push(cleanup);
}

/** One cleanup that fails does not keep the others from running. @param {() => void} cleanup */
function attempt(cleanup) {
  try {
    cleanup();
  } catch (error) {
    console.error(error);
  }
}

/**
 * Runs a script's body, then ends the process even if a server or a browser still holds it open.
 *
 * @param {() => Promise<boolean | void>} body `false` for a failure it has already told
 */
export async function main(body) {
  try {
    process.exitCode = (await body()) === false ? 1 : 0;
  } catch (error) {
    if (error instanceof PlainError) console.error(error.message);
    // esbuild has shown its errors when it throws them.
    else if (!Array.isArray(error.errors)) console.error(error);
    process.exitCode = 1;
  }
  // Given time first for what was written to a pipe, which is not synchronous on every system.
  setTimeout(() => process.exit(), 200);
}
