import type { Progress, Status } from './aideMemoire';
import type { Wording } from './contracts';
import { presentInDocument, presentLabel, presentMarkdown } from './text/presentText';

/* What a status says, in the few words of a status item, the lines of its tooltip and the pages of a report. */

/** Lines of the tooltip about files left out; the report has them all. */
const TOOLTIP_LINES = 8;
const LONGEST_PATH = 500;

/** Links of the tooltip, as Markdown. */
export interface StatusLinks {
  readonly stop: string;
  readonly resume: string;
  readonly showStatus: string;
}

/** "1,234 of 10,000 sources", or what is known when nothing goes on. */
export function tellStatus(status: Status, wording: Wording): string {
  const { translate } = wording;
  const { state, progress } = status;
  if (state === 'ready') {
    const left = status.notIndexed.length;
    const counts = tellCounts(status, wording);
    return left === 0 ? counts : `${counts}, ${translate('{0} left out', toNumber(left, wording))}`;
  }
  if (progress === undefined) {
    return state === 'stopped' ? translate('Reading stopped') : translate('Reading sources…');
  }
  const counted = tellProgress(progress, wording);
  if (state === 'stopped' || progress.stage === 'reading') {
    return counted;
  }
  return progress.stage === 'again'
    ? translate('Looking again: {0}', counted)
    : translate('Taking in: {0}', counted);
}

/** What goes on, in sentences with escaped names, one line each; none where all is in. */
export function tellWork(status: Status, wording: Wording): readonly string[] {
  return workLines(status, wording, (path) => presentLabel(path, LONGEST_PATH));
}

/** @returns Markdown, its only links those that are given */
export function toStatusTooltip(status: Status, wording: Wording, links: StatusLinks): string {
  const { translate } = wording;
  const work = workLines(status, wording, (path) => presentMarkdown(path, LONGEST_PATH));
  const actions = { loading: [links.stop], stopped: [links.resume], ready: [] }[status.state];
  return [
    ...work,
    ...(work.length === 0 ? [] : [[...actions, links.showStatus].join(' · ')]),
    translate(
      '**Aide-Mémoire** knows {0} sources with {1} passages.',
      toNumber(status.documents, wording),
      toNumber(status.passages, wording),
    ),
    tellNames(status, wording),
    tellCorpora(status, wording, (name) => presentMarkdown(name)),
    ...tooltipLeftOut(status, wording),
  ].join('\n\n');
}

/** The whole report as plain text. */
export function toStatusReport(status: Status, wording: Wording): string {
  const { translate } = wording;
  const plain = (text: string): string => presentInDocument(text, LONGEST_PATH);
  const work = tellWork(status, wording);
  return [
    'Aide-Mémoire',
    '',
    ...work,
    ...(work.length === 0 ? [] : ['']),
    tellCounts(status, wording),
    tellNames(status, wording),
    tellCorpora(status, wording, plain),
    '',
    status.notIndexed.length === 0
      ? translate('No file of the corpora was left out.')
      : translate('{0} files were left out:', toNumber(status.notIndexed.length, wording)),
    ...status.notIndexed.map(
      ({ corpus, path, reason }) => `- ${plain(corpus)}: ${plain(path)}: ${plain(reason)}`,
    ),
    '',
  ].join('\n');
}

/** "1,234 of 10,000 sources". */
function tellProgress({ done, total }: Progress, wording: Wording): string {
  return wording.translate('{0} of {1} sources', toNumber(done, wording), toNumber(total, wording));
}

function workLines(
  { state, progress }: Status,
  wording: Wording,
  present: (path: string) => string,
): readonly string[] {
  const { translate } = wording;
  if (state === 'ready') {
    return [];
  }
  if (progress === undefined) {
    return [state === 'stopped' ? translate('Reading is stopped.') : translate('Finding sources.')];
  }
  const counted = tellProgress(progress, wording);
  const stage = tellStage(progress, counted, wording);
  if (state === 'stopped') {
    return [translate('Stopped. {0}', stage), translate('What is in can be used; changes are still read.')];
  }
  const { file } = progress;
  return file === undefined
    ? [stage]
    : [stage, translate('Now: {0}: {1}', present(file.corpus), present(file.path))];
}

function tellStage({ stage }: Progress, counted: string, { translate }: Wording): string {
  switch (stage) {
    case 'reading':
      return translate('Read: {0}.', counted);
    case 'names':
      return translate('All are read. Names found in {0}.', counted);
    case 'search':
      return translate('All are read. Words indexed of {0}.', counted);
    case 'again':
      return translate(
        'All are in. Names looked for again, by the newest registry and dates, in {0}.',
        counted,
      );
  }
}

function tellCounts({ documents, passages }: Status, wording: Wording): string {
  return wording.translate(
    '{0} sources, {1} passages',
    toNumber(documents, wording),
    toNumber(passages, wording),
  );
}

function tellNames({ entities, names }: Status, wording: Wording): string {
  return wording.translate(
    '{0} entities of the registry go by {1} names.',
    toNumber(entities, wording),
    toNumber(names, wording),
  );
}

function tellCorpora({ corpora }: Status, { translate }: Wording, present: (name: string) => string): string {
  return translate('Corpora: {0}', corpora.map(present).join(', ') || translate('none'));
}

function tooltipLeftOut({ notIndexed }: Status, { translate, language }: Wording): readonly string[] {
  if (notIndexed.length === 0) {
    return [];
  }
  const shown = notIndexed.slice(0, TOOLTIP_LINES);
  const more = notIndexed.length - shown.length;
  return [
    translate('Left out:'),
    ...shown.map(({ path, reason }) => `- ${presentMarkdown(path)}: ${presentMarkdown(reason)}`),
    ...(more === 0 ? [] : [`- ${translate('… and {0} more', more.toLocaleString(language))}`]),
  ];
}

function toNumber(count: number, { language }: Wording): string {
  return count.toLocaleString(language);
}
