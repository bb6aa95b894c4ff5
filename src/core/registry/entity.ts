import type { ImpreciseDate } from '../corpus/sourceDocument';
import type { Range } from '../text/span';

/** Where in a registry file something is written. */
export interface RegistryPlace {
  readonly corpus: string;
  readonly uri: string;
  readonly range: Range;
}

/** What a claim rests on: a document of its own corpus and, mostly, the words that say it (formats.md §2). */
export interface Source {
  /** Corpus whose registry makes the claim; `document` is looked up there first. */
  readonly corpus: string;
  /** Document id, as written. */
  readonly document: string;
  readonly quote?: string;
  readonly prefix?: string;
  readonly suffix?: string;
  /** Only where the registry gives one; else the document's date counts. */
  readonly date?: ImpreciseDate;
  readonly speech?: 'direct' | 'reported' | 'editorial';
  readonly place: RegistryPlace;
}

/** One way of writing an entity's name. */
export interface EntityName {
  readonly text: string;
  readonly lang?: string;
  /** Never matches alone, such as a bare title or surname. */
  readonly weak: boolean;
  readonly startDate?: ImpreciseDate;
  readonly endDate?: ImpreciseDate;
  /** Empty: entered by the desk. */
  readonly sources: readonly Source[];
}

/** A rival value of one property; the property is named as in YAML. */
export interface Claim {
  readonly property: string;
  readonly value: string;
  readonly sources: readonly Source[];
}

export type EntityKind =
  'person' | 'organization' | 'area' | 'post' | 'law' | 'meeting' | 'sector' | 'figure' | 'statement';

/** Kinds that a stretch of text can name (formats.md §4). */
export const NAMED_KINDS = [
  'person',
  'organization',
  'area',
  'law',
  'meeting',
  'sector',
] as const satisfies readonly EntityKind[];

export type NamedKind = (typeof NAMED_KINDS)[number];

interface EntityBase {
  /** Unique in a corpus; the same id in two corpora is one entity with its claims united. */
  readonly id: string;
  /** House spelling. */
  readonly name: string;
  /** All ways of writing, the house spelling first, without repetition. */
  readonly names: readonly EntityName[];
  readonly sources: readonly Source[];
  readonly claims: readonly Claim[];
  readonly note?: string;
  /** One per corpus that describes it, in the order of the corpora. */
  readonly places: readonly RegistryPlace[];
}

export interface Membership {
  /** `undefined` where only the organization is known. */
  readonly role?: string;
  /** Translations of the role, not rivals of it. */
  readonly otherRoles: readonly { readonly name: string; readonly lang?: string }[];
  readonly organizationId?: string;
  readonly postId?: string;
  readonly startDate?: ImpreciseDate;
  readonly endDate?: ImpreciseDate;
  readonly sources: readonly Source[];
  readonly place: RegistryPlace;
}

export interface Person extends EntityBase {
  readonly kind: 'person';
  readonly familyName?: string;
  readonly givenName?: string;
  readonly memberships: readonly Membership[];
}

export interface Organization extends EntityBase {
  readonly kind: 'organization';
  readonly classification?: string;
  readonly jurisdiction?: string;
  readonly parentId?: string;
  readonly foundingDate?: ImpreciseDate;
  readonly dissolutionDate?: ImpreciseDate;
}

export interface Area extends EntityBase {
  readonly kind: 'area';
  readonly classification?: string;
  readonly parentId?: string;
}

/** An office that exists apart from who holds it. */
export interface Post extends EntityBase {
  readonly kind: 'post';
  readonly organizationId?: string;
  readonly areaId?: string;
}

/** Values of `status` that formats.md §2 lists; others are kept as written. */
export interface LawEvent {
  readonly status: string;
  readonly date?: ImpreciseDate;
  readonly sources: readonly Source[];
}

/** Any legal or policy instrument. */
export interface Law extends EntityBase {
  readonly kind: 'law';
  readonly type?: string;
  readonly number?: string;
  readonly jurisdiction?: string;
  readonly issuedBy?: string;
  readonly history: readonly LawEvent[];
  readonly amends: readonly string[];
  readonly replaces: readonly string[];
}

export interface Attendee {
  readonly personId: string;
  readonly role?: string;
}

export interface Meeting extends EntityBase {
  readonly kind: 'meeting';
  readonly classification?: string;
  /** `held` where the registry says nothing. */
  readonly status: string;
  readonly startDate?: ImpreciseDate;
  readonly endDate?: ImpreciseDate;
  readonly dateBasis?: 'stated' | 'inferred';
  readonly dateNote?: string;
  readonly location?: string;
  readonly parentId?: string;
  readonly hosts: readonly string[];
  /** Who took part in this meeting, not in its parent. */
  readonly attendees: readonly Attendee[];
  readonly organizations: readonly string[];
  readonly sectors: readonly string[];
  readonly laws: readonly string[];
}

export interface Sector extends EntityBase {
  readonly kind: 'sector';
  readonly broader?: string;
}

export interface FigureClaim {
  /** As written, so that no digit is lost; `undefined` where `min` or `max` stand. */
  readonly value?: string;
  readonly min?: string;
  readonly max?: string;
  /** formats.md §2; `undefined` means exactly. */
  readonly qualifier?: string;
  /** Where it differs from the figure's: another quantity, not a contradiction. */
  readonly unit?: string;
  readonly sources: readonly Source[];
}

export interface Figure extends EntityBase {
  readonly kind: 'figure';
  readonly unit?: string;
  readonly basis?: string;
  /** A date, a year, or `start/end`. */
  readonly period?: string;
  readonly partOf?: string;
  readonly sectors: readonly string[];
  readonly meetings: readonly string[];
  readonly figureClaims: readonly FigureClaim[];
}

/** What a party said, asked, offered or promised. Its `name` is its summary. */
export interface Statement extends EntityBase {
  readonly kind: 'statement';
  readonly act: string;
  /** Ids of persons or organizations. */
  readonly by: readonly string[];
  readonly inCapacity?: string;
  readonly to: readonly string[];
  readonly meeting?: string;
  readonly sectors: readonly string[];
  readonly laws: readonly string[];
  readonly deadline?: ImpreciseDate;
  readonly summary: string;
}

export type Entity = Person | Organization | Area | Post | Law | Meeting | Sector | Figure | Statement;

/** Narrows the union by its discriminant. */
export type EntityOf<K extends EntityKind> = Extract<Entity, { kind: K }>;
