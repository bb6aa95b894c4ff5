import { findLookalike, findTurningMark } from '../text/deceptiveText';
import { isImpreciseDate, toDay } from '../text/dates';
import type { YamlNode, YamlScalar } from '../text/yamlNode';
import type { Span } from '../text/span';
import type { FieldValue } from './fieldValues';
import type { FileContext } from './fileContext';
import { tellTurnedPeriod } from './periodOrder';
import type { FieldShape } from './schemaShapes';

type ScalarShape = Exclude<FieldShape, { is: 'ignored' | 'list' | 'record' | 'labels' }>;

/** Reads a value that ends up as one text. `undefined` where there is none, or a problem has told of it. */
export function readScalar(
  key: string,
  node: YamlNode,
  shape: ScalarShape,
  context: FileContext,
): FieldValue | undefined {
  if (shape.is === 'period' && node.type === 'map') {
    return readPeriodMap(key, node, context);
  }
  const scalar = onlyScalar(key, node, context);
  if (scalar === undefined || scalar.isNull) {
    return undefined;
  }
  const text = convert(key, scalar, shape, context);
  return text === undefined || text === '' ? undefined : { is: 'text', text, span: scalar.span };
}

/** A list counts as its only item. */
function onlyScalar(key: string, node: YamlNode, context: FileContext): YamlScalar | undefined {
  const { translate } = context.wording;
  if (node.type === 'scalar') {
    return node;
  }
  const [first, second] = node.type === 'list' ? node.items : [];
  if (first?.type === 'scalar') {
    if (second !== undefined) {
      const message = translate('“{0}” has one value, not a list; only the first is read.', key);
      context.report('wrong-type', 'warning', second.span, message);
    }
    return first;
  }
  if (node.type === 'map' || first !== undefined) {
    const message = translate('“{0}” must be a plain value; this one is left out.', key);
    context.report('wrong-type', 'warning', { start: node.span.start, end: node.span.start + 1 }, message);
  }
  return undefined;
}

function convert(
  key: string,
  scalar: YamlScalar,
  shape: ScalarShape,
  context: FileContext,
): string | undefined {
  const { span } = scalar;
  const text = scalar.text.trim();
  switch (shape.is) {
    case 'text':
      tellTurningMark(text, span, context);
      return text;
    case 'words':
      return scalar.text;
    case 'id':
      tellUnclearId(text, span, context);
      return text;
    case 'reference':
      if (text !== '') {
        context.refer(key, text, shape.to, span);
      }
      return text;
    case 'date':
      return convertDate(key, text, span, context);
    case 'period':
      return convertPeriod(key, text, span, context);
    case 'flag':
      return convertFlag(key, text, span, context);
    case 'word':
      return convertWord(key, text, shape, span, context);
  }
}

function tellUnclearId(text: string, span: Span, context: FileContext): void {
  const { translate } = context.wording;
  if (/\s/.test(text)) {
    const message = translate('An id has no white space; write “{0}”.', text.replace(/\s/g, '-'));
    context.report('wrong-type', 'warning', span, message);
  }
  const lookalike = findLookalike(text);
  if (lookalike !== undefined) {
    const message = translate(
      'The id looks like another one: it holds {0}, which readers take for something else or do not see.',
      lookalike,
    );
    context.report('wrong-type', 'warning', span, message);
  }
}

function tellTurningMark(text: string, span: Span, context: FileContext): void {
  const mark = findTurningMark(text);
  if (mark !== undefined) {
    const message = context.wording.translate(
      'This reads otherwise than it is: it holds {0}, which turns the direction of writing.',
      mark,
    );
    context.report('wrong-type', 'warning', span, message);
  }
}

function convertDate(key: string, text: string, span: Span, context: FileContext): string | undefined {
  const date = toDay(text);
  if (text === '' || isImpreciseDate(date)) {
    return date;
  }
  const message = context.wording.translate(
    '“{0}” must be a date: YYYY, YYYY-MM or YYYY-MM-DD; “{1}” is left out.',
    key,
    text,
  );
  context.report('wrong-type', 'warning', span, message);
  return undefined;
}

function convertPeriod(key: string, text: string, span: Span, context: FileContext): string | undefined {
  const slash = text.indexOf('/');
  if (slash < 0) {
    return convertDate(key, text, span, context);
  }
  const start = convertDate(key, text.slice(0, slash), span, context);
  const end = convertDate(key, text.slice(slash + 1), span, context);
  if (start === undefined || end === undefined) {
    return undefined;
  }
  tellTurnedPeriod(start, end, span, context);
  return `${start}/${end}`;
}

function readPeriodMap(
  key: string,
  node: Extract<YamlNode, { type: 'map' }>,
  context: FileContext,
): FieldValue | undefined {
  const ends = new Map<string, string>();
  let endSpan = node.span;
  for (const entry of node.entries) {
    const end = ['start', 'start_date'].includes(entry.key) ? 'start' : 'end';
    if (end === 'end' && !['end', 'end_date'].includes(entry.key)) {
      const message = context.wording.translate('“{0}” has “start” and “end”, not “{1}”.', key, entry.key);
      context.report('wrong-type', 'warning', entry.keySpan, message);
      continue;
    }
    const scalar = onlyScalar(entry.key, entry.value, context);
    const date =
      scalar?.isNull === false ? convertDate(entry.key, scalar.text.trim(), scalar.span, context) : undefined;
    if (date !== undefined) {
      ends.set(end, date);
      endSpan = end === 'end' && scalar !== undefined ? scalar.span : endSpan;
    }
  }
  const [start, end] = [ends.get('start') ?? '', ends.get('end') ?? ''];
  tellTurnedPeriod(start, end, endSpan, context);
  const text = `${start}/${end}`;
  return text === '/' ? undefined : { is: 'text', text, span: node.span };
}

function convertFlag(key: string, text: string, span: Span, context: FileContext): string | undefined {
  const word = text.toLowerCase();
  if (['true', 'yes', 'on', '1'].includes(word)) {
    return 'true';
  }
  if (!['false', 'no', 'off', '0', ''].includes(word)) {
    context.report(
      'wrong-type',
      'warning',
      span,
      context.wording.translate('“{0}” must be true or false; “{1}” is left out.', key, text),
    );
  }
  return undefined;
}

function convertWord(
  key: string,
  text: string,
  shape: Extract<ScalarShape, { is: 'word' }>,
  span: Span,
  context: FileContext,
): string | undefined {
  const { translate } = context.wording;
  const word = text.toLowerCase().replace(/[\s-]+/g, '_');
  if (text === '' || shape.words.includes(word)) {
    return word;
  }
  const known = shape.words.join(', ');
  if (shape.closed) {
    const message = translate('“{0}” must be one of {1}; “{2}” is left out.', key, known, text);
    context.report('wrong-type', 'warning', span, message);
    return undefined;
  }
  const message = translate('“{0}” is usually one of {1}; “{2}” is kept as it is.', key, known, text);
  context.report('wrong-type', 'information', span, message);
  return text;
}
