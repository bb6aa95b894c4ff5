import { createCitationRule } from './citations/citationRule';
import { createDateRule } from './dates/dateRule';
import { createFigureRule } from './figures/figureRule';
import { createQuotationRule } from './quotations/quotationRule';
import type { Rule } from './rule';

/** All rules, each made anew: what one keeps is its own. */
export function createRules(): readonly Rule[] {
  return [createCitationRule(), createFigureRule(), createDateRule(), createQuotationRule()];
}
