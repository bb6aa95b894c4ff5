import type { Wording } from '../../contracts';
import type { ImpreciseDate, SourceDocument } from '../../corpus/sourceDocument';
import type { Mention } from '../../mentions/mention';
import type { Registry } from '../../registry/registry';
import { foldText } from '../../text/fold';
import { readPassage, type NamedPassage } from './namedParties';
import { proposeDates, type ProposedDate } from './meetingDates';
import { findParties, type NamedParty } from './statementParties';

/** Entities that may belong to a meeting, the most named first, and those of them that most likely do. */
export interface ProposedEntities {
  readonly offered: readonly string[];
  readonly proposed: readonly string[];
}

/** What a source seems to tell of a meeting, to be looked at field by field. */
export interface MeetingProposal {
  readonly document: string;
  /** Title of the document. */
  readonly name: string;
  readonly classification: string | undefined;
  /** The likeliest first. */
  readonly dates: readonly ProposedDate[];
  /** Names of places, the likeliest first. */
  readonly places: readonly string[];
  readonly hosts: ProposedEntities;
  readonly attendees: ProposedEntities;
  readonly organizations: ProposedEntities;
  readonly sectors: ProposedEntities;
  readonly laws: ProposedEntities;
  /** Meetings of the registry that rest on the document already. */
  readonly known: readonly string[];
}

/** Who is named in so many passages at the beginning is mostly there. */
const BEGINNING = 3;
const OFTEN = 2;

/** Kinds of meetings by words of a title, in both languages; what stands first says more. */
const CLASSIFICATIONS: readonly (readonly [classification: string, folded: RegExp])[] = [
  ['dialogue', /\bdialogue\b|doi thoai/u],
  ['forum', /\bforum\b|dien dan/u],
  ['visit', /\bvisits?\b|\btrip\b|chuyen tham|chuyen cong tac/u],
  ['conference', /\bconference\b|hoi nghi|hoi thao/u],
  ['session', /\bsession\b|phien lam viec|buoi lam viec|lam viec voi/u],
  ['talk', /\btalks?\b|hoi dam|dam phan/u],
  ['meeting', /\bmeet(?:ing|s)?\b|\breceiv(?:es|ed)\b|cuoc gap|buoi gap|\btiep\b|cuoc hop/u],
];

export interface MeetingContext {
  readonly today: ImpreciseDate;
  readonly wording: Wording;
  /** Ids of the meetings that rest on the document already. */
  readonly known: readonly string[];
}

export function proposeMeeting(
  document: SourceDocument,
  mentions: readonly Mention[],
  registry: Registry,
  { today, wording, known }: MeetingContext,
): MeetingProposal {
  const passages = document.passages
    .filter(({ boilerplate }) => !boilerplate)
    .map(({ span }) => readPassage(document, span, mentions));
  const title = foldText(document.title);
  const beginning = foldText(passages[0]?.text ?? '');
  const classOf = (text: string): string | undefined =>
    CLASSIFICATIONS.find(([, pattern]) => pattern.test(text))?.[0];
  const counts = countNames(passages);
  const inTitle = namedIn(document.title, counts, registry);
  const likely = ({ id, count, first }: Counted): boolean =>
    count >= OFTEN || first < BEGINNING || inTitle.has(id);
  const ofKind = (kind: NamedParty['kind'], isLikely = likely): ProposedEntities => {
    const all = counts.filter((one) => one.kind === kind);
    return { offered: all.map(({ id }) => id), proposed: all.filter(isLikely).map(({ id }) => id) };
  };
  const hosts = passages.flatMap(findHosts);
  const parties = counts.filter(({ kind }) => kind === 'person' || kind === 'organization');
  return {
    document: document.id,
    name: document.title,
    classification: classOf(title) ?? classOf(beginning),
    dates: proposeDates(document, today, wording),
    places: proposePlaces(counts, passages, registry),
    hosts: { offered: parties.map(({ id }) => id), proposed: [...new Set(hosts)] },
    attendees: ofKind('person'),
    organizations: ofKind(
      'organization',
      (one) => likely(one) && !/^media$/iu.test(registry.getOf('organization', one.id)?.classification ?? ''),
    ),
    sectors: ofKind('sector', ({ id, count }) => count >= OFTEN || inTitle.has(id)),
    laws: ofKind('law', ({ id, count }) => count >= OFTEN || inTitle.has(id)),
    known,
  };
}

interface Counted {
  readonly id: string;
  readonly kind: NamedParty['kind'];
  readonly count: number;
  /** Index of the first passage that names it. */
  readonly first: number;
}

/** The most named first. */
function countNames(passages: readonly NamedPassage[]): readonly Counted[] {
  const counts = new Map<string, Counted>();
  passages.forEach(({ names }, first) => {
    for (const { id, kind } of names) {
      const known = counts.get(id);
      counts.set(id, { id, kind, first: known?.first ?? first, count: (known?.count ?? 0) + 1 });
    }
  });
  return [...counts.values()].sort((a, b) => b.count - a.count);
}

function namedIn(title: string, counts: readonly Counted[], registry: Registry): ReadonlySet<string> {
  const folded = ` ${foldText(title)} `;
  return new Set(
    counts.flatMap(({ id }) =>
      registry.get(id)?.names.some(({ text }) => folded.includes(foldText(text))) === true ? [id] : [],
    ),
  );
}

const HOSTING =
  /(?<![\p{L}\p{M}])(?:hosted|hosts|received|receives|chaired|chairs|welcomed|chủ trì|đăng cai|đã tiếp|tiếp(?=\s+(?:ông|bà|đoàn|ngài|đồng chí|bộ trưởng|đại sứ|thứ trưởng)))(?![\p{L}\p{M}])/giu;

function findHosts({ text, names }: NamedPassage): readonly string[] {
  const parties = names.filter(({ kind }) => kind === 'person' || kind === 'organization');
  return [...text.matchAll(HOSTING)].flatMap((match) => {
    const span = { start: match.index, end: match.index + match[0].length };
    const passive =
      /\b(?:was|were|is|be|been|being)\s+$/iu.test(text.slice(0, span.start)) ||
      /^\s+by\b/iu.test(text.slice(span.end));
    const sentence = { start: text.lastIndexOf('. ', span.start) + 1, end: text.length };
    const inside = parties.filter((name) => name.span.start >= sentence.start);
    return findParties(text, sentence, { span, act: 'position', vietnamese: false, passive }, inside, []).by;
  });
}

/** Right before the name of a place where something happens. */
const AT = /(?:^|[^\p{L}\p{M}])(?:in|at|tại|ở)\s+(?:the\s+)?(?:thủ đô\s+|thành phố\s+)?$/iu;

/** Cities before countries, and those at which something happens first. */
function proposePlaces(
  counts: readonly Counted[],
  passages: readonly NamedPassage[],
  registry: Registry,
): readonly string[] {
  const score = ({ id, count, first }: Counted): number => {
    const area = registry.getOf('area', id);
    const happens = passages
      .slice(0, 2 * BEGINNING)
      .some(({ text, names }) =>
        names.some((name) => name.id === id && AT.test(text.slice(0, name.span.start))),
      );
    return (
      (/^country$/iu.test(area?.classification ?? '') ? -10 : 0) +
      (happens ? 5 : 0) +
      (first < BEGINNING ? 2 : 0) +
      Math.min(count, 3) / 4
    );
  };
  return counts
    .filter(({ kind }) => kind === 'area')
    .map((one) => ({ one, score: score(one) }))
    .sort((a, b) => b.score - a.score)
    .flatMap(({ one }) => registry.get(one.id)?.name ?? []);
}
