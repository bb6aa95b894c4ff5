import type { Wording } from '../contracts';
import type { EvidenceCode } from './evidence';
import type { Candidate } from './mention';

/** What speaks for and against a candidate, in sentences for the analyst. */
export function tellReason(candidate: Candidate, wording: Wording): string {
  return tellReasons(candidate, wording).join(' ');
}

/** The same, a sentence for each piece of evidence. */
export function tellReasons({ evidence, name }: Candidate, wording: Wording): readonly string[] {
  return evidence.map((code) => tellEvidence(code, name, wording));
}

function tellEvidence(code: EvidenceCode, name: string, { translate }: Wording): string {
  switch (code) {
    case 'memo-decision':
      return translate('The memo itself says who or what is meant.');
    case 'exact-name':
      return translate('Written as the name “{0}”.', name);
    case 'marks-ignored':
      return translate('Written as the name “{0}”, diacritics aside.', name);
    case 'derived-name':
      return translate('Another form of the name “{0}”.', name);
    case 'short-form':
      return translate('Short for “{0}”.', name);
    case 'title-only':
      return translate('Stands for “{0}”.', name);
    case 'number':
      return translate('The number of “{0}”.', name);
    case 'date-fits':
      return translate('The date and the kind of meeting are those of “{0}”.', name);
    case 'party-fits':
      return translate('A place or party of it is named.');
    case 'defined-here':
      return translate('The text itself says what it is short for.');
    case 'introduced':
      return translate('Introduced before.');
    case 'title-fits':
      return translate('The title beside the name is known.');
    case 'title-at-date':
      return translate('The title was held at that date.');
    case 'title-differs':
      return translate('The title beside the name is none that is known.');
    case 'organization-nearby':
      return translate('A body that goes with the name stands in the same sentence.');
    case 'co-attendee-nearby':
      return translate('Somebody who was at a meeting with them is named nearby.');
    case 'language':
      return translate('The name is in the language of the text.');
    case 'shared-name':
      return translate('Others have this name as well.');
  }
}
