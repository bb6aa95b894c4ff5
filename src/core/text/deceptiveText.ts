/** Letters of these scripts look like Latin ones; Han and the like are written beside Latin letters for good reasons. */
const LIKE_LATIN =
  /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Coptic}\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Lisu}]/gu;
const LATIN = /\p{Script=Latin}/u;
const UNSEEN = /[\p{Cc}\p{Cf}]/u;
const TURNING = /\p{Bidi_Control}/gu;

/**
 * The first letter of an id that a reader takes for another one, or a mark that nobody sees: two such ids look the same
 * and are not. As `U+0430`.
 */
export function findLookalike(id: string): string | undefined {
  const unseen = UNSEEN.exec(id)?.[0];
  const alike = LATIN.test(id) ? id.match(LIKE_LATIN)?.[0] : undefined;
  return toCode(unseen ?? alike);
}

/** Without the letters that {@link findLookalike} tells of; those that nobody sees stay. */
export function withoutLookalikes(id: string): string {
  return LATIN.test(id) ? id.replace(LIKE_LATIN, '') : id;
}

/** Without the marks that turn the direction of writing. */
export function withoutTurningMarks(text: string): string {
  return text.replace(TURNING, '');
}

/** The first mark of a text that turns the direction of writing, so that it reads otherwise than it is. As `U+202E`. */
export function findTurningMark(text: string): string | undefined {
  return toCode(text.match(TURNING)?.[0]);
}

function toCode(character: string | undefined): string | undefined {
  const code = character?.codePointAt(0);
  return code === undefined ? undefined : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
