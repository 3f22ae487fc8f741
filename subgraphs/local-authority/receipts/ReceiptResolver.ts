import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import { DocumentReceipt } from '../../../shared/obligations/receipts/DocumentReceipt.js';
import { RecordLocalAuthorityReceiptInput } from './RecordLocalAuthorityReceiptInput.js';
import { recordLocalAuthorityReceipt } from './recordLocalAuthorityReceipt.js';

@Resolver()
export class ReceiptResolver {
  @Mutation(() => DocumentReceipt, {
    description:
      'Records that a document has arrived from Debt Management or Jobcentre Plus, under the sender’s id of it. By the authority.',
  })
  recordLocalAuthorityReceipt(
    @Ctx() context: AgencyContext,
    @Arg('input', () => RecordLocalAuthorityReceiptInput) input: RecordLocalAuthorityReceiptInput,
  ): Promise<DocumentReceipt> {
    return recordLocalAuthorityReceipt(context, input);
  }
}
