import type * as vscode from 'vscode';

import type { Configuration } from './configuration';
import type { WorkspaceCorpusHost } from './corpusHost';
import { cardLanguage } from './ids';

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

  /** All languages in which a text of that kind may be written. */
  languages(): readonly string[] {
    return [...new Set([...this.#configuration.languages(), ...SOURCE_LANGUAGES, cardLanguage])];
  }
}
