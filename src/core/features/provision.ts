import type { Anchor } from '../corpus/anchor';
import type { Passage, SourceDocument } from '../corpus/sourceDocument';
import type { Desk } from '../desk';
import { findLawTexts } from './lawTexts';
import { beginningOf } from './passageBeginning';
import {
  beginsWithMark,
  beginsWithMarkLike,
  readArticleHead,
  readPinpoint,
  type ArticleHead,
  type PinpointPath,
} from './pinpointPath';

/** Where the text of an article stands. Running example: `Article 5(2)(a)`. */
export type Provision =
  /** The article, or its clause or point where that is a passage of its own. */
  | { readonly state: 'found'; readonly anchor: Anchor }
  /** The law's own text is there and has no such article. */
  | { readonly state: 'lost'; readonly document: SourceDocument }
  /** No document of the corpora is the law's own text. */
  | { readonly state: 'missing' };

/** The article of a law that a pinpoint names, in the law's own text; that in the pinpoint's language comes first. */
export function findProvision(desk: Desk, lawId: string, pinpointText: string): Provision {
  const law = desk.registry.getOf('law', lawId);
  const texts = law === undefined ? [] : findLawTexts(desk, law);
  const path = readPinpoint(pinpointText);
  const inItsLanguage = (document: SourceDocument): boolean => document.lang.startsWith(path?.lang ?? '');
  const [first, ...rest] = [...texts].sort((a, b) => Number(inItsLanguage(b)) - Number(inItsLanguage(a)));
  if (first === undefined) {
    return { state: 'missing' };
  }
  for (const document of [first, ...rest]) {
    const anchor = path && findIn(document, path);
    if (anchor !== undefined) {
      return { state: 'found', anchor };
    }
  }
  return { state: 'lost', document: first };
}

function findIn(document: SourceDocument, { head, marks }: PinpointPath): Anchor | undefined {
  const article = findArticle(document, head);
  const [first] = article;
  const last = article.at(-1);
  if (first === undefined || last === undefined) {
    return undefined;
  }
  let found = article;
  let deepest: Passage | undefined;
  for (const [depth, mark] of marks.entries()) {
    const at = found.findIndex(
      (passage) => passage !== deepest && beginsWithMark(beginningOf(document, passage), mark),
    );
    const passage = found[at];
    if (passage === undefined) {
      break;
    }
    deepest = passage;
    const behind = found.slice(at + 1);
    const next = behind.findIndex((other) => {
      const beginning = beginningOf(document, other);
      return marks.slice(0, depth + 1).some((sibling) => beginsWithMarkLike(beginning, sibling));
    });
    found = [passage, ...(next < 0 ? behind : behind.slice(0, next))];
  }
  const span = deepest?.span ?? { start: first.span.start, end: last.span.end };
  return { document, span, passage: (deepest ?? first).index };
}

/** The passages of an article, from the one that begins it up to the next article. */
function findArticle(document: SourceDocument, wanted: ArticleHead): readonly Passage[] {
  const article: Passage[] = [];
  let current: ArticleHead | undefined;
  let heading: string | undefined;
  for (const passage of document.passages) {
    const headings = passage.headingPath.join('\n');
    if (headings !== heading) {
      heading = headings;
      current = undefined;
      for (const title of passage.headingPath) {
        current = readArticleHead(title, wanted.unit) ?? current;
      }
    }
    current = readArticleHead(beginningOf(document, passage), wanted.unit) ?? current;
    if (current?.number === wanted.number) {
      article.push(passage);
    } else if (article.length > 0) {
      break;
    }
  }
  return article;
}
