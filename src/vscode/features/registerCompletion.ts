import * as vscode from 'vscode';

import type { AideMemoire, CompletionTarget, NameCompletion } from '../../core';
import { presentLabel } from '../../core';
import type { Configuration } from '../configuration';
import { commandLinks, toEditedText, toMarkdown } from '../convert';
import { settings } from '../ids';
import type { RecognisedTexts } from '../recognisedTexts';
import { rangeOf, toAsked, type AskedPlace } from './askedPlace';

/** Behind a blank only what `@` began is gone on with. No letter is here, so that typing in prose asks for nothing. */
const TRIGGERS = ['@', ' '];

/**
 * Names, holders of titles and sources while a memo is written. While an input method composes, VS Code neither asks nor
 * sorts anew, and tells extensions nothing of it: what composing must not disturb is left alone by asking for nothing at
 * letters.
 */
export function registerCompletion(
  service: AideMemoire,
  configuration: Configuration,
  texts: RecognisedTexts,
): vscode.Disposable {
  /** What the items that VS Code holds stand for: their cards are made when somebody looks at them. */
  const targets = new WeakMap<vscode.CompletionItem, CompletionTarget>();
  const provider: vscode.CompletionItemProvider = {
    async provideCompletionItems(document, position, token, { triggerKind }) {
      if (!texts.isMemo(document) || !configuration.completes(document)) {
        return undefined;
      }
      const asked = toAsked(document, position);
      const memo = { ...toEditedText(document), text: () => asked.text };
      await service.ready();
      const isAsked = triggerKind !== vscode.CompletionTriggerKind.TriggerCharacter;
      const offers = await service.completeAt(memo, asked.offset, { isAsked, token });
      if (offers === undefined || offers.length === 0) {
        return undefined;
      }
      // The next letter may find others by names that no item shows.
      return new vscode.CompletionList(
        offers.map((offer, i) => {
          const item = toItem(asked, offer, i);
          targets.set(item, offer.target);
          return item;
        }),
        true,
      );
    },
    resolveCompletionItem(item) {
      const target = targets.get(item);
      const markdown = target && service.completionMarkdown(target, commandLinks);
      if (markdown !== undefined) {
        item.documentation = toMarkdown(markdown);
      }
      return item;
    },
  };
  const register = (): vscode.Disposable =>
    vscode.languages.registerCompletionItemProvider(
      configuration.languages().map((language) => ({ language })),
      provider,
      ...TRIGGERS,
    );
  let registration = register();
  return vscode.Disposable.from(
    new vscode.Disposable(() => {
      registration.dispose();
    }),
    configuration.onDidChange((event) => {
      if (event.affectsConfiguration(settings.languages)) {
        registration.dispose();
        registration = register();
      }
    }),
  );
}

function toItem(
  asked: AskedPlace,
  { label, number, description, detail, text, span, target }: NameCompletion,
  place: number,
): vscode.CompletionItem {
  const shown = presentLabel(label);
  const item = new vscode.CompletionItem(
    {
      label: shown,
      ...(number === undefined ? {} : { detail: ` ${presentLabel(number)}` }),
      description: presentLabel(description, 80),
    },
    toKind(target),
  );
  if (detail !== '') {
    item.detail = presentLabel(detail, 200);
  }
  item.insertText = text;
  item.range = rangeOf(asked, span);
  // VS Code drops what does not hold the letters typed: here they may be initials, or those of another name. All begin
  // with the same words and so weigh the same; the name behind them lets marks be added to a letter meanwhile.
  item.filterText = `${asked.text.slice(span.start, span.end)} ${shown}`;
  item.sortText = String(place).padStart(4, '0');
  return item;
}

function toKind({ kind }: CompletionTarget): vscode.CompletionItemKind {
  switch (kind) {
    case 'person':
      return vscode.CompletionItemKind.User;
    case 'organization':
      return vscode.CompletionItemKind.Class;
    case 'law':
      return vscode.CompletionItemKind.File;
    case 'meeting':
      return vscode.CompletionItemKind.Event;
    case 'sector':
      return vscode.CompletionItemKind.Constant;
    case 'area':
      return vscode.CompletionItemKind.Folder;
    case 'source':
      return vscode.CompletionItemKind.Reference;
  }
}
