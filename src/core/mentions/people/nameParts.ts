import { foldText } from '../../text/fold';

/** A person's name taken apart, as far as its words tell. */
export interface NameParts {
  readonly words: readonly string[];
  /** In Vietnamese order: family, middle, given. */
  readonly vietnamese: boolean;
  /** With its particles: `van der Berg`. `undefined` where the name is one word. */
  readonly family: string | undefined;
  /** `Dung` and `Chi Dung` of `Nguyen Chi Dung`; empty for others, who are not called by it in writing. */
  readonly given: readonly string[];
  /** `, Jr.` as written, with what stands before it; empty where there is none. */
  readonly suffix: string;
}

const FAMILIES: ReadonlySet<string> = new Set(
  (
    'nguyen tran le pham huynh hoang phan vu vo dang bui do ho ngo duong ly dinh mai truong luong doan trinh dao lam ' +
    'ha cao chu thai ta to phung quach luu tong chau vuong kieu thach ton nghiem khuat bach giang hua lai la lo lu ma ' +
    'mac nong phi tieu ung vi than thieu trieu dam dau diep doi bien'
  ).split(' '),
);
/** So frequent as family names, and so rare as given ones, that at the end of a name they tell the Western order. */
const SURE_FAMILIES: ReadonlySet<string> = new Set(
  'nguyen tran pham huynh hoang phan vu vo bui ngo'.split(' '),
);
const SYLLABLE =
  /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?$/;
const MOST_SYLLABLES = 5;

/** Looked for backwards from the end, as forwards each of many would be followed to the end; so are particles. */
const SUFFIX = /$(?<=((?:,?\s+(?:Jr|Sr|II|III|IV|Ph\.?\s?D|M\.?D|Esq|MBA|MP|CBE|OBE)\.?)+))/u;
const PARTICLE_WORDS = 'van von der den de del della di da do dos du la le ter ten zu al el bin ibn'.split(
  ' ',
);
/** Words of a family name that may be written small. */
export const PARTICLES: ReadonlySet<string> = new Set(PARTICLE_WORDS);
const PARTICLES_BEFORE = new RegExp(
  `$(?<=(?<![\\p{L}\\p{M}])((?:(?:${PARTICLE_WORDS.join('|')})\\s+)+))`,
  'iu',
);
/** Code units that particles with the blanks around them may take. */
export const LONGEST_PARTICLES = 24;

/** Where the particles begin that stand directly before an offset, however they are written; else the offset. */
export function startOfParticles(text: string, offset: number): number {
  const before = text.slice(Math.max(0, offset - LONGEST_PARTICLES), offset);
  return offset - (PARTICLES_BEFORE.exec(before)?.[1]?.length ?? 0);
}

/** @param known what the registry says of family and given name; else it is worked out */
export function readNameParts(
  name: string,
  known: { readonly familyName?: string; readonly givenName?: string } = {},
): NameParts {
  const [, suffix = ''] = SUFFIX.exec(name) ?? [];
  const words = name
    .slice(0, name.length - suffix.length)
    .trim()
    .split(/\s+/u)
    .filter((word) => word !== '');
  const vietnamese = isVietnamese(words);
  const base = { words, vietnamese, suffix };
  if (words.length < 2) {
    return { ...base, family: undefined, given: [] };
  }
  if (vietnamese) {
    const rest = words.slice(1);
    const given = [rest.slice(-1), ...(rest.length > 1 ? [rest.slice(-2)] : [])].map((part) =>
      part.join(' '),
    );
    return { ...base, family: words[0], given };
  }
  return { ...base, family: findFamily(words, known.familyName), given: [] };
}

function isVietnamese(words: readonly string[]): boolean {
  const folded = words.map((word) => foldText(word));
  const last = folded.at(-1) ?? '';
  return (
    words.length >= 2 &&
    words.length <= MOST_SYLLABLES &&
    FAMILIES.has(folded[0] ?? '') &&
    !(SURE_FAMILIES.has(last) && !SURE_FAMILIES.has(folded[0] ?? '')) &&
    folded.every((word) => SYLLABLE.test(word))
  );
}

/** The last word with the particles before it, or the words that the registry names as the family name. */
function findFamily(words: readonly string[], known: string | undefined): string {
  if (known !== undefined) {
    const wanted = foldText(known);
    const folded = foldText(words.join(' '));
    if (` ${folded} `.includes(` ${wanted} `)) {
      return known;
    }
  }
  let start = words.length - 1;
  while (start > 1 && PARTICLES.has(foldText(words[start - 1] ?? ''))) {
    start--;
  }
  return words.slice(start).join(' ');
}
