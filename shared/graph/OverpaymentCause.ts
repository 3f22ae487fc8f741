import { graphEnum } from './enums.js';

export type OverpaymentCause = 'FAILURE_TO_DISCLOSE' | 'MISREPRESENTATION';

export const OverpaymentCauseEnum = graphEnum<OverpaymentCause>(
  'OverpaymentCause',
  'Of what an overpayment is a result, in the words of the referral form (Appendix 6).',
  {
    FAILURE_TO_DISCLOSE:
      'Failure to disclose: after the claim has started, the customer has a change of circumstances which materially affects the payment.',
    MISREPRESENTATION:
      'A misrepresentation of a material fact: the information given was incorrect when the customer signed the claim form.',
  },
);
