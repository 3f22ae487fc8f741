import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import { JobcentrePlusReceipt } from './JobcentrePlusReceipt.js';
import { RecordJobcentrePlusReceiptInput } from './RecordJobcentrePlusReceiptInput.js';
import { recordReceipt } from './recordReceipt.js';

@Resolver()
export class ReceiptResolver {
  @Mutation(() => JobcentrePlusReceipt, {
    description:
      'Records that documents about a change of circumstances (3.1 bullet 3) have arrived from an authority. By Jobcentre Plus.',
  })
  recordJobcentrePlusReceipt(
    @Ctx() context: AgencyContext,
    @Arg('input', () => RecordJobcentrePlusReceiptInput) input: RecordJobcentrePlusReceiptInput,
  ): Promise<JobcentrePlusReceipt> {
    return recordReceipt(context, input);
  }
}
