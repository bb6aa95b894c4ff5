/** What VS Code asks of `@vscode/spdlog`, written line by line: slower, and all there when a process is killed. */
import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'critical'];

export class Logger {
  /** @type {string} */
  #file;
  /** @type {number} index of the lowest level that is written */
  #level = 2;
  #isPlain = false;

  /** @param {string} _type @param {string} _name @param {string} file */
  constructor(_type, _name, file) {
    this.#file = file;
    mkdirSync(dirname(file), { recursive: true });
    for (const [index, level] of levels.entries()) {
      this[level] = (/** @type {string} */ message) => this.#write(index, level, message);
    }
  }

  setLevel(/** @type {number} */ level) {
    this.#level = level;
  }

  clearFormatters() {
    this.#isPlain = true;
  }

  setPattern() {}
  flush() {}
  drop() {}

  #write(/** @type {number} */ index, /** @type {string} */ level, /** @type {string} */ message) {
    if (index < this.#level) return;
    const line = this.#isPlain ? message : `${new Date().toISOString()} [${level}] ${message}\n`;
    appendFileSync(this.#file, line);
  }
}

export const version = 0;
export function setLevel() {}
export function setFlushOn() {}

/** @param {string} name @param {string} file */
export async function createRotatingLogger(name, file) {
  return new Logger('plain', name, file);
}

export const createAsyncRotatingLogger = createRotatingLogger;
