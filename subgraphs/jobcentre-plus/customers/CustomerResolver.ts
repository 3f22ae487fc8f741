import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import { Customer } from '../../../shared/graph/Customer.js';
import { customerKeyOf } from '../../../shared/identity/NationalInsuranceNumber.js';
import { CustomerIdentity } from './CustomerIdentity.js';
import { recordCustomer } from './Customers.js';
import { identityOf } from './identityOf.js';
import { RecordCustomerInput } from './RecordCustomerInput.js';

@Resolver(() => Customer)
export class CustomerResolver {
  @FieldResolver(() => CustomerIdentity, {
    nullable: true,
    description:
      'Name, date of birth, address and benefits in payment. For Jobcentre Plus, and for a local authority that is party to an obligation about the customer in the ledger of Jobcentre Plus. Null where there is none for you, or Jobcentre Plus cannot be reached.',
  })
  identity(@Root() { nino }: Customer, @Ctx() context: AgencyContext): Promise<CustomerIdentity | null> {
    return identityOf(context).load(customerKeyOf(nino));
  }

  @Mutation(() => Customer, {
    description:
      'Opens a customer’s record, or with a version changes who the customer is and what is in payment. By Jobcentre Plus.',
  })
  async recordCustomer(
    @Ctx() context: AgencyContext,
    @Arg('input', () => RecordCustomerInput) input: RecordCustomerInput,
  ): Promise<Customer> {
    await recordCustomer(context, input);
    return { nino: input.nino };
  }
}
