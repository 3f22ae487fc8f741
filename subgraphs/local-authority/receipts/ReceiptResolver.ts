import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import { DocumentReceipt } from '../../../shared/obligations/receipts/DocumentReceipt.js';
import { RecordReceiptInput } from '../../../shared/obligations/receipts/RecordReceiptInput.js';
import { recordReceipt } from '../../../shared/obligations/receipts/recordReceipt.js';
import { inputDocument } from './inputDocument.js';

@Resolver()
export class ReceiptResolver {
  @Mutation(() => DocumentReceipt, {
    description:
      'Records that an input document (3.1 bullet 1) has arrived from Jobcentre Plus. By the authority.',
  })
  recordLocalAuthorityReceipt(
    @Ctx() context: AgencyContext,
    @Arg('input', () => RecordReceiptInput) input: RecordReceiptInput,
  ): Promise<DocumentReceipt> {
    return recordReceipt(context, inputDocument, input);
  }
}
