import type { Attendee, Claim, EntityName, FigureClaim, LawEvent, Membership, Source } from './entity';
import { pickTexts, recordsOf, spanOf, textOf, type FieldValues } from './fieldValues';
import type { FileContext } from './fileContext';
import { uniteNames } from './uniteNames';

/** Turns checked records into the parts of entities. */

/** Links of Popolo, `{url, note}`, name no document and are left out. */
export function toSources(record: FieldValues, context: FileContext): Source[] {
  return recordsOf(record, 'sources').flatMap((part) => toSource(part, context) ?? []);
}

function toSource(part: FieldValues, context: FileContext): Source | undefined {
  const document = textOf(part, 'document');
  const documentSpan = spanOf(part, 'document');
  if (document === undefined || documentSpan === undefined) {
    if (part.values.size > 0) {
      const message = context.wording.translate('“{0}” is missing; this entry is left out.', 'document');
      context.report('missing-key', 'error', part.span, message);
    }
    return undefined;
  }
  const speech = textOf(part, 'speech');
  const source: Source = {
    corpus: context.file.corpus,
    document,
    ...pickTexts(part, { quote: 'quote', prefix: 'prefix', suffix: 'suffix', date: 'date' }),
    ...(speech === 'direct' || speech === 'reported' || speech === 'editorial' ? { speech } : {}),
    place: context.placeOf(spanOf(part, 'quote') ?? documentSpan),
  };
  context.sources.push({ source, documentRange: context.rangeOf(documentSpan) });
  return source;
}

/** The house spelling first. */
export function toNames(record: FieldValues, house: string, context: FileContext): EntityName[] {
  const others = recordsOf(record, 'other_names').map((part): EntityName => ({
    text: textOf(part, 'name') ?? '',
    ...pickTexts(part, { lang: 'lang', startDate: 'start_date', endDate: 'end_date' }),
    weak: textOf(part, 'weak') === 'true',
    sources: toSources(part, context),
  }));
  const first: EntityName[] = house === '' ? [] : [{ text: house, weak: false, sources: [] }];
  return others.length === 0 ? first : uniteNames([...first, ...others]);
}

export function toClaims(record: FieldValues, context: FileContext): Claim[] {
  return recordsOf(record, 'claims').flatMap((part) => {
    const property = textOf(part, 'property');
    const value = textOf(part, 'value');
    return property === undefined || value === undefined
      ? []
      : [{ property, value, sources: toSources(part, context) }];
  });
}

export function toFigureClaims(record: FieldValues, context: FileContext): FigureClaim[] {
  const listed = recordsOf(record, 'claims').filter((part) => textOf(part, 'property') === undefined);
  const direct = ['value', 'min', 'max'].some((key) => textOf(record, key) !== undefined);
  const parts = [...(direct ? [record] : []), ...listed];
  parts.forEach((part) => checkNumbers(part, context));
  return parts.map((part) => ({
    // The unit of the figure itself is not one that differs from it.
    ...(part === record ? {} : pickTexts(part, { unit: 'unit' })),
    ...pickTexts(part, { value: 'value', min: 'min', max: 'max', qualifier: 'qualifier' }),
    sources: toSources(part, context),
  }));
}

/** A value in words cannot be compared with others, and is shown as it stands. */
function checkNumbers(part: FieldValues, context: FileContext): void {
  for (const key of ['value', 'min', 'max']) {
    const text = textOf(part, key);
    const span = spanOf(part, key);
    if (text !== undefined && span !== undefined && !/\d/.test(text)) {
      const message = context.wording.translate(
        '“{0}” must be a number, in digits; “{1}” is none.',
        key,
        text,
      );
      context.report('wrong-type', 'warning', span, message);
    }
  }
}

export function toMembership(part: FieldValues, context: FileContext): Membership {
  const at = spanOf(part, 'role') ?? spanOf(part, 'organization_id') ?? part.span;
  return {
    ...pickTexts(part, { role: 'role', organizationId: 'organization_id', postId: 'post_id' }),
    ...pickTexts(part, { startDate: 'start_date', endDate: 'end_date' }),
    otherRoles: recordsOf(part, 'other_roles').map((role) => ({
      name: textOf(role, 'name') ?? '',
      ...pickTexts(role, { lang: 'lang' }),
    })),
    sources: toSources(part, context),
    place: context.placeOf(at),
  };
}

export function toHistory(record: FieldValues, context: FileContext): LawEvent[] {
  return recordsOf(record, 'history').map((part) => ({
    status: textOf(part, 'status') ?? '',
    ...pickTexts(part, { date: 'date' }),
    sources: toSources(part, context),
  }));
}

/** A person who is listed twice attends once. */
export function toAttendees(record: FieldValues): Attendee[] {
  const attendees = new Map<string, Attendee>();
  for (const part of recordsOf(record, 'attendees')) {
    const personId = textOf(part, 'person_id') ?? '';
    if (!attendees.has(personId)) {
      attendees.set(personId, { personId, ...pickTexts(part, { role: 'role' }) });
    }
  }
  return [...attendees.values()];
}
