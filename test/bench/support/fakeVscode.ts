/**
 * As much of VS Code's API as activation touches: values where the code looks at them, and for all else an object that
 * can be called, constructed and asked for anything. What is asked of the file system is counted.
 */
export interface FakeVscode {
  readonly api: object;
  /** Calls of `workspace.fs` so far. */
  fileCalls(): number;
  /** Registrations so far: commands, views, providers, watchers, listeners. */
  registrations(): number;
}

/** @param files in the one corpus folder that the settings name */
export function createFakeVscode(files: number): FakeVscode {
  let fileCalls = 0;
  let registrations = 0;
  const settings = new Map<string, unknown>([['aideMemoire.corpora', ['corpus']]]);
  const folder = { uri: new FakeUri('file', '/desk'), name: 'desk', index: 0 };
  const known = new Map<string, unknown>([
    ['Uri', FakeUri],
    ['Disposable', FakeDisposable],
    ['EventEmitter', FakeEmitter],
    ['FileType', { File: 1, Directory: 2, SymbolicLink: 64 }],
    ['workspace.workspaceFolders', [folder]],
    ['workspace.textDocuments', []],
    ['window.visibleTextEditors', []],
    ['window.activeTextEditor', undefined],
    ['env.language', 'en'],
    ['l10n.t', (message: string) => message],
    [
      'workspace.getConfiguration',
      () => ({ get: (key: string, fallback: unknown) => settings.get(key) ?? fallback }),
    ],
    [
      'workspace.fs',
      {
        readDirectory: (uri: FakeUri) => {
          fileCalls++;
          const names = Array.from({ length: files }, (_, i): [string, number] => [`${i}.md`, 1]);
          return Promise.resolve(uri.path === '/desk/corpus' ? names : []);
        },
        stat: () => {
          fileCalls++;
          return Promise.resolve({ size: 10, mtime: 1, type: 1 });
        },
        readFile: () => {
          fileCalls++;
          return Promise.resolve(new TextEncoder().encode('# A title\n\nA paragraph.\n'));
        },
      },
    ],
  ]);
  const REGISTERS = /\.(?:register\w+|create\w+|on[A-Z]\w+)$/;
  const ask = (path: string): unknown => {
    if (known.has(path)) {
      return known.get(path);
    }
    // An arrow function could not be constructed.
    return new Proxy(anything, {
      get: (_, key) => (typeof key === 'symbol' ? undefined : ask(`${path}.${key}`)),
      apply: () => {
        if (!REGISTERS.test(path)) {
          return ask(`${path}()`);
        }
        registrations++;
        return asObject(path);
      },
      construct: () => asObject(path),
      set: () => true,
    });
  };
  /** What a `create…` or a constructor gives: anything can be asked of it and set on it. */
  const asObject = (path: string): object =>
    new Proxy<Record<string | symbol, unknown>>(
      { dispose: () => undefined },
      { get: (own, key) => (key in own || typeof key === 'symbol' ? own[key] : ask(`${path}().${key}`)) },
    );
  // A bundle copies the names of what it imports, so they are spelled out.
  const api = Object.fromEntries(NAMESPACES.map((name) => [name, ask(name)]));
  return { api, fileCalls: () => fileCalls, registrations: () => registrations };
}

function anything(): undefined {
  return undefined;
}

const NAMESPACES = (
  'window workspace commands languages env l10n lm authentication extensions Uri Disposable EventEmitter FileType ' +
  'FilePermission FileSystemError StatusBarAlignment DecorationRangeBehavior ThemeIcon ThemeColor TreeItem ' +
  'TreeItemCollapsibleState ViewColumn ConfigurationTarget DiagnosticSeverity Diagnostic Location Range Position ' +
  'Selection Hover MarkdownString RelativePattern ProgressLocation TextEditorRevealType QuickPickItemKind'
).split(' ');

class FakeUri {
  readonly authority = '';
  readonly query = '';
  readonly scheme: string;
  readonly path: string;
  constructor(scheme: string, path: string) {
    this.scheme = scheme;
    this.path = path;
  }
  static from({ scheme, path }: { readonly scheme: string; readonly path: string }): FakeUri {
    return new FakeUri(scheme, path);
  }
  static parse(text: string): FakeUri {
    const colon = text.indexOf(':');
    return new FakeUri(text.slice(0, colon), text.slice(colon + 1));
  }
  static file(path: string): FakeUri {
    return new FakeUri('file', path);
  }
  static joinPath(uri: FakeUri, ...parts: readonly string[]): FakeUri {
    return new FakeUri(uri.scheme, [uri.path, ...parts].join('/'));
  }
  with({ path }: { readonly path: string }): FakeUri {
    return new FakeUri(this.scheme, path);
  }
  toString(): string {
    return `${this.scheme}:${this.path}`;
  }
}

class FakeDisposable {
  readonly dispose: () => unknown;
  constructor(dispose: () => unknown) {
    this.dispose = dispose;
  }
  static from(...disposables: readonly { dispose(): unknown }[]): FakeDisposable {
    return new FakeDisposable(() => disposables.forEach((each) => each.dispose()));
  }
}

class FakeEmitter {
  readonly #listeners = new Set<(event: unknown) => void>();
  readonly event = (listener: (event: unknown) => void): FakeDisposable => {
    this.#listeners.add(listener);
    return new FakeDisposable(() => this.#listeners.delete(listener));
  };
  fire(event: unknown): void {
    this.#listeners.forEach((listener) => listener(event));
  }
  dispose(): void {
    this.#listeners.clear();
  }
}
