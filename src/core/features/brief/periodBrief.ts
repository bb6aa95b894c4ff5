import type { CardLine, CardSection } from '../../cards/card';
import type { CardContext } from '../../cards/cardContext';
import { sortMeetings } from '../../cards/entityLines';
import { newestDateOf, toClaimLine } from '../../cards/evidenceLinks';
import { claimedSources } from '../../cards/figureCard';
import { tellTerm } from '../../cards/nameSections';
import { tellTitle } from '../../cards/titleLines';
import type { ImpreciseDate } from '../../corpus/sourceDocument';
import type { Figure, Meeting, Person, Statement } from '../../registry/entity';
import { titlesOf, type PersonTitle } from '../../registry/titlesOf';
import { isAfter, isBefore, liesIn, type Period } from '../../search/query/datePeriod';
import { compareDates, tellDate } from '../../text/dates';
import type { Steps } from '../../util/steps';
import { saidOn } from '../promises/saidOn';
import { isLeftOpen } from '../promises/selectStatements';
import { append } from '../../util/append';
import { toPartyAsks, toViewSection } from './askSections';
import { toBriefSection, type MoreLink } from './briefSection';
import { toContactLine } from './contactLines';
import { toFigureSection } from './figureSection';
import { newestSaidFirst } from './newestSaidFirst';
import { toOpenSection } from './openSection';
import {
  deadlineEvents,
  lawEvents,
  meetingEvents,
  type LawEvent,
  type TimelineEvent,
} from './timelineEvents';

const MEETINGS = 5;
const CHANGES = 3;
const NO_WAY: MoreLink = {};
/** Behind a section of statements: the document that has all of them. */
const PROMISES: MoreLink = { promises: '' };

/** What is surely of the period: a date of which only the year is known lies in no month of it. */
export interface PeriodMaterial {
  readonly meetings: readonly Meeting[];
  readonly statements: readonly Statement[];
  readonly figures: readonly Figure[];
  readonly titles: readonly NewTitle[];
  /** Statuses of laws, oldest first. */
  readonly laws: readonly LawEvent[];
}

interface NewTitle {
  readonly person: Person;
  readonly title: PersonTitle;
  readonly date: ImpreciseDate;
}

export function* gatherPeriod(context: CardContext, period: Period): Steps<PeriodMaterial> {
  const { desk } = context;
  const { registry } = desk;
  const meetings = [];
  for (const meeting of registry.ofKind('meeting')) {
    if (isHeldIn(meeting, period)) {
      meetings.push(meeting);
    }
    yield;
  }
  const statements = [];
  for (const statement of registry.ofKind('statement')) {
    const date = saidOn(desk, statement);
    if (date !== undefined && liesIn(date, period)) {
      statements.push(statement);
    }
    yield;
  }
  const figures = [];
  for (const figure of registry.ofKind('figure')) {
    const date = newestDateOf(context, claimedSources(figure));
    if (date !== undefined && liesIn(date, period)) {
      figures.push(figure);
    }
    yield;
  }
  const titles: NewTitle[] = [];
  for (const person of registry.ofKind('person')) {
    append(titles, newTitles(context, person, period));
    yield;
  }
  const laws = lawEvents(context, registry.ofKind('law'))
    .filter(({ date }) => liesIn(date, period))
    .sort((a, b) => compareDates(a.date, b.date));
  return {
    meetings: sortMeetings(meetings),
    statements: yield* newestSaidFirst(desk, statements),
    figures,
    titles: titles.sort((a, b) => compareDates(b.date, a.date)),
    laws,
  };
}

export function* toPeriodSections(
  context: CardContext,
  material: PeriodMaterial,
): Steps<readonly CardSection[]> {
  const { translate } = context.wording;
  const { meetings, statements, figures, titles, laws } = material;
  return [
    ...toBriefSection(context, {
      key: 'contacts',
      heading: translate('Meetings'),
      items: meetings,
      toLine: (meeting) => toContactLine(context, meeting, ''),
      limit: MEETINGS,
      more: NO_WAY,
      isMissed: true,
    }),
    ...toPartyAsks(context, statements, PROMISES),
    ...(yield* toOpenSection(context, statements, PROMISES)),
    ...toViewSection(context, statements, NO_WAY, () => ({})),
    ...toBriefSection(context, {
      key: 'laws',
      heading: translate('Statuses of laws, as reported then'),
      items: [...laws].reverse(),
      toLine: (event) => toStatusLine(context, event),
      limit: CHANGES,
      more: NO_WAY,
    }),
    ...toFigureSection(context, figures, NO_WAY),
    ...toBriefSection(context, {
      key: 'titles',
      heading: translate('Titles begun or first reported then'),
      items: titles,
      toLine: ({ person, title, date }) =>
        toClaimLine(context, `${person.name}, ${tellTitle(context, title)}`, title.sources, {
          qualifiers:
            title.startDate === undefined
              ? [translate('first reported {0}', tellDate(date, context.wording))]
              : tellTerm(context, title),
          entity: person.id,
        }),
      limit: CHANGES,
      more: NO_WAY,
    }),
  ];
}

export function toPeriodEvents(context: CardContext, material: PeriodMaterial): readonly TimelineEvent[] {
  return [
    ...meetingEvents(context, material.meetings),
    ...material.laws,
    ...deadlineEvents(context, material.statements.filter(isLeftOpen)),
  ];
}

function toStatusLine(context: CardContext, { when, text, sources, entity, again }: LawEvent): CardLine {
  const { wording } = context;
  return toClaimLine(context, text, sources, {
    qualifiers: [when(), ...again.map((date) => wording.translate('again {0}', tellDate(date, wording)))],
    entity,
  });
}

/** A meeting of several days counts where one of them surely is in the period. */
function isHeldIn({ startDate, endDate }: Meeting, period: Period): boolean {
  const [first, last] = [startDate ?? endDate, endDate ?? startDate];
  return (
    first !== undefined &&
    last !== undefined &&
    (liesIn(first, period) || liesIn(last, period) || (isBefore(first, period) && isAfter(last, period)))
  );
}

/** Titles that began in the period; those of unknown beginning where no source is older. */
function newTitles(context: CardContext, person: Person, period: Period): readonly NewTitle[] {
  const { desk } = context;
  return titlesOf(person, (source) => desk.dateOf(source)).flatMap((title) => {
    const reported = title.sources.map((source) => desk.dateOf(source));
    // An undated source may be an older one.
    const first = reported.includes(undefined) ? undefined : [...reported].sort(compareDates)[0];
    const date = title.startDate ?? first;
    return date !== undefined && liesIn(date, period) ? [{ person, title, date }] : [];
  });
}
