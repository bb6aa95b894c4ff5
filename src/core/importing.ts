import type { CancellationToken } from './contracts';
import type { SameText } from './features/importing/findSameText';
import type { ImportedText, SourceFacts } from './features/importing/sourceFacts';

/** What the core knows of texts that are to become sources. It writes none. */
export interface Importing {
  /**
   * A source that says what a text says. Answers in slices and never rejects.
   *
   * @param body Markdown without front matter
   * @returns `undefined` where there is none, or the token was cancelled
   */
  findSameText(body: string, token?: CancellationToken): Promise<SameText | undefined>;
  /**
   * Name for the file of a new source without its ending, which is a citation key that no other source has.
   *
   * @param originalName of the file it came from
   * @param isTaken by a file of the folder
   */
  nameSource(facts: SourceFacts, originalName: string, isTaken: (name: string) => boolean): string;
  /** Whether the desk has a source of that URI by now. */
  isSource(uri: string): boolean;
  /** Path, inside a corpus, of the folder in which most of its sources lie; empty where that is the corpus folder. */
  sourcesFolderOf(corpusUri: string): string;
  /**
   * A text in Markdown with what its front matter says. `hasFrontMatter`: it is a source as it stands, and its front matter
   * may say more than is known here.
   */
  readMarkdownSource(text: string): ImportedText & { readonly hasFrontMatter: boolean };
}
