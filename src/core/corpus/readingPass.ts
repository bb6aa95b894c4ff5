import type { ListedFile } from './walkCorpus';

/** How far the reading of all corpora is. */
export interface LoadProgress {
  /** Sources read so far, of those found; registry files are read before them. */
  readonly done: number;
  readonly total: number;
  /** The file that is being read, of several the one that takes longest; `undefined` while none is. */
  readonly file?: { readonly corpus: string; readonly path: string };
}

/** The files of one listing of all corpora that are still to be read: what a stopped reading goes on with. */
export class ReadingPass {
  /** Reads also what seems unchanged. */
  readonly force: boolean;
  readonly #unread: Map<string, ListedFile>;
  /** In the order in which they were begun. */
  readonly #reading = new Set<ListedFile>();
  readonly #total: number;
  #unreadSources: number;

  /**
   * @param files all that were listed
   * @param unread those of them that are to be read
   */
  constructor(files: readonly ListedFile[], unread: readonly ListedFile[], force: boolean) {
    this.force = force;
    this.#unread = new Map(unread.map((file) => [file.uri, file]));
    this.#total = countSources(files);
    this.#unreadSources = countSources(unread);
  }

  get isOver(): boolean {
    return this.#unread.size === 0;
  }

  /** In the order of the listing. */
  unread(role: ListedFile['role']): readonly ListedFile[] {
    return [...this.#unread.values()].filter((file) => file.role === role);
  }

  isUnread(uri: string): boolean {
    return this.#unread.has(uri);
  }

  begin(file: ListedFile): void {
    this.#reading.add(file);
  }

  /** What is read counts, whatever came of it. */
  end(file: ListedFile): void {
    this.#reading.delete(file);
    const unread = this.#unread.get(file.uri);
    if (unread !== undefined) {
      this.#unread.delete(file.uri);
      this.#unreadSources -= countSources([unread]);
    }
  }

  progress(): LoadProgress {
    const [oldest] = this.#reading;
    return {
      done: this.#total - this.#unreadSources,
      total: this.#total,
      ...(oldest === undefined ? {} : { file: { corpus: oldest.corpus, path: oldest.path } }),
    };
  }
}

function countSources(files: readonly ListedFile[]): number {
  return files.reduce((sum, { role }) => sum + Number(role === 'source'), 0);
}
