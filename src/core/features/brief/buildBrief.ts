import type { Card, CardSection } from '../../cards/card';
import type { CardContext } from '../../cards/cardContext';
import { topNamesOf } from '../../cards/nameSections';
import { tellSubtitle } from '../../cards/subtitle';
import type { ImpreciseDate } from '../../corpus/sourceDocument';
import type { Period } from '../../search/query/datePeriod';
import { compareDates, tellDate } from '../../text/dates';
import type { Steps } from '../../util/steps';
import { gatherMaterial } from './briefMaterial';
import { tellPeriodDays } from './briefPeriods';
import { isBriefed, type BriefedEntity, type BriefSubject } from './briefSubject';
import { toEntityEvents, toEntitySections } from './entityBrief';
import { gatherPeriod, toPeriodEvents, toPeriodSections } from './periodBrief';
import { toSourceSection } from './sourceSection';
import { selectEvents, type TimelineEvent } from './timelineEvents';
import { toTimelineSection } from './timelineSection';

/** The one page carried before a call: a card cut to what matters most, and its events for a diagram. */
export interface Brief {
  readonly card: Card;
  /** Those of the section `timeline`, oldest first. */
  readonly events: readonly TimelineEvent[];
}

/** `undefined` where no corpus has the entity, or no brief is made of its kind. */
export function* buildBrief(context: CardContext, subject: BriefSubject): Steps<Brief | undefined> {
  if (subject.kind === 'period') {
    return yield* buildPeriodBrief(context, subject.period);
  }
  const entity = context.desk.registry.get(subject.id);
  return entity !== undefined && isBriefed(entity) ? yield* buildEntityBrief(context, entity) : undefined;
}

function* buildEntityBrief(context: CardContext, entity: BriefedEntity): Steps<Brief> {
  const material = yield* gatherMaterial(context.desk, entity);
  const sections = yield* toEntitySections(context, entity, material);
  yield;
  return toBrief(context, toEntityEvents(context, entity, material), sections, {
    id: entity.id,
    kind: entity.kind,
    title: context.wording.translate('Brief: {0}', entity.name),
    what: [
      // Of a person the titles follow.
      ...(entity.kind === 'person' ? [] : [tellSubtitle(context, entity)]),
      ...(sections.some(({ key }) => key === 'names') ? [] : topNamesOf(context, entity)),
    ],
  });
}

function* buildPeriodBrief(context: CardContext, period: Period): Steps<Brief> {
  const material = yield* gatherPeriod(context, period);
  const sections = yield* toPeriodSections(context, material);
  yield;
  return toBrief(context, toPeriodEvents(context, material), sections, {
    id: '',
    kind: 'meeting',
    title: context.wording.translate('Brief: {0}', tellPeriodDays(period, context.wording)),
    what: [],
  });
}

function toBrief(
  context: CardContext,
  happened: readonly TimelineEvent[],
  sections: readonly CardSection[],
  { what, ...head }: Pick<Card, 'id' | 'kind' | 'title'> & { readonly what: readonly string[] },
): Brief {
  const events = selectEvents(happened, context.today);
  const told = [...sections, ...toTimelineSection(context, events)];
  return {
    card: {
      ...head,
      subtitle: [...what, ...tellState(context)].join(' · '),
      otherNames: [],
      sections: [...told, ...toSourceSection(context, told)],
    },
    events,
  };
}

/** As of when, and from what: a page is carried away from the desk it was made at. */
function tellState({ desk, wording, today }: CardContext): readonly string[] {
  const { translate, language } = wording;
  const newest = desk.documents.reduce<ImpreciseDate | undefined>(
    (last, { date }) => (compareDates(date, last) > 0 ? date : last),
    undefined,
  );
  const count = desk.documents.length.toLocaleString(language);
  const state = [
    today === undefined ? undefined : translate('as of {0}', tellDate(today, wording)),
    newest === undefined
      ? translate('{0} sources, none dated', count)
      : translate('{0} sources, the newest of {1}', count, tellDate(newest, wording)),
    desk.complete ? undefined : translate('not all sources are in: what is not found may yet come'),
  ];
  return state.filter((part) => part !== undefined);
}
