import * as vscode from 'vscode';

import type { AideMemoire, MeetingProposal, MeetingRecord, ProposedDate } from '../../core';
import { isImpreciseDate, presentLabel, tellClassification } from '../../core';
import { wording } from '../host';
import { commands } from '../ids';
import { notices } from '../notices';
import { keepInRegistry } from './keepInRegistry';
import { askText, pickEntities, pickOne, type PickedItem } from './pickSeries';

/** As most registries have them; others are typed into the file. */
const CLASSIFICATIONS = [
  ...['session', 'talk', 'visit', 'forum', 'dialogue', 'conference', 'meeting', 'milestone'],
];

/** `New Meeting from This Source`: an entry with what its text and its names propose, field by field. */
export function registerNewMeeting(service: AideMemoire): vscode.Disposable {
  return vscode.commands.registerCommand(commands.newMeeting, async () => {
    const t = vscode.l10n.t;
    await service.ready();
    const uri = vscode.window.activeTextEditor?.document.uri.toString();
    const proposal = uri === undefined ? undefined : service.proposeMeeting(uri);
    if (proposal === undefined) {
      notices.inform(t('Open a source of a corpus first.'));
      return false;
    }
    const record = await askMeeting(service, proposal);
    return (
      record !== undefined &&
      keepInRegistry(service, [service.asMeeting(record)], { label: t('New meeting: {0}', record.name) })
    );
  });
}

async function askMeeting(
  service: AideMemoire,
  proposal: MeetingProposal,
): Promise<MeetingRecord | undefined> {
  const t = vscode.l10n.t;
  const [known] = proposal.known;
  const name = await askText(
    t('New Meeting (1/9): name'),
    proposal.name,
    known === undefined
      ? t('How the desk calls it.')
      : t(
          'The registry has a meeting from this source already: {0}.',
          service.describe(known)?.label ?? known,
        ),
    (text) => (text === '' ? t('A name is needed.') : undefined),
  );
  if (name === undefined) return undefined;
  const classification = await pickClassification(proposal.classification);
  if (classification === undefined) return undefined;
  const date = await pickDate(proposal.dates);
  if (date === undefined) return undefined;
  const location = await pickPlace(proposal.places);
  if (location === undefined) return undefined;
  const parties = ['person', 'organization'] as const;
  const hosts = await pickEntities(service, {
    title: t('New Meeting (5/9): hosts'),
    placeholder: t('Who hosted; type to find others'),
    kinds: parties,
    ...proposal.hosts,
  });
  if (hosts === undefined) return undefined;
  const attendees = await pickEntities(service, {
    title: t('New Meeting (6/9): attendees'),
    placeholder: t('People who took part; type to find others'),
    kinds: ['person'],
    ...proposal.attendees,
  });
  if (attendees === undefined) return undefined;
  const organizations = await pickEntities(service, {
    title: t('New Meeting (7/9): organizations'),
    placeholder: t('Organizations that took part; type to find others'),
    kinds: ['organization'],
    ...proposal.organizations,
  });
  if (organizations === undefined) return undefined;
  const sectors = await pickEntities(service, {
    title: t('New Meeting (8/9): sectors'),
    placeholder: t('What it was about; type to find others'),
    kinds: ['sector'],
    ...proposal.sectors,
  });
  if (sectors === undefined) return undefined;
  const laws = await pickEntities(service, {
    title: t('New Meeting (9/9): laws'),
    placeholder: t('Laws it was about; type to find others'),
    kinds: ['law'],
    ...proposal.laws,
  });
  return (
    laws && {
      name,
      classification: classification.value,
      start: date.start,
      end: date.end,
      basis: date.basis,
      note: date.note,
      location: location.value,
      hosts,
      attendees,
      organizations,
      sectors,
      laws,
      sources: [{ document: proposal.document }],
    }
  );
}

function pickClassification(
  proposed: string | undefined,
): Promise<{ readonly value: string | undefined } | undefined> {
  const t = vscode.l10n.t;
  const items: readonly PickedItem<string | undefined>[] = [
    ...CLASSIFICATIONS.map((value) => ({ label: tellClassification(value, wording), value })),
    { label: t('Leave it open'), value: undefined },
  ];
  return pickOne(
    t('New Meeting (2/9): kind'),
    [...items].sort((a, b) => Number(b.value === proposed) - Number(a.value === proposed)),
  );
}

type PickedDate = Pick<MeetingRecord, 'start' | 'end' | 'basis' | 'note'>;

async function pickDate(dates: readonly ProposedDate[]): Promise<PickedDate | undefined> {
  const t = vscode.l10n.t;
  const title = t('New Meeting (3/9): date');
  const items: readonly PickedItem<ProposedDate | 'other' | 'open'>[] = [
    ...dates.map((date) => ({
      label: date.start === date.end ? date.start : `${date.start} – ${date.end}`,
      description: !isImpreciseDate(date.start)
        ? t('no year is stated')
        : date.basis === 'stated'
          ? t('stated')
          : t('inferred'),
      detail: presentLabel(date.sentence === '' ? (date.note ?? '') : shorten(date.sentence)),
      value: date,
    })),
    { label: t('Leave it open'), value: 'open' },
    { label: t('Another date…'), value: 'other' },
  ];
  const picked = await pickOne(title, items, t('Inferred dates are marked as such in the registry'));
  if (picked === undefined) {
    return undefined;
  }
  switch (picked.value) {
    case 'open':
      return { start: undefined, end: undefined, basis: undefined, note: undefined };
    case 'other':
      return typeDate(title, '', t('Entered by the analyst.'));
    default: {
      const { start, end, basis, note } = picked.value;
      return isImpreciseDate(start) ? { start, end, basis, note } : typeDate(title, start, note, end);
    }
  }
}

/** @param value with `YYYY` for the year that is to be typed; `end` is that of the period */
async function typeDate(
  title: string,
  value: string,
  note: string | undefined,
  end = value,
): Promise<PickedDate | undefined> {
  const form = vscode.l10n.t('YYYY-MM-DD, YYYY-MM or YYYY.');
  const typed = await askText(title, value, form, (text) => (isImpreciseDate(text) ? undefined : form));
  if (typed === undefined) {
    return undefined;
  }
  // Of a period only the year was missing.
  const isCompleted = typed.slice(4) === value.slice(4);
  return {
    start: typed,
    end: isCompleted && value !== '' ? typed.slice(0, 4) + end.slice(4) : typed,
    basis: 'inferred',
    note,
  };
}

/** A sentence of a text as a line of a list. */
function shorten(sentence: string): string {
  return sentence.length <= 160 ? sentence : `${sentence.slice(0, 160).replace(/(?<!\s)\s+\S*$/, '')} …`;
}

async function pickPlace(
  places: readonly string[],
): Promise<{ readonly value: string | undefined } | undefined> {
  const t = vscode.l10n.t;
  const title = t('New Meeting (4/9): place');
  const items: readonly PickedItem<{ readonly place: string } | 'other' | 'open'>[] = [
    ...places.map((place) => ({ label: presentLabel(place), value: { place } })),
    { label: t('Leave it open'), value: 'open' },
    { label: t('Another place…'), value: 'other' },
  ];
  const picked = await pickOne(title, items);
  if (picked === undefined) {
    return undefined;
  }
  if (picked.value === 'other') {
    const typed = await askText(title, '', t('Where, in words.'));
    return typed === undefined ? undefined : { value: typed === '' ? undefined : typed };
  }
  return { value: picked.value === 'open' ? undefined : picked.value.place };
}
