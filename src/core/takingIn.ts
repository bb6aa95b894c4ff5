import type { CorpusSnapshot } from './corpus/corpusSnapshot';
import type { SourceDocument } from './corpus/sourceDocument';

/**
 * `names`: names are found in documents; `search`: their words are indexed; `again`: names are found once more in
 * documents that are in, as the registry or the dates of its sources have changed.
 */
export type TakingInStage = 'names' | 'search' | 'again';

export interface TakingInProgress {
  readonly stage: TakingInStage;
  /** Documents that are behind it, of all. */
  readonly done: number;
  readonly total: number;
  /** The document at work. */
  readonly file: { readonly corpus: string; readonly path: string };
}

/** Fewer documents take no time that anybody would watch. */
const FEWEST_TOLD = 100;

/** How far what was read is taken in, and what stays out while that is stopped. */
export class TakingIn {
  readonly #onProgress: () => void;
  #progress: TakingInProgress | undefined;
  #halt = { isCancellationRequested: false };
  #state: 'going' | 'stopping' | 'stopped' = 'going';
  #heldBack: ReadonlySet<SourceDocument> = new Set();

  constructor(onProgress: () => void) {
    this.#onProgress = onProgress;
  }

  /** Cancelled when what goes on now is to end, be it for good or until {@link resume}. */
  get token(): { readonly isCancellationRequested: boolean } {
    return this.#halt;
  }

  get isStopped(): boolean {
    return this.#state !== 'going';
  }

  /** True while it is not known yet what is to stay out: until then nothing is taken in. */
  get isStopping(): boolean {
    return this.#state === 'stopping';
  }

  /** Stays as it was while it is stopped; `undefined` where little or nothing is to do. */
  progress(): TakingInProgress | undefined {
    return this.#progress;
  }

  /** What of a snapshot is to be taken in. */
  choose(snapshot: CorpusSnapshot): CorpusSnapshot {
    const documents = snapshot.documents.filter((document) => !this.#heldBack.has(document));
    return {
      ...snapshot,
      complete: snapshot.complete && !this.isStopped,
      documents: this.#heldBack.size === 0 ? snapshot.documents : documents,
    };
  }

  tell(stage: TakingInStage, { corpus, id }: SourceDocument, done: number, total: number): void {
    if (!this.isStopped && (this.#progress !== undefined || total - done >= FEWEST_TOLD)) {
      this.#progress = { stage, done, total, file: { corpus, path: id } };
      this.#onProgress();
    }
  }

  finish(): void {
    if (!this.isStopped) {
      this.#progress = undefined;
    }
  }

  /** @returns the token of what may go on */
  stop(): { readonly isCancellationRequested: boolean } {
    this.#state = 'stopping';
    return this.#renew();
  }

  /** @param heldBack stays out until {@link resume}; a newer document in its place does not */
  holdBack(heldBack: readonly SourceDocument[]): void {
    this.#state = 'stopped';
    this.#heldBack = new Set(heldBack);
  }

  resume(): void {
    this.#state = 'going';
    this.#progress = undefined;
    this.#heldBack = new Set();
    this.#renew();
  }

  dispose(): void {
    this.#halt.isCancellationRequested = true;
  }

  #renew(): { readonly isCancellationRequested: boolean } {
    this.#halt.isCancellationRequested = true;
    this.#halt = { isCancellationRequested: false };
    return this.#halt;
  }
}
