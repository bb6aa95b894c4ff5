import * as vscode from 'vscode';

import type { CardLinks, EditedText, Range } from '../core';
import { linkCommands } from './ids';

/** The only place where plain data of the core becomes VS Code's own objects, and back. */

export function toRange(range: Range): vscode.Range {
  return new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character);
}

export function toEditedText(document: vscode.TextDocument): EditedText {
  return {
    identity: document,
    version: document.version,
    format:
      document.languageId === 'markdown' ? 'markdown' : document.languageId === 'html' ? 'html' : 'text',
    text: () => document.getText(),
  };
}

export function toSpanRange(
  document: vscode.TextDocument,
  span: { readonly start: number; readonly end: number },
): vscode.Range {
  return new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
}

/** Links of hovers. Their commands take one opaque id each, which the core checks again when it is used. */
export const commandLinks: CardLinks = {
  openAnchor: (anchorId) => commandUri(linkCommands.openPassage, anchorId),
  showCard: (entityId) => commandUri(linkCommands.openCard, entityId),
  revealInSidebar: (entityId) => commandUri(linkCommands.revealEntity, entityId),
  searchMentions: (entityId) => commandUri(linkCommands.searchEntity, entityId),
};

/**
 * Parentheses would end a Markdown link, so they are percent-encoded too. VS Code decodes the argument twice: a percent
 * sign of the id is written in JSON's own way, so that neither time touches it.
 */
function commandUri(command: string, id: string): string {
  const argument = encodeURIComponent(JSON.stringify([id]).replaceAll('%', '\\u0025')).replace(
    /[()]/g,
    (character) => `%${character.charCodeAt(0).toString(16)}`,
  );
  return `command:${command}?${argument}`;
}

/** A hover that may run our own few commands and nothing else (reliability: rules 1 to 3). */
export function toMarkdown(markdown: string): vscode.MarkdownString {
  const result = new vscode.MarkdownString(markdown, false);
  result.isTrusted = { enabledCommands: Object.values(linkCommands) };
  result.supportHtml = false;
  return result;
}
