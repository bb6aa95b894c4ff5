import type { Wording } from '../contracts';

/** Words for open lists of values: what a user's registry adds is shown as written. */

/** Kind of an organization, place or meeting: "ministry". */
export function tellClassification(classification: string, { translate }: Wording): string {
  switch (classification) {
    case 'ministry':
      return translate('ministry');
    case 'government':
      return translate('government');
    case 'agency':
      return translate('agency');
    case 'committee':
      return translate('committee');
    case 'party':
      return translate('party');
    case 'party body':
      return translate('party body');
    case 'embassy':
      return translate('embassy');
    case 'association':
      return translate('association');
    case 'company':
      return translate('company');
    case 'bank':
      return translate('bank');
    case 'university':
      return translate('university');
    case 'institute':
      return translate('institute');
    case 'media':
      return translate('media');
    case 'country':
      return translate('country');
    case 'city':
      return translate('city');
    case 'session':
      return translate('session');
    case 'talk':
      return translate('talk');
    case 'visit':
      return translate('visit');
    case 'forum':
      return translate('forum');
    case 'dialogue':
      return translate('dialogue');
    case 'meeting':
      return translate('meeting');
    case 'milestone':
      return translate('milestone');
    default:
      return classification;
  }
}

/** `type` of a law: "resolution". */
export function tellLawType(type: string, { translate }: Wording): string {
  switch (type) {
    case 'law':
      return translate('law');
    case 'act':
      return translate('act');
    case 'code':
      return translate('code');
    case 'constitution':
      return translate('constitution');
    case 'bill':
      return translate('bill');
    case 'decree':
      return translate('decree');
    case 'circular':
      return translate('circular');
    case 'order':
      return translate('order');
    case 'resolution':
      return translate('resolution');
    case 'strategy':
      return translate('strategy');
    case 'plan':
      return translate('plan');
    case 'programme':
      return translate('programme');
    case 'list':
      return translate('list');
    case 'framework':
      return translate('framework');
    case 'treaty':
      return translate('treaty');
    case 'partnership':
      return translate('partnership');
    default:
      return type;
  }
}

/** What a figure is: "target". */
export function tellBasis(basis: string, { translate }: Wording): string {
  switch (basis) {
    case 'actual':
      return translate('actual value');
    case 'target':
      return translate('target');
    case 'estimate':
      return translate('estimate');
    case 'share':
      return translate('share');
    case 'rank':
      return translate('rank');
    default:
      return basis;
  }
}

/** "Vietnam" for `vn`; what is no code of two letters comes back as written. */
export function tellRegion(code: string, { language }: Wording): string {
  return /^[a-z]{2}$/i.test(code) ? tellCode(code.toUpperCase(), 'region', language) : code;
}

/** "Vietnamese" for `vi`; what is no plain language code comes back as written. */
export function tellLanguage(code: string, { language }: Wording): string {
  return /^[a-z]{2,3}$/i.test(code) ? tellCode(code.toLowerCase(), 'language', language) : code;
}

function tellCode(code: string, type: 'region' | 'language', language: string): string {
  return new Intl.DisplayNames([language], { type }).of(code) ?? code;
}
