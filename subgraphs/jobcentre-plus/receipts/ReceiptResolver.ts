import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import { DocumentReceipt } from '../../../shared/obligations/receipts/DocumentReceipt.js';
import { RecordReceiptInput } from '../../../shared/obligations/receipts/RecordReceiptInput.js';
import { recordReceipt } from '../../../shared/obligations/receipts/recordReceipt.js';
import { changeDocuments } from './changeDocuments.js';

@Resolver()
export class ReceiptResolver {
  @Mutation(() => DocumentReceipt, {
    description:
      'Records that documents about a change of circumstances (3.1 bullet 3) have arrived from an authority. By Jobcentre Plus.',
  })
  recordJobcentrePlusReceipt(
    @Ctx() context: AgencyContext,
    @Arg('input', () => RecordReceiptInput) input: RecordReceiptInput,
  ): Promise<DocumentReceipt> {
    return recordReceipt(context, changeDocuments, input);
  }
}
