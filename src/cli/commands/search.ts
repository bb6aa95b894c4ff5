import {
  LineIndex,
  type QueryFault,
  type SearchAnswer,
  type SearchHit,
  type SourceDocument,
} from '../../core';
import { ExitCode, UsageError, type Command, type Session } from '../commandLine';
import { TOO_LARGE } from '../inputFile';
import { printJson, printJsonList, printLines, toSafeLine } from '../output';

/** Reads the queries from standard input, one a line. */
const FROM_INPUT = '-';

export const search: Command = {
  usage: 'QUERY',
  summary: 'passages for words; with - one query a line from standard input',
  findMistake: (operands) => (operands.length === 0 ? 'The command search needs a QUERY.' : undefined),
  run: async (session, operands) => {
    const { terminal, options } = session;
    const lines = new LineNumbers();
    if (operands.length !== 1 || operands[0] !== FROM_INPUT) {
      const answer = await answerQuery(operands.join(' '), session);
      if (options.json) {
        printJson(session, toJson(answer, lines));
      } else {
        printLines(session, toLines(answer, lines, false));
      }
      return ExitCode.fine;
    }
    const input = await terminal.readInput();
    if (input === undefined) {
      throw new UsageError(`Cannot read standard input: ${TOO_LARGE}.`);
    }
    const answers = answerAll(toQueries(new TextDecoder().decode(input)), session);
    if (options.json) {
      await printJsonList(session, answers, (answer) => toJson(answer, lines));
    } else {
      for await (const answer of answers) {
        printLines(session, toLines(answer, lines, true));
      }
    }
    return ExitCode.fine;
  },
};

async function answerQuery(query: string, { service, terminal, options }: Session): Promise<SearchAnswer> {
  // Who counts passages wants every one. Nobody cancels here.
  const answer = await service.search(query, { limit: options.limit, foldsAlike: false });
  answer?.faults.forEach((fault) => terminal.tell(tellFault(query, fault)));
  return answer ?? { query, ...NOTHING };
}

/** One after the other, as they are asked for: of a long list no more than one is in memory. */
async function* answerAll(queries: readonly string[], session: Session): AsyncGenerator<SearchAnswer> {
  for (const query of queries) {
    yield await answerQuery(query, session);
  }
}

/** In code units, of the words that a message is about. */
const LONGEST_SHOWN = 200;

const NOTHING: Omit<SearchAnswer, 'query'> = {
  total: 0,
  hits: [],
  tried: [],
  faults: [],
  understood: [],
  statements: new Map(),
};

/** The rest of the query is run all the same, so this is no mistake of use. */
function tellFault(query: string, { start, end, message }: QueryFault): string {
  const words = query.slice(start, end);
  const shown = words.length > LONGEST_SHOWN ? `${words.slice(0, LONGEST_SHOWN)}…` : words;
  return `aide-memoire: ${toSafeLine(`“${shown}”: ${message}`)}`;
}

/** The last line needs no line end; an empty line within is a query that finds nothing, so that answers keep step. */
function toQueries(input: string): readonly string[] {
  const lines = input.split(/\r?\n/);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

/** Lines of offsets; the lines of a document are counted once. */
class LineNumbers {
  readonly #indexes = new Map<SourceDocument, LineIndex>();

  /** From 1. */
  of(document: SourceDocument, offset: number): number {
    const index = this.#indexes.get(document) ?? new LineIndex(document.text);
    this.#indexes.set(document, index);
    return index.positionAt(offset).line + 1;
  }
}

function spanOf({ document, passage, matches }: SearchHit): { readonly start: number; readonly end: number } {
  const [first] = matches;
  return document.passages[passage]?.span ?? { start: first?.start ?? 0, end: first?.end ?? 0 };
}

function toJson({ query, total, hits }: SearchAnswer, lines: LineNumbers): unknown {
  return {
    query,
    total,
    hits: hits.map((hit) => {
      const { start, end } = spanOf(hit);
      const { document, score, matches } = hit;
      return {
        corpus: document.corpus,
        document: document.id,
        start,
        end,
        line: lines.of(document, start),
        score,
        text: document.text.slice(start, end),
        matches: matches.map((match) => [match.start, match.end]),
      };
    }),
  };
}

function toLines(answer: SearchAnswer, lines: LineNumbers, withQuery: boolean): readonly string[] {
  const { query, total, hits, tried, understood } = answer;
  const head = withQuery ? [`# ${query}`] : [];
  if (total === 0) {
    const asked =
      understood.length > 0 ? [`Understood: ${understood.map(({ text }) => text).join('; ')}.`] : [];
    const attempts = tried.length > 0 ? ` Tried: ${tried.join('; ')}.` : '';
    return [...head, `Nothing found.${attempts}`, ...asked];
  }
  const shown = hits.map((hit) => {
    const { document, snippet } = hit;
    const place = `${document.corpus}/${document.id}:${lines.of(document, spanOf(hit).start)}`;
    return `${place}: ${document.date ?? 'undated'}: ${snippet.text}`;
  });
  return [...head, ...shown, ...(total > hits.length ? [`${hits.length} of ${total} passages.`] : [])];
}
