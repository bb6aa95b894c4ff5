import type { Entity, EntityKind } from './entity';
import { pickTexts, recordsOf, spanOf, textOf, textsOf, type FieldValues } from './fieldValues';
import type { FileContext } from './fileContext';
import {
  toAttendees,
  toClaims,
  toFigureClaims,
  toHistory,
  toMembership,
  toNames,
  toSources,
} from './toParts';

/** Turns a checked record with an id into an entity as this file alone describes it. */
export function toEntity(kind: EntityKind, record: FieldValues, context: FileContext): Entity {
  const id = textOf(record, 'id') ?? '';
  const written = textOf(record, kind === 'statement' ? 'summary' : 'name') ?? '';
  const names = toNames(record, written, context);
  const base = {
    id,
    // Better any of its names than none; the missing key has been told of.
    name: written === '' ? (names[0]?.text ?? id) : written,
    names,
    claims: toClaims(record, context),
    ...pickTexts(record, { note: 'note' }),
    places: [context.placeOf(spanOf(record, 'id') ?? record.span)],
  };
  const ids = (key: string): string[] => [...new Set(textsOf(record, key))];
  switch (kind) {
    case 'person':
      return {
        kind,
        ...base,
        ...pickTexts(record, { familyName: 'family_name', givenName: 'given_name' }),
        memberships: recordsOf(record, 'memberships').map((part) => toMembership(part, context)),
        sources: toSources(record, context),
      };
    case 'organization':
      return {
        kind,
        ...base,
        ...pickTexts(record, {
          classification: 'classification',
          jurisdiction: 'jurisdiction',
          parentId: 'parent_id',
          foundingDate: 'founding_date',
          dissolutionDate: 'dissolution_date',
        }),
        sources: toSources(record, context),
      };
    case 'area':
      return {
        kind,
        ...base,
        ...pickTexts(record, { classification: 'classification', parentId: 'parent_id' }),
        sources: toSources(record, context),
      };
    case 'post':
      return {
        kind,
        ...base,
        ...pickTexts(record, { organizationId: 'organization_id', areaId: 'area_id' }),
        sources: toSources(record, context),
      };
    case 'law':
      return {
        kind,
        ...base,
        ...pickTexts(record, {
          type: 'type',
          number: 'number',
          jurisdiction: 'jurisdiction',
          issuedBy: 'issued_by',
        }),
        history: toHistory(record, context),
        amends: ids('amends'),
        replaces: ids('replaces'),
        sources: toSources(record, context),
      };
    case 'meeting': {
      const basis = textOf(record, 'date_basis');
      return {
        kind,
        ...base,
        ...pickTexts(record, {
          classification: 'classification',
          startDate: 'start_date',
          endDate: 'end_date',
          dateNote: 'date_note',
          location: 'location',
          parentId: 'parent_id',
        }),
        ...(basis === 'stated' || basis === 'inferred' ? { dateBasis: basis } : {}),
        status: textOf(record, 'status') ?? 'held',
        hosts: ids('hosts'),
        attendees: toAttendees(record),
        organizations: ids('organizations'),
        sectors: ids('sectors'),
        laws: ids('laws'),
        sources: toSources(record, context),
      };
    }
    case 'sector':
      return {
        kind,
        ...base,
        ...pickTexts(record, { broader: 'broader' }),
        sources: toSources(record, context),
      };
    case 'figure': {
      const figureClaims = toFigureClaims(record, context);
      const direct = ['value', 'min', 'max'].some((key) => textOf(record, key) !== undefined);
      return {
        kind,
        ...base,
        ...pickTexts(record, { unit: 'unit', basis: 'basis', period: 'period', partOf: 'part_of' }),
        sectors: ids('sectors'),
        meetings: ids('meetings'),
        figureClaims,
        // Sources directly beside a value are those of the claim.
        sources: direct ? [] : toSources(record, context),
      };
    }
    case 'statement':
      return {
        kind,
        ...base,
        act: textOf(record, 'act') ?? '',
        by: ids('by'),
        ...pickTexts(record, { inCapacity: 'in_capacity', meeting: 'meeting', deadline: 'deadline' }),
        to: ids('to'),
        sectors: ids('sectors'),
        laws: ids('laws'),
        summary: written,
        sources: toSources(record, context),
      };
  }
}
