import type { Wording } from '../../contracts';
import { readYamlInSteps, type YamlReading } from '../../text/guardedYaml';
import { tellYamlFault } from '../../text/guardedYamlTelling';
import type { Steps } from '../../util/steps';
import { FATAL } from './fatalFaults';

/** A registry file that can be edited, as it is now, or why it cannot. */
export type OpenedRegistry =
  | { readonly state: 'open'; readonly text: string; readonly reading: YamlReading }
  | { readonly state: 'refused'; readonly reason: string };

/**
 * @param text of the file; `undefined` where there is none yet
 * @param title what a new file begins with, as a comment
 */
export function* openRegistryInSteps(
  text: string | undefined,
  uri: string,
  title: string,
  wording: Wording,
): Steps<OpenedRegistry> {
  const { translate } = wording;
  const refuse = (reason: string): OpenedRegistry => ({ state: 'refused', reason });
  if (/\.json$/i.test(uri)) {
    return refuse(
      translate('This registry file is JSON, which is written by other programs; change it there.'),
    );
  }
  const before = text ?? `# ${title}\n`;
  if (before.includes('\uFFFD')) {
    return refuse(translate('The file is in an unknown encoding; save it as UTF-8.'));
  }
  const reading = yield* readYamlInSteps(before);
  const fatal = reading.faults.find(({ kind }) => FATAL.includes(kind));
  return fatal === undefined
    ? { state: 'open', text: before, reading }
    : refuse(translate('The registry file has a fault: {0}', tellYamlFault(fatal, wording)));
}
