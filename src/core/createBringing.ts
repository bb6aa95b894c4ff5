import type { Bringing, BroughtDocument, BroughtOffer } from './bringing';
import { findBrought, type Brought } from './brought/brought';
import { toBroughtCard } from './brought/broughtCard';
import { prepareBrought, type BroughtDesk, type KeyedNews } from './brought/findNews';
import { toNewsLabel } from './brought/newsLines';
import { toCardDocument } from './cards/cardDocument';
import type { CheckDesk } from './checks/rule';
import { EvidenceFinder } from './corpus/evidence';
import type { ImpreciseDate } from './corpus/sourceDocument';
import { CandidateFinder } from './features/candidates/candidateFinder';
import type { RegistryChange } from './features/registryWriting/registryChange';
import { toSource } from './features/registryWriting/toSource';
import { runInSlices, type Pausing, type Steps } from './util/steps';

/** What telling of new sources needs of the service around it. */
export interface BringingParts {
  readonly pausing: Pausing;
  readonly checkDesk: () => CheckDesk;
  readonly today: () => ImpreciseDate;
}

/** More are not read at one sitting. */
const MOST_SOURCES = 50;
const NOTHING_LEFT: ReadonlySet<string> = new Set();

/** The part of the service that tells what new sources brought. */
export function createBringing({ pausing, checkDesk, today }: BringingParts): Bringing {
  const finder = new EvidenceFinder();
  const candidates = new CandidateFinder();
  const prepared = new WeakMap<CheckDesk, BroughtDesk>();

  function* tell(uris: readonly string[], left: ReadonlySet<string>): Steps<BroughtDocument | undefined> {
    const check = checkDesk();
    const { desk, wording } = check;
    const asked = new Set(uris);
    const all = desk.documents.filter(({ uri }) => asked.has(uri) || uris.some((one) => isBelow(uri, one)));
    const documents = all.slice(0, MOST_SOURCES);
    if (documents.length === 0) {
      return undefined;
    }
    const brought = prepared.get(check) ?? (yield* prepareBrought(check, candidates));
    prepared.set(check, brought);
    const found: Brought[] = [];
    for (const document of documents) {
      found.push(yield* findBrought(document, brought, today()));
    }
    const context = { desk, wording, asOf: undefined, today: today() };
    const card = toBroughtCard(context, found, {
      left,
      missing: [...asked].filter((one) => !all.some(({ uri }) => uri === one || isBelow(uri, one))),
      more: all.length - documents.length,
    });
    const document = toCardDocument(card, wording);
    const news = new Map(found.flatMap((one) => one.news.map((keyed) => [keyed.id, keyed])));
    const offers = document.keys.flatMap(({ key, start }): readonly BroughtOffer[] => {
      const keyed = news.get(key);
      return keyed === undefined
        ? []
        : [
            {
              id: key,
              start,
              isNew: keyed.news.isNew,
              label: toNewsLabel(context, keyed),
              changes: toChanges(keyed, finder),
            },
          ];
    });
    return { ...document, offers, left: [...news.keys()].filter((id) => left.has(id)).length };
  }

  return {
    whatItBrought: (uris, token, left = NOTHING_LEFT) => runInSlices(tell(uris, left), pausing, token),
  };
}

/** True for a file in a folder. */
function isBelow(uri: string, folder: string): boolean {
  return uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

function toChanges(
  { news: { claim, entity, place } }: KeyedNews,
  finder: EvidenceFinder,
): readonly RegistryChange[] {
  if (claim === undefined) {
    return [];
  }
  const source = toSource(place.document, place.span, finder);
  const { list, key, items } = claim;
  return items.map((item) => ({
    kind: 'addItem',
    entityId: entity.id,
    list,
    house: entity.name,
    key,
    item: { ...item, sources: [{ ...source }] },
  }));
}
