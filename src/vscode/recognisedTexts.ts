import type * as vscode from 'vscode';

import { isMemoText } from '../core';
import type { Configuration } from './configuration';
import type { WorkspaceCorpusHost } from './corpusHost';
import { isWritable } from './convert';
import { cardLanguage, isOurScheme } from './ids';

/** Languages in which a corpus may keep its sources. */
const SOURCE_LANGUAGES: readonly string[] = ['markdown', 'plaintext', 'html'];

/** In which texts names are recognised: those of the languages in the settings, sources, and our own cards. */
export class RecognisedTexts {
  readonly #configuration: Configuration;
  readonly #corpora: WorkspaceCorpusHost;

  constructor(configuration: Configuration, corpora: WorkspaceCorpusHost) {
    this.#configuration = configuration;
    this.#corpora = corpora;
  }

  has({ languageId, uri }: vscode.TextDocument): boolean {
    return (
      languageId === cardLanguage ||
      this.#configuration.languages().includes(languageId) ||
      (SOURCE_LANGUAGES.includes(languageId) && this.#corpora.contains(uri.toString()))
    );
  }

  /** Whether decisions may be written into a text: it is the analyst's own, not a source, a card or read-only. */
  isMemo(document: vscode.TextDocument): boolean {
    const { languageId, uri } = document;
    return (
      languageId !== 'html' &&
      this.has(document) &&
      isWritable(uri) &&
      (!this.#corpora.contains(uri.toString()) || isMemoText(document.getText()))
    );
  }

  /**
   * Whether a text may cite sources: it is no source itself, and none of our own cards and reports, which have no
   * language of their own while VS Code only previews them.
   */
  cites(document: vscode.TextDocument): boolean {
    return (
      document.languageId !== 'html' &&
      !isOurScheme(document.uri.scheme) &&
      this.has(document) &&
      !this.isSource(document)
    );
  }

  /** Whether a text is of a corpus, and no memo kept there. */
  isSource(document: vscode.TextDocument): boolean {
    return this.#corpora.contains(document.uri.toString()) && !this.isMemo(document);
  }

  /** All languages in which a text of that kind may be written. */
  languages(): readonly string[] {
    return [...new Set([...this.#configuration.languages(), ...SOURCE_LANGUAGES, cardLanguage])];
  }
}
