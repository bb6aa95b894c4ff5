import type { Wording } from '../../contracts';
import type { FindingSeverity } from '../finding';

export function tellSeverity(severity: FindingSeverity, { translate }: Wording): string {
  switch (severity) {
    case 'warning':
      return translate('warning');
    case 'information':
      return translate('information');
    case 'hint':
      return translate('hint');
  }
}
