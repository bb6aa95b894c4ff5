/**
 * True for folded letters that could be a syllable of Vietnamese with some marks: `quan`, `nguyen`; not `qaun`, `nguyne`.
 * Every such syllable may be somebody's name, so that only what cannot be one is sure to be a slip.
 */
export function isVietnameseSyllable(folded: string): boolean {
  return SYLLABLE.test(folded);
}

const ONSET =
  '(?:(?:ngh|gh|k)(?=[iey])|(?:ng|c)(?![iey])|g(?![ey])|qu(?=[aeioy])|gi(?=[aeou])|nh|ch|kh|ph|th|tr|[bdhlmnprstvx])?';
const CLOSED =
  '(?:a|e|o|u|ie|oa|oe|oo|ua|ue|uo|uy|uye|ye|i|y)[mnpt]|(?:a|e|o|u|ie|oa|oe|oo|ua|uo|ye|uye)(?:c|ng)|' +
  '(?:a|e|i|oa|ue|uy|y)(?:ch|nh)';
const OPEN =
  'a[iouy]?|e[ou]?|i(?:a|eu|u)?|o(?:a|ai|ao|ay|e|eo|i)?|u(?:a|ai|au|ay|e|i|o|oi|ou|u|y|ya|yu)?|y(?:a|eu)?';
const SYLLABLE = new RegExp(`^${ONSET}(?:${CLOSED}|${OPEN})$`, 'u');
