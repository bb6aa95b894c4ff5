import * as vscode from 'vscode';
import { SeededRandom } from '../support/seededRandom';
import { folder } from './control';
import type { Observed } from './observedExtension';
import { memoText, registryText, sourceText } from './words';

export type Kind = 'memo' | 'source' | 'registry';

export const CORPORA = ['sources', 'archive'] as const;
const NAMES = ['alpha', 'beta', 'Gamma delta', 'số liệu', 'x.y', 'EPSILON'] as const;
/** More files, or longer texts, would test patience. */
export const MOST_FILES = 120;
export const LONGEST = 12_000;

/** The folder as it is, and chance: what an action needs. */
export class World {
  readonly random: SeededRandom;
  readonly observed: Observed;
  readonly paths: readonly string[];

  private constructor(random: SeededRandom, observed: Observed, paths: readonly string[]) {
    this.random = random;
    this.observed = observed;
    this.paths = paths;
  }

  /** Each action has its own chance, whatever those before it took of theirs. */
  static async look(seed: number, observed: Observed, paths = listFiles()): Promise<World> {
    return new World(new SeededRandom(seed), observed, await paths);
  }

  uri(path: string): vscode.Uri {
    return vscode.Uri.joinPath(folder(), path);
  }

  files(kind?: Kind): readonly string[] {
    return this.paths.filter((path) => kind === undefined || kindOf(path) === kind);
  }

  /** A file of a kind, made if there is none. */
  async some(kind: Kind): Promise<string> {
    const files = this.files(kind);
    return files.length > 0 ? this.random.pick(files) : this.make(kind);
  }

  someKind(): Kind {
    return this.random.pick(['memo', 'memo', 'source', 'registry'] as const);
  }

  /** A path that may be taken or not. */
  path(kind: Kind): string {
    const { random } = this;
    const name = random.chance(0.7) ? `harbour-${random.integer(30)}` : random.pick(NAMES);
    const below = random.chance(0.3) ? `${random.pick(NAMES)}/` : '';
    const corpus = random.pick(CORPORA);
    switch (kind) {
      case 'memo':
        return `memos/${below}${name}.md`;
      case 'source':
        return `${corpus}/${below}${name}.${random.pick(['md', 'md', 'txt', 'html'])}`;
      case 'registry':
        return `${corpus}/registry/${below}${random.pick(['people', 'bodies', 'analyst', 'more'])}.yaml`;
    }
  }

  text(kind: Kind): string {
    switch (kind) {
      case 'memo':
        return memoText(this.random);
      case 'source':
        return sourceText(this.random, `harbour-${this.random.integer(30)}`);
      case 'registry':
        return registryText(this.random);
    }
  }

  async make(kind: Kind): Promise<string> {
    const path = this.path(kind);
    await vscode.workspace.fs.writeFile(this.uri(path), new TextEncoder().encode(this.text(kind)));
    return path;
  }

  open(path: string): Thenable<vscode.TextDocument> {
    return vscode.workspace.openTextDocument(this.uri(path));
  }

  async show(path: string): Promise<vscode.TextEditor> {
    return vscode.window.showTextDocument(await this.open(path), { preview: this.random.chance(0.8) });
  }

  /** A place in a text: within a name more often than elsewhere. */
  place(document: vscode.TextDocument): vscode.Position {
    const text = document.getText();
    const from = this.random.integer(text.length + 1);
    const capital = text.slice(from).search(/\p{Lu}/u);
    return document.positionAt(this.random.chance(0.7) && capital >= 0 ? from + capital + 1 : from);
  }
}

export function kindOf(path: string): Kind | undefined {
  // The driver names this one as a corpus, too, and sources are imported into it.
  if (path.startsWith('nowhere/')) {
    return path.endsWith('.md') ? 'source' : undefined;
  }
  if (!CORPORA.some((corpus) => path.startsWith(`${corpus}/`))) {
    return path.endsWith('.md') ? 'memo' : undefined;
  }
  return /^\w+\/registry\/.*\.yaml$/.test(path)
    ? 'registry'
    : /\.(?:md|txt|html)$/.test(path)
      ? 'source'
      : undefined;
}

/** All files of the folder, in order. */
export async function listFiles(): Promise<readonly string[]> {
  return (await filesBelow('')).sort();
}

async function filesBelow(path: string): Promise<string[]> {
  const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(folder(), path));
  const nested = entries.map(async ([name, type]) => {
    const below = path === '' ? name : `${path}/${name}`;
    if (type === vscode.FileType.Directory) {
      return name.startsWith('.') ? [] : filesBelow(below);
    }
    return [below];
  });
  return (await Promise.all(nested)).flat();
}

/** The folder to begin with. */
export async function fillFolder(seed: number, observed: Observed): Promise<void> {
  const world = await World.look(seed, observed);
  for (const [kind, count] of [
    ['source', 40],
    ['memo', 6],
    ['registry', 6],
  ] as const) {
    for (let made = 0; made < count; made += 1) {
      await world.make(kind);
    }
  }
}
