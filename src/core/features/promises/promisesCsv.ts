import type { CardContext } from '../../cards/cardContext';
import { nameOf } from '../../cards/entityLines';
import { linkTo } from '../../cards/evidenceLinks';
import { tellAct } from '../../cards/listedWords';
import { toSentenceWords } from '../../cards/sentenceWords';
import type { Source, Statement } from '../../registry/entity';
import { toCsv } from '../../text/csv';
import type { Steps } from '../../util/steps';
import { FollowUps, type Later } from './followUp';
import { tellNothing } from './laterLines';
import { saidOn } from './saidOn';
import { selectStatements, type PromiseScope } from './selectStatements';

const WORDS_LENGTH = 300;
/** Later things named in one cell. */
const SHOWN = 5;
/** Between the values of one cell. */
const SEPARATOR = '; ';

/** The statements of a scope as CSV, one in a row, all of them, with dates as `YYYY-MM-DD`. */
export function* toPromisesCsv(context: CardContext, scope: PromiseScope): Steps<string> {
  const followUps = new FollowUps(context.desk);
  const rows: (readonly string[])[] = [headOf(context)];
  for (const statement of selectStatements(context.desk, scope)) {
    rows.push(toRow(context, statement, followUps));
    yield;
  }
  return toCsv(rows);
}

function headOf({ wording: { translate } }: CardContext): readonly string[] {
  return [
    translate('By'),
    translate('Capacity'),
    translate('Kind'),
    translate('To'),
    translate('Summary'),
    translate('Sectors'),
    translate('Laws'),
    translate('Meeting'),
    translate('Said on'),
    translate('Deadline'),
    translate('Later'),
    translate('Sources'),
    translate('Words'),
    translate('Id'),
  ];
}

function toRow(context: CardContext, statement: Statement, followUps: FollowUps): readonly string[] {
  const { wording } = context;
  const { id, by, inCapacity, act, to, summary, sectors, laws, meeting, deadline, sources } = statement;
  const names = (ids: readonly string[]): string => ids.map((one) => nameOf(context, one)).join(SEPARATOR);
  return [
    names(by),
    inCapacity ?? '',
    tellAct(act, wording),
    names(to),
    summary,
    names(sectors),
    names(laws),
    meeting === undefined ? '' : nameOf(context, meeting),
    saidOn(context.desk, statement) ?? '',
    deadline ?? '',
    tellLater(context, statement, followUps),
    [...new Set(sources.map((source) => tellSource(context, source)))].join(SEPARATOR),
    [...new Set(sources.flatMap((source) => tellWords(context, source)))].join(SEPARATOR),
    id,
  ];
}

function tellLater(context: CardContext, statement: Statement, followUps: FollowUps): string {
  const followUp = followUps.of(statement);
  if (followUp.state !== 'found') {
    return tellNothing(context, followUp.state);
  }
  const { later } = followUp;
  const more = later.length - SHOWN;
  return [
    ...later.slice(0, SHOWN).map((one) => `${one.date}: ${tellOne(one)}`),
    ...(more > 0 ? [context.wording.translate('… and {0} more', more)] : []),
  ].join(SEPARATOR);
}

function tellOne(later: Later): string {
  switch (later.kind) {
    case 'statement':
      return later.statement.summary;
    case 'meeting':
      return later.meeting.name;
    case 'passage':
      return toSentenceWords(later.anchor, WORDS_LENGTH);
  }
}

function tellSource(context: CardContext, source: Source): string {
  const document = context.desk.documentOf(source);
  return document === undefined ? source.document : linkTo(context, document).label;
}

function tellWords({ desk }: CardContext, source: Source): readonly string[] {
  const evidence = desk.evidenceOf(source);
  return evidence.state === 'found' ? [toSentenceWords(evidence.anchor, WORDS_LENGTH)] : [];
}
