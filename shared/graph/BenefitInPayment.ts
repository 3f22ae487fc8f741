import { graphEnum } from './enums.js';

export type BenefitInPayment =
  | 'IS'
  | 'AA'
  | 'JSA'
  | 'ESA'
  | 'DLA'
  | 'IB'
  | 'IDB'
  | 'CA'
  | 'MA'
  | 'RP'
  | 'SDA'
  | 'PC'
  | 'BB'
  | 'BA'
  | 'UC';

/** The names are those that Appendix 4 of the Debt Management agreement prints; Universal Credit is not in it. */
export const BenefitInPaymentEnum = graphEnum<BenefitInPayment>(
  'BenefitInPayment',
  'A benefit that may be in payment: the 14 from which Housing Benefit debt can be deducted (Debt Management agreement, Appendix 4), and Universal Credit.',
  {
    IS: 'Income Support.',
    AA: 'Attendance Allowance.',
    JSA: "Jobseeker's Allowance.",
    ESA: 'Employment & Support Allowance.',
    DLA: 'Disability Living Allowance.',
    IB: 'Incapacity Benefit.',
    IDB: 'Industrial Death Benefit.',
    CA: 'Carers Allowance.',
    MA: 'Maternity Allowance.',
    RP: 'Retirement Pension.',
    SDA: 'Severe Disablement Allowance.',
    PC: 'Pension Credit.',
    BB: 'Bereavement Benefits.',
    BA: 'Bereavement Allowances.',
    UC: 'Universal Credit: not one of the 14, and outside the Debt Management agreement (2.5).',
  },
);

/**
 * Gives the benefits with these codes, once each, in the order of Appendix 4 and Universal Credit last.
 * @throws RangeError for a code that no benefit has.
 */
export function benefitsOf(codes: readonly string[]): readonly BenefitInPayment[] {
  const unknown = codes.find((code) => !Object.hasOwn(BenefitInPaymentEnum, code));
  if (unknown !== undefined) throw new RangeError(`No benefit has the code ${unknown}.`);
  return Object.values(BenefitInPaymentEnum).filter((benefit) => codes.includes(benefit));
}
