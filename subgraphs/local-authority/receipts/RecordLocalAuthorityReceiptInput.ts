import { Field, InputType } from 'type-graphql';
import { type ContactCentre, ContactCentreEnum } from '../../../shared/graph/ContactCentre.js';
import { graphEnum } from '../../../shared/graph/enums.js';
import {
  type DocumentToAuthority,
  documentsToAuthorities,
} from '../../../shared/obligations/receipts/documentWays.js';
import { RecordReceiptInput } from '../../../shared/obligations/receipts/RecordReceiptInput.js';

const descriptions = Object.fromEntries(
  Object.entries(documentsToAuthorities).map(([document, { about }]) => [document, about]),
);

const DocumentToAuthorityEnum = graphEnum<string>(
  'DocumentToLocalAuthority',
  'A document that another body sends a local authority.',
  descriptions,
);

@InputType()
export class RecordLocalAuthorityReceiptInput extends RecordReceiptInput {
  @Field(() => DocumentToAuthorityEnum, { description: 'What has arrived.' })
  readonly kind!: DocumentToAuthority;

  @Field(() => ContactCentreEnum, {
    nullable: true,
    description:
      'For HBREC only: the contact centre on the notice of recovery. Proformas go there from then on (Appendix 9).',
  })
  readonly contactCentre?: ContactCentre | null;
}
