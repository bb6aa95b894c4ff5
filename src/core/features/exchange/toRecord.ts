import type { SourceDocument } from '../../corpus/sourceDocument';
import { toWebAddress } from '../../text/webAddress';
import type { Claim, Entity, EntityName, FigureClaim, Membership, Source } from '../../registry/entity';
import type { RecordMap, RecordValue } from '../registryWriting/registryChange';

/** The document that a source names, for its address on the web; `undefined` where there is none. */
export type DocumentOf = (source: Source) => SourceDocument | undefined;

/** An entity under the keys of a registry file: read again, it says the same. */
export function toRecord(entity: Entity, documentOf: DocumentOf): RecordMap {
  const sources = (own: readonly Source[]): RecordValue => own.map((source) => toSource(source, documentOf));
  const record = withoutNothing({
    id: entity.id,
    name: entity.kind === 'statement' ? undefined : entity.name,
    other_names: entity.kind === 'statement' ? [] : toOtherNames(entity, sources),
    ...toOwnKeys(entity, sources),
    claims: [...entity.claims.map((claim) => toClaim(claim, sources)), ...toFigureClaims(entity, sources)],
    note: entity.note,
    sources: sources(entity.sources),
  });
  // That nobody in particular said it is part of a statement.
  return entity.kind === 'statement' && entity.by.length === 0 ? { ...record, by: [] } : record;
}

type Write = (sources: readonly Source[]) => RecordValue;
type Keys = Readonly<Record<string, RecordValue | undefined>>;

function toOwnKeys(entity: Entity, sources: Write): Keys {
  switch (entity.kind) {
    case 'person':
      return {
        family_name: entity.familyName,
        given_name: entity.givenName,
        memberships: entity.memberships.map((one) => toMembership(entity.id, one, sources)),
      };
    case 'organization':
      return {
        classification: entity.classification,
        jurisdiction: entity.jurisdiction,
        parent_id: entity.parentId,
        founding_date: entity.foundingDate,
        dissolution_date: entity.dissolutionDate,
      };
    case 'area':
      return { classification: entity.classification, parent_id: entity.parentId };
    case 'post':
      // Popolo names a post by its label.
      return { label: entity.name, organization_id: entity.organizationId, area_id: entity.areaId };
    case 'law':
      return {
        type: entity.type,
        number: entity.number,
        jurisdiction: entity.jurisdiction,
        issued_by: entity.issuedBy,
        history: entity.history.map(({ status, date, sources: own }) =>
          withoutNothing({ status, date, sources: sources(own) }),
        ),
        amends: entity.amends,
        replaces: entity.replaces,
      };
    case 'meeting':
      return {
        classification: entity.classification,
        status: entity.status === 'held' ? undefined : entity.status,
        start_date: entity.startDate,
        end_date: entity.endDate,
        date_basis: entity.dateBasis,
        date_note: entity.dateNote,
        location: entity.location,
        parent_id: entity.parentId,
        hosts: entity.hosts,
        attendees: entity.attendees.map(({ personId, role }) =>
          withoutNothing({ person_id: personId, role }),
        ),
        organizations: entity.organizations,
        sectors: entity.sectors,
        laws: entity.laws,
      };
    case 'sector':
      return { broader: entity.broader };
    case 'figure':
      return {
        unit: entity.unit,
        basis: entity.basis,
        period: entity.period,
        part_of: entity.partOf,
        sectors: entity.sectors,
        meetings: entity.meetings,
      };
    case 'statement':
      return {
        act: entity.act,
        by: entity.by,
        in_capacity: entity.inCapacity,
        to: entity.to,
        meeting: entity.meeting,
        sectors: entity.sectors,
        laws: entity.laws,
        deadline: entity.deadline,
        summary: entity.summary,
      };
  }
}

/** The house spelling stands among them too where more is known of it than its letters. */
function toOtherNames({ names }: Entity, sources: Write): RecordValue {
  return names
    .filter((name, i) => i > 0 || isMore(name))
    .map(({ text, lang, weak, startDate, endDate, sources: own }) =>
      withoutNothing({
        name: text,
        lang,
        weak: weak ? true : undefined,
        start_date: startDate,
        end_date: endDate,
        sources: sources(own),
      }),
    );
}

function isMore({ lang, weak, startDate, endDate, sources }: EntityName): boolean {
  return lang !== undefined || weak || startDate !== undefined || endDate !== undefined || sources.length > 0;
}

function toMembership(personId: string, membership: Membership, sources: Write): RecordValue {
  const { role, otherRoles, organizationId, postId, startDate, endDate } = membership;
  return withoutNothing({
    person_id: personId,
    role,
    other_roles: otherRoles.map(({ name, lang }) => withoutNothing({ name, lang })),
    organization_id: organizationId,
    post_id: postId,
    start_date: startDate,
    end_date: endDate,
    sources: sources(membership.sources),
  });
}

function toClaim({ property, value, sources: own }: Claim, sources: Write): RecordValue {
  return withoutNothing({ property, value, sources: sources(own) });
}

function toFigureClaims(entity: Entity, sources: Write): readonly RecordValue[] {
  return entity.kind !== 'figure'
    ? []
    : entity.figureClaims.map(({ sources: own, ...claim }: FigureClaim) =>
        withoutNothing({ ...claim, sources: sources(own) }),
      );
}

function toSource(source: Source, documentOf: DocumentOf): RecordValue {
  const { document, quote, prefix, suffix, date, speech } = source;
  const known = documentOf(source);
  return withoutNothing({
    document,
    quote,
    prefix,
    suffix,
    date,
    speech,
    // Popolo knows sources by their addresses alone.
    url: toWebAddress(known?.url),
  });
}

function withoutNothing(keys: Keys): RecordMap {
  const kept = Object.entries(keys).filter(
    (entry): entry is [string, RecordValue] =>
      entry[1] !== undefined && !(Array.isArray(entry[1]) && entry[1].length === 0),
  );
  return Object.fromEntries(kept);
}
