import type { FileKind, Wording } from '../contracts';

/** Why what is called as a file is not read: a link may lead out of the corpus, a pipe never ends. */
export function tellOddKind(kind: Exclude<FileKind, 'file'>, { translate }: Wording): string {
  return kind === 'link' ? translate('Symbolic links are not followed.') : translate('This is no ordinary file.');
}
