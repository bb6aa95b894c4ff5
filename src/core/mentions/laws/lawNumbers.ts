import { foldText } from '../../text/fold';
import { withoutUnseen } from '../../text/unseenMarks';

/**
 * The number of a law in its parts: `13/2023/NĐ-CP` is the 13 of 2023 with the letters `nd/cp`; `117-167` of a public
 * law is whole.
 */
export interface LawNumber {
  readonly main: string;
  readonly year?: string;
  /** Folded, with `/` alone between them. */
  readonly letters?: string;
}

const NUMBER = /^(\d{1,6})(?:\/((?:19|20)\d{2}))?(?:[-/]([a-z][a-z\d]*(?:[-/][a-z\d]+)*))?$/;
const PUBLIC_LAW = /^\d{2,3}-\d{1,4}$/;
const LONGEST = 40;

/** `undefined` for what is no number of a law; the text has no word for the kind. */
export function readLawNumber(text: string): LawNumber | undefined {
  if (text.length > LONGEST) {
    return undefined;
  }
  const folded = foldText(withoutUnseen(text)).trim();
  if (PUBLIC_LAW.test(folded)) {
    return { main: folded };
  }
  const [, main, year, letters] = NUMBER.exec(folded) ?? [];
  return main === undefined
    ? undefined
    : {
        main: main.replace(/^0+(?=\d)/, ''),
        ...(year === undefined ? {} : { year }),
        ...(letters === undefined ? {} : { letters: letters.replaceAll('-', '/') }),
      };
}

/**
 * True where a number as a text gives it, perhaps in part, is that of a law. A year that the law's number does not
 * have tells of another law; letters that it does not have tell nothing.
 */
export function fitsNumber(given: LawNumber, known: LawNumber): boolean {
  return (
    given.main === known.main &&
    (given.year === undefined || given.year === known.year) &&
    (given.letters === undefined || known.letters === undefined || given.letters === known.letters)
  );
}

/** True where nothing of the law's number is missing. */
export function isWhole(given: LawNumber, known: LawNumber): boolean {
  return (
    (known.year === undefined || given.year !== undefined) &&
    (known.letters === undefined || given.letters !== undefined)
  );
}
