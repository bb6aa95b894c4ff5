import type { Wording } from '../contracts';
import { MAX_YAML_LENGTH } from './guardedYaml';
import type { YamlFault } from './yamlNode';
import { MAX_YAML_KEYS } from './guardedYamlNodes';
import { MAX_YAML_DEPTH } from './guardedYamlTokens';

/** A fault as a sentence in the language of the user interface; what the library says of syntax stays English. */
export function tellYamlFault(fault: YamlFault, wording: Wording): string {
  const { translate } = wording;
  switch (fault.kind) {
    case 'syntax':
      return translate('This is not valid YAML: {0}', fault.message);
    case 'alias':
      return translate('Aliases (*name) are not supported; write the value out.');
    case 'duplicate-key':
      return translate('This key is written twice here; the first one counts.');
    case 'key-not-text':
      return translate('A key must be plain text; this entry is left out.');
    case 'several-documents':
      return translate('Only the part before this “---” is read.');
    case 'depth':
      return translate('Nested deeper than {0} levels; nothing of this text is read.', MAX_YAML_DEPTH);
    case 'size':
      return translate(
        'Too large to read: more than {0} characters or too many values; split the file.',
        MAX_YAML_LENGTH,
      );
    case 'keys':
      return translate('More than {0} keys in one map; the rest is left out.', MAX_YAML_KEYS);
    case 'faults':
      return translate('There are more faults from here on than are listed.');
  }
}
