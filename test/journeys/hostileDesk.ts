import { join } from 'node:path';
import { hostileCorpus, type HostileEntry } from '../support/hostileCorpus';
import type { JourneyOptions, Workbench } from './harness';
import { writeFiles, writeSettings } from './ownCorpus';

const { files, entries } = hostileCorpus();

/** One for each payload. */
export const hostileEntries: readonly HostileEntry[] = entries;

export const markers: readonly string[] = entries.map(({ marker }) => marker);

/** What stands in a memo has no harm in itself: all of that is in what is known of it. */
export const memo = 'quiet-note.md';

/** A desk whose corpus is hostile through and through. @param text of the memo */
export function hostileDesk(text: string, settings: Readonly<Record<string, unknown>> = {}): JourneyOptions {
  return {
    width: 1400,
    height: 1500,
    prepare: (folder) => {
      writeFiles(folder, { [memo]: text });
      writeFiles(join(folder, 'sources'), {
        ...files,
        'docs/$(trash) ![x](command:y) left out.md': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0x0d),
      });
      writeSettings(folder, {
        'aideMemoire.bundledCorpus.enabled': false,
        'aideMemoire.corpora': ['sources'],
        'editor.minimap.enabled': false,
        'workbench.hover.delay': 50,
        ...settings,
      });
    },
  };
}

/** Opens the memo once everything is read. */
export async function openMemo(workbench: Workbench): Promise<void> {
  await workbench.openFile(memo);
  await workbench.waitForStatus(/^\s*29\d sources, .*1 left out/, 90_000);
}
