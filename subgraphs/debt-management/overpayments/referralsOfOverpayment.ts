import { casesOf, defineLoader } from '../../../shared/access/AgencyContext.js';
import { audit } from '../../../shared/access/audit.js';
import { visibleAuthority } from '../own-records/visibleAuthority.js';
import { REFERRAL, Referral } from '../referrals/Referral.js';
import type { ReferredOverpayment } from './ReferredOverpayment.js';

/** Register codes hold no slash. */
export function keyOf({ localAuthority, reference }: ReferredOverpayment): string {
  return `${localAuthority.code}/${reference}`;
}

/** Gives the referrals of each overpayment that the caller may see, oldest first. One statement for all; those of other authorities are not looked for. */
export const referralsOfOverpayment = defineLoader<string, readonly Referral[]>([], async (context, keys) => {
  const parts = keys.map((key) => ({
    code: visibleAuthority(context, key.slice(0, key.indexOf('/'))),
    reference: key.slice(key.indexOf('/') + 1),
  }));
  const rows = await casesOf(context).read<Referral[]>([], async (manager) => {
    const found = await manager
      .createQueryBuilder(Referral, 'record')
      .where(
        `(record.localAuthorityCode, record.authorityReference) IN
           (SELECT * FROM unnest(CAST(:codes AS text[]), CAST(:references AS text[])))`,
        { codes: parts.map(({ code }) => code), references: parts.map(({ reference }) => reference) },
      )
      .orderBy('record.recordedAt')
      .addOrderBy('record.id')
      .getMany();
    const line = { action: `VIEW_${REFERRAL}`, scope: 'cases:read' as const, recordKind: REFERRAL };
    const shown = [...new Set(found.map(({ customerKey }) => customerKey))];
    await audit(
      manager,
      context,
      shown.length > 0 ? shown.map((customerKey) => ({ ...line, customerKey })) : [line],
    );
    return found;
  });
  const groups = new Map<string, Referral[]>();
  for (const [index, key] of keys.entries()) {
    const { code, reference } = parts[index] ?? { code: '', reference: '' };
    groups.set(
      key,
      rows.filter((row) => row.localAuthorityCode === code && row.authorityReference === reference),
    );
  }
  return groups;
});
