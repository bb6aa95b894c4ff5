import { readLawNumber } from '../../mentions/laws/lawNumbers';
import { foldText } from '../../text/fold';
import { toNfc } from '../../text/normalForms';

/** Kinds that a desk adds by hand from a name in a text. */
export const ADDED_KINDS = ['person', 'organization', 'law', 'sector'] as const;
export type AddedKind = (typeof ADDED_KINDS)[number];

/** Of folded names; Vietnamese ones begin with what they are. */
const LAW =
  /^(?:(?:bo |dao |du )?luat|nghi dinh|nghi quyet|thong tu|quyet dinh|chi thi|phap lenh|ke hoach|chien luoc|hiep dinh|ket luan)\b|\b(?:laws?|acts?|code|decree|circular|resolution|directive|ordinance|constitution|bill|treaty|strategy|executive order|decision no)\b/u;
const ORGANIZATION =
  /^(?:uy ban|hiep hoi|tap doan|cong ty|ngan hang|dai hoc|hoc vien|trung tam|co quan|chinh phu|quoc hoi|van phong|tong cong ty|lien minh)\b|\b(?:ministry|department|agency|committee|commission|council|government|congress|senate|university|institute|academy|school|association|foundation|fund|bank|group|company|corporation|corp|inc|ltd|llc|office|bureau|authority|party|union|center|centre|embassy|board|chamber|society|organization|organisation|assembly|court|administration|coalition|alliance|forum|lab|laboratory)\b/u;
/** Of one syllable, which is another word with other marks. */
const SYLLABLE = /^(?:bộ|sở|cục|vụ|ban|hội|viện|trường|quỹ|đảng)\s/iu;

/** What a name is most likely of, by its words alone; all kinds, best first. */
export function guessKinds(name: string): readonly AddedKind[] {
  const first = guessKind(name);
  return [first, ...ADDED_KINDS.filter((kind) => kind !== first)];
}

function guessKind(name: string): AddedKind {
  const trimmed = name.trim();
  const folded = foldText(trimmed);
  const number = readLawNumber(trimmed.split(/\s+/).at(-1) ?? '');
  if (LAW.test(folded) || number?.letters !== undefined) {
    return 'law';
  }
  if (ORGANIZATION.test(folded) || SYLLABLE.test(toNfc(trimmed)) || /^\p{Lu}[\p{Lu}\d&-]+$/u.test(trimmed)) {
    return 'organization';
  }
  // A name that begins its words with small letters is a common noun.
  return /^\p{Lu}\S*(?:\s+\p{Lu}\S*){0,5}$/u.test(trimmed) ? 'person' : 'sector';
}
