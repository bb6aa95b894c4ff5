import * as vscode from 'vscode';
import { assert, eventually, type Guard } from './harness';
import { findLedger, type Opened } from './tracking/ledger';

/**
 * Looks after each test whether the extension has as much open as before: what it registers once for all, what a
 * setting stands for, and no more; no timer, no growing number of listeners.
 */
export function neighbourGuard(): Guard {
  let steady: ReadonlyMap<string, number> | undefined;
  return {
    afterEach: async () => {
      const ledger = findLedger();
      if (ledger?.extension?.context === undefined) {
        assert(!isUnderDevelopment(), 'The extension under test has no ledger of what it has open');
        return;
      }
      let surplus: readonly string[] = [];
      await eventually('the extension at rest', () => {
        const live = countLive(ledger.live());
        surplus = tellSurplus(live, steady ?? live);
        return surplus.length === 0 ? true : undefined;
      }).catch(() => {
        const where = ledger
          .live()
          .filter(({ what }) => surplus.some((told) => told.startsWith(`${what}: `)));
        throw new Error(
          ['Left open:', ...surplus, ...where.slice(-3).map(({ where: { stack } }) => stack)].join('\n'),
        );
      });
      steady ??= countLive(ledger.live());
    },
  };
}

export function countLive(live: readonly Opened[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { what } of live) counts.set(what, (counts.get(what) ?? 0) + 1);
  return counts;
}

/** What stands for what the settings say or is kept for the next time, and so may be more than at the beginning. */
const BOUNDED: readonly (readonly [RegExp, () => number])[] = [
  // One for each folder, with its three events.
  [/^workspace\.createFileSystemWatcher/, () => ownCorpora().length],
  // That of the names, and that of the words a preview shows, from the first one on.
  [/^window\.createTextEditorDecorationType/, () => 2],
  // The importer waits for the next file.
  [/^worker$/, () => 1],
  // Of the last search, check and count of candidates, until the next ones.
  [/^new CancellationTokenSource$/, () => 3],
];

function tellSurplus(
  live: ReadonlyMap<string, number>,
  steady: ReadonlyMap<string, number>,
): readonly string[] {
  return [...live].flatMap(([what, count]) => {
    const bounded = BOUNDED.find(([kind]) => kind.test(what))?.[1]();
    const most = what === 'timer' ? 0 : (bounded ?? steady.get(what) ?? 0);
    return count > most ? [`${what}: ${count} instead of ${most}`] : [];
  });
}

/** Each folder may name its own. */
function ownCorpora(): readonly string[] {
  return (vscode.workspace.workspaceFolders ?? [undefined]).flatMap((folder) =>
    vscode.workspace.getConfiguration(undefined, folder).get<readonly string[]>('aideMemoire.corpora', []),
  );
}

function isUnderDevelopment(): boolean {
  const extension = vscode.extensions.getExtension<unknown>('aide-memoire.aide-memoire');
  return (extension?.packageJSON as { readonly isUnderDevelopment?: boolean }).isUnderDevelopment === true;
}
