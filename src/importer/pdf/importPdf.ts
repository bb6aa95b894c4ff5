import { getDocument } from 'unpdf/pdfjs';
import { toPlain } from '../blocks/escapeMarkdown';
import type { Block } from '../blocks/block';
import { toDraft } from '../html/importHtml';
import type { ImportLimits } from '../limits';
import { ImportFailure, type ImportNote, type SourceDraft } from '../sourceDraft';
import { dropFurniture, type Page } from './pageFurniture';
import { toPageLines, type PdfText } from './pageLines';
import { toPageBlocks } from './toPageBlocks';

/** A PDF: its text in paragraphs, with a mark where each page begins. Nothing is drawn, no font is looked for. */
export async function importPdf(bytes: Uint8Array, limits: ImportLimits): Promise<SourceDraft> {
  const loading = getDocument({
    // It takes the bytes away.
    data: bytes.slice(),
    disableFontFace: true,
    isEvalSupported: false,
    useSystemFonts: false,
    useWorkerFetch: false,
    stopAtErrors: false,
    verbosity: 0,
  });
  try {
    const pdf = await loading.promise;
    if (pdf.numPages > limits.pages) {
      throw new ImportFailure('too-many-pages');
    }
    const pages: Page[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const { height } = page.getViewport({ scale: 1 });
      const { items } = await page.getTextContent();
      pages.push({ number, height, lines: toPageLines(items.filter(isText), height) });
      page.cleanup();
    }
    const title = await readTitle(pdf);
    return toPdfDraft(pages, title);
  } catch (error) {
    throw toFailure(error);
  } finally {
    await loading.destroy();
  }
}

function toPdfDraft(pages: readonly Page[], stated: string | undefined): SourceDraft {
  const { pages: kept, dropped } = dropFurniture(pages);
  const blocks = toPageBlocks(kept);
  const empty = pages.filter(({ lines }) => lines.length === 0).length;
  const title = stated ?? firstHeading(blocks);
  const notes: ImportNote[] = [
    ...(dropped > 0 ? [{ code: 'page-furniture' as const, count: dropped }] : []),
    ...(empty > 0 ? [{ code: 'pages-without-text' as const, count: empty }] : []),
  ];
  const draft = toDraft(
    blocks.filter((block) => !(block.kind === 'heading' && block.text === title)),
    title === undefined ? {} : { title },
    notes,
  );
  return { ...draft, pages: pages.length };
}

function isText<T extends object>(item: T): item is Extract<T, PdfText> {
  return 'str' in item;
}

/** Programs put names of files there, or their own. */
async function readTitle(
  pdf: Awaited<ReturnType<typeof getDocument>['promise']>,
): Promise<string | undefined> {
  const { info } = await pdf.getMetadata();
  const stated = (info as { readonly Title?: unknown }).Title;
  const title = typeof stated === 'string' ? toPlain(stated) : '';
  const isPlausible =
    title.length >= 8 &&
    title.length <= 300 &&
    title.includes(' ') &&
    !/^(?:microsoft|untitled|document\d*$)|\.(?:docx?|pdf|indd|rtf|odt|pptx?|xlsx?)$/i.test(title);
  return isPlausible ? title : undefined;
}

/** On the first page, behind a few lines at most. */
function firstHeading(blocks: readonly Block[]): string | undefined {
  const heading = blocks.slice(0, 8).find(({ kind }) => kind === 'heading');
  return heading?.kind === 'heading' ? toPlain(heading.text) : undefined;
}

function toFailure(error: unknown): ImportFailure {
  if (error instanceof ImportFailure) {
    return error;
  }
  const name = error instanceof Error ? error.name : '';
  return new ImportFailure(name === 'PasswordException' ? 'encrypted' : 'damaged');
}
