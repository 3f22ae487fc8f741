import { Field, InputType } from 'type-graphql';
import { DateScalar } from '../../../shared/graph/scalars.js';
import { RecordCommandInput } from '../../../shared/obligations/CommandInput.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';
import { TenantCommandInput } from '../own-records/TenantCommandInput.js';

@InputType()
export class EncourageCertificateInput extends TenantCommandInput {
  @Field(() => DateScalar, {
    description: 'The day the landlord was encouraged to have a certificate accompany the application.',
  })
  readonly encouragedOn!: PlainDate;
}

@InputType()
export class RequestCertificateInput extends RecordCommandInput {
  @Field(() => DateScalar, { description: 'The day the landlord asked for a certificate.' })
  readonly requestedOn!: PlainDate;
}

@InputType()
export class GiveCertificateInput extends RecordCommandInput {
  @Field(() => Boolean, {
    description: 'Whether there are outstanding benefit enquiries on the case: then there is no certificate.',
  })
  readonly hasOutstandingEnquiries!: boolean;

  @Field(() => DateScalar, { description: 'Not before it was asked for.' })
  readonly givenOn!: PlainDate;
}
