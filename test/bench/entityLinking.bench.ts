import { detectMentions } from '../../src/core/mentions/detectMentions';
import { compileRecogniser } from '../../src/core/mentions/recogniser';
import { buildEntityIndex } from '../../src/core/registry/entityIndex';
import { runAtOnce } from '../../src/core/util/steps';
import { anOrganization } from '../support/entityBuilders';
import { scoreFinding, scoreLinking, type Score } from './support/linkScore';
import { createExactLinker, createTokenLinker, type Linker, type NamedEntity } from './support/plainLinkers';
import { factsOf, toReadable } from './support/plainReading';
import { NO_SHARED_DATA, readSharedRows } from './support/sharedData';
import { printTable } from './support/table';

/**
 * Recognition on texts that others have labelled: Reuters-128 and RSS-500 of the N3 collection. Their registry is made
 * of the labels themselves (each entity with every surface it has there), so recall says little of a registry that
 * somebody would write; what counts is the comparison with plain ways to use the same registry. Nothing fails here:
 * labels are missing in both sets, and some follow other rules than ours (`[The] Bank`, `[Bed Bath] & Beyond`).
 */

const SETS = ['reuters-128', 'rss-500'];

interface LabelledText {
  readonly text: string;
  readonly mentions: readonly { readonly start: number; readonly end: number; readonly entity: string }[];
}

/** The pipeline of the extension; the sets do not tell kinds, so that all are bodies. `guesses`: with the best candidate
 * where the choice stays open. */
function createOwnLinker(entities: readonly NamedEntity[], guesses: boolean): Linker {
  const bodies = entities.map(({ id, name, aliases }) => anOrganization(id, name, { otherNames: aliases }));
  const recogniser = compileRecogniser(runAtOnce(buildEntityIndex(bodies)));
  const facts = factsOf();
  return (text) =>
    detectMentions(toReadable(text), recogniser, { facts }).map(({ span, entity, candidates }) => ({
      ...span,
      entity: entity ?? (guesses ? (candidates[0]?.id ?? null) : null),
    }));
}

/** The others always name one, so that the choice to leave a shared name open is counted apart. */
const LINKERS: readonly (readonly [who: string, create: (entities: readonly NamedEntity[]) => Linker])[] = [
  ['this project, best candidate', (entities) => createOwnLinker(entities, true)],
  ['this project, certain alone', (entities) => createOwnLinker(entities, false)],
  ['longest exact name', createExactLinker],
  ['tokens in any case', createTokenLinker],
];

interface Result {
  readonly who: string;
  readonly finding: Score;
  readonly linking: Score;
}

/** `undefined` where the set is not there. */
function judgeSet(set: string): readonly Result[] | undefined {
  const texts = readSharedRows('el-n3', `${set}.jsonl`) as readonly LabelledText[] | undefined;
  const rows = readSharedRows('el-n3', 'registry', `${set}.jsonl`) as readonly NamedEntity[] | undefined;
  if (texts === undefined || rows === undefined) {
    return undefined;
  }
  // As stored, the rows tell which entity is labelled most often, which nobody knows beforehand.
  const registry = rows
    .map(({ id, name, aliases }) => ({
      id,
      name: name.trim(),
      aliases: aliases.map((alias) => alias.trim()),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const known = new Set(registry.map(({ id }) => id));
  const mentions = texts.flatMap((one) => one.mentions);
  console.log(
    `${set}: ${texts.length} texts, ${mentions.length} labelled names, ` +
      `${mentions.filter(({ entity }) => known.has(entity)).length} of them of ${registry.length} entities that the ` +
      'registry has; the registry comes from the labels, in the order of its ids',
  );
  return LINKERS.map(([who, create]) => {
    const link = create(registry);
    const judged = texts.map((one) => ({
      links: link(one.text),
      gold: one.mentions.map(({ start, end, entity }) => ({
        start,
        // Some labels reach over the blank behind the name.
        end: start + one.text.slice(start, end).trimEnd().length,
        entity: known.has(entity) ? entity : undefined,
      })),
    }));
    return { who, finding: scoreFinding(judged), linking: scoreLinking(judged) };
  });
}

for (const set of SETS) {
  const results = judgeSet(set);
  if (results === undefined) {
    console.log(`${set}: ${NO_SHARED_DATA}`);
    continue;
  }
  printTable(
    results.map(({ who, finding, linking }) => ({
      '': who,
      'found: precision': finding.precision,
      recall: finding.recall,
      F1: finding.f1,
      'linked: precision': linking.precision,
      'its recall': linking.recall,
      'its F1': linking.f1,
    })),
  );
}
