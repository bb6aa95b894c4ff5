import { tellQualified } from '../cards/actWords';
import type { Wording } from '../contracts';
import type { SourceDocument } from '../corpus/sourceDocument';
import type { EntityKind, FigureClaim, Figure } from '../registry/entity';
import { tellDate } from '../text/dates';

/** Headings of lists by kind. */
export function tellKindHeading(kind: EntityKind, wording: Wording): string {
  switch (kind) {
    case 'person':
      return wording.translate('Officials');
    case 'organization':
      return wording.translate('Organizations');
    case 'area':
      return wording.translate('Places');
    case 'post':
      return wording.translate('Posts');
    case 'law':
      return wording.translate('Laws');
    case 'meeting':
      return wording.translate('Meetings');
    case 'sector':
      return wording.translate('Sectors');
    case 'figure':
      return wording.translate('Figures');
    case 'statement':
      return wording.translate('Statements');
  }
}

/** Heading over the meetings of one classification; one that is not of formats.md §2 stays as written. */
export function tellClassificationHeading(classification: string, wording: Wording): string {
  switch (classification) {
    case 'session':
      return wording.translate('Sessions');
    case 'talk':
      return wording.translate('Talks');
    case 'visit':
      return wording.translate('Visits');
    case 'forum':
      return wording.translate('Forums');
    case 'dialogue':
      return wording.translate('Dialogues');
    case 'milestone':
      return wording.translate('Milestones');
    case '':
      return wording.translate('Other meetings');
    default:
      return classification;
  }
}

/** The number as claimed, with its qualifier and unit: "more than 50,000 engineers and graduates". */
export function tellFigureClaim(claim: FigureClaim, figure: Figure, wording: Wording): string {
  const amount =
    claim.value === undefined
      ? [claim.min, claim.max].filter((end) => end !== undefined).map(groupDigits)
      : [groupDigits(claim.value)];
  const unit = claim.unit ?? figure.unit;
  const told = amount.join('–') + (unit === undefined ? '' : ` ${unit}`);
  return tellQualified(claim.qualifier, told, wording);
}

/** Only a bare whole number of five digits or more gets separators: anything else stays as it was written. */
function groupDigits(number: string): string {
  return /^\d{5,18}$/.test(number) ? number.replace(/\B(?=(?:\d{3})+$)/g, ',') : number;
}

/** "16 January 2026", "16 January 2026 (inferred)" or "undated". */
export function tellDocumentDate(document: SourceDocument, wording: Wording): string {
  if (document.date === undefined) {
    return wording.translate('undated');
  }
  const date = tellDate(document.date, wording);
  return document.dateBasis === 'inferred' ? wording.translate('{0} (inferred)', date) : date;
}

export function tellMentionCount(count: number, wording: Wording): string {
  return count === 1 ? wording.translate('1 mention') : wording.translate('{0} mentions', count);
}

export function tellMeetingCount(count: number, wording: Wording): string {
  return count === 1 ? wording.translate('1 meeting') : wording.translate('{0} meetings', count);
}
