import { createDateDesk } from '../checks/dates/dateRule';
import type { DateDesk } from '../checks/dates/meetingDates';
import { compileKnownFigures, type KnownFigures } from '../checks/figures/knownFigures';
import type { CheckDesk } from '../checks/rule';
import type { SourceDocument } from '../corpus/sourceDocument';
import type { CandidateFinder } from '../features/candidates/candidateFinder';
import { foldText } from '../text/fold';
import type { Steps } from '../util/steps';
import { hashText } from '../util/contentHash';
import { findDateNews } from './dateNews';
import { findFigureNews } from './figureNews';
import type { News, NewsKind } from './news';
import type { SourceParagraph } from './readSource';
import { findStatusNews } from './statusNews';
import { findTitleNews } from './titleNews';

/** What sources are compared with, as it stands at one moment. */
export interface BroughtDesk {
  readonly check: CheckDesk;
  readonly figures: KnownFigures;
  readonly dates: DateDesk;
  readonly candidates: CandidateFinder;
}

/** News of one source with an id that stays the same for as long as the source says it. */
export interface KeyedNews {
  readonly id: string;
  readonly news: News;
}

export function* prepareBrought(check: CheckDesk, candidates: CandidateFinder): Steps<BroughtDesk> {
  return {
    check,
    candidates,
    figures: yield* compileKnownFigures(check.desk, check.recogniser),
    dates: yield* createDateDesk(check),
  };
}

const ORDER: readonly NewsKind[] = ['title', 'figure', 'date', 'status'];

/** All that a source says and the registry does not have, each once: by kind, and then in the order of the text. */
export function* findNews(
  document: SourceDocument,
  paragraphs: readonly SourceParagraph[],
  { check, figures, dates }: BroughtDesk,
): Steps<readonly KeyedNews[]> {
  const found: News[] = [];
  for (const paragraph of paragraphs) {
    found.push(
      ...findTitleNews(paragraph, check),
      ...(yield* findFigureNews(paragraph, figures, check)),
      ...(yield* findDateNews(paragraph, dates)),
      ...findStatusNews(paragraph, check),
    );
    yield;
  }
  const once = withoutRepeated(found);
  const keyed: KeyedNews[] = [];
  for (const kind of ORDER) {
    for (const news of once.filter((one) => one.kind === kind)) {
      const key = JSON.stringify([document.corpus, document.id, kind, news.entity.id, keyOf(news)]);
      keyed.push({ id: yield* hashText(key), news });
    }
  }
  return keyed;
}

/** Of titles the fullest stands for all: `Minister` says no more than `Minister of Finance`. */
function withoutRepeated(all: readonly News[]): readonly News[] {
  const first = new Map<string, News>();
  for (const news of all) {
    const key = JSON.stringify([news.kind, news.entity.id, keyOf(news)]);
    first.set(key, first.get(key) ?? news);
  }
  const once = [...first.values()];
  return once.filter(
    (news) =>
      news.kind !== 'title' ||
      !once.some(
        (other) =>
          other !== news &&
          other.kind === 'title' &&
          other.entity === news.entity &&
          bareOf(other).startsWith(`${bareOf(news)} `),
      ),
  );
}

function keyOf({ kind, told, claim }: News): string {
  return kind === 'title' || claim === undefined ? foldText(told) : JSON.stringify(claim.items);
}

/** `Deputy Minister` of `Permanent Deputy Minister`. */
function bareOf({ told }: News): string {
  return foldText(told).replace(/^(?:permanent|standing|first|senior|principal) /u, '');
}
