import * as vscode from 'vscode';

import { toStatusTooltip } from '../core';
import type { CardDocument, CardLinks, EditedText, Range, Status, TextEdit, Wording } from '../core';
import { commands, isOurScheme, linkCommands } from './ids';

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

/** Whether the file system of an address can be written, as far as VS Code knows; cards and reports have none. */
export function isWritable(uri: vscode.Uri): boolean {
  return !isOurScheme(uri.scheme) && vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== false;
}

/** Adds an edit to those of a whole undo step. */
export function addEdit(all: vscode.WorkspaceEdit, document: vscode.TextDocument, edit: TextEdit): void {
  all.replace(document.uri, toSpanRange(document, edit), edit.newText);
}

/** Links of a card or report, as far as the text that is shown is still the one they were made for. */
export function toDocumentLinks(
  document: vscode.TextDocument,
  card: CardDocument | undefined,
): vscode.DocumentLink[] {
  return (card?.links ?? []).flatMap(({ span, anchorId, entityId, meetingId, promisesOf, tooltip }) => {
    const address =
      meetingId !== undefined
        ? commandUri(commands.compareAccounts, meetingId)
        : promisesOf !== undefined
          ? commandUri(commands.whoPromisedWhat, promisesOf)
          : anchorId !== undefined
            ? commandLinks.openAnchor(anchorId)
            : commandLinks.showCard(entityId ?? '');
    if (address === undefined || span.end > document.getText().length) {
      return [];
    }
    const link = new vscode.DocumentLink(toSpanRange(document, span), vscode.Uri.parse(address));
    link.tooltip = tooltip;
    return [link];
  });
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
  return toTrusted(markdown, Object.values(linkCommands));
}

/** What the status says, with links to stop and resume the reading and to the whole report. */
export function toStatusHover(status: Status, wording: Wording): vscode.MarkdownString {
  const { stopReading, resumeReading, showStatus } = commands;
  const link = (text: string, command: string): string => `[${text}](command:${command})`;
  const markdown = toStatusTooltip(status, wording, {
    stop: link(vscode.l10n.t('Stop'), stopReading),
    resume: link(vscode.l10n.t('Resume'), resumeReading),
    showStatus: link(vscode.l10n.t('Show Status'), showStatus),
  });
  return toTrusted(markdown, [stopReading, resumeReading, showStatus]);
}

function toTrusted(markdown: string, enabledCommands: readonly string[]): vscode.MarkdownString {
  const result = new vscode.MarkdownString(markdown, false);
  result.isTrusted = { enabledCommands };
  result.supportHtml = false;
  return result;
}
