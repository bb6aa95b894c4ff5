import type { CardLine } from '../../cards/card';
import { tellMore } from '../../cards/cardLayout';
import type { CardContext } from '../../cards/cardContext';
import { nameOf, tellMeetingDates } from '../../cards/entityLines';
import { linkTo, toClaimLine } from '../../cards/evidenceLinks';
import { tellMeetingStatus } from '../../cards/listedWords';
import { tellDocumentDate } from '../../cards/mentionSections';
import { toSentenceWords } from '../../cards/sentenceWords';
import { toStatementLine } from '../../cards/statementSections';
import type { FollowUp, Later } from './followUp';

const WORDS_LENGTH = 240;
/** Later things told below one statement. */
const SHOWN = 3;

/** What followed a statement; that nothing was found is a line of its own. */
export function toLaterLines(context: CardContext, followUp: FollowUp): readonly CardLine[] {
  if (followUp.state !== 'found') {
    return [{ text: tellNothing(context, followUp.state), qualifiers: [], evidence: [] }];
  }
  const { later } = followUp;
  const more = later.length - SHOWN;
  return [
    ...later.slice(0, SHOWN).map((one) => toLaterLine(context, one)),
    ...(more > 0 ? [{ text: tellMore(more, context.wording), qualifiers: [], evidence: [] }] : []),
  ];
}

/** Why there is nothing later. */
export function tellNothing(
  { desk, wording: { translate } }: CardContext,
  state: Exclude<FollowUp['state'], 'found'>,
): string {
  switch (state) {
    case 'nothing':
      return desk.complete
        ? translate('Nothing later found here')
        : translate('Nothing later found so far: not all sources are in');
    case 'undated':
      return translate('Undated, so it is not known what is later');
    case 'unnamed':
      return translate('No party with a sector or law is named, so nothing later can be looked for');
  }
}

/** "in common: Meta, Investment": what something later has in common with what was said. */
export function tellShared(context: CardContext, { shared }: Later): string {
  return context.wording.translate('in common: {0}', shared.map((id) => nameOf(context, id)).join(', '));
}

function toLaterLine(context: CardContext, later: Later): CardLine {
  const { wording } = context;
  const shared = tellShared(context, later);
  const toLater = (line: CardLine): CardLine => ({
    ...line,
    text: wording.translate('Later: {0}', line.text),
    details: [...(line.details ?? []), shared],
  });
  switch (later.kind) {
    case 'statement':
      return toLater(toStatementLine(context, later.statement, { speech: true }));
    case 'meeting': {
      const { meeting } = later;
      const status = tellMeetingStatus(meeting.status, wording);
      return toLater(
        toClaimLine(context, meeting.name, meeting.sources, {
          qualifiers: [tellMeetingDates(context, meeting), ...(status === undefined ? [] : [status])],
          entity: meeting.id,
        }),
      );
    }
    case 'passage': {
      const { document, span } = later.anchor;
      return toLater({
        text: toSentenceWords(later.anchor, WORDS_LENGTH),
        qualifiers: [tellDocumentDate(context, document)],
        evidence: [linkTo(context, document, span)],
      });
    }
  }
}
