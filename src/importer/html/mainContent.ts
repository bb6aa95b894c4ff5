import { Readability } from '@mozilla/readability';
import type { Block } from '../blocks/block';
import { childElements, labelOf, tagOf } from './elements';
import { toBlocks } from './toBlocks';

/** Parts that pages give such names and that are no part of their text. */
const ASIDE =
  /(?:^|[\s_-])(?:related|recommend(?:ed|ations?)?|most-?(?:read|viewed)|share|sharing|social|newsletter|subscribe|signup|breadcrumbs?|comments?|cookies?|consent|banner|advert(?:isement)?s?|ads?|promo|sponsored|outbrain|taboola|toolbar|tags|keywords|tin-?lien-?quan|lien-?quan|tinlienquan|box-?tin|doc-?nhieu|xem-?nhieu|xem-?them|tin-?moi|binh-?luan|tu-?khoa|chia-?se|print|pagination|pager|skip-?link)(?:$|[\s_-])/i;
/** Of a part with such a name: more words than that are the text itself. */
const MOST_WORDS = 250;
/** Shorter texts are looked at in the whole page instead. */
const LEAST_LETTERS = 140;

export interface MainContent {
  readonly blocks: readonly Block[];
  /** No main part was found. */
  readonly isWholePage: boolean;
}

/** The text that a page is for. The document is changed on the way. */
export function findMainContent(document: Document): MainContent {
  const { body } = document;
  const whole = toBlocks(body);
  removeAsides(body);
  const withoutAsides = toBlocks(body);
  const article = new Readability<Node>(document, {
    charThreshold: LEAST_LETTERS,
    serializer: (node) => node,
  }).parse();
  const found = article?.content;
  const main = found === null || found === undefined ? [] : toBlocks(found as Element);
  const letters = lettersOf(main);
  if (letters >= LEAST_LETTERS) {
    return { blocks: main, isWholePage: false };
  }
  return { blocks: lettersOf(withoutAsides) > 0 ? withoutAsides : whole, isWholePage: true };
}

function removeAsides(parent: Element): void {
  for (const element of childElements(parent)) {
    const tag = tagOf(element);
    const isAside =
      tag === 'nav' ||
      /^(?:navigation|banner|contentinfo|search|complementary|dialog|alertdialog)$/.test(
        element.getAttribute('role') ?? '',
      ) ||
      (tag !== 'body' && ASIDE.test(labelOf(element)));
    const isSmall = element.textContent.split(/\s+/, MOST_WORDS + 1).length <= MOST_WORDS;
    if (isAside && isSmall) {
      element.remove();
    } else {
      removeAsides(element);
    }
  }
}

function lettersOf(blocks: readonly Block[]): number {
  return JSON.stringify(blocks.filter(({ kind }) => kind !== 'caption')).replace(/[^\p{L}]/gu, '').length;
}
