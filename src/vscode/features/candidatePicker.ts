import * as vscode from 'vscode';

import type { AcceptedKind, AideMemoire, EntityKind, NameCandidate, RegistryChange } from '../../core';
import { presentLabel } from '../../core';
import { notices } from '../notices';
import { tellOne, toCandidateItems, type CandidateChoice, type CandidateItem } from './candidateItems';
import type { CandidateList } from './candidateList';
import { keepInRegistry } from './keepInRegistry';
import { showNamePicker, tellMore } from './namePicker';
import { openPassage } from './openPassage';
import { PassagePreviews } from './passagePreviews';
import { pickOne, type PickedItem } from './pickSeries';
import { RestorePoint } from './restorePoint';

const KINDS: readonly AcceptedKind[] = ['person', 'organization', 'law', 'area'];
const NAMED: ReadonlySet<EntityKind> = new Set<EntityKind>([...KINDS, 'sector', 'meeting']);
/** As many existing entities as one looks through before another is looked for. */
const LIKELY = 8;

/** One review, from opening the list until it is left or what is ticked has been written. */
export class CandidatePicker implements vscode.Disposable {
  readonly #service: AideMemoire;
  readonly #list: CandidateList;
  readonly #picker = vscode.window.createQuickPick<CandidateItem>();
  readonly #previews: PassagePreviews;
  readonly #restorePoint = new RestorePoint();
  readonly #loading = new vscode.CancellationTokenSource();
  readonly #subscriptions: vscode.Disposable;
  readonly #choices = new Map<string, CandidateChoice>();
  readonly #ticked = new Set<string>();
  readonly #alias = button('link', vscode.l10n.t('Another name of…'));
  readonly #kind = button('symbol-enum', vscode.l10n.t('Of another kind…'));
  readonly #places = button('go-to-file', vscode.l10n.t('Show where it stands'));
  readonly #never = button('circle-slash', vscode.l10n.t('Never propose this'));
  #candidates: readonly NameCandidate[] = [];
  /** Another list is in front for a moment. */
  #isAway = false;
  #isListing = false;
  #isOver = false;

  constructor(service: AideMemoire, list: CandidateList) {
    this.#service = service;
    this.#list = list;
    this.#previews = new PassagePreviews(service);
    const picker = this.#picker;
    picker.canSelectMany = true;
    picker.ignoreFocusOut = true;
    picker.matchOnDescription = true;
    picker.matchOnDetail = true;
    (picker as { sortByLabel?: boolean }).sortByLabel = false;
    this.#subscriptions = vscode.Disposable.from(
      picker,
      picker.onDidChangeActive(([item]) => this.#preview(item)),
      picker.onDidChangeSelection((items) => {
        if (!this.#isListing) {
          this.#tick(items);
        }
      }),
      picker.onDidAccept(() => this.#accept()),
      picker.onDidTriggerItemButton(async ({ item, button: pressed }) => {
        if (item.candidate !== undefined) {
          await this.#press(item.candidate, pressed);
        }
      }),
      picker.onDidHide(() => {
        if (!this.#isAway) {
          void this.#close({ restore: true });
        }
      }),
    );
  }

  async show(): Promise<void> {
    const t = vscode.l10n.t;
    const picker = this.#picker;
    picker.title = t('Candidates: reading the sources for names…');
    picker.placeholder = t(
      'Names of the sources that the registry does not have. Tick what is to be entered.',
    );
    picker.busy = true;
    picker.show();
    await this.#service.ready();
    await this.#service.idle();
    const candidates = await this.#list.load(this.#loading.token);
    if (candidates === undefined || this.#isOver) {
      return;
    }
    picker.busy = false;
    this.#candidates = candidates;
    this.#fill();
  }

  dispose(): void {
    void this.#close({ restore: false });
  }

  #fill(): void {
    const picker = this.#picker;
    const t = vscode.l10n.t;
    const active = picker.activeItems[0]?.candidate?.key;
    const buttons = [this.#alias, this.#kind, this.#places, this.#never];
    const items = toCandidateItems(this.#service, this.#candidates, this.#choices, buttons);
    this.#isListing = true;
    picker.items = items;
    picker.selectedItems = items.filter(({ candidate }) => candidate && this.#ticked.has(candidate.key));
    const again = items.find(({ candidate }) => candidate !== undefined && candidate.key === active);
    if (again !== undefined) {
      picker.activeItems = [again];
    }
    this.#isListing = false;
    picker.title =
      this.#candidates.length === 0
        ? t('Candidates: the registry has all names that were found')
        : t('Candidates: {0} names that the registry does not have', this.#candidates.length);
  }

  #preview(item: CandidateItem | undefined): void {
    const place = item?.candidate?.places[0];
    this.#previews.show(place && this.#service.anchorOfCandidate(place));
  }

  /** Rows that are filtered away keep their ticks in VS Code, and so they do here. */
  #tick(items: readonly CandidateItem[]): void {
    this.#ticked.clear();
    items.forEach(({ candidate }) => candidate && this.#ticked.add(candidate.key));
  }

  async #press(candidate: NameCandidate, pressed: vscode.QuickInputButton): Promise<void> {
    if (pressed === this.#never) {
      await this.#list.never(candidate);
      this.#candidates = this.#candidates.filter((one) => one !== candidate);
      this.#ticked.delete(candidate.key);
      this.#fill();
      return;
    }
    this.#isAway = true;
    this.#previews.show(undefined);
    const choice =
      pressed === this.#alias
        ? await this.#pickEntity(candidate)
        : pressed === this.#kind
          ? await this.#pickKind(candidate)
          : await this.#pickPlace(candidate);
    if (choice === 'left') {
      await this.#close({ restore: false });
      return;
    }
    if (choice !== undefined) {
      this.#choices.set(candidate.key, choice);
      this.#ticked.add(candidate.key);
    }
    this.#picker.show();
    this.#isAway = false;
    this.#fill();
  }

  async #pickEntity(candidate: NameCandidate): Promise<CandidateChoice | undefined> {
    const t = vscode.l10n.t;
    const name = presentLabel(candidate.name.name);
    const kinds = candidate.kind === 'unknown' ? NAMED : new Set<EntityKind>([candidate.kind]);
    const likely = await this.#service.likelyEntities(candidate.name.name, kinds, LIKELY);
    const items: readonly PickedItem<string | undefined>[] = [
      ...likely.map(({ entity }) => ({
        label: presentLabel(entity.name),
        description: presentLabel(tellMore(this.#service, entity.id)),
        value: entity.id,
      })),
      { label: t('$(search) Look for another…'), value: undefined },
    ];
    const title = t('Whom or what does “{0}” mean?', name);
    const picked = likely.length === 0 ? { value: undefined } : await pickOne(title, items);
    if (picked === undefined) {
      return undefined;
    }
    const entityId = picked.value ?? (await this.#findEntity(title));
    return entityId === undefined ? undefined : { entityId };
  }

  #findEntity(title: string): Promise<string | undefined> {
    return new Promise((resolve) => {
      const picker = showNamePicker(this.#service, {
        title,
        accepts: ({ entity }) => NAMED.has(entity.kind),
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

  async #pickKind(candidate: NameCandidate): Promise<CandidateChoice | undefined> {
    const picked = await pickOne(
      vscode.l10n.t('What is “{0}”?', presentLabel(candidate.name.name)),
      KINDS.map((value) => ({ label: tellOne(value), value })),
    );
    return picked === undefined ? undefined : { kind: picked.value };
  }

  /** @returns `left` where one went to a source */
  async #pickPlace(candidate: NameCandidate): Promise<'left' | undefined> {
    const picked = await pickOne(
      presentLabel(candidate.name.name),
      candidate.places.map((place) => ({
        label: presentLabel(place.document.title, 60),
        description: presentLabel(
          [place.document.publisher, place.document.date].filter(Boolean).join(' · '),
        ),
        detail: presentLabel(this.#service.contextOf(place), 200),
        value: place,
      })),
    );
    if (picked === undefined) {
      return undefined;
    }
    await openPassage(this.#service, this.#service.anchorOfCandidate(picked.value), { preview: false });
    return 'left';
  }

  async #accept(): Promise<void> {
    const accepted = this.#candidates.filter(({ key }) => this.#ticked.has(key));
    if (accepted.length === 0) {
      notices.inform(vscode.l10n.t('Tick the names that are to be entered into the registry.'));
      return;
    }
    await this.#close({ restore: true });
    const changes: RegistryChange[] = [];
    const entries: { candidate: NameCandidate; kind: AcceptedKind }[] = [];
    for (const candidate of accepted) {
      const { entityId, kind } = this.#choices.get(candidate.key) ?? {};
      if (entityId !== undefined) {
        changes.push(...this.#service.candidateAsOther(candidate, entityId));
        continue;
      }
      const known = kind ?? (candidate.kind === 'unknown' ? await this.#askKind(candidate) : candidate.kind);
      if (known !== undefined) {
        entries.push({ candidate, kind: known });
      }
    }
    changes.push(...this.#service.acceptCandidates(entries));
    if (changes.length > 0) {
      const label = vscode.l10n.t('{0} names from the sources', accepted.length);
      await keepInRegistry(this.#service, changes, { label });
    }
  }

  async #askKind(candidate: NameCandidate): Promise<AcceptedKind | undefined> {
    const choice = await this.#pickKind(candidate);
    return choice?.kind;
  }

  async #close({ restore }: { readonly restore: boolean }): Promise<void> {
    if (this.#isOver) {
      return;
    }
    this.#isOver = true;
    this.#loading.cancel();
    this.#loading.dispose();
    this.#picker.hide();
    this.#subscriptions.dispose();
    await this.#previews.stop();
    if (restore) {
      await this.#restorePoint.restore(this.#previews.shown);
    }
  }
}

function button(icon: string, tooltip: string): vscode.QuickInputButton {
  return { iconPath: new vscode.ThemeIcon(icon), tooltip };
}
