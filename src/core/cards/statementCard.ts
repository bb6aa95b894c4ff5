import type { Statement } from '../registry/entity';
import { tellDate } from '../text/dates';
import { tellAct, tellSpeech } from './listedWords';
import type { CardSection } from './card';
import { toSection, type CardContext } from './cardContext';
import { toNamedSection } from './entityLines';
import { tellReported, toClaimLine } from './evidenceLinks';
import { BY_DESK, toFactSections } from './factSections';
import { toWordsSection } from './wordsSection';

export function buildStatementSections(context: CardContext, statement: Statement): readonly CardSection[] {
  const { wording } = context;
  const { translate } = wording;
  const { sources, by, to, meeting, inCapacity, deadline } = statement;
  return [
    ...toSection({
      key: 'summary',
      heading: translate('Summary'),
      items: [statement.summary],
      toLine: (summary) =>
        toClaimLine(context, summary, sources, {
          qualifiers: [...tellReported(context, sources), ...tellSpeech(sources[0]?.speech, wording)],
        }),
      aboveFold: true,
    }),
    ...toNamedSection(context, 'by', translate('By'), by, sources, true),
    ...toNamedSection(context, 'to', translate('To'), to, sources, true),
    ...toNamedSection(
      context,
      'meeting',
      translate('Meeting'),
      meeting === undefined ? [] : [meeting],
      sources,
      true,
    ),
    ...toFactSections(context, [
      [translate('Kind'), tellAct(statement.act, wording), sources],
      [translate('Capacity'), inCapacity, sources],
      [translate('Deadline'), deadline === undefined ? undefined : tellDate(deadline, wording), sources],
    ]),
    ...toNamedSection(context, 'sectors', translate('Sectors'), statement.sectors, BY_DESK),
    ...toNamedSection(context, 'laws', translate('Laws'), statement.laws, sources),
    ...toWordsSection(context, sources),
  ];
}
