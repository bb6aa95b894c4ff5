import type { Mention } from '../../mentions/mention';
import { readDateCue } from '../../mentions/meetings/readDateCue';
import type { Claim, Entity } from '../../registry/entity';
import { foldText } from '../../text/fold';
import { sentenceAt } from '../../text/sentences';
import type { Span } from '../../text/span';
import { groupBy } from '../../util/groupBy';
import type { CheckedParagraph } from '../checkedParagraph';
import type { Finding } from '../finding';
import { toFindingSources } from '../findingSources';
import type { CheckDesk, Rule } from '../rule';
import { toDisagreement } from './tellDisagreement';

/** A property of which sources give several values, and the memo gives one of them beside the name. */
export function createRivalClaimRule(): Rule {
  return {
    codes: ['sources-disagree'],
    // eslint-disable-next-line require-yield -- the registry has all of it
    *prepare(desk) {
      // eslint-disable-next-line require-yield -- a paragraph names few entities with rival claims
      return function* (paragraph) {
        return paragraph.mentions.flatMap((mention) => checkMention(mention, paragraph, desk));
      };
    },
  };
}

function checkMention(mention: Mention, paragraph: CheckedParagraph, desk: CheckDesk): readonly Finding[] {
  const entity = mention.entity === null ? undefined : desk.desk.registry.get(mention.entity);
  if (entity === undefined || entity.claims.length < 2) {
    return [];
  }
  const sentence = paragraph.cues.sentences[sentenceAt(paragraph.cues.sentences, mention.span.start)];
  const byProperty = groupBy(
    entity.claims.filter(({ sources }) => sources.length > 0),
    ({ property }) => property,
  );
  return sentence === undefined
    ? []
    : [...byProperty].flatMap(
        ([property, claims]) => checkProperty(property, claims, entity, sentence, paragraph, desk) ?? [],
      );
}

function checkProperty(
  property: string,
  claims: readonly Claim[],
  entity: Entity,
  sentence: Span,
  paragraph: CheckedParagraph,
  desk: CheckDesk,
): Finding | undefined {
  const said = claims.flatMap((claim) => {
    const place = isDated(property)
      ? findDate(claim.value, sentence, paragraph)
      : findWords(claim.value, sentence, paragraph.text);
    return place === undefined ? [] : [{ claim, place }];
  });
  const [only, ...others] = said;
  const rivals = claims.filter(({ value }) => value !== only?.claim.value);
  const [rival] = rivals;
  if (
    only === undefined ||
    rival === undefined ||
    others.some(({ claim }) => claim.value !== only.claim.value)
  ) {
    return undefined;
  }
  const sourcesOf = (all: readonly Claim[]) =>
    toFindingSources(
      desk.desk,
      all.flatMap(({ sources }) => sources),
    );
  return toDisagreement(
    {
      span: only.place,
      message: desk.wording.translate(
        'Sources differ on {0}: {1}; {2}.',
        entity.name,
        only.claim.value,
        rival.value,
      ),
      entity: entity.id,
      support: sourcesOf(claims.filter(({ value }) => value === only.claim.value)),
      against: sourcesOf(rivals),
    },
    paragraph,
    desk,
  );
}

function isDated(property: string): boolean {
  return /(?:^|_)date$/.test(property);
}

/** A date of the sentence that says that day, month or year. */
function findDate(value: string, sentence: Span, { text, cues, facts }: CheckedParagraph): Span | undefined {
  return cues.dates.find((cue) => {
    const { first, last } = readDateCue(cue, { text, facts });
    return (
      sentence.start <= cue.span.start && cue.span.end <= sentence.end && first === value && last === value
    );
  })?.span;
}

const SHORTEST_VALUE = 4;

function findWords(value: string, { start, end }: Span, text: string): Span | undefined {
  const wanted = foldText(value).trim();
  const sentence = text.slice(start, end);
  const folded = foldText(sentence);
  // Folding may change lengths; then a place cannot be told.
  const at =
    wanted.length < SHORTEST_VALUE || folded.length !== sentence.length ? -1 : folded.indexOf(wanted);
  return at < 0 ? undefined : { start: start + at, end: start + at + wanted.length };
}
