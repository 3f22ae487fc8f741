import { graphEnum } from './enums.js';

export type ProformaReason =
  | 'REPAID_IN_FULL'
  | 'IN_RECEIPT_OF_HOUSING_BENEFIT'
  | 'OWN_ARRANGEMENTS'
  | 'APPEALED_OR_DISPUTED'
  | 'OTHER';

export const ProformaReasonEnum = graphEnum<ProformaReason>(
  'ProformaReason',
  'What has changed, in the words of the proforma (Appendix 7).',
  {
    REPAID_IN_FULL: 'Customer repaid in full.',
    IN_RECEIPT_OF_HOUSING_BENEFIT: 'Customer now in receipt of Housing Benefit.',
    OWN_ARRANGEMENTS: 'LA have made own arrangements for repayment.',
    APPEALED_OR_DISPUTED: 'Customer has appealed / disputed OP decision.',
    OTHER: 'Other.',
  },
);
