import type { Wording } from '../contracts';
import type { ImpreciseDate } from '../corpus/sourceDocument';
import type { Candidate, Mention } from '../mentions/mention';
import { tellReasons } from '../mentions/tellReason';
import { tellDate } from '../text/dates';
import type { Card, CardLine, CardSection } from './card';
import { toCardDocument, type CardDocument } from './cardDocument';
import type { EntityDescription } from './describeEntity';
import { tellKind } from './listedWords';

export interface Explained {
  readonly mention: Mention;
  /** `undefined` for an id that is gone. */
  readonly describe: (entityId: string) => EntityDescription | undefined;
  /** Of the text; `undefined` where it gives none, and `today` counts. */
  readonly date: ImpreciseDate | undefined;
  readonly today: ImpreciseDate;
}

/**
 * Why a name in a text stands for somebody or stays open, laid out like a full card: who it could be, best first, with
 * what speaks for and against each, and the date as of which titles count.
 */
export function explainMention(explained: Explained, wording: Wording): CardDocument {
  const { translate } = wording;
  const { mention } = explained;
  const chosen = mention.candidates.find(({ id }) => id === mention.entity);
  const others = mention.candidates.filter((candidate) => candidate !== chosen);
  const card: Card = {
    id: '',
    kind: mention.kind,
    title: translate('“{0}”', mention.text),
    otherNames: [],
    subtitle:
      chosen === undefined
        ? translate('stays open: {0} could be meant', mention.candidates.length)
        : translate('stands for {0}', nameOf(chosen, explained)),
    sections: [
      ...toSection(
        'chosen',
        translate('Stands for'),
        chosen === undefined ? [] : [chosen],
        explained,
        wording,
      ),
      ...toSection(
        'others',
        chosen === undefined ? translate('Who or what it could be') : translate('Could also be'),
        others,
        explained,
        wording,
      ),
      toDateSection(explained, wording),
    ],
  };
  return toCardDocument(card, wording);
}

function toSection(
  key: string,
  heading: string,
  candidates: readonly Candidate[],
  explained: Explained,
  wording: Wording,
): readonly CardSection[] {
  const lines = candidates.map((candidate) => toCandidateLine(candidate, explained, wording));
  return lines.length === 0 ? [] : [{ key, heading, lines, more: 0, aboveFold: false }];
}

function toCandidateLine(candidate: Candidate, explained: Explained, wording: Wording): CardLine {
  const { description = tellKind(candidate.kind, wording), detail = '' } =
    explained.describe(candidate.id) ?? {};
  const score = candidate.score.toLocaleString(wording.language, { maximumFractionDigits: 2 });
  return {
    ...aLine(nameOf(candidate, explained)),
    entity: candidate.id,
    qualifiers: [description, detail].filter((part) => part !== ''),
    children: [
      ...tellReasons(candidate, wording).map(aLine),
      aLine(wording.translate('Weight {0} of 1, to be compared within this name only.', score)),
    ],
  };
}

function toDateSection({ mention: { asOf }, date, today }: Explained, wording: Wording): CardSection {
  const { translate } = wording;
  return {
    key: 'date',
    heading: translate('Titles count as of'),
    lines: [aLine(tellDateOf())],
    more: 0,
    aboveFold: false,
  };

  function tellDateOf(): string {
    if (asOf !== undefined) {
      return translate('{0}, as the sentence says.', tellDate(asOf, wording));
    }
    return date === undefined
      ? translate('{0}, today: the text gives no date of its own.', tellDate(today, wording))
      : translate('{0}, the date of the text.', tellDate(date, wording));
  }
}

function nameOf({ id, name }: Candidate, { describe }: Explained): string {
  return describe(id)?.label ?? name;
}

function aLine(text: string): CardLine {
  return { text, qualifiers: [], evidence: [] };
}
