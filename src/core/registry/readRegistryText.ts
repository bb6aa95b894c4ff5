import { readJsonInSteps } from '../text/guardedJson';
import { readYamlInSteps, type YamlReading } from '../text/guardedYaml';
import type { Steps } from '../util/steps';

const MAX_JSON = 64 * 1024 * 1024;

/**
 * The text of a registry file as nodes with exact places. JSON is read as such, since exported files are long; what
 * only looks like it, with a comma too many or without an end, is read as the YAML that it is, as far as it goes.
 */
export function* readRegistryText(file: {
  readonly path: string;
  readonly text: string;
}): Steps<YamlReading> {
  const { path, text } = file;
  if (path.toLowerCase().endsWith('.json') && text.length <= MAX_JSON) {
    const reading = yield* readJsonInSteps(text);
    if (reading !== undefined) {
      return reading;
    }
  }
  return yield* readYamlInSteps(text);
}
