/**
 * What speaks for or against a candidate, as stable codes with a weight each. A score is the sum of the weights of a
 * candidate's codes, so that anybody can add it up.
 */
const WEIGHTS = {
  /** The memo's own front matter says so. */
  'memo-decision': 1,
  /** Written as a name of the registry. */
  'exact-name': 0.9,
  /** Written as a name of the registry but for diacritics. */
  'marks-ignored': 0.6,
  /** A form that follows from a name: another order, another register, without the middle name. */
  'derived-name': 0.7,
  /** A part of the name, such as a given name. */
  'short-form': 0.3,
  /** A title or another noun that stands for who or what was introduced. */
  'title-only': 0.3,
  /** The number of a law, or a part of it. */
  number: 0.5,
  /** A kind of meeting with a date. */
  'date-fits': 0.6,
  /** A place or party named with it is one of its own. */
  'party-fits': 0.1,
  /** The text itself says what the acronym stands for. */
  'defined-here': 0.8,
  /** Introduced earlier in the text, by a full name or with a title. */
  introduced: 0.3,
  /** Holds or held the title beside the name. */
  'title-fits': 0.1,
  /** Holds that title at the date of the statement. */
  'title-at-date': 0.1,
  /** No title known of the candidate is the one beside the name. */
  'title-differs': -0.2,
  /** A body of the candidate's is named in the same sentence. */
  'organization-nearby': 0.05,
  /** Somebody is named nearby who was at a meeting with the candidate. */
  'co-attendee-nearby': 0.05,
  /** The name is in the language of the text. */
  language: 0.01,
  /** Others have the name equally. */
  'shared-name': 0,
} as const;

export type EvidenceCode = keyof typeof WEIGHTS;

/** From 0 to 1. */
export function scoreOf(evidence: readonly EvidenceCode[]): number {
  const sum = evidence.reduce((total, code) => total + WEIGHTS[code], 0);
  return Math.min(1, Math.max(0.01, Math.round(sum * 100) / 100));
}
