import type { EntityManager } from 'typeorm';
import { type AgencyContext, casesOf, defineLoader } from '../../../shared/access/AgencyContext.js';
import { audit } from '../../../shared/access/audit.js';
import { authoritiesOf } from '../own-records/authorities.js';
import { findByRegisterCode } from '../register/register.js';
import { OVERPAYMENT, Overpayment } from './Overpayment.js';

/** Gives an overpayment by its key; null where there is none, and where it is not the caller's authority's. */
export async function findOverpayment(
  context: AgencyContext,
  localAuthority: string,
  reference: string,
): Promise<Overpayment | null> {
  return findByRegisterCode(localAuthority) === null
    ? null
    : overpaymentByKey(context).load(keyOf(localAuthority, reference));
}

/** Register codes hold no slash. */
function keyOf(localAuthority: string, reference: string): string {
  return `${localAuthority}/${reference}`;
}

function partsOf(key: string): { readonly localAuthority: string; readonly reference: string } {
  const slash = key.indexOf('/');
  return { localAuthority: key.slice(0, slash), reference: key.slice(slash + 1) };
}

/** One statement for all. Those of other authorities are not even looked for, so that they cost nothing. */
const overpaymentByKey = defineLoader<string, Overpayment | null>(null, async (context, keys) => {
  const authorities = authoritiesOf(context);
  const own = keys.filter((key) => authorities.includes(partsOf(key).localAuthority));
  return casesOf(context).read<ReadonlyMap<string, Overpayment>>(new Map(), async (manager) => {
    const rows = await load(manager, own);
    const found = new Map(rows.map((row) => [keyOf(row.localAuthorityCode, row.reference), row]));
    await audit(
      manager,
      context,
      keys.map((key) => auditLine(found.get(key))),
    );
    return found;
  });
});

async function load(manager: EntityManager, keys: readonly string[]): Promise<Overpayment[]> {
  if (keys.length === 0) return [];
  const parts = keys.map(partsOf);
  return manager
    .createQueryBuilder(Overpayment, 'record')
    .where(
      `(record.localAuthorityCode, record.reference) IN
         (SELECT * FROM unnest(CAST(:codes AS text[]), CAST(:references AS text[])))`,
      {
        codes: parts.map(({ localAuthority }) => localAuthority),
        references: parts.map(({ reference }) => reference),
      },
    )
    .getMany();
}

/** Each key that was asked for has a line, whether or not something was shown. */
function auditLine(shown: Overpayment | undefined) {
  return {
    action: `VIEW_${OVERPAYMENT}`,
    scope: 'cases:read' as const,
    recordKind: OVERPAYMENT,
    ...(shown === undefined ? {} : { recordReference: shown.id, customerKey: shown.customerKey }),
  };
}
