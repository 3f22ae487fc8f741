import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { type AgencyContext, casesOf } from '../../../shared/access/AgencyContext.js';
import { requireParty, requirePrincipal, requireScope } from '../../../shared/access/require.js';
import { conflict, notFound } from '../../../shared/errors/AppError.js';
import { benefitsOf } from '../../../shared/graph/BenefitInPayment.js';
import { customerKeyOf } from '../../../shared/identity/NationalInsuranceNumber.js';
import { JOBCENTRE_PLUS } from '../../../shared/identity/Party.js';
import { runCommand } from '../../../shared/obligations/Command.js';
import { CUSTOMER, CustomerIdentity } from './CustomerIdentity.js';
import { checkIdentity } from './checkIdentity.js';
import { identityOf } from './identityOf.js';
import type { RecordCustomerInput } from './RecordCustomerInput.js';

type Identity = Pick<
  CustomerIdentity,
  'recordedAt' | 'fullName' | 'dateOfBirth' | 'addressLines' | 'postcode' | 'benefitsInPayment'
>;

/** Opens a customer's record, or with a version changes who the customer is and what is in payment. Gives its id. */
export async function recordCustomer(context: AgencyContext, input: RecordCustomerInput): Promise<string> {
  const principal = requirePrincipal(context.principal);
  requireScope(principal, 'cases:write');
  const party = requireParty(principal, JOBCENTRE_PLUS);
  checkIdentity(input, context.clock.today());
  const version = input.version ?? null;
  const id = version === null ? randomUUID() : await getCustomerId(context, input);
  const customerKey = customerKeyOf(input.nino);
  const order = { name: 'RECORD_CUSTOMER', party, input, recordKind: CUSTOMER, record: id, customerKey };
  const { fullName, dateOfBirth, addressLines, postcode } = input;
  const benefitsInPayment = benefitsOf(input.benefitsInPayment);
  const recordedAt = context.clock.now();
  const identity = { recordedAt, fullName, dateOfBirth, addressLines, postcode, benefitsInPayment };
  const recorded = await runCommand(context, order, ({ manager }) =>
    version === null
      ? open(manager, { ...identity, id, nino: input.nino, version: 1 })
      : change(manager, id, version, identity),
  );
  identityOf(context).clear(customerKey);
  return recorded;
}

/** @throws AppError NOT_FOUND where the customer has no record. */
async function getCustomerId(context: AgencyContext, { nino }: RecordCustomerInput): Promise<string> {
  const customerKey = customerKeyOf(nino);
  const customer = await casesOf(context).write((manager) =>
    manager.findOne(CustomerIdentity, { select: { id: true }, where: { customerKey } }),
  );
  if (customer === null) throw notFound();
  return customer.id;
}

async function open(
  manager: EntityManager,
  customer: Identity & Pick<CustomerIdentity, 'id' | 'nino' | 'version'>,
): Promise<void> {
  const insert = manager.createQueryBuilder().insert().into(CustomerIdentity).values(customer);
  const { raw } = await insert.orIgnore().returning('id').execute();
  if (raw.length === 0) throw conflict('The customer has a record already: give its version to change it.');
}

/** One statement both compares and changes, so that two at once cannot both find the version they saw. */
async function change(
  manager: EntityManager,
  id: string,
  version: number,
  identity: Identity,
): Promise<void> {
  const { affected } = await manager
    .createQueryBuilder()
    .update(CustomerIdentity)
    .set({ ...identity, version: () => 'version + 1' })
    .where('id = :id AND version = :version', { id, version })
    .execute();
  if (affected !== 1) throw conflict('The record has changed since you read it. Read it again.');
}
