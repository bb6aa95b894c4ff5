import { tellAmount } from '../../cards/figureCard';
import { insertItems, toCitationItem } from '../../citations/writeCitation';
import type { TextEdit } from '../../features/decisions/decision';
import type { Span } from '../../text/span';
import type { CheckedParagraph } from '../checkedParagraph';
import type { Finding, FindingFix, FindingSource } from '../finding';
import type { CheckDesk } from '../rule';
import { tellDocument } from '../tellDocument';
import { CONTRADICTS, type SourceAmount } from './chooseSource';
import type { ToldQuantity } from './toldQuantities';
import { hedgeEdits, toAmountEdits } from './writeAmount';

export interface FigureCase {
  readonly told: ToldQuantity;
  readonly paragraph: CheckedParagraph;
  readonly desk: CheckDesk;
  /** Its sentence cites something. */
  readonly isCited: boolean;
}

/** @param all that contradict, the best too */
export function tellDiffers(given: FigureCase, best: SourceAmount, all: readonly SourceAmount[]): Finding {
  const { told, desk } = given;
  const { wording } = desk;
  const sources = [best, ...all].flatMap((one) => sourcesOf(one, desk));
  const [first] = sources;
  const amount = tellSourceAmount(best, desk);
  return {
    kind: 'finding',
    code: 'figure-differs',
    severity: isSure(best, all) ? 'warning' : 'information',
    span: told.quantity.span,
    message:
      first === undefined
        ? wording.translate('The registry gives {0}.', amount)
        : wording.translate('{0} gives {1}.', tellDocument(first.document, wording), amount),
    ...(best.origin.kind === 'figure' ? { entity: best.origin.known.figure.id } : {}),
    sources: withoutDoubles(sources),
    fixes: toFixes(given, best, first),
  };
}

export function tellHedgeLost(given: FigureCase, best: SourceAmount, all: readonly SourceAmount[]): Finding {
  const { told, desk, paragraph } = given;
  const { translate } = desk.wording;
  const sources = all.flatMap((one) => sourcesOf(one, desk));
  const [first] = sources;
  const edits = hedgeEdits(paragraph.facts.lang, told.quantity, best.amount.hedge);
  return {
    kind: 'finding',
    code: 'figure-hedge-lost',
    severity: 'hint',
    span: told.quantity.span,
    message:
      first === undefined
        ? translate('The registry gives {0}.', tellSourceAmount(best, desk))
        : translate(
            '{0} gives {1}.',
            tellDocument(first.document, desk.wording),
            tellSourceAmount(best, desk),
          ),
    ...(best.origin.kind === 'figure' ? { entity: best.origin.known.figure.id } : {}),
    sources: withoutDoubles(sources),
    fixes: edits.map(({ newText, ...span }) => ({
      title: translate('Write “{0}”', `${newText.trim()} ${wordsOf(told, paragraph)}`),
      edits: [{ ...span, newText }],
    })),
  };
}

/** All that speak of it contradict, and it is plain that they do speak of it. */
function isSure(best: SourceAmount, all: readonly SourceAmount[]): boolean {
  return (
    best.agreement === 'differs' &&
    (best.isSlip || best.origin.kind === 'passage') &&
    best.score >= CONTRADICTS[best.origin.kind] + 0.15 &&
    all.every(({ agreement }) => agreement === 'differs')
  );
}

function toFixes(
  given: FigureCase,
  best: SourceAmount,
  source: FindingSource | undefined,
): readonly FindingFix[] {
  const { told, paragraph, desk, isCited } = given;
  const { text, facts } = paragraph;
  const [value] = best.amount.readings;
  const edits =
    value &&
    (best.agreement === 'differs'
      ? toAmountEdits(text, facts.lang, told.quantity, { value, hedge: best.amount.hedge })
      : hedgeEdits(facts.lang, told.quantity, best.amount.hedge));
  if (edits === undefined || edits.length === 0) {
    return [];
  }
  const { translate } = desk.wording;
  const written = applyWithin(text, told.quantity.span, edits);
  const plain: FindingFix = { title: translate('Write “{0}”', written), edits };
  const citing = isCited || source === undefined ? undefined : toCitationEdit(given, source);
  return citing === undefined
    ? [plain]
    : [{ title: translate('Write “{0}” and cite the source', written), edits: [...edits, citing] }, plain];
}

/** Behind the words of its sentence; in a table behind the quantity. */
function toCitationEdit(
  { told, paragraph, desk }: FigureCase,
  { document, span }: FindingSource,
): TextEdit | undefined {
  const item = desk.keys.tells(document) ? toCitationItem({ document, span }) : undefined;
  if (item === undefined) {
    return undefined;
  }
  const { text, citations } = paragraph;
  const { sentence, quantity } = told;
  const words = text.slice(sentence.start, sentence.end);
  const isRow = words.includes('|');
  const end = isRow
    ? quantity.span.end
    : sentence.start + words.replace(/(?<![\s\u2060.!?;:…])[\s\u2060.!?;:…]+$/u, '').length;
  const { start, newText } = insertItems(paragraph.stored, Math.max(end, quantity.span.end), citations, [
    item,
  ]);
  return { start, end: start, newText };
}

function applyWithin(text: string, { start, end }: Span, edits: readonly TextEdit[]): string {
  let written = '';
  let from = Math.min(start, ...edits.map((edit) => edit.start));
  for (const edit of edits) {
    written += text.slice(from, edit.start) + edit.newText;
    from = edit.end;
  }
  return (written + text.slice(from, end)).replace(/[\s\u2060]+/g, ' ');
}

function wordsOf({ quantity }: ToldQuantity, { text }: CheckedParagraph): string {
  return text.slice(quantity.span.start, quantity.span.end).replace(/[\s\u2060]+/g, ' ');
}

/** `more than 1,340 projects` */
export function tellSourceAmount({ origin }: SourceAmount, { wording }: CheckDesk): string {
  if (origin.kind === 'figure') {
    return tellAmount({ wording }, origin.known.figure, origin.claim.claim);
  }
  const { text } = origin.read;
  const { span, hedge } = origin.told.quantity;
  const start = Math.min(span.start, hedge?.span.start ?? span.start);
  const end = Math.max(span.end, hedge?.span.end ?? span.end);
  return text.slice(start, end).replace(/[\s\u2060]+/g, ' ');
}

function sourcesOf({ origin }: SourceAmount, { desk }: CheckDesk): readonly FindingSource[] {
  if (origin.kind === 'passage') {
    const { read, told } = origin;
    return [{ document: read.document, span: read.toSource(told.quantity.span) }];
  }
  return origin.claim.claim.sources.flatMap((source): readonly FindingSource[] => {
    const evidence = desk.evidenceOf(source);
    switch (evidence.state) {
      case 'found':
        return [{ document: evidence.anchor.document, span: evidence.anchor.span }];
      case 'document':
        return [{ document: evidence.document, span: { start: 0, end: 0 } }];
      default:
        return [];
    }
  });
}

function withoutDoubles(sources: readonly FindingSource[]): readonly FindingSource[] {
  return sources.filter(
    ({ document, span }, i) =>
      sources.findIndex(
        (other) =>
          other.document === document && other.span.start === span.start && other.span.end === span.end,
      ) === i,
  );
}
