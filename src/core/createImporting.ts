import type { SourceKeys } from './citations/sourceKeys';
import type { Wording } from './contracts';
import { readFrontMatter } from './corpus/frontMatter';
import { pathBelow } from './corpus/pathBelow';
import type { Desk } from './desk';
import { findSameText } from './features/importing/findSameText';
import { nameSource } from './features/importing/nameSource';
import { findSourcesFolder } from './features/importing/sourcesFolder';
import type { Importing } from './importing';
import { runInSlices, type Pausing } from './util/steps';

/** What importing needs of the service around it. */
export interface ImportingParts {
  readonly wording: Wording;
  readonly pausing: Pausing;
  readonly desk: () => Desk;
  readonly keys: () => SourceKeys;
}

/** The part of the service for texts that are to become sources. */
export function createImporting({ wording, pausing, desk, keys }: ImportingParts): Importing {
  return {
    findSameText: (body, token) => runInSlices(findSameText(body, desk().documents), pausing, token),
    nameSource: (facts, originalName, isTaken) =>
      nameSource(facts, originalName, (name) => isTaken(name) || keys().has(name)),
    isSource: (uri) => desk().documents.some((document) => document.uri === uri),
    sourcesFolderOf: (corpusUri) =>
      findSourcesFolder(
        desk()
          .documents.filter(({ uri }) => pathBelow(corpusUri, uri) !== undefined)
          .map(({ id }) => id),
      ),
    readMarkdownSource: (text) => {
      const { frontMatter, bodyStart } = readFrontMatter(text, '', wording);
      const { title, publisher, author, date, lang, url } = frontMatter;
      return {
        body: text.slice(bodyStart),
        hasFrontMatter: bodyStart > 0,
        ...(title === undefined ? {} : { title }),
        ...(publisher === undefined ? {} : { publisher }),
        ...(author === undefined ? {} : { author }),
        ...(date === undefined ? {} : { date }),
        ...(lang === undefined ? {} : { lang }),
        ...(url === undefined ? {} : { url }),
      };
    },
  };
}
