import { createCitationRule } from './citations/citationRule';
import { createDateRule } from './dates/dateRule';
import { createRivalClaimRule } from './disagreement/claimRule';
import { createRivalTitleRule } from './disagreement/titleRule';
import { createFigureRule } from './figures/figureRule';
import { createLawNameRule } from './laws/lawNameRule';
import { createLawStatusRule } from './laws/statusRule';
import { createAmbiguousRule } from './names/ambiguousRule';
import { createMisspeltRule } from './names/misspeltRule';
import { createQuotationRule } from './quotations/quotationRule';
import type { Rule } from './rule';
import { createTitleRule } from './titles/titleRule';

/** All rules, each made anew: what one keeps is its own. */
export function createRules(): readonly Rule[] {
  return [
    createCitationRule(),
    createMisspeltRule(),
    createAmbiguousRule(),
    createTitleRule(),
    createLawNameRule(),
    createLawStatusRule(),
    createFigureRule(),
    createDateRule(),
    createQuotationRule(),
    createRivalTitleRule(),
    createRivalClaimRule(),
  ];
}
