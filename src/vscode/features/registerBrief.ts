import * as vscode from 'vscode';

import type { AideMemoire, BriefSubject } from '../../core';
import { BRIEFED_KINDS, presentLabel } from '../../core';
import { briefScheme, cardScheme, commands } from '../ids';
import { readGivenFile, readGivenText } from '../given';
import { notices } from '../notices';
import { readBriefSubject, toBriefUri, toFileName } from './briefUri';
import { chooseNameAtCursor } from './chooseName';
import { choosePeriod } from './choosePeriod';
import { registerLiveDocuments } from './liveDocuments';
import { drawsMermaid } from './mermaidSupport';
import { showNamePicker } from './namePicker';
import { showReport } from './showReport';
import { showText } from './showText';

/** `Brief…`, `Brief on a Period…`: one page as a read-only document, and `Save Brief…` as a memo. */
export function registerBrief(service: AideMemoire): vscode.Disposable {
  /** @param given the node of a view, or an id from a script */
  const show = async (given: unknown): Promise<void> => {
    await service.ready();
    const id = readEntity(given) ?? cardAtHand() ?? (await chooseName(service));
    const card = id === undefined ? undefined : service.card(id);
    if (card === undefined) {
      return;
    }
    if (!isBriefed(card.kind)) {
      notices.inform(
        vscode.l10n.t(
          'A brief is made of a person, an organization, a law, a sector, a meeting or a period.',
        ),
      );
      return;
    }
    await showReport(toBriefUri({ kind: 'entity', id: card.id }, card.title));
  };
  const showPeriod = async (): Promise<void> => {
    await service.ready();
    const chosen = await choosePeriod(service);
    if (chosen !== undefined) {
      await showReport(
        toBriefUri(
          { kind: 'period', period: chosen.period },
          chosen.days === '' ? chosen.label : chosen.days,
        ),
      );
    }
  };
  /** @param target for scripts: no dialog is shown then; from the title of an editor it is the brief itself */
  const save = async (target: unknown): Promise<void> => {
    const shown = vscode.window.activeTextEditor?.document.uri;
    const subject = shown?.scheme === briefScheme ? readBriefSubject(shown.query) : undefined;
    if (subject === undefined) {
      notices.inform(vscode.l10n.t('Open a brief first, and save it from there.'));
      return;
    }
    await service.idle();
    const text = await service.briefMemo(subject, { diagram: drawsMermaid(vscode.extensions.all) });
    const given = readGivenFile(target);
    const file = text === undefined ? undefined : (given ?? (await chooseFile(subject)));
    if (text !== undefined && file !== undefined) {
      await write(text, file);
    }
  };
  return vscode.Disposable.from(
    registerLiveDocuments(service, {
      scheme: briefScheme,
      build: (query) => {
        const subject = readBriefSubject(query);
        return subject && service.brief(subject);
      },
      gone: vscode.l10n.t('What this brief is on is no longer in the registry.'),
    }),
    vscode.commands.registerCommand(commands.brief, show),
    vscode.commands.registerCommand(commands.briefPeriod, showPeriod),
    vscode.commands.registerCommand(commands.saveBrief, save),
  );
}

function isBriefed(kind: string): boolean {
  return BRIEFED_KINDS.some((briefed) => briefed === kind);
}

function readEntity(given: unknown): string | undefined {
  if (typeof given === 'string') {
    return given;
  }
  return readGivenText(given, 'entityId');
}

function cardAtHand(): string | undefined {
  const uri = vscode.window.activeTextEditor?.document.uri;
  return uri?.scheme === cardScheme ? uri.query : undefined;
}

/** The name at the cursor; where there is none, one that is searched for. */
async function chooseName(service: AideMemoire): Promise<string | undefined> {
  const atCursor = await chooseNameAtCursor(service);
  if (atCursor !== 'none') {
    return atCursor?.entityId;
  }
  const picker = showNamePicker(service, {
    title: vscode.l10n.t('Brief on whom or what?'),
    accepts: ({ entity }) => isBriefed(entity.kind),
  });
  return new Promise((resolve) => {
    picker.onDidAccept(() => {
      resolve(picker.activeItems[0]?.entityId);
      picker.hide();
    });
    picker.onDidHide(() => {
      resolve(undefined);
    });
  });
}

async function chooseFile(subject: BriefSubject): Promise<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  return vscode.window.showSaveDialog({
    title: vscode.l10n.t('Save Brief'),
    filters: { Markdown: ['md'] },
    ...(folder === undefined ? {} : { defaultUri: vscode.Uri.joinPath(folder, toFileName(subject)) }),
  });
}

/** A memo by its front matter, so that it is no source even in a corpus folder. */
async function write(text: string, file: vscode.Uri): Promise<void> {
  try {
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
  } catch (error) {
    const name = presentLabel(vscode.workspace.asRelativePath(file));
    notices.warn(vscode.l10n.t('{0} could not be written: {1}', name, String(error)));
    return;
  }
  await showText(file, { preview: false });
}
