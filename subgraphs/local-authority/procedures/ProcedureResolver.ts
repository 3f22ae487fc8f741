import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import { getRecord } from '../../../shared/obligations/readRecords.js';
import { createAuthorityReads } from '../own-records/createAuthorityReads.js';
import { createDays } from '../own-records/createDays.js';
import {
  ACCOUNT_PAYMENT_PROCEDURE,
  AccountPaymentProcedure,
  PROCEDURE_WRITTEN,
} from './AccountPaymentProcedure.js';
import { RecordAccountPaymentProcedureInput, RecordAccountPaymentTrainingInput } from './inputs.js';
import { recordAccountPaymentProcedure, recordAccountPaymentTraining } from './Procedures.js';

const procedureReads = createAuthorityReads({
  record: AccountPaymentProcedure,
  kind: ACCOUNT_PAYMENT_PROCEDURE,
  type: 'AccountPaymentProcedure',
  one: 'localAuthorityAccountPaymentProcedure',
  all: 'localAuthorityAccountPaymentProcedures',
  description: 'Written procedures on payments on account.',
});

const procedureDays = createDays(AccountPaymentProcedure, {
  writtenOn: { event: PROCEDURE_WRITTEN, description: 'The day it was put in writing.' },
});

@Resolver()
class ProcedureResolver {
  @Mutation(() => AccountPaymentProcedure, {
    description:
      'Records that your authority has a written procedure on payments on account. By the authority.',
  })
  async recordAccountPaymentProcedure(
    @Ctx() context: AgencyContext,
    @Arg('input', () => RecordAccountPaymentProcedureInput) input: RecordAccountPaymentProcedureInput,
  ): Promise<AccountPaymentProcedure> {
    return getRecord(context, AccountPaymentProcedure, await recordAccountPaymentProcedure(context, input));
  }

  @Mutation(() => AccountPaymentProcedure, {
    description:
      'Records that benefit processors were trained in the procedure; see its history. By the authority.',
  })
  async recordAccountPaymentTraining(
    @Ctx() context: AgencyContext,
    @Arg('input', () => RecordAccountPaymentTrainingInput) input: RecordAccountPaymentTrainingInput,
  ): Promise<AccountPaymentProcedure> {
    return getRecord(context, AccountPaymentProcedure, await recordAccountPaymentTraining(context, input));
  }
}

export const procedureResolvers = [procedureReads, procedureDays, ProcedureResolver] as const;
