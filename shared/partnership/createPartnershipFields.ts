import { type ClassType, FieldResolver, Resolver, Root } from 'type-graphql';
import { findAgreement } from '../agreements/agreements.js';
import type { Agreement } from '../agreements/Standard.js';
import { AgreementType } from '../graph/AgreementType.js';
import { PartyType } from '../graph/PartyType.js';
import { getParty, type PartyIdentity } from '../identity/Party.js';
import { createRecordFields } from '../obligations/resolvers/createRecordFields.js';
import type { PartnershipRecord } from './PartnershipRecord.js';

/** Gives the resolvers of what every record between two bodies shows. */
export function createPartnershipFields<Row extends PartnershipRecord>(record: ClassType<Row>) {
  @Resolver(() => record)
  class PartnershipFields {
    @FieldResolver(() => AgreementType)
    agreement(@Root() { agreement: id }: PartnershipRecord): Agreement {
      const agreement = findAgreement(id);
      if (agreement === null) throw new Error('A record names an agreement that there is not.');
      return agreement;
    }

    @FieldResolver(() => PartyType, { description: 'The body whose record it is.' })
    keptBy(@Root() { keeper }: PartnershipRecord): PartyIdentity {
      return getParty(keeper);
    }

    @FieldResolver(() => PartyType, { description: 'The other body.' })
    counterpart(@Root() { other }: PartnershipRecord): PartyIdentity {
      return getParty(other);
    }
  }
  return [PartnershipFields, ...createRecordFields(record)] as const;
}
