import { tellLawStatus } from '../cards/listedWords';
import { judgeStatus, stagesOf, type ReportedEvent } from '../checks/laws/judgeStatus';
import { findSaidOfLaws, type SaidOfLaw } from '../checks/laws/saidOfLaws';
import type { CheckDesk } from '../checks/rule';
import { referenceDateOf } from '../mentions/referenceDate';
import type { Law } from '../registry/entity';
import { tellDate } from '../text/dates';
import type { RecordMap } from '../features/registryWriting/registryChange';
import type { HadValue, News } from './news';
import { unite, type SourceParagraph } from './readSource';
import { toStatus } from './toStatus';

/** How far laws have come as a source says, where the registry does not have it. */
export function findStatusNews(paragraph: SourceParagraph, desk: CheckDesk): readonly News[] {
  return findSaidOfLaws(paragraph.checked, desk.desk).flatMap((said) => toNews(said, paragraph, desk) ?? []);
}

function toNews(
  { law, span, said }: SaidOfLaw,
  paragraph: SourceParagraph,
  { wording }: CheckDesk,
): News | undefined {
  const { checked } = paragraph;
  const { facts, text } = checked;
  const place = paragraph.placeOf(paragraph.quoteAround(unite(span, said.span)));
  const status = toStatus(said.stage, text.slice(said.span.start, said.span.end));
  const { date: asOf, stated } = referenceDateOf(checked, said.span.start);
  if (place === undefined || status === undefined || isReportedBy(place.document.id, law, said)) {
    return undefined;
  }
  // All that has been reported counts, also what came behind the date of the source.
  const judgement = judgeStatus(law, said.stage, facts.dateOf, { asOf, memoDate: facts.today });
  const isFirst = law.history.length === 0;
  if (!isFirst && (judgement === undefined || judgement.kind === 'disputed')) {
    return undefined;
  }
  const item: RecordMap = stated ? { status, date: asOf } : { status };
  return {
    kind: 'status',
    entity: law,
    isNew: isFirst || judgement?.kind === 'unreported',
    told: tellLawStatus(status, wording),
    place,
    had: (judgement?.against ?? []).map((event) => toHad(event, wording)),
    claim: { list: 'laws', key: 'history', items: [item] },
  };
}

/** The registry has it from this very source. */
function isReportedBy(documentId: string, { history }: Law, { stage }: SaidOfLaw['said']): boolean {
  return history.some(
    (event) =>
      stagesOf(stage).includes(event.status) &&
      event.sources.some((source) => source.document === documentId),
  );
}

function toHad({ status, date, source }: ReportedEvent, wording: CheckDesk['wording']): HadValue {
  const told = tellLawStatus(status, wording);
  return {
    text: date === undefined ? told : wording.translate('{0} ({1})', told, tellDate(date, wording)),
    sources: source === undefined ? [] : [source],
  };
}
