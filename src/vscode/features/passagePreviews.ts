import type { AideMemoire } from '../../core';
import { untilTabIsKnown } from './openTabs';
import { openPassage } from './openPassage';

/** How long a choice must rest before its passage is shown, in milliseconds: nobody reads while the list moves. */
const REST = 120;

/** Shows one passage after another beside a picker that keeps the focus; one that was overtaken is not opened. */
export class PassagePreviews {
  readonly #service: AideMemoire;
  readonly #shown = new Set<string>();
  #running: Promise<void> = Promise.resolve();
  #wanted: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(service: AideMemoire) {
    this.#service = service;
  }

  /** URIs of the texts shown so far. */
  get shown(): ReadonlySet<string> {
    return this.#shown;
  }

  /** @param anchorId `undefined` where nothing is chosen: what is shown stays */
  show(anchorId: string | undefined): void {
    this.#wanted = anchorId;
    clearTimeout(this.#timer);
    if (anchorId !== undefined) {
      this.#timer = setTimeout(() => {
        this.#running = this.#running.then(() => this.#open(anchorId));
      }, REST);
    }
  }

  /** Resolves when nothing more will be opened. */
  async stop(): Promise<void> {
    this.#wanted = undefined;
    clearTimeout(this.#timer);
    await this.#running;
  }

  async #open(anchorId: string): Promise<void> {
    const target = this.#wanted === anchorId ? this.#service.openAnchor(anchorId) : undefined;
    if (target === undefined) {
      return;
    }
    this.#shown.add(target.uri);
    await openPassage(this.#service, anchorId, { preserveFocus: true, belowPicker: true });
    await untilTabIsKnown(target.uri);
  }
}
