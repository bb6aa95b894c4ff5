import * as vscode from 'vscode';

import type { AideMemoire, Mention } from '../../core';
import { LineIndex } from '../../core';
import { toRange } from '../convert';
import type { WorkspaceCorpusHost } from '../corpusHost';
import type { RecognisedTexts } from '../recognisedTexts';
import { preparePlace } from './recognisedProviders';
import { readWorkspaceMemos } from './workspaceMemos';

/** A list of references is not read further. */
const MOST_IN_SOURCES = 1_000;

/** How long the status bar tells of what was left out, in milliseconds. */
const TOLD = 8_000;

/** Where a name's entity is mentioned: in memos, open or in the workspace, and in the sources, the newest first. */
export class MentionReferences implements vscode.ReferenceProvider {
  readonly #service: AideMemoire;
  readonly #corpora: WorkspaceCorpusHost;
  readonly #texts: RecognisedTexts;

  constructor(service: AideMemoire, corpora: WorkspaceCorpusHost, texts: RecognisedTexts) {
    this.#service = service;
    this.#corpora = corpora;
    this.#texts = texts;
  }

  async provideReferences(
    document: vscode.TextDocument,
    position: vscode.Position,
    _context: vscode.ReferenceContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.Location[] | undefined> {
    const place = await preparePlace(this.#service, this.#texts, document, position, token);
    const mention = place && this.#service.mentionAt(place.memo, place.offset);
    if (mention === undefined) {
      return undefined;
    }
    const inMemos = await this.#findInMemos(mention, token);
    const inSources = await this.#findInSources(mention, token);
    return token.isCancellationRequested ? undefined : [...inMemos, ...inSources];
  }

  async #findInMemos(mention: Mention, token: vscode.CancellationToken): Promise<vscode.Location[]> {
    const { memos, areCut } = await readWorkspaceMemos(this.#corpora, this.#texts, token);
    const found: vscode.Location[] = [];
    for (const { uri, memo } of memos) {
      if (!(await this.#service.prepareMemo(memo, token))) {
        continue;
      }
      const like = this.#service.mentionsLike(memo, mention);
      const lines = like.length === 0 ? undefined : new LineIndex(memo.text());
      for (const { span } of like) {
        if (lines !== undefined) {
          found.push(new vscode.Location(uri, toRange(lines.rangeOf(span))));
        }
      }
    }
    if (areCut) {
      tell(vscode.l10n.t('The workspace has more texts than were looked at for mentions.'));
    }
    return found;
  }

  /** Of a name that stays open nothing in the sources is certain. */
  async #findInSources(
    { entity }: Mention,
    token: vscode.CancellationToken,
  ): Promise<readonly vscode.Location[]> {
    const options = { limit: MOST_IN_SOURCES, token };
    const found = entity === null ? undefined : await this.#service.sourceMentions(entity, options);
    if (found === undefined) {
      return [];
    }
    const { mentions, total } = found;
    if (total > mentions.length) {
      tell(
        vscode.l10n.t('The newest {0} of {1} mentions in the sources are listed.', mentions.length, total),
      );
    }
    return mentions.map(({ uri, range }) => new vscode.Location(vscode.Uri.parse(uri, true), toRange(range)));
  }
}

function tell(message: string): void {
  vscode.window.setStatusBarMessage(message, TOLD);
}
