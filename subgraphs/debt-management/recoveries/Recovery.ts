import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { type ContactCentre, ContactCentreEnum } from '../../../shared/graph/ContactCentre.js';
import { graphEnum } from '../../../shared/graph/enums.js';
import { DateScalar } from '../../../shared/graph/scalars.js';
import { CaseRecord } from '../../../shared/obligations/CaseRecord.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';

export type RecoveryState = 'IN_RECOVERY' | 'ENDED' | 'CLOSED';
export type RecoveryEnd = 'COMPLETE' | 'CEASED';

const RecoveryStateEnum = graphEnum<RecoveryState>('RecoveryState', 'How far a recovery has come.', {
  IN_RECOVERY: 'Debt Management is recovering the debt.',
  ENDED: 'Identified as complete or ceased; the authority has not been told.',
  CLOSED: 'The authority has been told that it is complete or has ceased.',
});

const RecoveryEndEnum = graphEnum<RecoveryEnd>('RecoveryEnd', 'How a recovery ended (Appendix 1 no 6).', {
  COMPLETE: 'Full recovery has been achieved.',
  CEASED: 'Recovery ceases for a specified reason.',
});

export const RECOVERY = 'RECOVERY';

/**
 * The recovery of a referred debt: it has its referral’s id, and its history is the referral’s. Owed is always
 * recovered and outstanding together; PostgreSQL adds up what is recovered.
 */
@Entity('recoveries')
@ObjectType('DebtRecovery', {
  description: 'The recovery of a referred debt, under the id of its referral.',
})
export class Recovery extends CaseRecord {
  declare readonly localAuthorityCode: string;

  @Field(() => ID, { description: 'The authority’s own reference for the overpayment.' })
  @Column('text', { name: 'authority_reference' })
  readonly authorityReference!: string;

  @Field(() => RecoveryStateEnum)
  @Column('text')
  readonly state!: RecoveryState;

  @Field(() => DateScalar, { description: 'The day from which it is recovered, as the authority was told.' })
  @Column('date', { name: 'starts_on' })
  readonly startsOn!: PlainDate;

  @Field(() => Int, {
    description: 'The rate as set last, in pence; the agreement does not say per what.',
  })
  @Column('integer', { name: 'rate_pence' })
  readonly ratePence!: number;

  @Field(() => ContactCentreEnum, {
    nullable: true,
    description: 'That the notice of recovery names. Null on a recovery from before it was kept here.',
  })
  @Column('text', { name: 'contact_centre', nullable: true })
  readonly contactCentre!: ContactCentre | null;

  @Field(() => Int, {
    description:
      'Balance and Civil Penalty as referred, in pence: recoveredPence and outstandingPence together.',
  })
  @Column('integer', { name: 'owed_pence' })
  readonly owedPence!: number;

  @Field(() => Int, { description: 'In pence: all deductions as they stand after corrections.' })
  @Column({ type: 'integer', name: 'recovered_pence', update: false })
  readonly recoveredPence!: number;

  @Field(() => Int, { description: 'In pence.' })
  @Column({ type: 'integer', name: 'outstanding_pence', insert: false, update: false })
  readonly outstandingPence!: number;

  @Field(() => Boolean, {
    description:
      'Whether deductions have ceased while recovery goes on: shown apart from the end of recovery (C41). The next deduction ends it.',
  })
  @Column('boolean', { name: 'deductions_ceased' })
  readonly deductionsCeased!: boolean;

  @Field(() => RecoveryEndEnum, { nullable: true, description: 'Null while in recovery.' })
  @Column('text', { name: 'ended_as', nullable: true })
  readonly endedAs!: RecoveryEnd | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Why recovery ceased, in words: the list of specified reasons is blank in the agreement. Else null.',
  })
  @Column('text', { name: 'cease_reason', nullable: true })
  readonly ceaseReason!: string | null;
}
