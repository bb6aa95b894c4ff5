import type { SaidStage } from '../checks/laws/statusPhrases';
import { toNfc } from '../text/normalForms';

/** Words for what was done to a law, and the `status` that says so in the registry. */
const ENACTED: readonly (readonly [words: RegExp, status: string])[] = [
  [/promulgat|issued|ban hành/iu, 'promulgated'],
  [/approved|phê duyệt|chấp thuận/iu, 'approved'],
  [/announced|unveiled|published|released|công bố/iu, 'announced'],
  [/passed|adopted|enacted|ratified|signed|thông qua/iu, 'passed'],
];
const ENDED: readonly (readonly [words: RegExp, status: string])[] = [
  [/repeal|abolish|revoke|rescind|scrap|annul|swept|bãi bỏ|hủy bỏ|huỷ bỏ/iu, 'repealed'],
  [/supersede|replace|thay thế/iu, 'replaced'],
  [/expire|lapse|no longer|hết hiệu lực|không còn hiệu lực/iu, 'expired'],
];

/**
 * The status in the words of the registry; `undefined` for what is only said not to have come yet, since that says not how
 * far it has.
 *
 * @param words of the source, that tell the stage
 */
export function toStatus(stage: SaidStage, words: string): string | undefined {
  const text = toNfc(words);
  switch (stage) {
    case 'drafting':
      return 'drafting';
    case 'inForce':
      return 'in_force';
    case 'unforced':
      return 'not_yet_in_force';
    case 'enacted':
      return ENACTED.find(([pattern]) => pattern.test(text))?.[1];
    case 'ended':
      return ENDED.find(([pattern]) => pattern.test(text))?.[1];
    case 'unpassed':
      return undefined;
  }
}
