import type * as vscode from 'vscode';

import type { AideMemoire, OutlineNode } from '../../core';
import { anchorsMime } from '../ids';
import { writeAnchors } from './quotationEdits';

/** What a view does with what is dropped on it. */
export interface Dropping {
  readonly mimeTypes: readonly string[];
  drop(dataTransfer: vscode.DataTransfer): Promise<void>;
}

/** Passages of a view can be dragged into a memo. Without plain words beside them, which VS Code would drop instead. */
export class PassageDragging implements vscode.TreeDragAndDropController<OutlineNode> {
  readonly #service: AideMemoire;
  readonly #dropping: Dropping | undefined;
  readonly dropMimeTypes: readonly string[];
  readonly dragMimeTypes: readonly string[] = [anchorsMime];

  constructor(service: AideMemoire, dropping?: Dropping) {
    this.#service = service;
    this.#dropping = dropping;
    this.dropMimeTypes = dropping?.mimeTypes ?? [];
  }

  handleDrag(nodes: readonly OutlineNode[], dataTransfer: vscode.DataTransfer): void {
    const anchorIds = nodes.flatMap((node) => this.#anchorsOf(node));
    if (anchorIds.length > 0) {
      writeAnchors(dataTransfer, anchorIds);
    }
  }

  async handleDrop(_: OutlineNode | undefined, dataTransfer: vscode.DataTransfer): Promise<void> {
    await this.#dropping?.drop(dataTransfer);
  }

  /** A row of search results stands for its best passage. */
  #anchorsOf({ anchorId, passages = [] }: OutlineNode): readonly string[] {
    const [place] = passages;
    return anchorId !== undefined ? [anchorId] : place === undefined ? [] : [this.#service.anchorOf(place)];
  }
}
