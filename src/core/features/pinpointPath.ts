import { foldText } from '../text/fold';

/** What a text of a law calls its articles. */
export type ArticleUnit = 'article' | 'section' | 'chapter';

export interface ArticleHead {
  readonly unit: ArticleUnit;
  /** Folded: `5`, `5a`, `iii`. */
  readonly number: string;
}

/** `Article 5(2)(a)` and `điểm a khoản 2 Điều 5` as the way into the text: article 5, then `2`, then `a`. */
export interface PinpointPath {
  readonly head: ArticleHead;
  /** Of clauses and points, outermost first; folded. */
  readonly marks: readonly string[];
  readonly lang: 'en' | 'vi';
}

const UNITS: ReadonlyMap<string, ArticleUnit | 'clause' | 'point'> = new Map([
  ...(['dieu', 'article', 'articles', 'art', 'arts'] as const).map((word) => [word, 'article'] as const),
  ...(['section', 'sections', 'sec', 'secs', 'sect', '§', '§§'] as const).map(
    (word) => [word, 'section'] as const,
  ),
  ...(['chuong', 'chapter', 'chapters', 'chap'] as const).map((word) => [word, 'chapter'] as const),
  ...(
    [
      'khoan',
      'clause',
      'clauses',
      'paragraph',
      'paragraphs',
      'para',
      'paras',
      'subsection',
      'subsections',
    ] as const
  ).map((word) => [word, 'clause'] as const),
  ...(['diem', 'point', 'points', 'subparagraph'] as const).map((word) => [word, 'point'] as const),
]);
const PART =
  /((?<!\p{L})\p{L}+|(?<!§)§+)\.?\s*(\(?(?:\d+(?:\.\d+)*\p{L}?|[a-z]|dd|[ivxlc]{1,7})(?![\p{L}\d])\)?)((?:\s?\([\p{L}\d]{1,5}\))*)/gu;

/** The point `đ` comes behind `d`, and is another. */
const POINT_DD = /(?<!\p{L})đ(?!\p{L})/giu;

/** `undefined` where the words name no article, section or chapter. Of several articles the first counts. */
export function readPinpoint(text: string): PinpointPath | undefined {
  const folded = foldText(text.replace(POINT_DD, 'dd'));
  let head: ArticleHead | undefined;
  let clauses: readonly string[] = [];
  let points: readonly string[] = [];
  for (const [, word = '', number = '', behind = ''] of folded.matchAll(PART)) {
    const unit = UNITS.get(word);
    const marks = [withoutParentheses(number), ...(behind.match(/[\p{L}\d]+/gu) ?? [])];
    const [first = '', ...rest] = marks;
    if (unit === 'clause') {
      clauses = clauses.length > 0 ? clauses : marks;
    } else if (unit === 'point') {
      points = points.length > 0 ? points : marks;
    } else if (unit !== undefined && (head === undefined || head.unit === 'chapter')) {
      head = { unit, number: first };
      clauses = rest.length > 0 ? rest : clauses;
    }
  }
  const lang = /(?:^|[^\p{L}])(?:dieu|khoan|diem|chuong)(?!\p{L})/u.test(folded) ? 'vi' : 'en';
  return head && { head, marks: [...clauses, ...points], lang };
}

function withoutParentheses(text: string): string {
  return text.replace(/[()]/g, '');
}

const HEADS: Readonly<Record<ArticleUnit, RegExp>> = {
  article: /^(?:dieu|article|art\.?) (\d+[a-z]?)(?= ?(?:[.:(]|- )| ?$)/,
  section: /^(?:(?:section|sec\.?) |§{1,2} ?)(\d+(?:\.\d+)*[a-z]?)(?= ?(?:[.:(]|- )| ?$)/,
  chapter: /^(?:chuong|chapter) (\d+|[ivxlc]+)(?= ?(?:[.:(]|- )| ?$)/,
};

/** `Điều 5. Phạm vi`, `Sec. 9902. Incentives`: the article that a heading or passage begins, if it is of that unit. */
export function readArticleHead(text: string, unit: ArticleUnit): ArticleHead | undefined {
  const [firstLine = ''] = text.trim().split(/[\r\n]/, 1);
  const [, number] = HEADS[unit].exec(foldText(firstLine.replace(/[*_#]+/g, '')).trim()) ?? [];
  return number === undefined ? undefined : { unit, number };
}

const MARK = /^(?:\(([a-z\d]{1,5})\)|([a-z\d]{1,5})[.)](?![a-z\d]))/;

/**
 * True where a passage begins with the mark of a clause or point: `2.`, `2)`, `(2)`, `a)`.
 *
 * @param mark folded
 */
export function beginsWithMark(beginning: string, mark: string): boolean {
  return readMark(beginning) === mark;
}

/** True where a passage begins with a mark of the same sort, a number or a letter. */
export function beginsWithMarkLike(beginning: string, mark: string): boolean {
  const found = readMark(beginning);
  return found !== undefined && /^\d/.test(found) === /^\d/.test(mark);
}

function readMark(beginning: string): string | undefined {
  const [, bracketed, dotted] = MARK.exec(foldText(beginning.trim().replace(POINT_DD, 'dd'))) ?? [];
  return bracketed ?? dotted;
}
