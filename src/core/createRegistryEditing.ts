import { toHoverMarkdown } from './cards/hoverMarkdown';
import type { Card } from './cards/card';
import type { CardContext } from './cards/cardContext';
import { toSourceMarkdown } from './cards/sourceMarkdown';
import type { CardLinks } from './cards/cardLinks';
import type { CorpusHost, Wording } from './contracts';
import { EvidenceFinder } from './corpus/evidence';
import { fileRoleOf } from './corpus/fileRole';
import { toNamedRoots } from './corpus/namedRoots';
import { pathBelow } from './corpus/pathBelow';
import { QuotableDocuments } from './corpus/quotableDocuments';
import type { SourceDocument } from './corpus/sourceDocument';
import type { Desk } from './desk';
import type { NameSearch } from './features/nameSearch';
import { completeRegistry } from './features/registryFiles/completeRegistry';
import { toSourceState } from './features/registryFiles/hoverSource';
import { findLostPassages, toLost } from './features/registryFiles/lostPassages';
import { idAt, placeInRegistry, type RegistryFilePlace } from './features/registryFiles/placeInRegistry';
import { reanchorInSteps } from './features/registryFiles/reanchor';
import { listRegistrySymbols } from './features/registryFiles/registrySymbols';
import { sourceAt } from './features/registryFiles/sourceAt';
import type { FilePlace, RegistryEditing, RegistryText } from './registryEditing';
import type { Source } from './registry/entity';
import type { RegistryState } from './registryState';
import { LineIndex } from './text/lineIndex';
import { runInSlices, type Pausing } from './util/steps';

/** What the help with registry files needs of the service around it. */
export interface RegistryEditingParts {
  readonly wording: Wording;
  readonly pausing: Pausing;
  readonly corpora: Pick<CorpusHost, 'roots'>;
  readonly desk: () => Desk;
  readonly state: () => RegistryState;
  readonly names: () => Promise<NameSearch>;
  readonly card: (entityId: string) => Card | undefined;
  readonly linesOf: (document: SourceDocument) => LineIndex;
}

export function createRegistryEditing(parts: RegistryEditingParts): RegistryEditing {
  const { wording, pausing, corpora, desk, state, card, linesOf } = parts;
  const finder = new EvidenceFinder();
  const documents = new QuotableDocuments();

  const corpusOf = (uri: string): string | undefined =>
    toNamedRoots(corpora.roots()).find((root) => {
      const path = pathBelow(root.uri, uri);
      return path !== undefined && fileRoleOf(path) === 'registry';
    })?.corpus;
  const context = (): CardContext => ({ desk: desk(), wording, asOf: undefined });
  const cardMarkdown = (entityId: string, links: CardLinks): string | undefined => {
    const found = card(entityId);
    return found && toHoverMarkdown(found, wording, links);
  };
  const hoverOf = (place: RegistryFilePlace, file: RegistryText, links: CardLinks): string | undefined => {
    if (place.place.is === 'key') {
      return place.place.field.shape.is === 'ignored' ? undefined : place.place.field.doc;
    }
    const id = idAt(place);
    const source = sourceAt(place, { corpus: corpusOf(file.uri) ?? '', uri: file.uri });
    return id !== undefined
      ? cardMarkdown(id, links)
      : source && toSourceState(context(), isAboutDocument(place) ? documentOnly(source) : source, links);
  };
  const entriesOf = (id: string): readonly FilePlace[] =>
    (desk().registry.get(id)?.places ?? []).map(({ uri, range }) => ({ uri, range }));
  const targetsOf = (place: RegistryFilePlace, file: RegistryText): readonly FilePlace[] => {
    const id = idAt(place);
    if (id !== undefined) {
      return entriesOf(id);
    }
    const source = sourceAt(place, { corpus: corpusOf(file.uri) ?? '', uri: file.uri });
    const evidence = source && desk().evidenceOf(isAboutDocument(place) ? documentOnly(source) : source);
    switch (evidence?.state) {
      case 'found': {
        const { document, span } = evidence.anchor;
        return [{ uri: document.uri, range: linesOf(document).rangeOf(span) }];
      }
      case 'document':
      case 'lost': {
        const start = { line: 0, character: 0 };
        return [{ uri: evidence.document.uri, range: { start, end: start } }];
      }
      default:
        return [];
    }
  };

  return {
    isRegistryFile: (uri) => corpusOf(uri) !== undefined,
    completeRegistryAt: async ({ uri, text }, offset, token) => {
      const corpus = corpusOf(uri);
      const names = await parts.names();
      return corpus === undefined || token?.isCancellationRequested === true
        ? []
        : ((await runInSlices(
            completeRegistry(text, offset, { desk: desk(), names, wording, corpus }),
            pausing,
            token,
          )) ?? []);
    },
    registryOfferMarkdown: ({ kind, label, corpus = '' }, links) => {
      if (kind === 'word') {
        return undefined;
      }
      const document = kind === 'source' ? desk().document(corpus, label) : undefined;
      return document === undefined
        ? kind === 'source'
          ? undefined
          : cardMarkdown(label, links)
        : toSourceMarkdown(context(), document, links);
    },
    registryHoverAt: async (file, offset, links, token) => {
      const place = await runInSlices(placeInRegistry(file.text, offset), pausing, token);
      const markdown = place && hoverOf(place, file, links);
      return markdown === undefined ? undefined : { span: place?.span ?? { start: 0, end: 0 }, markdown };
    },
    registryTargetsAt: async (file, offset, token) => {
      const place = await runInSlices(placeInRegistry(file.text, offset), pausing, token);
      const targets = place === undefined ? [] : targetsOf(place, file);
      return place === undefined || targets.length === 0 ? undefined : { span: place.span, targets };
    },
    registryReferencesAt: async (file, offset, { withEntries, token }) => {
      const place = await runInSlices(placeInRegistry(file.text, offset), pausing, token);
      const id = place && idAt(place);
      return id === undefined ? [] : [...(withEntries ? entriesOf(id) : []), ...usesOf(id, state())];
    },
    registrySymbols: async ({ text }, token) =>
      (await runInSlices(listRegistrySymbols(text), pausing, token)) ?? [],
    lostPassages: (limit, token) => {
      const { files, readings } = state();
      return runInSlices(
        findLostPassages({ desk: desk(), documents, finder }, files, readings, limit),
        pausing,
        token,
      );
    },
    lostPassageAt: async ({ uri, text }, offset, token) => {
      const corpus = corpusOf(uri) ?? '';
      const place = await runInSlices(placeInRegistry(text, offset), pausing, token);
      const source = place && sourceAt(place, { corpus, uri });
      const evidence = source && desk().evidenceOf(source);
      if (place?.place.is !== 'value' || source?.quote === undefined || evidence?.state !== 'lost') {
        return undefined;
      }
      const quote = place.place.map.entries.find(({ key }) => key === 'quote')?.value.span ?? place.span;
      const { shift } = place.excerpt;
      const span = { start: quote.start + shift, end: quote.end + shift };
      const range = new LineIndex(text).rangeOf(span);
      const found = { ...source, place: { corpus, uri, range } };
      return runInSlices(
        toLost(
          { desk: desk(), documents, finder },
          { source: found, document: evidence.document, text, offset: span.start },
        ),
        pausing,
        token,
      );
    },
    reanchor: async (lost, text) => {
      const { nearest, document } = lost;
      const now = desk().document(document.corpus, document.id);
      const isThere =
        nearest !== undefined &&
        now !== undefined &&
        finder.findIn(now, nearest.source.quote, nearest.source).state !== 'lost';
      if (!isThere) {
        return {
          state: 'refused',
          reason: wording.translate('These words are not in the document any more.'),
        };
      }
      return (
        (await runInSlices(reanchorInSteps(text, lost, nearest.source, wording), pausing)) ?? {
          state: 'same',
        }
      );
    },
  };
}

function isAboutDocument({ place }: RegistryFilePlace): boolean {
  return place.is === 'value' && !['quote', 'prefix', 'suffix'].includes(place.keys.at(-1) ?? '');
}

function documentOnly({ corpus, document, place }: Source): Source {
  return { corpus, document, place };
}

function usesOf(id: string, { readings }: RegistryState): readonly FilePlace[] {
  return readings.flatMap(({ uri, references }) =>
    references.flatMap((reference) => (reference.id === id ? [{ uri, range: reference.range }] : [])),
  );
}
