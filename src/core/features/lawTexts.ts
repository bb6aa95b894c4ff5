import type { SourceDocument } from '../corpus/sourceDocument';
import type { Desk } from '../desk';
import { withoutRevision } from '../mentions/laws/lawNames';
import { fitsNumber, isWhole, readLawNumber } from '../mentions/laws/lawNumbers';
import { nounOfType } from '../mentions/laws/lawWords';
import { toDerivedNames } from '../mentions/laws/registers';
import type { Law } from '../registry/entity';
import { foldText } from '../text/fold';
import { readArticleHead } from './pinpointPath';
import { beginningOf } from './passageBeginning';

/**
 * Documents that are the text of the law itself: called by a name or the number of exactly that law, divided into
 * articles, and in its own words rather than retold.
 */
export function findLawTexts(desk: Desk, law: Law): readonly SourceDocument[] {
  const names = namesOf(law);
  return desk.documents.filter(
    (document) =>
      document.textBasis !== 'retold' &&
      isTitleOf(document.title, law, names) &&
      hasArticles(document) &&
      !isTitleOfAnother(desk, document.title, law),
  );
}

/** Folded, in every register. */
function namesOf(law: Law): ReadonlySet<string> {
  const written = law.names.filter(({ weak }) => !weak).map(({ text }) => text);
  const derived = toDerivedNames(
    law,
    () => false,
    () => false,
  ).map(({ text }) => text);
  return new Set([...written, ...derived].map(toKey));
}

/** Each part of a title such as `Luật Công nghệ cao, số 21/2008/QH12` is a name or the number. */
function isTitleOf(title: string, law: Law, names: ReadonlySet<string>): boolean {
  const whole = toKey(title);
  if (names.has(whole)) {
    return true;
  }
  const parts = whole
    .split(/[,:;()]| - /)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts.length > 0 && parts.every((part) => names.has(toKey(part)) || isNumberOf(part, law));
}

/** With or without a word for the kind of law. */
function isNumberOf(folded: string, { number }: Law): boolean {
  if (number === undefined) {
    return false;
  }
  if (toKey(number) === folded) {
    return true;
  }
  const [, kind = '', token = ''] = /^(.*?) ?(\d(?<=(?<!\S)[^\s\d]*\d)\S*)$/.exec(folded) ?? [];
  const given = readLawNumber(token);
  const known = readLawNumber(/\d(?<=(?<!\S)[^\s\d]*\d)\S*$/.exec(number)?.[0] ?? '');
  const word = kind.replace(/ ?(?:no\.?|so)$/, '');
  return (
    given !== undefined &&
    known !== undefined &&
    fitsNumber(given, known) &&
    isWhole(given, known) &&
    (word === '' || nounOfType(word) !== undefined)
  );
}

/** Another law of the registry has the title as its own name: nobody can tell whose text it is. */
function isTitleOfAnother(desk: Desk, title: string, law: Law): boolean {
  const key = toKey(title);
  return desk.registry
    .ofKind('law')
    .some((other) => other.id !== law.id && other.names.some(({ text }) => toKey(text) === key));
}

function hasArticles(document: SourceDocument): boolean {
  const isHead = (text: string): boolean =>
    readArticleHead(text, 'article') !== undefined || readArticleHead(text, 'section') !== undefined;
  return document.passages.some(
    (passage) => passage.headingPath.some(isHead) || isHead(beginningOf(document, passage)),
  );
}

function toKey(name: string): string {
  const folded = foldText(name).trim().replace(/^the /, '');
  return withoutRevision(folded) ?? folded;
}
