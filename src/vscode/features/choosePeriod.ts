import * as vscode from 'vscode';

import type { AideMemoire, BriefPeriod } from '../../core';
import { presentLabel } from '../../core';

interface PeriodItem extends vscode.QuickPickItem {
  /** None where what is typed is no period. */
  readonly chosen?: BriefPeriod;
}

/** Asks for a period: one that is likely wanted, or two dates as they are typed. */
export async function choosePeriod(service: AideMemoire): Promise<BriefPeriod | undefined> {
  const picker = vscode.window.createQuickPick<PeriodItem>();
  picker.title = vscode.l10n.t('Brief on which period?');
  picker.placeholder = vscode.l10n.t('Choose one, or type two dates, such as {0}', '2026-01..2026-03');
  const suggested = service.briefPeriods().map((chosen): PeriodItem => ({
    label: chosen.label,
    description: chosen.days,
    alwaysShow: true,
    chosen,
  }));
  const list = (): void => {
    const typed = picker.value.trim();
    picker.items = typed === '' ? suggested : [toItem(service.readBriefPeriod(typed))];
  };
  list();
  picker.show();
  try {
    return await new Promise((resolve) => {
      picker.onDidChangeValue(list);
      picker.onDidAccept(() => {
        const chosen = picker.activeItems[0]?.chosen;
        if (chosen !== undefined) {
          resolve(chosen);
        }
      });
      picker.onDidHide(() => {
        resolve(undefined);
      });
    });
  } finally {
    picker.dispose();
  }
}

function toItem(read: BriefPeriod | string): PeriodItem {
  return typeof read === 'string'
    ? { label: presentLabel(read), alwaysShow: true }
    : { label: presentLabel(read.label), alwaysShow: true, chosen: read };
}
