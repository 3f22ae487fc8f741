import { graphEnum } from './enums.js';

export type Debt = 'HOUSING_BENEFIT' | 'COUNCIL_TAX_BENEFIT';

export const DebtEnum = graphEnum<Debt>('Debt', 'What was overpaid.', {
  HOUSING_BENEFIT: 'Housing Benefit.',
  COUNCIL_TAX_BENEFIT:
    'Council Tax Benefit: by the same process (2.1). Our reading: the same standards (C42), since no others are given.',
});
