import * as vscode from 'vscode';

import type { AideMemoire, Outline, OutlineIcon, OutlineNode } from '../../core';
import { BRIEFED_KINDS, findAgain, nextAnchorNode, presentLabel, presentMarkedLabel } from '../../core';
import { toRange, toSpanRange } from '../convert';
import { linkCommands } from '../ids';
import { openPassage } from './openPassage';
import { PassageDragging, type Dropping } from './passageDragging';
import { showText } from './showText';

/** What one of the sidebar's views shows, and how it may be grouped. */
export interface OutlineViewOptions<G extends string> {
  readonly id: string;
  readonly groupings: readonly { readonly id: G; readonly label: string }[];
  readonly groupCommand: string;
  /** What can be dropped on the view; nothing unless it is given. */
  readonly dropping?: Dropping;
  /** `memo` is where the nodes' `memoSpan` lead; only In This Memo has one. */
  build(groupBy: G): { readonly outline: Outline; readonly memo?: vscode.TextDocument | undefined };
  /** Shown above the tree; `undefined` where the tree speaks for itself. */
  message(outline: Outline): string | undefined;
  /** What choosing a node does that leads neither to a passage nor into a memo. */
  readonly commandOf?: (node: OutlineNode) => vscode.Command | undefined;
}

export interface WalkOptions {
  /** What has the keyboard afterwards: the tree unless told otherwise. */
  readonly focus?: 'tree' | 'editor';
  /** Behind the last passage comes the first one. */
  readonly around?: boolean;
}

/** Nodes of which a brief can be made. */
const BRIEFED: ReadonlySet<OutlineIcon> = new Set([...BRIEFED_KINDS, 'talk']);

/** How long it is told which place is shown, in milliseconds. */
const TOLD = 4_000;

/** A tree view over an outline of the core: maps nodes to tree items and keeps the grouping the user chose. */
export class OutlineView<G extends string>
  implements vscode.TreeDataProvider<OutlineNode>, vscode.Disposable
{
  readonly #service: AideMemoire;
  readonly #options: OutlineViewOptions<G>;
  readonly #memory: vscode.Memento;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #given = new WeakSet();
  readonly #view: vscode.TreeView<OutlineNode>;
  readonly #command: vscode.Disposable;
  #outline: Outline | undefined;
  #memo: vscode.TextDocument | undefined;
  /** The place of the memo that was shown last. */
  #walked: { readonly id: string; readonly index: number } | undefined;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(service: AideMemoire, memory: vscode.Memento, options: OutlineViewOptions<G>) {
    this.#service = service;
    this.#options = options;
    this.#memory = memory;
    this.#view = vscode.window.createTreeView(options.id, {
      treeDataProvider: this,
      showCollapseAll: true,
      canSelectMany: false,
      dragAndDropController: new PassageDragging(service, options.dropping),
    });
    this.#command = vscode.commands.registerCommand(options.groupCommand, () => this.#groupByNext());
    this.#describe();
  }

  get id(): string {
    return this.#options.id;
  }

  get visible(): boolean {
    return this.#view.visible;
  }

  get selected(): OutlineNode | undefined {
    return this.#view.selection[0];
  }

  /**
   * The node with the focus, while this view has the keyboard. VS Code tells an extension of the selection only, so
   * the focus is made to join or leave it, and what changed is the node. It is selected afterwards.
   */
  async selectFocused(): Promise<OutlineNode | undefined> {
    const before = this.#view.selection;
    await vscode.commands.executeCommand('list.toggleSelection');
    const after = this.#view.selection;
    const node =
      after.find((one) => !before.includes(one)) ?? before.find((one) => !after.includes(one)) ?? before[0];
    if (node !== undefined && (after.length !== 1 || after[0] !== node)) {
      await this.#view.reveal(node, { select: true, focus: true });
    }
    return node;
  }

  /**
   * Whether the node, which a command may have got from anyone, was given to VS Code by this view; also by an outline
   * that a newer one has replaced, since one may click in the moment between. Of anything else nothing is looked at: it
   * may have no end, or throw.
   */
  owns(node: unknown): node is OutlineNode {
    return typeof node === 'object' && node !== null && this.#given.has(node);
  }

  /** Forgets the outline; a visible view asks for the new one at once, a hidden one when it is opened. */
  refresh(): void {
    this.#outline = undefined;
    this.#changed.fire(undefined);
  }

  getChildren(node?: OutlineNode): readonly OutlineNode[] & OutlineNode[] {
    return [...(node === undefined ? this.#current().roots : node.children())];
  }

  getParent(node: OutlineNode): OutlineNode | undefined {
    return node.parent;
  }

  getTreeItem(node: OutlineNode): vscode.TreeItem {
    this.#given.add(node);
    const item = new vscode.TreeItem(toLabel(node), toCollapsibleState(node));
    item.id = node.id;
    item.iconPath = new vscode.ThemeIcon(icons[node.icon]);
    item.contextValue = [
      node.anchorId && 'passage',
      node.entityId && 'entity',
      node.hasAccounts === true && 'accounts',
      node.entityId && BRIEFED.has(node.icon) && 'brief',
    ]
      .filter(Boolean)
      .join(',');
    item.accessibilityInformation = { label: node.accessibilityLabel };
    if (node.description !== undefined) {
      item.description = presentLabel(node.description);
    }
    // A plain string is shown as it is: VS Code renders Markdown only from a MarkdownString.
    item.tooltip = node.tooltip ?? node.accessibilityLabel;
    const command = this.#openCommand(node);
    if (command !== undefined) {
      item.command = command;
    }
    return item;
  }

  /** Selects the node that stands for the entity. @returns false where this view has none. */
  async revealEntity(entityId: string): Promise<boolean> {
    const node = this.#current().findEntity(entityId);
    if (node === undefined) {
      return false;
    }
    await this.#view.reveal(node, { select: true, focus: true, expand: true });
    return true;
  }

  /**
   * Selects the node in the place of one that may be of an earlier outline, else the first one, and gives it the
   * keyboard.
   */
  async goTo(node: OutlineNode | undefined): Promise<void> {
    const outline = this.#current();
    const again = (node && findAgain(outline, node)) ?? outline.roots[0];
    if (again !== undefined) {
      await this.#view.reveal(again, { select: true, focus: true });
    }
  }

  /** Goes to the next or previous passage from a node. */
  async walk(
    direction: 'next' | 'previous',
    from: OutlineNode | undefined,
    { focus = 'tree', around = false }: WalkOptions = {},
  ): Promise<void> {
    const outline = this.#current();
    const next =
      nextAnchorNode(outline, from, direction) ??
      (around ? nextAnchorNode(outline, undefined, direction) : undefined);
    if (next?.anchorId === undefined) {
      return;
    }
    await this.#view.reveal(next, { select: true, focus: focus === 'tree' });
    await openPassage(this.#service, next.anchorId, { preserveFocus: focus === 'tree' });
  }

  /**
   * Goes to the next of the places in the memo that a node stands for, from the first one on and around.
   *
   * @param given may be of an earlier outline; what stands in its place now counts
   */
  async walkMemo(given: OutlineNode): Promise<void> {
    const node = findAgain(this.#current(), given);
    if (node === undefined) {
      return;
    }
    const { memoSpans: spans = [], id, label } = node;
    const memo = this.#memo;
    const index = this.#walked?.id === id ? (this.#walked.index + 1) % spans.length : 0;
    const span = spans[index];
    if (memo === undefined || span === undefined) {
      return;
    }
    this.#walked = { id, index };
    await showText(memo, { selection: toSpanRange(memo, span), preserveFocus: true });
    const told = vscode.l10n.t('{0}: {1} of {2}', presentLabel(label), index + 1, spans.length);
    vscode.window.setStatusBarMessage(told, TOLD);
  }

  dispose(): void {
    vscode.Disposable.from(this.#command, this.#view, this.#changed).dispose();
  }

  #current(): Outline {
    if (this.#outline === undefined) {
      const { outline, memo } = this.#options.build(this.#grouping());
      this.#outline = outline;
      this.#memo = memo;
      const message = this.#options.message(this.#outline);
      // An empty string would leave an empty line above the tree.
      (this.#view as { message?: string | undefined }).message = message;
    }
    return this.#outline;
  }

  #grouping(): G {
    const stored = this.#memory.get<string>(this.#options.id);
    const known = this.#options.groupings.find(({ id }) => id === stored) ?? this.#options.groupings[0];
    if (known === undefined) {
      throw new Error(`${this.#options.id} has no grouping`);
    }
    return known.id;
  }

  async #groupByNext(): Promise<void> {
    const ids = this.#options.groupings.map(({ id }) => id);
    const next = ids[(ids.indexOf(this.#grouping()) + 1) % ids.length];
    await this.#memory.update(this.#options.id, next);
    this.#describe();
    this.refresh();
  }

  #describe(): void {
    const grouping = this.#grouping();
    const label = this.#options.groupings.find(({ id }) => id === grouping)?.label;
    if (label !== undefined) {
      this.#view.description = label;
    }
  }

  /** `vscode.open` gives VS Code's own behaviour: preview on click and Space, focus moves on Enter. */
  #openCommand(node: OutlineNode): vscode.Command | undefined {
    const open = (uri: vscode.Uri, selection: vscode.Range): vscode.Command => ({
      command: 'vscode.open',
      title: vscode.l10n.t('Open'),
      arguments: [uri, { selection } satisfies vscode.TextDocumentShowOptions],
    });
    if (node.anchorId !== undefined) {
      const target = this.#service.openAnchor(node.anchorId);
      return target?.state === 'found'
        ? open(vscode.Uri.parse(target.uri, true), toRange(target.range))
        : undefined;
    }
    const own = this.#options.commandOf?.(node);
    if (own !== undefined) {
      return own;
    }
    const memo = this.#memo;
    if (node.memoSpans !== undefined && memo !== undefined) {
      return { command: linkCommands.walkMentions, title: vscode.l10n.t('Next Mention'), arguments: [node] };
    }
    return node.memoSpan && memo ? open(memo.uri, toSpanRange(memo, node.memoSpan)) : undefined;
  }
}

function toLabel({ label, highlights }: OutlineNode): string | vscode.TreeItemLabel {
  if (highlights === undefined) {
    return presentLabel(label);
  }
  const { text, marks } = presentMarkedLabel(label, highlights, 200);
  return { label: text, highlights: marks.map(({ start, end }): [number, number] => [start, end]) };
}

function toCollapsibleState({ hasChildren, isOpen }: OutlineNode): vscode.TreeItemCollapsibleState {
  if (!hasChildren) {
    return vscode.TreeItemCollapsibleState.None;
  }
  return isOpen === true
    ? vscode.TreeItemCollapsibleState.Expanded
    : vscode.TreeItemCollapsibleState.Collapsed;
}

const icons: Readonly<Record<OutlineIcon, string>> = {
  year: 'calendar',
  meeting: 'organization',
  talk: 'comment-discussion',
  person: 'person',
  organization: 'home',
  area: 'location',
  law: 'law',
  sector: 'symbol-class',
  figure: 'graph',
  statement: 'quote',
  passage: 'note',
  document: 'file-text',
  lost: 'warning',
  group: 'list-tree',
};
