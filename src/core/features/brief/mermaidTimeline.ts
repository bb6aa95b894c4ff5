import { toVisibleText } from '../../text/presentText';
import { groupBy } from '../../util/groupBy';
import type { TimelineEvent } from './timelineEvents';
import { toNfc } from '../../text/normalForms';

/** More of an event than this makes the boxes of the diagram too small to read. */
const EVENT_LENGTH = 80;

/**
 * All that is written as it stands. Anything else could be read by Mermaid: `:` parts events, `%%` and `#` begin comments
 * and directives, `;` ends statements; or by Markdown, whose fence a grave accent would end.
 */
const UNSAFE = /[^\p{L}\p{M}\p{N} .,()'’“”–—-]/gu;

/** What begins a line that is no event: its first letter is written by number then. */
const KEYWORD = /^[a-z](?=itle|imeline|ection|cc)/i;

/** Greys that can be read on paper; the many colours of a timeline, dark on dark in some themes, cannot. */
const LOOK = '%%{init: {"theme": "neutral", "timeline": {"disableMulticolor": true}}}%%';

/** Stands where a text shows nothing at all. */
const NOTHING = '–';

/**
 * The source of a Mermaid `timeline`: a line for each date, its events behind it. Texts of the corpus are drawn as they
 * would be seen, and do nothing: what Mermaid could read stands as its entity code, `#58;` for a colon.
 */
export function toMermaidTimeline(events: readonly TimelineEvent[]): string {
  const byDate = groupBy(events, ({ when }) => when());
  const lines = [...byDate].map(([date, group]) => {
    const told = group.map(({ text }) => ` : ${escape(text)}`);
    return `    ${escape(date).replace(KEYWORD, toEntity)}${told.join('')}`;
  });
  return [LOOK, 'timeline', ...lines].join('\n');
}

function escape(text: string): string {
  const visible = toNfc(toVisibleText(text, EVENT_LENGTH));
  return visible === '' ? NOTHING : visible.replace(UNSAFE, toEntity);
}

function toEntity(character: string): string {
  return `#${character.codePointAt(0) ?? 0};`;
}
