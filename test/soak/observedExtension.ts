/**
 * The extension as it is, started behind windows through which the driver looks: what a test in the extension host
 * cannot see otherwise are the rows of trees and pickers.
 */
import * as vscode from 'vscode';
import { activate as start } from '../../src/extension';

type Picker = vscode.QuickPick<vscode.QuickPickItem>;
type Provider = vscode.TreeDataProvider<unknown>;

export interface Observed {
  readonly trees: ReadonlyMap<string, Provider>;
  /** The picker that was made last, which may be gone. */
  picker(): ObservedPicker | undefined;
}

export interface ObservedPicker {
  readonly busy: boolean;
  readonly isOpen: boolean;
  readonly items: readonly vscode.QuickPickItem[];
  /** As a person does: VS Code tells nobody of a value that an extension sets. */
  type(text: string): void;
  hide(): void;
}

interface Mutable {
  createTreeView: typeof vscode.window.createTreeView;
  createQuickPick: typeof vscode.window.createQuickPick;
}

export function activate(context: vscode.ExtensionContext): Observed {
  const trees = new Map<string, Provider>();
  let last: ObservedPicker | undefined;
  const window = vscode.window as unknown as Mutable;
  const { createTreeView, createQuickPick } = window;
  window.createTreeView = (id, options) => {
    trees.set(id, options.treeDataProvider);
    return createTreeView(id, options);
  };
  window.createQuickPick = <T extends vscode.QuickPickItem>() => {
    const picker = createQuickPick<T>();
    last = observe(picker);
    return picker;
  };
  start(context);
  return { trees, picker: () => last };
}

function observe(picker: Picker): ObservedPicker {
  const typed = new vscode.EventEmitter<string>();
  const listen = picker.onDidChangeValue.bind(picker);
  let isOpen = true;
  picker.onDidHide(() => {
    isOpen = false;
  });
  Object.defineProperty(picker, 'onDidChangeValue', {
    value: (...args: Parameters<vscode.Event<string>>) =>
      vscode.Disposable.from(listen(...args), typed.event(...args)),
  });
  return {
    get busy() {
      return picker.busy;
    },
    get isOpen() {
      return isOpen;
    },
    get items() {
      return picker.items;
    },
    type: (text) => {
      picker.value = text;
      typed.fire(text);
    },
    hide: () => {
      picker.hide();
    },
  };
}
