import { Readability } from '@mozilla/readability';
import { linesOf, type Block } from '../blocks/block';
import { childElements, labelOf, tagOf } from './elements';
import { toBlocks } from './toBlocks';

/** Parts that pages give such names and that are no part of their text. */
const ASIDE =
  /(?:^|[\s_-])(?:related|recommend(?:ed|ations?)?|most-?(?:read|viewed)|share|sharing|social|newsletter|subscribe|signup|breadcrumbs?|comments?|cookies?|consent|banner|advert(?:isement)?s?|ads?|promo|sponsored|outbrain|taboola|toolbar|tags|keywords|tin-?lien-?quan|lien-?quan|tinlienquan|box-?tin|doc-?nhieu|xem-?nhieu|xem-?them|tin-?moi|tin-?khac|cac-?tin-?khac|other-?news|binh-?luan|tu-?khoa|chia-?se|print|pagination|pager|skip-?link)(?:$|[\s_-])/i;
/** Of a part with such a name: more words than that are the text itself. */
const MOST_WORDS = 250;
/** Shorter texts are looked at in the whole page instead. */
const LEAST_LETTERS = 140;
/** Between the title and the main part: lines for authors and days, buttons, and the introduction. */
const MOST_BEFORE_TEXT = 15;
const SHORTEST_SENTENCE = 60;
const LONGEST_BEGINNING = 100;

export interface MainContent {
  readonly blocks: readonly Block[];
  /** No main part was found. */
  readonly isWholePage: boolean;
}

/**
 * The text that a page is for. The document is changed on the way.
 *
 * @param title of the text: what stands between it and the main part introduces that
 */
export function findMainContent(document: Document, title: string | undefined): MainContent {
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
    const text = restoreBeginnings(main, withoutAsides);
    return { blocks: [...findIntroduction(withoutAsides, title, text), ...text], isWholePage: false };
  }
  return { blocks: lettersOf(withoutAsides) > 0 ? withoutAsides : whole, isWholePage: true };
}

/** Readability takes the place and the day before the first words for a line about the author. */
function restoreBeginnings(main: readonly Block[], page: readonly Block[]): readonly Block[] {
  const endOf = (text: string): string => text.slice(-SHORTEST_SENTENCE);
  const whole = new Map(
    page.flatMap((block) => (block.kind === 'paragraph' ? [[endOf(block.text), block] as const] : [])),
  );
  return main.map((block) => {
    const found = block.kind === 'paragraph' ? whole.get(endOf(block.text)) : undefined;
    const isBeginningMissing =
      found !== undefined &&
      block.kind === 'paragraph' &&
      block.text.length >= SHORTEST_SENTENCE &&
      found.text.length > block.text.length &&
      found.text.length <= block.text.length + LONGEST_BEGINNING &&
      found.text.endsWith(block.text.replace(/^[\s,–—-]+/u, ''));
    return isBeginningMissing ? found : block;
  });
}

/** The sentences below the title that pages set apart from the text, where they are missing in what was found. */
function findIntroduction(
  page: readonly Block[],
  title: string | undefined,
  main: readonly Block[],
): readonly Block[] {
  const heading = page.findIndex((block) => block.kind === 'heading' && block.text === title);
  const known = new Set(linesOf(main));
  const behind = page.slice(heading + 1, heading + 1 + MOST_BEFORE_TEXT);
  const start = behind.findIndex((block) => 'text' in block && known.has(block.text));
  return heading < 0 || start < 0
    ? []
    : behind.slice(0, start).filter((block) => block.kind === 'paragraph' && isSentence(block));
}

function isSentence({ text, isLink }: Block & { readonly kind: 'paragraph' }): boolean {
  return isLink !== true && text.length >= SHORTEST_SENTENCE && /[.!?…]["”’»)]*$/u.test(text);
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
