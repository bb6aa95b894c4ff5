import type { Anchor } from '../corpus/anchor';
import type { Statement } from '../registry/entity';
import { tellDate } from '../text/dates';
import type { Span } from '../text/span';
import { tellAct, tellSpeech } from './actWords';
import type { CardSection } from './card';
import { toSection, type CardContext } from './cardContext';
import { toNamedSection } from './entityLines';
import { tellReported, toClaimLine } from './evidenceLinks';
import { toExcerpt } from './excerpt';
import { toFactSections } from './factSections';

const WORDS_LENGTH = 300;

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
    ...toFactSections(context, sources, [
      [translate('Kind'), tellAct(statement.act, wording)],
      [translate('Capacity'), inCapacity],
      [translate('Deadline'), deadline === undefined ? undefined : tellDate(deadline, wording)],
    ]),
    ...toNamedSection(context, 'sectors', translate('Sectors'), statement.sectors, sources),
    ...toNamedSection(context, 'laws', translate('Laws'), statement.laws, sources),
    ...toWordsSection(context, statement),
  ];
}

/** The passages that say so, as far as they are found. */
function toWordsSection(context: CardContext, { sources }: Statement): readonly CardSection[] {
  const { desk, wording } = context;
  const found = sources.flatMap((source) => {
    const evidence = desk.evidenceOf(source);
    return evidence.state === 'found' ? [{ source, anchor: evidence.anchor }] : [];
  });
  return toSection({
    key: 'words',
    heading: wording.translate('In the sources'),
    items: found,
    toLine: ({ source, anchor }) =>
      toClaimLine(
        context,
        toExcerpt(anchor.document, passageSpanOf(anchor), WORDS_LENGTH, anchor.span),
        [source],
        {
          qualifiers: tellSpeech(source.speech, wording),
        },
      ),
  });
}

function passageSpanOf({ document, passage, span }: Anchor): Span {
  return (passage === undefined ? undefined : document.passages[passage]?.span) ?? span;
}
