import { graphEnum } from './enums.js';

export type OverpaymentClassification = 'ERROR' | 'FRAUD';

export const OverpaymentClassificationEnum = graphEnum<OverpaymentClassification>(
  'OverpaymentClassification',
  'The classification on the referral form (Appendix 6).',
  { ERROR: 'Error.', FRAUD: 'Fraud.' },
);
