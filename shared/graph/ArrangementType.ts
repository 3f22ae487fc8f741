import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type {
  Arrangement,
  EscalationLadder,
  EscalationStep,
  IssueKind,
  IssueLog,
  IssueRoute,
  MeetingClock,
  MeetingKind,
  NominatedRole,
  NoticeKind,
  NoticeTerms,
  PartnerRole,
} from '../agreements/Arrangement.js';
import type { Clause } from '../agreements/Standard.js';
import { graphEnum } from './enums.js';
import { ClauseType } from './StandardType.js';

export const NoticeKindEnum = graphEnum<NoticeKind>(
  'NoticeKind',
  'A notice that one party of an agreement gives the other.',
  {
    DEFAULT: 'Written notification of a default, to be remedied.',
    TERMINATION_FOR_DEFAULT: 'Notice of termination arising from default.',
    TERMINATION: 'Notice of termination for operational or any other reasons.',
  },
);

export const IssueLogEnum = graphEnum<IssueLog>('IssueLog', 'In which log an issue stands.', {
  SHARED_ISSUES: 'The shared issues log, for non-compliance (Debt Management agreement, Appendix 1 no 1).',
  QUALITY_REFERRAL: 'The quality referral log (Appendix 1 no 2).',
  QUERIES: 'No log that a document names: a query or concern that is kept here all the same.',
});

const PartnerRoleEnum = graphEnum<PartnerRole>('PartnerRole', 'A kind of body that runs an agreement.', {
  DEBT_MANAGEMENT: 'DWP Debt Management.',
  JOBCENTRE_PLUS: 'Jobcentre Plus.',
  CHILD_MAINTENANCE_GROUP: 'DWP Child Maintenance Group.',
  HOME_OFFICE: 'Home Office.',
  LOCAL_AUTHORITY: 'A local authority.',
  PENSION_DISABILITY_AND_CARERS_SERVICE: 'Pension, Disability and Carers Service.',
  VALUATION_OFFICE_AGENCY: 'Valuation Office Agency.',
  TRIBUNALS_SERVICE: 'Tribunals Service.',
});

const MeetingClockEnum = graphEnum<MeetingClock>('MeetingClock', 'What starts the clock of a meeting.', {
  CALL: 'Being called for.',
  LAST_HELD: 'The one before it; the first, the day it is taken up.',
  BUSINESS_YEAR: 'The first day of the business year that is put on record, 1 April.',
});

@ObjectType()
abstract class ArrangedType {
  @Field(() => ID, { description: 'What commands name it by.' })
  readonly id!: string;

  @Field(() => String)
  readonly title!: string;

  @Field(() => ClauseType)
  readonly clause!: Clause;

  @Field(() => ID, { description: 'The standard or duty that it belongs to.' })
  readonly under!: string;

  @Field(() => String, { nullable: true, description: '“Our reading” marks what we chose.' })
  readonly note!: string | null;
}

@Directive('@shareable')
@ObjectType('EscalationStep')
class EscalationStepType implements EscalationStep {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String)
  readonly title!: string;
}

@Directive('@shareable')
@ObjectType('EscalationLadder', { description: 'Whom an issue goes to, from the lowest level up.' })
class EscalationLadderType extends ArrangedType implements EscalationLadder {
  @Field(() => [EscalationStepType])
  readonly steps!: readonly EscalationStep[];
}

@Directive('@shareable')
@ObjectType('IssueRoute', { description: 'Where an issue goes, by the body that it is raised with.' })
class IssueRouteType implements IssueRoute {
  @Field(() => PartnerRoleEnum)
  readonly with!: PartnerRole;

  @Field(() => String, { description: 'Who deals with it there, by role.' })
  readonly contact!: string;

  @Field(() => ID)
  readonly ladder!: string;
}

@Directive('@shareable')
@ObjectType('IssueKind', { description: 'A kind of issue, and whom it goes to.' })
class IssueKindType extends ArrangedType implements IssueKind {
  @Field(() => IssueLogEnum)
  readonly log!: IssueLog;

  @Field(() => [IssueRouteType])
  readonly routes!: readonly IssueRoute[];

  @Field(() => ID, {
    nullable: true,
    description: 'The standard by which the other party is to be told; null where none is.',
  })
  readonly standard!: string | null;
}

@Directive('@shareable')
@ObjectType('NominatedRole', { description: 'A role that a body fills for an agreement.' })
export class NominatedRoleType extends ArrangedType implements NominatedRole {
  @Field(() => [PartnerRoleEnum])
  readonly of!: readonly PartnerRole[];
}

@Directive('@shareable')
@ObjectType('MeetingSides')
class MeetingSidesType {
  @Field(() => PartnerRoleEnum)
  readonly keptBy!: PartnerRole;

  @Field(() => PartnerRoleEnum)
  readonly with!: PartnerRole;
}

@Directive('@shareable')
@ObjectType('MeetingKind', {
  description: 'A meeting, contact or review that an agreement has its bodies hold.',
})
export class MeetingKindType extends ArrangedType implements MeetingKind {
  @Field(() => [MeetingSidesType], { description: 'Who keeps a record of it, and with whom.' })
  readonly between!: MeetingKind['between'];

  @Field(() => ID, { nullable: true, description: 'Null where no standard asks for it.' })
  readonly standard!: string | null;

  @Field(() => MeetingClockEnum, { nullable: true, description: 'Null where it has no standard.' })
  readonly clock!: MeetingClock | null;
}

@Directive('@shareable')
@ObjectType('NoticeTerms', { description: 'A notice, and the standard that counts its days.' })
class NoticeTermsType implements NoticeTerms {
  @Field(() => NoticeKindEnum)
  readonly kind!: NoticeKind;

  @Field(() => ID)
  readonly standard!: string;
}

/** How the bodies of an agreement run it, as its document says. */
@Directive('@shareable')
@ObjectType('Arrangement', { description: 'How the bodies of an agreement run it, as its document says.' })
export class ArrangementType implements Arrangement {
  @Field(() => [PartnerRoleEnum], { description: 'The bodies that it is between.' })
  readonly between!: readonly PartnerRole[];

  @Field(() => [EscalationLadderType])
  readonly ladders!: readonly EscalationLadder[];

  @Field(() => [IssueKindType])
  readonly issueKinds!: readonly IssueKind[];

  @Field(() => [NominatedRoleType])
  readonly nominatedRoles!: readonly NominatedRole[];

  @Field(() => [MeetingKindType])
  readonly meetingKinds!: readonly MeetingKind[];

  @Field(() => [NoticeTermsType])
  readonly notices!: readonly NoticeTerms[];

  @Field(() => ID, {
    nullable: true,
    description: 'The standard of its term; null where the document gives none.',
  })
  readonly term!: string | null;
}
