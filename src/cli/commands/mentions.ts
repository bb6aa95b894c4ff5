import { LineIndex, type AideMemoire, type Mention } from '../../core';
import { ExitCode, type Command } from '../commandLine';
import { readInputFile } from '../inputFile';
import { printJson, printLines } from '../output';

interface MentionsInFile {
  readonly file: string;
  readonly text: string;
  readonly mentions: readonly Mention[];
}

export const mentions: Command = {
  usage: 'FILE…',
  summary: 'names in a text, with whom or what each may be',
  findMistake: (files) => (files.length === 0 ? 'The command mentions needs at least one FILE.' : undefined),
  run: async (session, files) => {
    const { service, terminal, options } = session;
    const found: MentionsInFile[] = [];
    let exit: ExitCode = ExitCode.fine;
    for (const name of files) {
      const input = await readInputFile(name, terminal.workingDirectory);
      if ('fault' in input) {
        terminal.tell(`aide-memoire: ${input.fault}`);
        exit = ExitCode.wrong;
      } else {
        found.push({ file: name, text: input.memo.text(), mentions: service.mentionsIn(input.memo) });
      }
    }
    if (options.json) {
      printJson(
        session,
        found.map((one) => toJson(one, service)),
      );
    } else {
      printLines(session, found.flatMap(toLines));
    }
    return exit;
  },
};

function toJson({ file, mentions: list }: MentionsInFile, service: AideMemoire): unknown {
  return {
    file,
    mentions: list.map(({ span, text, kind, entity, candidates, pinpoint }) => ({
      start: span.start,
      end: span.end,
      text,
      kind,
      entity,
      candidates: candidates.map((candidate) => ({
        id: candidate.id,
        score: candidate.score,
        evidence: candidate.evidence,
        reason: service.reasonOf(candidate),
      })),
      ...(pinpoint === undefined ? {} : { pinpoint }),
    })),
  };
}

function toLines({ file, text, mentions: list }: MentionsInFile): readonly string[] {
  const lines = new LineIndex(text);
  return list.map(({ span, text: words, kind, entity, candidates }) => {
    const { line, character } = lines.positionAt(span.start);
    const who = entity ?? candidates.map((candidate) => candidate.id).join(' or ');
    return `${file}:${line + 1}:${character + 1}: ${words.replace(/\s+/g, ' ')} → ${who} (${kind})`;
  });
}
