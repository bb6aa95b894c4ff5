import assert from 'node:assert/strict';

import type { BroughtDocument } from '../../../src/core';
import { applyEdit } from '../../../src/core/features/decisions/decision';
import { groupBy } from '../../../src/core/util/groupBy';
import { withService } from '../endToEnd/serviceUnderTest';

/** Files of one corpus, by their path inside it. */
export type CorpusFiles = Readonly<Record<string, string>>;

/** What one source of a corpus brought; it fails where it is none. */
export async function broughtBy(
  files: CorpusFiles,
  path: string,
  left?: ReadonlySet<string>,
): Promise<BroughtDocument> {
  let told: BroughtDocument | undefined;
  await withService({ corpora: { desk: files } }, async ({ service, host }) => {
    told = await service.whatItBrought([uriOf(host.corpora.roots()[0]?.uri, path)], undefined, left);
  });
  if (told === undefined) {
    throw new Error(`${path} is no source`);
  }
  return told;
}

export function uriOf(root: string | undefined, path: string): string {
  return `${root ?? ''}/${path}`;
}

/** Each offer on a line: `differs: Title: Tran Quang Phuc: Minister of Ports`. */
export function toLines({ offers }: BroughtDocument): readonly string[] {
  return offers.map(({ isNew, label }) => `${isNew ? 'new' : 'differs'}: ${label}`);
}

/** The corpus after all that one of its sources brought has been recorded in its registry. */
export async function recordAll(files: CorpusFiles, path: string): Promise<CorpusFiles> {
  const recorded: Record<string, string> = { ...files };
  await withService({ corpora: { desk: files } }, async ({ service, host }) => {
    const root = host.corpora.roots()[0]?.uri;
    const told = await service.whatItBrought([uriOf(root, path)]);
    const changes = (told?.offers ?? []).flatMap((offer) => offer.changes);
    const byFile = groupBy(changes, (change) => service.registryFileFor(change, () => true) ?? '');
    for (const [uri, own] of byFile) {
      const file = uri.slice(uriOf(root, '').length);
      const outcome = await service.changeRegistry(files[file], uri, own);
      assert.notEqual(outcome.state, 'refused', JSON.stringify(outcome));
      if (outcome.state === 'edit') {
        recorded[file] = applyEdit(files[file] ?? '', outcome.edit);
      }
    }
  });
  return recorded;
}
