import { graphEnum } from '../../../shared/graph/enums.js';
import type { Nation } from '../../../shared/identity/local-authorities/LocalAuthorityRecord.js';
import type { ReferralChannel } from './ReferralForm.js';

export type ReferralDestination =
  | 'PORTH_MAILBOX_ENGLAND'
  | 'PORTH_MAILBOX_SCOTLAND'
  | 'PORTH_MAILBOX_WALES'
  | 'PORTH_POSTAL_ADDRESS';

export const ReferralDestinationEnum = graphEnum<ReferralDestination>(
  'ReferralDestination',
  'Where a referral goes at Contact Centre Porth (Appendix 8), by what it is for; the addresses stand in the agreement.',
  {
    PORTH_MAILBOX_ENGLAND: 'The mailbox for referrals of English authorities.',
    PORTH_MAILBOX_SCOTLAND: 'The mailbox for referrals of Scottish authorities.',
    PORTH_MAILBOX_WALES: 'The mailbox for referrals of Welsh authorities.',
    PORTH_POSTAL_ADDRESS: 'The dedicated postal address, one for all three nations.',
  },
);

const MAILBOXES: Readonly<Record<Nation, ReferralDestination | null>> = {
  ENGLAND: 'PORTH_MAILBOX_ENGLAND',
  SCOTLAND: 'PORTH_MAILBOX_SCOTLAND',
  WALES: 'PORTH_MAILBOX_WALES',
  NORTHERN_IRELAND: null,
};

/** Gives where an authority's referral goes; null for Northern Ireland, which has no place in Appendix 8. */
export function destinationOf(channel: ReferralChannel, nation: Nation): ReferralDestination | null {
  const mailbox = MAILBOXES[nation];
  return channel === 'POST' && mailbox !== null ? 'PORTH_POSTAL_ADDRESS' : mailbox;
}
