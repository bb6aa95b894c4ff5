import type { Desk } from '../../desk';
import type { SourceDocument } from '../../corpus/sourceDocument';
import type { PassagePlace } from '../../search/searchHit';
import { toQueryValue } from '../../search/query/toQueryValue';

/** What a passage is called in a query: `bundled/documents/a.md#3`, counted from 1. */
export function nameOfPassage({ document, passage }: PassagePlace): string {
  return `${document.corpus}/${document.id}#${passage + 1}`;
}

export function toLikeQuery(place: PassagePlace): string {
  return `like:${toQueryValue(nameOfPassage(place))}`;
}

/** The corpus may be left out where only one has such a document; `undefined` where there is no such passage. */
export function findPassageCalled(name: string, desk: Desk): PassagePlace | undefined {
  const [, id = '', number = ''] = /^(.+)#(\d{1,7})$/su.exec(name) ?? [];
  const passage = Number(number) - 1;
  const withId = (isIt: (document: SourceDocument) => boolean): SourceDocument | undefined => {
    const [only, ...others] = desk.documents.filter(isIt);
    return others.length === 0 ? only : undefined;
  };
  const document = withId((one) => `${one.corpus}/${one.id}` === id) ?? withId((one) => one.id === id);
  return document?.passages[passage] === undefined ? undefined : { document, passage };
}
