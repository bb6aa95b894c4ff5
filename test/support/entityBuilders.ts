import type {
  EntityKind,
  EntityName,
  EntityOf,
  FigureClaim,
  LawEvent,
  Membership,
  RegistryPlace,
  Source,
} from '../../src/core/registry/entity';

/** Entity literals for tests: what a test does not speak of is left out and filled in here. */

const CORPUS = 'test';

export const SOME_PLACE: RegistryPlace = {
  corpus: CORPUS,
  uri: 'memory:/test/registry/all.yaml',
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
};

/** A source in the corpus `test`; without a quote it names the whole document. */
export function aSource(document: string, quote?: string, more: Partial<Source> = {}): Source {
  return { corpus: CORPUS, document, place: SOME_PLACE, ...(quote === undefined ? {} : { quote }), ...more };
}

export function aName(text: string, more: Partial<EntityName> = {}): EntityName {
  return { text, weak: false, sources: [], ...more };
}

export function aMembership(more: Partial<Membership>): Membership {
  return { otherRoles: [], sources: [], place: SOME_PLACE, ...more };
}

export function aLawEvent(status: string, more: Partial<LawEvent> = {}): LawEvent {
  return { status, sources: [], ...more };
}

export function aFigureClaim(more: Partial<FigureClaim>): FigureClaim {
  return { sources: [], ...more };
}

/** Keys that every literal leaves to the builder. */
type Given<K extends EntityKind> = Partial<Omit<EntityOf<K>, 'kind' | 'id' | 'name' | 'names'>> & {
  /** Names besides the house spelling; plain texts are names without language and source. */
  readonly otherNames?: readonly (string | EntityName)[];
};

function common<K extends EntityKind>(id: string, name: string, given: Given<K>) {
  const { otherNames = [], ...rest } = given;
  const others = otherNames.map((other) => (typeof other === 'string' ? aName(other) : other));
  return {
    base: { id, name, names: [aName(name), ...others], sources: [], claims: [], places: [SOME_PLACE] },
    rest,
  };
}

export function aPerson(id: string, name: string, given: Given<'person'> = {}): EntityOf<'person'> {
  const { base, rest } = common<'person'>(id, name, given);
  return { ...base, kind: 'person', memberships: [], ...rest };
}

export function anOrganization(
  id: string,
  name: string,
  given: Given<'organization'> = {},
): EntityOf<'organization'> {
  const { base, rest } = common<'organization'>(id, name, given);
  return { ...base, kind: 'organization', ...rest };
}

export function anArea(id: string, name: string, given: Given<'area'> = {}): EntityOf<'area'> {
  const { base, rest } = common<'area'>(id, name, given);
  return { ...base, kind: 'area', ...rest };
}

export function aPost(id: string, name: string, given: Given<'post'> = {}): EntityOf<'post'> {
  const { base, rest } = common<'post'>(id, name, given);
  return { ...base, kind: 'post', ...rest };
}

export function aLaw(id: string, name: string, given: Given<'law'> = {}): EntityOf<'law'> {
  const { base, rest } = common<'law'>(id, name, given);
  return { ...base, kind: 'law', history: [], amends: [], replaces: [], ...rest };
}

export function aMeeting(id: string, name: string, given: Given<'meeting'> = {}): EntityOf<'meeting'> {
  const { base, rest } = common<'meeting'>(id, name, given);
  return {
    ...base,
    kind: 'meeting',
    status: 'held',
    hosts: [],
    attendees: [],
    organizations: [],
    sectors: [],
    laws: [],
    ...rest,
  };
}

export function aSector(id: string, name: string, given: Given<'sector'> = {}): EntityOf<'sector'> {
  const { base, rest } = common<'sector'>(id, name, given);
  return { ...base, kind: 'sector', ...rest };
}

export function aFigure(id: string, name: string, given: Given<'figure'> = {}): EntityOf<'figure'> {
  const { base, rest } = common<'figure'>(id, name, given);
  return { ...base, kind: 'figure', sectors: [], meetings: [], figureClaims: [], ...rest };
}

export function aStatement(
  id: string,
  summary: string,
  given: Given<'statement'> = {},
): EntityOf<'statement'> {
  const { base, rest } = common<'statement'>(id, summary, given);
  return {
    ...base,
    kind: 'statement',
    act: 'position',
    by: [],
    to: [],
    sectors: [],
    laws: [],
    summary,
    ...rest,
  };
}
