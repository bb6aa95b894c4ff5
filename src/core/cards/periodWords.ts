import type { Wording } from '../contracts';
import { tellDate } from '../text/dates';

/** "2021 to 2025" for `2021/2025`, "2030" for `2030`. */
export function tellPeriod(period: string, wording: Wording): string {
  const [start, end, ...rest] = period.split('/');
  if (start === undefined || end === undefined || rest.length > 0) {
    return tellDate(period, wording);
  }
  return wording.translate('{0} to {1}', tellDate(start, wording), tellDate(end, wording));
}
