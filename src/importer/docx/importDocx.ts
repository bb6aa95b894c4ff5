import mammoth from 'mammoth';
import { toPlain } from '../blocks/escapeMarkdown';
import type { Block } from '../blocks/block';
import { importFragment, toDraft } from '../html/importHtml';
import type { ImportLimits } from '../limits';
import { ImportFailure, type SourceDraft } from '../sourceDraft';
import { guardZip } from './guardZip';

/** A document of Word: headings, lists, tables, footnotes at the end; no pictures, no heads and feet of pages. */
export async function importDocx(bytes: Uint8Array, limits: ImportLimits): Promise<SourceDraft> {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
    // The container of encrypted documents, and of Word before 2007.
    throw new ImportFailure('encrypted');
  }
  guardZip(bytes, limits);
  const arrayBuffer = bytes.slice().buffer;
  const { value } = await mammoth.convertToHtml(
    { arrayBuffer },
    // Without this, pictures would be written out as addresses.
    {
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
      externalFileAccess: false,
    },
  );
  const blocks = importFragment(value, limits);
  const title = findTitle(blocks);
  return toDraft(
    blocks.filter((block) => !(block.kind === 'heading' && block.text === title)),
    title === undefined ? {} : { title },
    [],
  );
}

/** The first heading, where nothing but a few short lines stands before it. */
function findTitle(blocks: readonly Block[]): string | undefined {
  const at = blocks.findIndex(({ kind }) => kind === 'heading');
  const heading = blocks[at];
  const before = blocks.slice(0, Math.max(0, at));
  return heading?.kind === 'heading' &&
    before.length <= 6 &&
    before.every((block) => block.kind === 'paragraph' && block.text.length <= 120)
    ? toPlain(heading.text)
    : undefined;
}
