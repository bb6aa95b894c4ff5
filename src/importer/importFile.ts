import { decodeText } from '../core';
import { importDocx } from './docx/importDocx';
import { importPage } from './html/importHtml';
import { importEmail } from './importEmail';
import { importText } from './importText';
import { IMPORT_LIMITS, type ImportLimits } from './limits';
import { importPdf } from './pdf/importPdf';
import { ImportFailure, type ImportInput, type ImportOutcome, type SourceDraft } from './sourceDraft';

/**
 * Reads a file of any of the formats as the draft of a source. What its first bytes say counts more than its name.
 * Markdown is none of them: it is a source as it stands, and needs no parser.
 * Never rejects.
 */
export async function importFile(
  input: ImportInput,
  limits: ImportLimits = IMPORT_LIMITS,
): Promise<ImportOutcome> {
  try {
    const draft = await read(input, limits);
    return draft.body.length > limits.characters
      ? { state: 'failed', reason: 'too-large' }
      : { state: 'read', draft };
  } catch (error) {
    return { state: 'failed', reason: error instanceof ImportFailure ? error.reason : 'damaged' };
  }
}

async function read({ name, bytes }: ImportInput, limits: ImportLimits): Promise<SourceDraft> {
  if (bytes.length > limits.bytes) {
    throw new ImportFailure('too-large');
  }
  const head = String.fromCharCode(...bytes.subarray(0, 1024));
  if (head.includes('%PDF-')) {
    return importPdf(bytes, limits);
  }
  const isOld = head.startsWith('\xd0\xcf\x11\xe0');
  if (head.startsWith('PK\x03\x04') || (isOld && /\.docx$/i.test(name))) {
    return importDocx(bytes, limits);
  }
  if (/\.(?:eml|mht|mhtml)$/i.test(name)) {
    return importEmail(bytes, limits);
  }
  const decoded = decodeText(bytes);
  if (!('text' in decoded)) {
    throw new ImportFailure('not-supported');
  }
  const { text } = decoded;
  if (text.length > limits.characters) {
    throw new ImportFailure('too-large');
  }
  return looksLikeHtml(text, name) ? importPage(text, limits) : importText(text);
}

function looksLikeHtml(text: string, name: string): boolean {
  return (
    /\.x?html?$/i.test(name) ||
    /^\s*(?:<!--[^>]{0,500}-->\s*)?<(?:!doctype html|html|head|body)\b/i.test(text)
  );
}
