import { insertItems, toCitationItem } from '../../citations/writeCitation';
import { toVisibleText, presentInMemo } from '../../text/presentText';
import { sentenceAt } from '../../text/sentences';
import type { CheckedParagraph } from '../checkedParagraph';
import type { FindingFix, FindingSource } from '../finding';
import type { CheckDesk } from '../rule';
import type { HeldTitle, RoleText } from './heldTitles';
import type { JudgedTitle } from './judgeTitle';

const MOST_OFFERED = 3;

/** Titles to write in place of a wrong one, each as the text's language words it; none where the words would not fit. */
export function toTitleFixes(
  judged: JudgedTitle,
  right: readonly { readonly held: HeldTitle; readonly sources: readonly FindingSource[] }[],
  paragraph: CheckedParagraph,
  desk: CheckDesk,
): readonly FindingFix[] {
  const { translate } = desk.wording;
  const fixes: FindingFix[] = [];
  const seen = new Set<string>();
  for (const { held, sources } of right) {
    const edit = toEdit(judged, held, paragraph);
    if (edit !== undefined && !seen.has(edit.newText) && seen.size < MOST_OFFERED) {
      seen.add(edit.newText);
      const shown = toVisibleText(edit.newText);
      fixes.push({ title: translate('Write “{0}”', shown), edits: [edit] });
      const citation = seen.size === 1 ? toCitationEdit(edit.end, sources[0], paragraph, desk) : undefined;
      if (citation !== undefined) {
        fixes.push({ title: translate('Write “{0}” and cite the source', shown), edits: [edit, citation] });
      }
    }
  }
  return fixes;
}

interface TitleEdit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

function toEdit(
  { text, title }: JudgedTitle,
  held: HeldTitle,
  { stored }: CheckedParagraph,
): TitleEdit | undefined {
  const { cue, domain } = title;
  const role = held.roles.find(({ vietnamese }) => vietnamese === cue.vietnamese);
  const written = text.slice(cue.span.start, cue.span.end);
  if (role === undefined || (cue.vietnamese && isBare(written))) {
    return undefined;
  }
  const isSameBody = domain.length === 0 || domain.every((word) => held.words.includes(` ${word}`));
  const newText = isSameBody ? officeOf(role) : role.text;
  const end = isSameBody ? cue.span.end : title.end;
  if (newText === undefined || stored.slice(cue.span.start, end) !== text.slice(cue.span.start, end)) {
    return undefined;
  }
  const before = text.slice(Math.max(0, cue.span.start - 24), cue.span.start);
  const cased = isSmall(written) && isSameBody ? newText.toLowerCase() : newText;
  const shown = withoutRepeated(cased, before);
  return !fitsArticle(before, shown) || shown === text.slice(cue.span.start, end)
    ? undefined
    : { start: cue.span.start, end, newText: presentInMemo(shown) };
}

function officeOf({ text, office }: RoleText): string | undefined {
  return office && text.slice(office.start, office.end);
}

/** Words without any mark, as typed where there is no keyboard for them. */
function isBare(words: string): boolean {
  return !/[^\p{ASCII}\u2060]/u.test(words);
}

function isSmall(words: string): boolean {
  return words === words.toLowerCase();
}

/** `US` of `US Under Secretary` where that stands before already. */
function withoutRepeated(words: string, before: string): string {
  const [first = ''] = /^\S+\s+/u.exec(words) ?? [];
  return first !== '' && before.endsWith(first.replace(/(?<!\s)\s+$/u, ' '))
    ? words.slice(first.length)
    : words;
}

function fitsArticle(before: string, words: string): boolean {
  const [, article] = /(?<![\p{L}])(an?)\s+$/iu.exec(before) ?? [];
  return article === undefined || /^[aeiou]/iu.test(words) === (article.toLowerCase() === 'an');
}

/** Behind the words of the sentence; in a table behind the title. */
function toCitationEdit(
  end: number,
  source: FindingSource | undefined,
  { text, stored, cues, citations }: CheckedParagraph,
  { keys }: CheckDesk,
): TitleEdit | undefined {
  const item = source !== undefined && keys.tells(source.document) ? toCitationItem(source) : undefined;
  const sentence = cues.sentences[sentenceAt(cues.sentences, end)];
  if (item === undefined || sentence === undefined) {
    return undefined;
  }
  const words = text.slice(sentence.start, sentence.end);
  const last = words.includes('|')
    ? end
    : sentence.start + words.replace(/(?<![\s\u2060.!?;:…])[\s\u2060.!?;:…]+$/u, '').length;
  const { start, newText } = insertItems(stored, Math.max(last, end), citations, [item]);
  return { start, end: start, newText };
}
