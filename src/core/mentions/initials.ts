/** Initials at the start of a word, with their stops: `F.` of `John F. Kennedy`, `J. F.` of `J. F. Kennedy`. */
const INITIALS = /(?<![\p{L}\p{M}\p{N}.])(?:\p{Lu}\.[^\S\r\n]?)+(?=[^\s.,)])/gu;
const MOST_SPELLINGS = 3;

/**
 * Further spellings of a person's name with initials, which are the same to any reader: `J. F. Kennedy` is also
 * `J.F. Kennedy` and `J F Kennedy`.
 */
export function toInitialSpellings(name: string): readonly string[] {
  const spellings = [
    respell(name, (letters) => letters.map((letter) => `${letter}. `)),
    respell(name, (letters) =>
      letters.map((letter, i) => (i < letters.length - 1 ? `${letter}.` : `${letter}. `)),
    ),
    respell(name, (letters) => letters.map((letter) => `${letter} `)),
  ];
  return [...new Set(spellings)].filter((spelling) => spelling !== name).slice(0, MOST_SPELLINGS);
}

function respell(name: string, write: (letters: readonly string[]) => readonly string[]): string {
  return name.replace(INITIALS, (initials) => write(initials.match(/\p{Lu}/gu) ?? []).join(''));
}
