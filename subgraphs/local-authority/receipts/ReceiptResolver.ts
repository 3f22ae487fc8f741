import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import { LocalAuthorityReceipt } from './LocalAuthorityReceipt.js';
import { RecordLocalAuthorityReceiptInput } from './RecordLocalAuthorityReceiptInput.js';
import { recordReceipt } from './recordReceipt.js';

@Resolver()
export class ReceiptResolver {
  @Mutation(() => LocalAuthorityReceipt, {
    description:
      'Records that an input document (3.1 bullet 1) has arrived from Jobcentre Plus. By the authority.',
  })
  recordLocalAuthorityReceipt(
    @Ctx() context: AgencyContext,
    @Arg('input', () => RecordLocalAuthorityReceiptInput) input: RecordLocalAuthorityReceiptInput,
  ): Promise<LocalAuthorityReceipt> {
    return recordReceipt(context, input);
  }
}
