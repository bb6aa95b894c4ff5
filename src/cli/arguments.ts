import { parseArgs } from 'node:util';
import { isImpreciseDate } from '../core';
import { REPORT_FORMATS, UsageError, type Options, type ReportFormat } from './commandLine';

export interface Arguments {
  /** `undefined` where none is named. */
  readonly command: string | undefined;
  readonly operands: readonly string[];
  readonly options: Options;
  readonly help: boolean;
}

const DEFAULT_LIMIT = 20;

const KNOWN = {
  corpus: { type: 'string', multiple: true },
  'no-bundled': { type: 'boolean' },
  'as-of': { type: 'string' },
  json: { type: 'boolean' },
  limit: { type: 'string' },
  format: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Options that only one command knows. */
const OF_COMMAND = new Map([
  ['limit', 'search'],
  ['format', 'check'],
]);

/**
 * Takes the arguments apart; options may stand anywhere, and all behind `--` is no option.
 *
 * @param args without Node and the script
 * @throws {UsageError} for an option that is unknown, lacks its value or makes no sense
 */
export function readArguments(args: readonly string[]): Arguments {
  const { values, positionals, tokens } = parse(args);
  const [command, ...operands] = positionals;
  for (const token of tokens) {
    const owner = token.kind === 'option' ? OF_COMMAND.get(token.name) : undefined;
    if (owner !== undefined && command !== undefined && owner !== command) {
      throw new UsageError(`Option --${token.kind === 'option' ? token.name : ''} belongs to ${owner} only.`);
    }
  }
  const asOf = values['as-of'];
  if (asOf !== undefined && !(isImpreciseDate(asOf) && asOf.length === 10)) {
    throw new UsageError(`Option --as-of needs a date such as 2026-01-17, not “${asOf}”.`);
  }
  if (values.corpus?.includes('') === true) {
    throw new UsageError('Option --corpus needs a folder.');
  }
  return {
    command,
    operands,
    help: values.help === true,
    options: {
      corpora: values.corpus ?? [],
      bundled: values['no-bundled'] !== true,
      json: values.json === true,
      limit: readLimit(values.limit),
      format: readFormat(values.format, values.json === true),
      ...(asOf === undefined ? {} : { asOf }),
    },
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: KNOWN, allowPositionals: true, tokens: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? firstSentence(error.message) : String(error));
  }
}

/** Node goes on to explain how to pass a positional argument that begins with a hyphen. */
function firstSentence(message: string): string {
  const [line = ''] = message.split('\n');
  const [sentence = ''] = line.split('. ');
  return `${sentence.replace(/\.$/, '')}.`;
}

function readFormat(format: string | undefined, json: boolean): ReportFormat {
  const known = REPORT_FORMATS.find((one) => one === (format ?? (json ? 'json' : 'text')));
  if (known === undefined) {
    throw new UsageError(`Option --format needs one of ${REPORT_FORMATS.join(', ')}, not “${format ?? ''}”.`);
  }
  if (json && known !== 'json') {
    throw new UsageError(`Options --json and --format ${known} exclude each other.`);
  }
  return known;
}

function readLimit(limit: string | undefined): number {
  if (limit === undefined) {
    return DEFAULT_LIMIT;
  }
  if (!/^\d{1,9}$/.test(limit)) {
    throw new UsageError(`Option --limit needs a whole number, not “${limit}”.`);
  }
  return Number(limit);
}
