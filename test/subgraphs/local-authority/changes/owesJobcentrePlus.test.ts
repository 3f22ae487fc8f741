import { describe, expect, it } from 'vitest';
import type { ChangeMatter } from '../../../../subgraphs/local-authority/changes/ChangeOfCircumstances.js';
import { owesJobcentrePlus } from '../../../../subgraphs/local-authority/changes/owesJobcentrePlus.js';

describe('owesJobcentrePlus: Jobcentre Plus agreement, 3.1 bullet 3', () => {
  it.each<[string, ChangeMatter, boolean, boolean]>([
    ['any other matter while a benefit is in payment is notified', 'OTHER', true, true],
    ['without a benefit nothing is', 'OTHER', false, false],
    ['a tenancy matter is set aside', 'TENANCY', true, false],
    ['a landlord matter is set aside', 'LANDLORD', true, false],
    ['a rent matter is set aside', 'RENT', true, false],
  ])('%s', (_why, matter, jobcentrePlusBenefitInPayment, owes) => {
    expect(owesJobcentrePlus({ matter, jobcentrePlusBenefitInPayment })).toBe(owes);
  });
});
