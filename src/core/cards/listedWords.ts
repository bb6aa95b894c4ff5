import type { Wording } from '../contracts';
import type { TextBasis } from '../corpus/sourceDocument';
import type { EntityKind, Source } from '../registry/entity';

/**
 * Words for the values that formats.md §1 and §2 list. What is not listed is shown as it was written: a registry may
 * use values of its own.
 */

/** What was done, as a heading over what a party said: "Asked". */
export function tellActHeading(act: string, { translate }: Wording): string {
  switch (act) {
    case 'position':
      return translate('Stated');
    case 'assessment':
      return translate('Assessed');
    case 'proposal':
      return translate('Proposed');
    case 'request':
      return translate('Asked');
    case 'offer':
      return translate('Offered');
    case 'pledge':
      return translate('Pledged');
    case 'agreement':
      return translate('Agreed');
    case 'expectation':
      return translate('Expected');
    case 'announcement':
      return translate('Announced');
    default:
      return act;
  }
}

/** The act as a thing: "request". */
export function tellAct(act: string, { translate }: Wording): string {
  switch (act) {
    case 'position':
      return translate('position');
    case 'assessment':
      return translate('assessment');
    case 'proposal':
      return translate('proposal');
    case 'request':
      return translate('request');
    case 'offer':
      return translate('offer');
    case 'pledge':
      return translate('pledge');
    case 'agreement':
      return translate('agreement');
    case 'expectation':
      return translate('expectation');
    case 'announcement':
      return translate('announcement');
    default:
      return act;
  }
}

/** "more than 50,000 engineers"; `undefined` means exactly. */
export function tellQualified(qualifier: string | undefined, amount: string, { translate }: Wording): string {
  switch (qualifier) {
    case undefined:
      return amount;
    case 'about':
      return translate('about {0}', amount);
    case 'nearly':
      return translate('nearly {0}', amount);
    case 'at_least':
      return translate('at least {0}', amount);
    case 'more_than':
      return translate('more than {0}', amount);
    case 'up_to':
      return translate('up to {0}', amount);
    case 'less_than':
      return translate('less than {0}', amount);
    default:
      return `${qualifier} ${amount}`;
  }
}

/** Status of a law, to stand in "last reported …": "in force". */
export function tellLawStatus(status: string, { translate }: Wording): string {
  switch (status) {
    case 'proposed':
      return translate('proposed');
    case 'drafting':
      return translate('drafting');
    case 'passed':
      return translate('passed');
    case 'promulgated':
      return translate('promulgated');
    case 'approved':
      return translate('approved');
    case 'announced':
      return translate('announced');
    case 'implementing':
      return translate('implementing');
    case 'in_force':
      return translate('in force');
    case 'not_yet_in_force':
      return translate('not yet in force');
    case 'amended':
      return translate('amended, in force');
    case 'replaced':
      return translate('replaced');
    case 'repealed':
      return translate('repealed');
    case 'expired':
      return translate('expired');
    default:
      return status;
  }
}

/** `undefined` for a meeting that was held: nothing needs to be said of it. */
export function tellMeetingStatus(status: string, { translate }: Wording): string | undefined {
  switch (status) {
    case 'held':
      return undefined;
    case 'expected':
      return translate('expected');
    case 'cancelled':
      return translate('cancelled');
    default:
      return status;
  }
}

/** What a reader must know before taking a document's words for those of its origin; `undefined` for verbatim. */
export function tellTextBasis(basis: TextBasis, { translate }: Wording): string | undefined {
  switch (basis) {
    case 'verbatim':
      return undefined;
    case 'excerpt':
      return translate('excerpt');
    case 'translated':
      return translate('translated');
    case 'machine_translated':
      return translate('machine-translated');
    case 'retold':
      return translate('retold');
  }
}

/** How the source gives what a party said; nothing where it does not say. */
export function tellSpeech(speech: Source['speech'], { translate }: Wording): readonly string[] {
  switch (speech) {
    case undefined:
      return [];
    case 'direct':
      return [translate('direct speech')];
    case 'reported':
      return [translate('reported speech')];
    case 'editorial':
      return [translate('told by the source itself')];
  }
}

export function tellKind(kind: EntityKind, { translate }: Wording): string {
  switch (kind) {
    case 'person':
      return translate('person');
    case 'organization':
      return translate('organization');
    case 'area':
      return translate('place');
    case 'post':
      return translate('post');
    case 'law':
      return translate('law');
    case 'meeting':
      return translate('meeting');
    case 'sector':
      return translate('sector');
    case 'figure':
      return translate('figure');
    case 'statement':
      return translate('statement');
  }
}
