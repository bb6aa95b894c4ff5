import type * as vscode from 'vscode';

import type { AideMemoire, OutlineNode } from '../../core';
import { anchorsMime } from '../ids';
import { writeAnchors } from './quotationEdits';

/** Passages of a view can be dragged into a memo. Without plain words beside them, which VS Code would drop instead. */
export class PassageDragging implements vscode.TreeDragAndDropController<OutlineNode> {
  readonly #service: AideMemoire;
  readonly dropMimeTypes: readonly string[] = [];
  readonly dragMimeTypes: readonly string[] = [anchorsMime];

  constructor(service: AideMemoire) {
    this.#service = service;
  }

  handleDrag(nodes: readonly OutlineNode[], dataTransfer: vscode.DataTransfer): void {
    const anchorIds = nodes.flatMap((node) => this.#anchorsOf(node));
    if (anchorIds.length > 0) {
      writeAnchors(dataTransfer, anchorIds);
    }
  }

  /** A row of search results stands for its best passage. */
  #anchorsOf({ anchorId, passages = [] }: OutlineNode): readonly string[] {
    const [place] = passages;
    return anchorId !== undefined ? [anchorId] : place === undefined ? [] : [this.#service.anchorOf(place)];
  }
}
