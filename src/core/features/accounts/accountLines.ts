import type { CardLine } from '../../cards/card';
import type { CardContext } from '../../cards/cardContext';
import { tellLanguage } from '../../cards/classificationWords';
import { linkTo, toEvidenceLinks } from '../../cards/evidenceLinks';
import { tellTextBasis } from '../../cards/listedWords';
import { tellDocumentDate } from '../../cards/mentionSections';
import { toSentenceWords } from '../../cards/sentenceWords';
import type { Anchor } from '../../corpus/anchor';
import type { Source } from '../../registry/entity';
import { groupBy } from '../../util/groupBy';
import type { Account, Accounts, Telling } from './account';

const WORDS_LENGTH = 300;
const LETTERS = 26;

/** What the lines of a comparison are made from. */
export interface AccountsContext extends CardContext {
  readonly accounts: Accounts;
}

/** "A", "B", …; "A2" behind "Z". */
export function markOf({ accounts: { accounts } }: AccountsContext, account: Account): string {
  const index = accounts.indexOf(account);
  const round = Math.floor(index / LETTERS);
  return `${String.fromCharCode(0x41 + (index % LETTERS))}${round === 0 ? '' : String(round + 1)}`;
}

/** "A (English)": which account, and in which language it speaks. */
export function nameOfAccount(context: AccountsContext, account: Account): string {
  const { lang } = account.document;
  const mark = markOf(context, account);
  return lang === 'und' ? mark : `${mark} (${tellLanguage(lang, context.wording)})`;
}

/** An account with what is to be known before its silence is taken for anything. */
export function toAccountLine(context: AccountsContext, account: Account): CardLine {
  const { desk, wording } = context;
  const { translate } = wording;
  const { document, copies, isWhole } = account;
  const { title, id, corpus, publisher, dateNote, textBasis, translationOf } = document;
  const original = translationOf === undefined ? undefined : desk.document(corpus, translationOf);
  const qualifiers = [
    publisher,
    tellDocumentDate(context, document),
    tellTextBasis(textBasis, wording),
    original === undefined ? undefined : translate('translation of {0}', linkTo(context, original).label),
    ...copies.map((copy) => translate('the same text is in {0}', `${copy.corpus}/${copy.id}`)),
    isWhole ? undefined : translate('tells of other meetings too: only what it says on this one is compared'),
  ];
  return {
    text: `${nameOfAccount(context, account)}: ${title === '' ? id : title}`,
    qualifiers: qualifiers.filter((qualifier) => qualifier !== undefined),
    details:
      dateNote === undefined ? [] : [translate('on the date: {0}', dateNote.trim().replace(/\.$/, ''))],
    evidence: [linkTo(context, document)],
  };
}

/** The words of one account, a line for each passage of it. */
export function toTellingLines(context: AccountsContext, { account, sources }: Telling): readonly CardLine[] {
  const byPassage = groupBy(sources, (source) => placeOf(context, source));
  return [...byPassage.values()].map((same) => ({
    text: `${nameOfAccount(context, account)}: ${wordsOf(context, same[0])}`,
    qualifiers: [],
    evidence: toEvidenceLinks(context, same),
  }));
}

/** What one account gives for something, with its words. */
export function toValueLine(
  context: AccountsContext,
  value: string,
  { account, sources }: Telling,
): CardLine {
  return {
    text: `${nameOfAccount(context, account)}: ${value}`,
    qualifiers: [wordsOf(context, sources[0])],
    evidence: toEvidenceLinks(context, sources),
  };
}

/** A stretch of an account with its sentence. */
export function toPlaceLine(context: AccountsContext, anchor: Anchor): CardLine {
  return {
    text: toSentenceWords(anchor, WORDS_LENGTH),
    qualifiers: [],
    evidence: [linkTo(context, anchor.document, anchor.span)],
  };
}

function placeOf({ desk }: AccountsContext, source: Source): string {
  const evidence = desk.evidenceOf(source);
  return evidence.state === 'found' ? toWordsKey(evidence.anchor) : evidence.state;
}

function toWordsKey({ document, passage, span }: Anchor): string {
  return `${document.uri} ${passage ?? `at ${span.start}`}`;
}

/** Where words are lost, the link says so. */
function wordsOf({ desk, wording }: AccountsContext, source: Source): string {
  const evidence = desk.evidenceOf(source);
  switch (evidence.state) {
    case 'found':
      return toSentenceWords(evidence.anchor, WORDS_LENGTH);
    case 'document':
      return wording.translate('no passage named');
    case 'lost':
    case 'missing':
      return wording.translate('its words are not found again');
  }
}
