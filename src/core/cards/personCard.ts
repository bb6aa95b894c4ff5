import type { Person } from '../registry/entity';
import type { CardSection } from './card';
import { toSection, type CardContext } from './cardContext';
import { toMeetingSection } from './entityLines';
import { toHeardSections, toSaidSections } from './statementSections';
import { toTitleLines } from './titleLines';
import { toTitleLinesAsOf } from './titlesAsOf';

export function buildPersonSections(context: CardContext, person: Person): readonly CardSection[] {
  const { desk, wording } = context;
  return [
    ...toSection({
      key: 'titles',
      heading: wording.translate('Titles'),
      items:
        context.asOf === undefined
          ? toTitleLines(context, person)
          : toTitleLinesAsOf(context, person, context.asOf),
      toLine: (line) => line,
      aboveFold: true,
    }),
    ...toMeetingSection(
      context,
      'meetings',
      wording.translate('Meetings'),
      desk.registry.meetingsOf(person.id),
    ),
    ...toSaidSections(context, person),
    ...toHeardSections(context, person),
  ];
}
