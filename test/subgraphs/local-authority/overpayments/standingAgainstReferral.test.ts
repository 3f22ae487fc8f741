import { describe, expect, it } from 'vitest';
import type { BenefitInPayment } from '../../../../shared/graph/BenefitInPayment.js';
import { toPlainDate } from '../../../../shared/time/PlainDate.js';
import {
  type ReferralFacts,
  standingAgainstReferral,
} from '../../../../subgraphs/local-authority/overpayments/standingAgainstReferral.js';

const READY: ReferralFacts = {
  overpayment: {
    cause: 'FAILURE_TO_DISCLOSE',
    classification: 'ERROR',
    reason: 'Left the address',
    periods: [{ from: toPlainDate('2018-01-01'), to: toPlainDate('2018-01-31') }],
    amountPence: 41_250,
    recoveredPence: 0,
  },
  check: { addressConfirmed: true, benefitsInPayment: ['IS'], housingBenefitInPayment: false },
};

const checked = (changes: Partial<NonNullable<ReferralFacts['check']>>): ReferralFacts => ({
  ...READY,
  check: { addressConfirmed: true, benefitsInPayment: ['IS'], housingBenefitInPayment: false, ...changes },
});

const held = (changes: Partial<ReferralFacts['overpayment']>): ReferralFacts => ({
  ...READY,
  overpayment: { ...READY.overpayment, ...changes },
});

const paid = (...benefitsInPayment: BenefitInPayment[]) => checked({ benefitsInPayment });

describe('DM-U01, DM-U02, DM-U03, DM-U10: what stands against a referral, by its clause', () => {
  it.each<[string, ReferralFacts, readonly (readonly [string, string])[]]>([
    ['nothing where all is there', READY, []],
    ['no check at all stands alone', { ...READY, check: null }, [['CIS_CHECKED', '7.1']]],
    ['the address is another', checked({ addressConfirmed: false }), [['ADDRESS_CONFIRMED', '7.1']]],
    ['no benefit is in payment', paid(), [['PRESCRIBED_BENEFIT_IN_PAYMENT', '2.2, 2.3, 7.1, Appendix 4']]],
    ['Universal Credit alone', paid('UC'), [['NOT_UNIVERSAL_CREDIT_ALONE', '2.5']]],
    ['Universal Credit beside a prescribed benefit', paid('UC', 'DLA'), []],
    [
      'an award of Housing Benefit',
      checked({ housingBenefitInPayment: true }),
      [['NO_HOUSING_BENEFIT_AWARD', '2.2']],
    ],
    ['no cause', held({ cause: null }), [['CAUSE_DECIDED', 'Appendix 6: “Tick one”']]],
    [
      'no classification',
      held({ classification: null }),
      [['CLASSIFIED', 'Appendix 6: “Overpayment classification”']],
    ],
    ['no reason', held({ reason: null }), [['REASON_GIVEN', 'Appendix 6: “Reason for overpayment”']]],
    ['no period', held({ periods: [] }), [['PERIODS_GIVEN', 'Appendix 6: “Periods of overpayment”']]],
    ['a penny is outstanding', held({ recoveredPence: 41_249 }), []],
    [
      'nothing is outstanding',
      held({ recoveredPence: 41_250 }),
      [['BALANCE_OUTSTANDING', 'Appendix 6: “Outstanding balance”']],
    ],
  ])('%s', (_why, facts, standing) => {
    expect(standingAgainstReferral(facts).map(({ requirement, clause }) => [requirement, clause])).toEqual(
      standing,
    );
  });

  it.each(['IS', 'AA', 'JSA', 'ESA', 'DLA', 'IB', 'IDB', 'CA', 'MA', 'RP', 'SDA', 'PC', 'BB', 'BA'] as const)(
    '%s is one of the 14',
    (benefit) => {
      expect(standingAgainstReferral(paid(benefit))).toEqual([]);
    },
  );
});
