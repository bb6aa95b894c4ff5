import * as vscode from 'vscode';

import type { AideMemoire } from '../../core';
import { commands } from '../ids';
import type { CandidateList } from './candidateList';
import { CandidatePicker } from './candidatePicker';

/** `Review Candidates…`: names of the sources that the registry lacks, to be entered, matched or refused. */
export function registerCandidates(service: AideMemoire, list: CandidateList): vscode.Disposable {
  let open: CandidatePicker | undefined;
  return vscode.Disposable.from(
    new vscode.Disposable(() => open?.dispose()),
    vscode.commands.registerCommand(commands.reviewCandidates, async () => {
      open?.dispose();
      open = new CandidatePicker(service, list);
      await open.show();
    }),
  );
}
