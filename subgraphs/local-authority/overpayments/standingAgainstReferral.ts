import { Field, ObjectType } from 'type-graphql';
import type { BenefitInPayment } from '../../../shared/graph/BenefitInPayment.js';
import { graphEnum } from '../../../shared/graph/enums.js';
import type { Overpayment } from './Overpayment.js';
import type { ReferralCheck } from './ReferralCheck.js';

type Requirement =
  | 'CAUSE_DECIDED'
  | 'CLASSIFIED'
  | 'REASON_GIVEN'
  | 'PERIODS_GIVEN'
  | 'BALANCE_OUTSTANDING'
  | 'CIS_CHECKED'
  | 'ADDRESS_CONFIRMED'
  | 'PRESCRIBED_BENEFIT_IN_PAYMENT'
  | 'NOT_UNIVERSAL_CREDIT_ALONE'
  | 'NO_HOUSING_BENEFIT_AWARD';

interface Rule {
  readonly sentence: string;
  readonly clause: string;
  /** Tells whether it is met. Without a check it is the missing check that stands, and nothing that it would show. */
  readonly isMet: (facts: ReferralFacts) => boolean;
}

/** What the authority holds of an overpayment that it may refer, with its latest check by the day; null where it made none. */
export interface ReferralFacts {
  readonly overpayment: Pick<
    Overpayment,
    'cause' | 'classification' | 'reason' | 'periods' | 'amountPence' | 'recoveredPence'
  >;
  readonly check: Pick<
    ReferralCheck,
    'addressConfirmed' | 'benefitsInPayment' | 'housingBenefitInPayment'
  > | null;
}

/** In the order in which a reader of the form meets them. */
const rules: Readonly<Record<Requirement, Rule>> = {
  CIS_CHECKED: {
    sentence: 'The Customer Information System has not been checked by that day.',
    clause: '7.1',
    isMet: ({ check }) => check !== null,
  },
  ADDRESS_CONFIRMED: {
    sentence: 'The latest check has not established the customer’s current address.',
    clause: '7.1',
    isMet: ({ check }) => check?.addressConfirmed ?? true,
  },
  PRESCRIBED_BENEFIT_IN_PAYMENT: {
    sentence: 'The latest check has seen none of the prescribed benefits in payment.',
    clause: '2.2, 2.3, 7.1, Appendix 4',
    isMet: ({ check }) => check === null || hasPrescribed(check) || check.benefitsInPayment.length > 0,
  },
  NOT_UNIVERSAL_CREDIT_ALONE: {
    sentence: 'The latest check has seen Universal Credit alone in payment, from which nothing is recovered.',
    clause: '2.5',
    isMet: ({ check }) => check === null || hasPrescribed(check) || check.benefitsInPayment.length === 0,
  },
  NO_HOUSING_BENEFIT_AWARD: {
    sentence: 'The latest check has seen a current award of Housing Benefit to recover from.',
    clause: '2.2',
    isMet: ({ check }) => check?.housingBenefitInPayment !== true,
  },
  CAUSE_DECIDED: {
    sentence: 'The cause has not been decided.',
    clause: 'Appendix 6: “Tick one”',
    isMet: ({ overpayment }) => overpayment.cause !== null,
  },
  CLASSIFIED: {
    sentence: 'It is classified neither as error nor as fraud.',
    clause: 'Appendix 6: “Overpayment classification”',
    isMet: ({ overpayment }) => overpayment.classification !== null,
  },
  REASON_GIVEN: {
    sentence: 'No reason for the overpayment has been given.',
    clause: 'Appendix 6: “Reason for overpayment”',
    isMet: ({ overpayment }) => overpayment.reason !== null,
  },
  PERIODS_GIVEN: {
    sentence: 'No period of the overpayment has been given.',
    clause: 'Appendix 6: “Periods of overpayment”',
    isMet: ({ overpayment }) => overpayment.periods.length > 0,
  },
  BALANCE_OUTSTANDING: {
    sentence: 'Nothing is outstanding.',
    clause: 'Appendix 6: “Outstanding balance”',
    isMet: ({ overpayment }) => overpayment.amountPence > overpayment.recoveredPence,
  },
};

const RequirementEnum = graphEnum<Requirement>(
  'ReferralRequirement',
  'What must be so before an overpayment is referred for recovery.',
  {
    CIS_CHECKED: 'The Customer Information System was checked (7.1).',
    ADDRESS_CONFIRMED: 'It established the customer’s current address (7.1).',
    PRESCRIBED_BENEFIT_IN_PAYMENT: 'A benefit of Appendix 4 was seen in payment (2.2, 2.3, 7.1).',
    NOT_UNIVERSAL_CREDIT_ALONE: 'It is not Universal Credit alone (2.5).',
    NO_HOUSING_BENEFIT_AWARD: 'There is no current award of Housing Benefit to recover from (2.2).',
    CAUSE_DECIDED: 'The cause is decided (Appendix 6).',
    CLASSIFIED: 'It is classified as error or fraud (Appendix 6).',
    REASON_GIVEN: 'The reason is given (Appendix 6).',
    PERIODS_GIVEN: 'Its periods are given (Appendix 6).',
    BALANCE_OUTSTANDING: 'Something is outstanding (Appendix 6).',
  },
);

/** What still stands against a referral. */
@ObjectType({ description: 'What still stands against a referral.' })
export class StandingRequirement {
  @Field(() => RequirementEnum)
  readonly requirement!: Requirement;

  @Field(() => String)
  readonly sentence!: string;

  @Field(() => String, { description: 'Of the Debt Management agreement.' })
  readonly clause!: string;
}

/**
 * Gives what stands against referring an overpayment, in the order of the form; nothing where it may be referred.
 * Of Universal Credit alone it says so, and not also that no prescribed benefit is in payment. A civil penalty is
 * treated exactly as an overpayment (2.4). See Debt Management agreement, 2.2 to 2.5, 7.1, Appendices 4 and 6.
 */
export function standingAgainstReferral(facts: ReferralFacts): readonly StandingRequirement[] {
  return Object.values(RequirementEnum).flatMap((requirement) => {
    const { isMet, sentence, clause } = rules[requirement];
    return isMet(facts) ? [] : { requirement, sentence, clause };
  });
}

function hasPrescribed({ benefitsInPayment }: { benefitsInPayment: readonly BenefitInPayment[] }): boolean {
  return benefitsInPayment.some((benefit) => benefit !== 'UC');
}
