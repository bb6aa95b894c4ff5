import type * as Vscode from 'vscode';
import { theLedger } from './ledger';

/**
 * VS Code's API as the extension under test sees it: the same, but what it opens stands in the ledger until it is
 * disposed of.
 */
export function trackVscode(vscode: typeof Vscode): object {
  const tracked: Record<string, unknown> = {};
  for (const name of Object.keys(vscode) as (keyof typeof Vscode)[]) {
    tracked[name] = isNamespace(vscode[name]) ? trackMembers(name, vscode[name]) : vscode[name];
  }
  return {
    ...tracked,
    EventEmitter: trackClass('EventEmitter', vscode.EventEmitter),
    Disposable: trackClass('Disposable', vscode.Disposable),
    CancellationTokenSource: trackClass('CancellationTokenSource', vscode.CancellationTokenSource),
  };
}

const OPENS = /^(?:create|register)[A-Z]/;
const EVENT = /^on(?:Did|Will)[A-Z]/;

/** What closes when something is disposed of: itself, and who listens to it. */
type Owner = (() => void)[];

function isNamespace(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/**
 * VS Code freezes much of what it gives, and a proxy of a frozen object may not answer otherwise than that: so this is
 * one of an empty object.
 */
function trackMembers<T extends object>(path: string, real: T, owner?: Owner): T {
  return new Proxy({} as T, {
    get: (_, key) => trackMember(path, real, key, owner),
    set: (_, key, value) => Reflect.set(real, key, value, real),
    has: (_, key) => Reflect.has(real, key),
    ownKeys: () => Reflect.ownKeys(real),
    getOwnPropertyDescriptor: (_, key) => {
      const descriptor = Reflect.getOwnPropertyDescriptor(real, key);
      return descriptor && { ...descriptor, configurable: true };
    },
    getPrototypeOf: () => Reflect.getPrototypeOf(real),
  });
}

function trackMember(path: string, real: object, key: string | symbol, owner?: Owner): unknown {
  const value: unknown = Reflect.get(real, key, real);
  if (typeof key === 'symbol') return value;
  if (key === 'tabGroups' || key === 'fs') return trackMembers(`${path}.${key}`, value as object);
  if (typeof value !== 'function') return value;
  return (...args: readonly unknown[]): unknown => {
    if (key === 'dispose') owner?.splice(0).forEach((close) => close());
    const result: unknown = Reflect.apply(value, real, args);
    if (OPENS.test(key) || EVENT.test(key)) return trackOpened(`${path}.${key}`, result, { args, owner });
    return isThenable(result) ? trackRejection(result) : result;
  };
}

/** @param call its first argument is mostly what tells one command or view from another */
function trackOpened(
  what: string,
  result: unknown,
  call: { args: readonly unknown[]; owner: Owner | undefined },
): unknown {
  if (!isNamespace(result) || !('dispose' in result)) return result;
  const [first] = call.args;
  const close = theLedger().opened(typeof first === 'string' ? `${what} ${first}` : what);
  call.owner?.push(close);
  return trackMembers(what, result, [close]);
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return isNamespace(value) && 'then' in value && typeof value.then === 'function';
}

function trackRejection(result: PromiseLike<unknown>): Promise<unknown> {
  return Promise.resolve(result).catch((reason: unknown) => {
    theLedger().blame(reason);
    throw reason;
  });
}

function trackClass<T extends new (...args: never[]) => { dispose(): unknown }>(what: string, Real: T): T {
  return new Proxy(Real, {
    construct: (target, args, newTarget) => {
      const made = Reflect.construct(target, args, newTarget) as { dispose(): unknown };
      const close = theLedger().opened(`new ${what}`);
      const dispose = made.dispose.bind(made);
      made.dispose = () => {
        close();
        return dispose();
      };
      return made;
    },
  });
}
