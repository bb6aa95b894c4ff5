import type { Wording } from '../contracts';
import type { EntityKind } from '../registry/entity';

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
    case 'meeting':
      return wording.translate('Meetings');
    case 'milestone':
      return wording.translate('Milestones');
    case '':
      return wording.translate('Other meetings');
    default:
      return classification;
  }
}

export function tellMentionCount(count: number, wording: Wording): string {
  return count === 1 ? wording.translate('1 mention') : wording.translate('{0} mentions', count);
}

export function tellMeetingCount(count: number, wording: Wording): string {
  return count === 1 ? wording.translate('1 meeting') : wording.translate('{0} meetings', count);
}
