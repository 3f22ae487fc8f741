import { toPlainDate } from '../../shared/time/PlainDate.js';

/** What stands on a national referral form that passes every check, but for whom it is about; long before any case. */
export const referralForm = {
  formDatedOn: toPlainDate('2010-01-29'),
  cisCheckedOn: toPlainDate('2010-01-28'),
  benefitsInPayment: ['JSA'] as const,
  hasHousingBenefitAward: false,
  customerName: 'Sam Specimen',
  customerAddress: ['1 Sample Road'],
  customerPostcode: 'ZZ1 1ZZ',
  customerDateOfBirth: toPlainDate('1980-02-29'),
  cause: 'FAILURE_TO_DISCLOSE' as const,
  classification: 'ERROR' as const,
  overpaymentReason: 'A change of circumstances was reported late.',
  overpaidFrom: toPlainDate('2009-10-05'),
  overpaidTo: toPlainDate('2010-01-03'),
  recoveredByAuthorityPence: 0,
  channel: 'SECURE_EMAIL' as const,
  readReceiptSet: false,
};

/** The same as it is written in a document: enum values without quotes. */
export const writtenReferralForm = Object.entries(referralForm)
  .map(([field, value]) => `${field}: ${written(field, value)}`)
  .join(', ');

function written(field: string, value: unknown): string {
  const isEnum = ['benefitsInPayment', 'cause', 'classification', 'channel'].includes(field);
  return isEnum ? JSON.stringify(value).replaceAll('"', '') : JSON.stringify(value);
}
