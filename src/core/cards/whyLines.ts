import type { Wording } from '../contracts';
import type { Mention } from '../mentions/mention';
import { tellReason } from '../mentions/tellReason';
import { toVisibleText } from '../text/presentText';
import { tellMore } from './cardLayout';
import { present } from './cardMarkdown';

/** A name as a text has it, and how those it may stand for are called; `undefined` for an id that is gone. */
export interface ExplainedName {
  readonly mention: Mention;
  readonly nameOf: (entityId: string) => string | undefined;
}

const REASON_LENGTH = 160;
const NAME_LENGTH = 50;
const OTHERS = 3;

/** A paragraph of a hover with its length as a reader sees it. */
export interface WhyLines {
  readonly markdown: string;
  readonly length: number;
}

/** Why a name stands for whom the card is about, and who else it could be: one short line each. */
export function toWhyLines({ mention, nameOf }: ExplainedName, wording: Wording): WhyLines {
  const { translate } = wording;
  const chosen = mention.candidates.find(({ id }) => id === mention.entity);
  const names = mention.candidates.flatMap(({ id }) =>
    id === mention.entity ? [] : toVisibleText(nameOf(id) ?? '', NAME_LENGTH) || [],
  );
  const shown = names.slice(0, OTHERS).join(', ');
  const others = names.length > OTHERS ? `${shown} ${tellMore(names.length - OTHERS, wording)}` : shown;
  const lines = [
    {
      heading: translate('Why'),
      text: chosen === undefined ? '' : toVisibleText(tellReason(chosen, wording), REASON_LENGTH),
    },
    { heading: translate('Could also be'), text: others },
  ].filter(({ text }) => text !== '');
  return {
    markdown: lines.map(({ heading, text }) => `**${present(heading)}:** ${present(text)}`).join('  \n'),
    length: lines.reduce((sum, { heading, text }) => sum + heading.length + 2 + text.length, 0),
  };
}
