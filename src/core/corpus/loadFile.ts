import type { FileStat, Host, TextEncodingName } from '../contracts';
import type { Problem } from '../problem';
import { toProblemWording } from '../problemWording';
import { decodeText } from '../text/decodeText';
import type { RegistryFile } from '../registry/registryReading';
import { retried } from '../util/retried';
import { pauseIfDue } from '../util/steps';
import { readDocument } from './readDocument';
import type { NotIndexed, SourceDocument } from './sourceDocument';
import { tellOddKind } from './oddKind';
import type { ListedFile } from './walkCorpus';

/** What is known of one file of a corpus. */
export interface LoadedFile {
  readonly file: ListedFile;
  /** As it was before the reading; `undefined` where unsaved text counted or the reading failed. */
  readonly stat?: FileStat;
  /** `undefined` where nothing could be read. */
  readonly text?: string;
  /** Of the bytes as they were read last; unsaved text has none of its own. */
  readonly encoding?: TextEncodingName;
  readonly document?: SourceDocument;
  readonly registryText?: RegistryFile;
  readonly notIndexed?: NotIndexed;
  readonly problems: readonly Problem[];
}

export interface LoadOptions {
  readonly maximumBytes: number;
  /** Whether there is still room for so many bytes beside all other texts. */
  readonly hasRoom: (bytes: number) => boolean;
  /** Reads also where size and time have not changed. */
  readonly force: boolean;
}

/**
 * Reads one file, or keeps what is known of it where nothing has changed; equal text keeps the document object.
 * `undefined` where there is no such file any more. Never rejects.
 */
export async function loadFile(
  host: Host,
  file: ListedFile,
  known: LoadedFile | undefined,
  { maximumBytes, hasRoom, force }: LoadOptions,
): Promise<LoadedFile | undefined> {
  const { corpora, wording } = host;
  const { translate } = wording;
  const fail = (reason: string, stat?: FileStat): LoadedFile => leaveOut(file, reason, stat);
  const tooLarge = (): string =>
    translate('The file is larger than {0}.', tellSize(maximumBytes, wording.language));

  const found = await retried(() => corpora.stat(file.uri), host);
  if (found !== undefined && found.value === undefined) {
    // A name that is no valid text is listed with a character that leads to no file.
    return file.path.includes('\uFFFD') ? fail(translate('The name of the file is not valid.')) : undefined;
  }
  const unsaved = corpora.unsavedText(file.uri);
  if (unsaved !== undefined) {
    return unsaved.length > maximumBytes ? fail(tooLarge()) : readText(host, file, { text: unsaved }, known);
  }
  const stat = found?.value;
  if (stat === undefined) {
    return fail(translate('The file cannot be read.'));
  }
  // A file may have become something else since its folder was listed.
  if (stat.kind !== 'file') {
    return fail(tellOddKind(stat.kind, wording));
  }
  const isSame = known?.stat?.size === stat.size && known.stat.mtime === stat.mtime;
  if (isSame && !force) {
    return known;
  }
  if (stat.size > maximumBytes) {
    return fail(tooLarge(), stat);
  }
  if (!hasRoom(stat.size)) {
    // Looked at again next time, when there may be room.
    return fail(translate('There is more text in the corpora than is read at once.'));
  }
  const read = await retried(() => corpora.readFile(file.uri), host);
  if (read === undefined) {
    const now = await retried(() => corpora.stat(file.uri), host);
    const isGone = now?.value === undefined && now !== undefined;
    return isGone ? undefined : fail(translate('The file cannot be read.'));
  }
  // The file system may have said less than there is, or the file may have grown meanwhile.
  if (read.value.length > maximumBytes) {
    return fail(tooLarge(), stat);
  }
  await pauseIfDue(host);
  const decoded = decodeText(read.value);
  if (!('text' in decoded)) {
    return fail(
      decoded.reason === 'binary'
        ? translate('The file holds no text.')
        : translate('The text is in an unknown encoding; save it as UTF-8.'),
      stat,
    );
  }
  // Text typed while the file was read counts more than what is stored.
  const typed = corpora.unsavedText(file.uri);
  return typed === undefined
    ? readText(host, file, decoded, known, stat)
    : readText(host, file, { text: typed }, known);
}

function readText(
  { wording }: Host,
  file: ListedFile,
  stored: Pick<LoadedFile, 'encoding'> & { readonly text: string },
  known: LoadedFile | undefined,
  stat?: FileStat,
): LoadedFile {
  const { text, encoding = known?.encoding } = stored;
  const read = { text, ...(encoding === undefined ? {} : { encoding }) };
  const base = { ...read, file, problems: [], ...(stat === undefined ? {} : { stat }) };
  const isSame = known?.text === text && known.encoding === encoding;
  if (isSame && known.file.corpus === file.corpus && known.file.path === file.path) {
    const { document, registryText, notIndexed, problems } = known;
    return {
      ...base,
      problems,
      ...(document === undefined ? {} : { document }),
      ...(registryText === undefined ? {} : { registryText }),
      ...(notIndexed === undefined ? {} : { notIndexed }),
    };
  }
  const { corpus, uri, path } = file;
  if (file.role === 'registry') {
    return { ...base, registryText: { corpus, uri, path, text, unsaved: stat === undefined } };
  }
  const { document, problems, memo } = readDocument({ corpus, id: path, uri, ...read }, toProblemWording(wording));
  const reason = wording.translate('Its front matter says that it is a memo.');
  return {
    ...base,
    problems,
    ...(document === undefined ? {} : { document }),
    ...(memo ? { notIndexed: { corpus, uri, path, reason, severity: 'information' } } : {}),
  };
}

function leaveOut(file: ListedFile, reason: string, stat?: FileStat): LoadedFile {
  const { corpus, uri, path } = file;
  const start = { line: 0, character: 0 };
  const severity = 'warning';
  const problem: Problem = {
    code: 'not-indexed',
    severity,
    uri,
    range: { start, end: start },
    message: reason,
  };
  const notIndexed: NotIndexed = { corpus, uri, path, reason, severity };
  return { file, notIndexed, problems: [problem], ...(stat === undefined ? {} : { stat }) };
}

/** "8 MB", "512 kB". */
function tellSize(bytes: number, language: string): string {
  const [amount, unit] = bytes >= 1_000_000 ? [bytes / 1_000_000, 'MB'] : [bytes / 1000, 'kB'];
  return `${new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(amount)} ${unit}`;
}
