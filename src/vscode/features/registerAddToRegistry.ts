import * as vscode from 'vscode';

import type { AddedKind, AideMemoire, EntityKind, FoundName, QuoteSource } from '../../core';
import { ADDED_KINDS, guessKinds, presentLabel, tellKind } from '../../core';
import { wording } from '../host';
import { commands } from '../ids';
import { readGivenText } from '../given';
import { notices } from '../notices';
import { keepInRegistry } from './keepInRegistry';
import { showNamePicker, tellMore } from './namePicker';
import { askText, pickOne, type PickedItem } from './pickSeries';

/** What other commands ask to be added. */
export interface RegistryCandidate {
  readonly name: string;
  readonly kind?: AddedKind;
  readonly lang?: string;
  readonly sources?: readonly QuoteSource[];
}

/** As many existing entities as one looks through before adding another. */
const LIKELY = 8;

/** `Add to Registry…`: a name in a text as a new entry, or as another name of one that is there. */
export function registerAddToRegistry(service: AideMemoire): vscode.Disposable {
  return vscode.commands.registerCommand(commands.addToRegistry, async (candidate: unknown) => {
    await service.ready();
    const given = isCandidate(candidate) ? candidate : undefined;
    const found = given === undefined ? await findName(service) : toFoundName(given);
    return found !== undefined && found.name !== '' && add(service, found, given?.kind);
  });
}

function isCandidate(value: unknown): value is RegistryCandidate {
  return readGivenText(value, 'name') !== undefined;
}

function toFoundName({ name, lang, sources = [], kind }: RegistryCandidate): FoundName | undefined {
  return kind === undefined || ADDED_KINDS.includes(kind)
    ? { name: toName(name), ...(lang === undefined ? {} : { lang }), sources }
    : undefined;
}

/** What is selected, or typed where nothing is. */
async function findName(service: AideMemoire): Promise<FoundName | undefined> {
  const t = vscode.l10n.t;
  const editor = vscode.window.activeTextEditor;
  const words = editor?.document.getText(editor.selection) ?? '';
  if (editor === undefined || words.trim() === '') {
    const typed = await askText(
      t('Add to Registry'),
      '',
      t('The name to add; or select one in a text before.'),
    );
    return typed === undefined ? undefined : { name: toName(typed), sources: [] };
  }
  const found = service.foundName(editor.document.uri.toString(), editor.selection, toName(words));
  const [source] = found.sources;
  // What a reader sees of it, without marks of emphasis.
  return source?.quote === undefined ? found : { ...found, name: toName(source.quote) };
}

/** A selection often takes in what stands around a name. */
function toName(words: string): string {
  return words
    .replace(/\s+/g, ' ')
    .replace(/^[\s.,;:!?"“”'‘’([*_]+|(?<![\s.,;:!?"“”'‘*_\]])[\s.,;:!?"“”'‘*_\]]+$/gu, '')
    .replace(/^([^()]*)\)$/u, '$1');
}

type Target = { readonly entityId: string } | 'new' | 'other';

async function add(service: AideMemoire, found: FoundName, known: AddedKind | undefined): Promise<boolean> {
  const t = vscode.l10n.t;
  const kinds = known === undefined ? guessKinds(found.name) : [known];
  const kind = kinds.length === 1 ? { value: kinds[0] } : await pickKind(found.name, kinds);
  if (kind?.value === undefined) {
    return false;
  }
  const target = await pickTarget(service, found.name, kind.value);
  const entityId = target === 'other' ? await pickOther(service, found.name) : toId(target);
  if (entityId !== undefined) {
    const change = service.asOtherName(found, entityId);
    const label = t('“{0}” is another name of {1}', found.name, service.who(entityId) ?? entityId);
    return change !== undefined && keepInRegistry(service, [change], { label });
  }
  if (target !== 'new') {
    return false;
  }
  const house = await askText(
    t('New: {0}', tellKind(kind.value, wording)),
    found.name,
    t('House spelling: the way the desk writes the name. The source’s own is kept beside it.'),
    (text) => (text === '' ? t('A name is needed.') : undefined),
  );
  if (house === undefined) {
    return false;
  }
  const label = t('New: {0} ({1})', house, tellKind(kind.value, wording));
  return keepInRegistry(service, [service.asNewEntry(found, kind.value, house)], { label });
}

function toId(target: Target | undefined): string | undefined {
  return typeof target === 'object' ? target.entityId : undefined;
}

function pickKind(
  name: string,
  kinds: readonly AddedKind[],
): Promise<{ readonly value: AddedKind } | undefined> {
  return pickOne(
    vscode.l10n.t('Add to Registry: what is “{0}”?', presentLabel(name)),
    kinds.map((value) => ({ label: tellKind(value, wording), value })),
  );
}

async function pickTarget(service: AideMemoire, name: string, kind: AddedKind): Promise<Target | undefined> {
  const t = vscode.l10n.t;
  const kinds: ReadonlySet<EntityKind> = new Set([kind]);
  const likely = await service.likelyEntities(name, kinds, LIKELY);
  if (likely.some(({ name: own }) => own === name)) {
    notices.inform(t('The registry has the name “{0}” already.', name));
  }
  const others: readonly PickedItem<Target>[] = likely.map((one) => ({
    label: presentLabel(t('Another name of {0}', one.entity.name)),
    description: presentLabel(tellMore(service, one.entity.id)),
    ...(one.name === one.entity.name ? {} : { detail: presentLabel(one.name) }),
    value: { entityId: one.entity.id },
  }));
  const picked = await pickOne<Target>(
    t('Add to Registry: whom or what does “{0}” name?', presentLabel(name)),
    [
      ...others,
      { label: t('$(add) New: {0}', tellKind(kind, wording)), description: presentLabel(name), value: 'new' },
      { label: t('$(search) Another name of…'), value: 'other' },
    ],
  );
  return picked?.value;
}

function pickOther(service: AideMemoire, name: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const picker = showNamePicker(service, {
      title: vscode.l10n.t('Whom or what does “{0}” mean?', presentLabel(name)),
      accepts: ({ entity }) => entity.kind !== 'statement' && entity.kind !== 'figure',
    });
    picker.onDidAccept(() => {
      resolve(picker.activeItems[0]?.entityId);
      picker.hide();
    });
    picker.onDidHide(() => {
      resolve(undefined);
    });
  });
}
