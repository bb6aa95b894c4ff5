import * as vscode from 'vscode';

import type { Act, AideMemoire, StatementProposal, StatementRecord } from '../../core';
import { ACTS, isImpreciseDate, presentLabel, tellAct } from '../../core';
import { wording } from '../host';
import { commands } from '../ids';
import { notices } from '../notices';
import { keepInRegistry } from './keepInRegistry';
import { askText, pickEntities, pickOne, type PickedItem } from './pickSeries';

type Speech = 'direct' | 'reported' | 'editorial';

/** `Record Statement…`: who says, asks or promises what, proposed from the sentence that is selected. */
export function registerRecordStatement(service: AideMemoire): vscode.Disposable {
  return vscode.commands.registerCommand(commands.recordStatement, async () => {
    const t = vscode.l10n.t;
    await service.ready();
    const editor = vscode.window.activeTextEditor;
    const proposal = editor && service.proposeStatement(editor.document.uri.toString(), editor.selection);
    if (proposal === undefined) {
      notices.inform(t('Put the cursor into a sentence of a source, or select one.'));
      return false;
    }
    const record = await askStatement(service, proposal);
    return (
      record !== undefined &&
      keepInRegistry(service, [service.asStatement(record)], {
        label: t('New statement ({0}): {1}', tellAct(record.act, wording), record.summary),
      })
    );
  });
}

async function askStatement(
  service: AideMemoire,
  proposal: StatementProposal,
): Promise<StatementRecord | undefined> {
  const t = vscode.l10n.t;
  const act = await pickAct(proposal.act);
  if (act === undefined) return undefined;
  const parties = ['person', 'organization'] as const;
  const by = await pickEntities(service, {
    title: t('Record Statement (2/9): who says it'),
    placeholder: t('Persons or organizations; type to find others'),
    kinds: parties,
    offered: proposal.parties,
    proposed: proposal.by,
  });
  if (by === undefined) return undefined;
  const to = await pickEntities(service, {
    title: t('Record Statement (3/9): to whom'),
    placeholder: t('Persons or organizations; type to find others'),
    kinds: parties,
    offered: proposal.parties,
    proposed: proposal.to,
  });
  if (to === undefined) return undefined;
  const meeting = await pickMeeting(service, proposal.meetings);
  if (meeting === undefined) return undefined;
  const sectors = await pickEntities(service, {
    title: t('Record Statement (5/9): sectors'),
    placeholder: t('What it is about; type to find others'),
    kinds: ['sector'],
    offered: proposal.sectors,
    proposed: proposal.sectors,
  });
  if (sectors === undefined) return undefined;
  const laws = await pickEntities(service, {
    title: t('Record Statement (6/9): laws'),
    placeholder: t('Laws it is about; type to find others'),
    kinds: ['law'],
    offered: proposal.laws,
    proposed: proposal.laws,
  });
  if (laws === undefined) return undefined;
  const deadline = await askText(
    t('Record Statement (7/9): deadline'),
    proposal.deadline ?? '',
    t('By when it is due: YYYY-MM-DD, YYYY-MM or YYYY; empty where nothing is said.'),
    (text) => (text === '' || isImpreciseDate(text) ? undefined : t('YYYY-MM-DD, YYYY-MM or YYYY.')),
  );
  if (deadline === undefined) return undefined;
  const speech = await pickSpeech(proposal.speech);
  if (speech === undefined) return undefined;
  const summary = await askText(
    t('Record Statement (9/9): summary'),
    proposal.summary,
    t('What is said, in a line. The quote of the source is kept as it is.'),
    (text) => (text === '' ? t('A summary is needed.') : undefined),
  );
  return summary === undefined
    ? undefined
    : {
        act: act.value,
        by,
        to,
        meeting: meeting.value,
        sectors,
        laws,
        deadline: deadline === '' ? undefined : deadline,
        summary,
        source: { ...proposal.source, speech: speech.value },
      };
}

function pickAct(proposed: Act | undefined): Promise<{ readonly value: Act } | undefined> {
  const t = vscode.l10n.t;
  return pickOne(
    t('Record Statement (1/9): what is done by saying it'),
    [...ACTS]
      .sort((a, b) => Number(b === proposed) - Number(a === proposed))
      .map((value) => ({
        label: tellAct(value, wording),
        ...(value === proposed ? { description: t('as its verb says') } : {}),
        value,
      })),
    proposed === undefined ? t('No verb of the sentence tells') : undefined,
  );
}

async function pickMeeting(
  service: AideMemoire,
  meetings: readonly string[],
): Promise<{ readonly value: string | undefined } | undefined> {
  const t = vscode.l10n.t;
  const items: readonly PickedItem<string | undefined>[] = [
    ...meetings.map((id) => {
      const { label = id, description = '' } = service.describe(id) ?? {};
      return { label: presentLabel(label), description: presentLabel(description), value: id };
    }),
    { label: t('At no meeting of the registry'), value: undefined },
  ];
  return pickOne(t('Record Statement (4/9): meeting'), items);
}

function pickSpeech(proposed: Speech): Promise<{ readonly value: Speech } | undefined> {
  const t = vscode.l10n.t;
  const items: PickedItem<Speech>[] = [
    { label: t('reported'), description: t('the source tells what was said'), value: 'reported' },
    { label: t('direct'), description: t('the source gives their own words'), value: 'direct' },
    { label: t('editorial'), description: t('the source itself says it'), value: 'editorial' },
  ];
  return pickOne(
    t('Record Statement (8/9): whose words'),
    items.sort((a, b) => Number(b.value === proposed) - Number(a.value === proposed)),
  );
}
