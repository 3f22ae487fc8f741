import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import { notFound } from '../../../shared/errors/AppError.js';
import { Customer } from '../../../shared/graph/Customer.js';
import { createConnection, type Page, pageOf } from '../../../shared/graph/createConnection.js';
import { LocalAuthority } from '../../../shared/graph/LocalAuthority.js';
import { DateScalar } from '../../../shared/graph/scalars.js';
import { requireUuid } from '../../../shared/identity/requireUuid.js';
import { dayOf, eventsOf, RecordedEvent } from '../../../shared/obligations/RecordedEvent.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';
import { RecordRepaymentInput, SendRepaymentScheduleInput } from './inputs.js';
import { Repayment } from './Repayment.js';
import { linesOf, RepaymentLine } from './RepaymentLine.js';
import { recordRepayment, sendRepaymentSchedule } from './Repayments.js';
import { findRepayment, readRepayments } from './readRepayments.js';
import { scheduleCsv } from './scheduleCsv.js';

const RepaymentPage = createConnection(Repayment, 'DebtRepayment');
const LinePage = createConnection(RepaymentLine, 'DebtRepaymentLine');

@Resolver(() => Repayment)
export class RepaymentResolver {
  @Query(() => RepaymentPage, {
    nullable: true,
    description:
      'An authority’s repayments, month by month. By the authority and Debt Management; empty for others. Null where the agency cannot be reached.',
  })
  debtManagementRepayments(
    @Ctx() context: AgencyContext,
    @Arg('localAuthority', () => ID) localAuthority: string,
    @Arg('first', () => Int, { defaultValue: 50, description: '1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'The endCursor of the page before.' })
    after?: string | null,
  ): Promise<Page<Repayment>> {
    return readRepayments(context, localAuthority, { first, after: after ?? null });
  }

  @Query(() => Repayment, { nullable: true, description: 'One repayment; null where there is none for you.' })
  debtManagementRepayment(
    @Ctx() context: AgencyContext,
    @Arg('id', () => ID) id: string,
  ): Promise<Repayment | null> {
    return findRepayment(context, requireUuid('id', id));
  }

  @Mutation(() => Repayment, {
    description: 'Sends the schedule of a month that has ended (Appendix 1 no 7). By Debt Management.',
  })
  async sendRepaymentSchedule(
    @Ctx() context: AgencyContext,
    @Arg('input', () => SendRepaymentScheduleInput) input: SendRepaymentScheduleInput,
  ): Promise<Repayment> {
    return written(context, await sendRepaymentSchedule(context, input));
  }

  @Mutation(() => Repayment, {
    description: 'Records the payment of a schedule that has been sent. Ends DM-07. By Debt Management.',
  })
  async recordRepayment(
    @Ctx() context: AgencyContext,
    @Arg('input', () => RecordRepaymentInput) input: RecordRepaymentInput,
  ): Promise<Repayment> {
    return written(context, await recordRepayment(context, input));
  }

  @FieldResolver(() => LocalAuthority)
  localAuthority(@Root() { localAuthorityCode }: Repayment): LocalAuthority {
    return { code: localAuthorityCode };
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: 'The day its schedule was sent; null until then.',
  })
  async scheduleSentOn(@Root() { id }: Repayment, @Ctx() context: AgencyContext): Promise<PlainDate | null> {
    return dayOf(await eventsOf(context).load(id), 'REPAYMENT_SCHEDULE_SENT');
  }

  @FieldResolver(() => DateScalar, { nullable: true, description: 'Null until paid.' })
  async paidOn(@Root() { id }: Repayment, @Ctx() context: AgencyContext): Promise<PlainDate | null> {
    return dayOf(await eventsOf(context).load(id), 'REPAYMENT_PAID');
  }

  @FieldResolver(() => LinePage, { description: 'The schedule, a line a debtor; empty until it is sent.' })
  async lines(
    @Root() { id }: Repayment,
    @Ctx() context: AgencyContext,
    @Arg('first', () => Int, { defaultValue: 50, description: '1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'The endCursor of the page before.' })
    after?: string | null,
  ): Promise<Page<RepaymentLine>> {
    return pageOf(await linesOf(context).load(id), first, after);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The whole schedule as comma-separated values (RFC 4180), to download; null until it is sent.',
  })
  async csv(@Root() repayment: Repayment, @Ctx() context: AgencyContext): Promise<string | null> {
    return repayment.state === 'OWED'
      ? null
      : scheduleCsv(repayment, await linesOf(context).load(repayment.id));
  }

  @FieldResolver(() => [RecordedEvent], { description: 'What happened to it, in the order of recording.' })
  history(@Root() { id }: Repayment, @Ctx() context: AgencyContext): Promise<readonly RecordedEvent[]> {
    return eventsOf(context).load(id);
  }
}

@Resolver(() => RepaymentLine)
export class RepaymentLineResolver {
  @FieldResolver(() => Customer)
  customer(@Root() { nino }: RepaymentLine): Customer {
    return { nino };
  }
}

async function written(context: AgencyContext, id: string): Promise<Repayment> {
  const repayment = await findRepayment(context, id);
  if (repayment === null) throw notFound();
  return repayment;
}
