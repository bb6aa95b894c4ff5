import * as vscode from 'vscode';

import type { AideMemoire, MemoReport, ReportDocument, ReportLink } from '../../core';
import { presentLabel } from '../../core';
import { commandLinks, toEditedText, toSpanRange } from '../convert';
import { checkScheme, commands } from '../ids';
import { notices } from '../notices';
import type { ImporterHost } from '../importerHost';
import type { RecognisedTexts } from '../recognisedTexts';
import { findStat, readFile } from '../workspaceFiles';
import { chooseWordMemo, isWordFile, openWordMemo } from './importing/openWordMemo';
import { showReport } from './showReport';
import { showText } from './showText';

/** Reports that are kept for tabs that show them. */
const KEPT = 20;

/** A report with the memo it is on, as that was then. */
interface KeptReport {
  readonly memo: vscode.Uri;
  readonly text: string;
  readonly report: MemoReport;
  readonly document: ReportDocument;
}

/**
 * `Check Memo`: one report on all of a memo, read-only, and saved beside it on request.
 *
 * @param importer reads memos in Word
 */
export function registerCheckReport(
  service: AideMemoire,
  texts: RecognisedTexts,
  importer: ImporterHost,
): vscode.Disposable {
  const reports = new Map<string, KeptReport>();
  const changed = new vscode.EventEmitter<vscode.Uri>();

  /** @param given a file in Word, by the explorer */
  const check = async (given: unknown): Promise<void> => {
    const document = await findMemo(given, texts, importer);
    if (document === undefined) {
      return;
    }
    const text = document.getText();
    const report = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Checking the memo…') },
      async () => {
        await service.idle();
        return service.checkReport(toEditedText(document));
      },
    );
    if (report === undefined) {
      notices.warn(
        vscode.l10n.t('The memo was not checked: it was edited meanwhile, or not all sources are in.'),
      );
      return;
    }
    const uri = toReportUri(document.uri);
    const [oldest] = reports.keys();
    if (reports.size >= KEPT && oldest !== undefined) {
      reports.delete(oldest);
    }
    const name = toFileName(document.uri);
    reports.set(uri.query, {
      memo: document.uri,
      text,
      report,
      document: service.reportDocument(report, { name, text }),
    });
    changed.fire(uri);
    await showReport(uri);
  };

  const save = async (): Promise<void> => {
    const uri = vscode.window.activeTextEditor?.document.uri;
    const kept = uri?.scheme === checkScheme ? reports.get(uri.query) : undefined;
    if (kept === undefined) {
      notices.inform(vscode.l10n.t('Run “Check Memo” first, and save its report from there.'));
      return;
    }
    await saveBeside(kept, service);
  };

  return vscode.Disposable.from(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(checkScheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: ({ query }) =>
        reports.get(query)?.document.text ??
        vscode.l10n.t('This report is no longer kept: open the memo and run “Check Memo” again.'),
    }),
    vscode.languages.registerDocumentLinkProvider(
      { scheme: checkScheme },
      {
        provideDocumentLinks: (document) => {
          const kept = reports.get(document.uri.query);
          return kept?.document.text === document.getText()
            ? kept.document.links.flatMap((link) => toLink(document, link, kept.memo, service) ?? [])
            : [];
        },
      },
    ),
    vscode.commands.registerCommand(commands.checkMemo, check),
    vscode.commands.registerCommand(commands.saveCheckReport, save),
  );
}

async function findMemo(
  given: unknown,
  texts: RecognisedTexts,
  importer: ImporterHost,
): Promise<vscode.TextDocument | undefined> {
  const active = vscode.window.activeTextEditor?.document;
  const isGiven = given instanceof vscode.Uri && isWordFile(given);
  if (!isGiven && active !== undefined && texts.cites(active)) {
    return active;
  }
  const word = isGiven ? given : await chooseWordMemo();
  return word && openWordMemo(importer, word);
}

/** One tab for each memo: another check of it takes its place. */
function toReportUri(memo: vscode.Uri): vscode.Uri {
  const name = presentLabel(toFileName(memo)).replaceAll(/[/\\]/g, ' ');
  return vscode.Uri.from({
    scheme: checkScheme,
    path: `/${vscode.l10n.t('Check of {0}', name)}`,
    query: memo.toString(),
  });
}

function toFileName({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function toLink(
  document: vscode.TextDocument,
  link: ReportLink,
  memo: vscode.Uri,
  service: AideMemoire,
): vscode.DocumentLink | undefined {
  const range = toSpanRange(document, link.span);
  if ('memo' in link) {
    const { line, character } = link.memo;
    return new vscode.DocumentLink(range, memo.with({ fragment: `L${line + 1},${character + 1}` }));
  }
  const address = commandLinks.openAnchor(service.anchorOfSource(link.source));
  return address === undefined ? undefined : new vscode.DocumentLink(range, vscode.Uri.parse(address));
}

/** `memo.check.md` beside `memo.md`; another file of that name is never written over, an older report is. */
async function saveBeside({ memo, text, report }: KeptReport, service: AideMemoire): Promise<void> {
  if (memo.scheme === 'untitled') {
    notices.inform(vscode.l10n.t('Save the memo first: its report is kept beside it.'));
    return;
  }
  const name = toFileName(memo);
  const target = vscode.Uri.joinPath(memo, '..', `${name.replace(/\.[^.]+$/, '')}.check.md`);
  if (!(await mayWrite(target, service))) {
    notices.warn(
      vscode.l10n.t('{0} is there already and is no report.', vscode.workspace.asRelativePath(target)),
    );
    return;
  }
  const { text: saved } = service.reportDocument(report, { name, text, href: encodeURIComponent(name) });
  try {
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(saved));
  } catch (error) {
    notices.warn(
      vscode.l10n.t('{0} could not be written: {1}', vscode.workspace.asRelativePath(target), String(error)),
    );
    return;
  }
  await showText(target, { preview: false });
}

async function mayWrite(target: vscode.Uri, service: AideMemoire): Promise<boolean> {
  try {
    const found = await findStat(target);
    return found === undefined || service.isCheckReport(new TextDecoder().decode(await readFile(target)));
  } catch {
    return false;
  }
}
