import type { Choice, LeftOut } from './harness';
import { host, type Kind } from './host';

interface Row {
  /** The name of a test with its suite's, or of a suite. */
  readonly tests: string;
  /** So many tests it is. */
  readonly count: number;
  /** Where they run: in these kinds alone, or in all but these. */
  readonly only?: readonly Kind[];
  readonly except?: readonly Kind[];
  readonly reason: string;
}

/** Write a file that the command is given, in the tests; where no folder is open the command asks for it instead. */
const GIVEN_A_FILE = [
  'Citing › the bibliography of a memo is written in the format of the file, but into no corpus',
  'Briefs › saved, it is a memo with citations, and its timeline is drawn where something draws it',
  'Import and export › a table becomes a new registry file, with a report of what was left',
  'Import and export › a Popolo file is put into the registry as it is, beside one of its name',
  'Import and export › the registry goes out in each format, but into no corpus',
];

/** Every test that does not run in every kind of window; all others do. */
const ROWS: readonly Row[] = [
  {
    tests: 'At the end › the log tells what was read and holds no errors, and all could be stored',
    count: 1,
    only: ['web'],
    reason: 'without its native modules VS Code’s server writes no logs of extensions in Node',
  },
  {
    tests: 'Symbols',
    count: 2,
    except: ['virtual'],
    reason:
      'VS Code waits for all who know symbols; its own Markdown extension waits without end for a search of the disk, which no other extension may offer',
  },
  ...GIVEN_A_FILE.map((tests): Row => ({
    tests,
    count: 1,
    except: ['nofolder'],
    reason: 'a command takes a file without asking only where it is one of an open folder',
  })),
  { tests: 'Restricted Mode', count: 5, only: ['restricted'], reason: 'needs a folder that is not trusted' },
  { tests: 'Several folders', count: 6, only: ['multiroot'], reason: 'needs two folders' },
  { tests: 'No folder', count: 6, only: ['nofolder'], reason: 'needs a window without a folder' },
  { tests: 'A virtual disk', count: 8, only: ['virtual'], reason: 'needs the disk of the test extension' },
];

/** Fails where the table does not say exactly what is there. */
export function chooseTests(names: readonly string[]): Choice {
  const covers = ({ tests }: Row, name: string): boolean => name === tests || name.startsWith(`${tests} › `);
  for (const row of ROWS) {
    const count = names.filter((name) => covers(row, name)).length;
    if (count !== row.count) throw new Error(`${row.tests}: ${count} tests, the table says ${row.count}`);
  }
  const runs = ({ only, except }: Row): boolean =>
    only?.includes(host.kind) ?? except?.includes(host.kind) !== true;
  const foreign = ROWS.filter((row) => !runs(row));
  const own = ROWS.filter(({ only }) => only?.includes(host.kind) === true);
  const applies = names.filter((name) => !foreign.some((row) => covers(row, name)));
  const chosen = new Set(
    host.form === 'whole' ? applies : applies.filter((name) => own.some((row) => covers(row, name))),
  );
  const rest: LeftOut = {
    tests: 'all other tests',
    count: applies.length - chosen.size,
    reason: 'they are run in this kind of window by npm run test:long',
  };
  return {
    isChosen: (name) => chosen.has(name),
    leftOut: [...foreign, ...(rest.count === 0 ? [] : [rest])],
  };
}
