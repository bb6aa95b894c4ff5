import type { CardLinks } from '../../core';
import { ExitCode, UsageError, type Command } from '../commandLine';
import { printJson, printLines } from '../output';

/** A terminal opens nothing: sources are named in words. */
const NO_LINKS: CardLinks = {
  openAnchor: () => undefined,
  showCard: () => undefined,
  revealInSidebar: () => undefined,
  searchMentions: () => undefined,
};

export const card: Command = {
  usage: 'ID',
  summary: 'all that is known of one entity',
  findMistake: (operands) => (operands.length === 1 ? undefined : 'The command card needs one ID.'),
  run: (session, [id = '']) => {
    const { service, options } = session;
    const found = service.card(id);
    const markdown = service.cardMarkdown(id, NO_LINKS);
    if (found === undefined || markdown === undefined) {
      const near = service.findNames(id, 3).map((hit) => hit.entity.id);
      const hint = near.length > 0 ? ` Perhaps: ${near.join(', ')}.` : '';
      return Promise.reject(new UsageError(`There is no entity with the id “${id}”.${hint}`));
    }
    if (options.json) {
      const { kind, title, otherNames, subtitle, sections } = found;
      printJson(session, { id, kind, markdown, title, otherNames, subtitle, sections });
    } else {
      printLines(session, service.cardDocument(id)?.text.trimEnd().split('\n') ?? []);
    }
    return Promise.resolve(ExitCode.fine);
  },
};
