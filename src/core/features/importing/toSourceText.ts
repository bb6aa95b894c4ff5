import { isImpreciseDate } from '../../text/dates';
import { writeScalar } from '../registryWriting/writeScalar';
import type { KeptOriginal, SourceFacts } from './sourceFacts';

/**
 * The whole text of a new source: front matter with what is known and nothing else, then the text as it is. `original`
 * is a key of its own, which readers keep and ignore.
 */
export function toSourceText(body: string, facts: SourceFacts, original?: KeptOriginal): string {
  const date = trim(facts.date);
  const hasDate = isImpreciseDate(date);
  const fields: readonly (readonly [key: string, value: string | undefined])[] = [
    ['title', facts.title],
    ['publisher', facts.publisher],
    ['author', facts.author],
    ['date', hasDate ? date : undefined],
    ['date_basis', hasDate ? facts.dateBasis : undefined],
    ['lang', facts.lang],
    ['url', facts.url],
    ['text', 'verbatim'],
    ['original', original?.path],
    ['original_name', original?.name],
  ];
  const lines = fields.flatMap(([key, value]) => {
    const text = trim(value);
    // A date is one in either version of YAML, and easier to read without quotation marks.
    return text === '' ? [] : [`${key}: ${key === 'date' ? text : writeScalar(text)}`];
  });
  return `---\n${lines.join('\n')}\n---\n\n${body.replace(/^\s*\n/, '').trimEnd()}\n`;
}

function trim(text: string | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}
