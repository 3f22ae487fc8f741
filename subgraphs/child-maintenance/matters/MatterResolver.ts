import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import { PartyType } from '../../../shared/graph/PartyType.js';
import { getParty, type PartyIdentity } from '../../../shared/identity/Party.js';
import { eventsOf, RecordedEvent } from '../../../shared/obligations/RecordedEvent.js';
import { getRecord } from '../../../shared/obligations/readRecords.js';
import { answerDisclosureMatter, recordRelease } from './answerMatter.js';
import { DisclosureMatter } from './DisclosureMatter.js';
import {
  AnswerDisclosureMatterInput,
  ConsultBeforeReleaseInput,
  ConsultOnDisclosureInput,
  RaiseDisclosureMatterInput,
  RecordOnwardTransferInput,
  RecordReleaseInput,
  ReviewDisclosureDecisionInput,
} from './inputs.js';
import {
  consultBeforeRelease,
  consultOnDisclosure,
  queryDisclosureDecision,
  recordOnwardTransfer,
  reportDisclosureChallenge,
  reportIncorrectInformation,
  submitWitnessLetter,
} from './Matters.js';
import { reviewDisclosureDecision } from './reviewDecision.js';

@Resolver(() => DisclosureMatter)
export class MatterResolver {
  @Mutation(() => DisclosureMatter, {
    description:
      'Submits a letter to a witness or victim, whose content the Child Maintenance Group sees and approves before it forwards it (1.8). By the Home Office.',
  })
  async submitWitnessLetter(
    @Ctx() context: AgencyContext,
    @Arg('input', () => RaiseDisclosureMatterInput) input: RaiseDisclosureMatterInput,
  ): Promise<DisclosureMatter> {
    return getRecord(context, DisclosureMatter, await submitWitnessLetter(context, input));
  }

  @Mutation(() => DisclosureMatter, {
    description:
      'In doubt whether to comply: asks the Child Maintenance Group’s own advisers, after its guidance (1.11(1)). Seen by the Group only. By the Child Maintenance Group.',
  })
  async consultOnDisclosure(
    @Ctx() context: AgencyContext,
    @Arg('input', () => ConsultOnDisclosureInput) input: ConsultOnDisclosureInput,
  ): Promise<DisclosureMatter> {
    return getRecord(context, DisclosureMatter, await consultOnDisclosure(context, input));
  }

  @Mutation(() => DisclosureMatter, {
    description: 'Queries a decision with what supports the re-submission (1.10). By the Home Office.',
  })
  async queryDisclosureDecision(
    @Ctx() context: AgencyContext,
    @Arg('input', () => RaiseDisclosureMatterInput) input: RaiseDisclosureMatterInput,
  ): Promise<DisclosureMatter> {
    return getRecord(context, DisclosureMatter, await queryDisclosureDecision(context, input));
  }

  @Mutation(() => DisclosureMatter, {
    description:
      'Reviews a queried decision: upholds it, or decides anew (1.10). By a more senior officer of the Child Maintenance Group than the one who decided.',
  })
  async reviewDisclosureDecision(
    @Ctx() context: AgencyContext,
    @Arg('input', () => ReviewDisclosureDecisionInput) input: ReviewDisclosureDecisionInput,
  ): Promise<DisclosureMatter> {
    return getRecord(context, DisclosureMatter, await reviewDisclosureDecision(context, input));
  }

  @Mutation(() => DisclosureMatter, {
    description:
      'Tells the officer who responded that an individual challenges the passing of information (1.9). By the Home Office.',
  })
  async reportDisclosureChallenge(
    @Ctx() context: AgencyContext,
    @Arg('input', () => RaiseDisclosureMatterInput) input: RaiseDisclosureMatterInput,
  ): Promise<DisclosureMatter> {
    return getRecord(context, DisclosureMatter, await reportDisclosureChallenge(context, input));
  }

  @Mutation(() => DisclosureMatter, {
    description:
      'Notifies that the information provided proves to be incorrect (1.11(2)). By the Home Office.',
  })
  async reportIncorrectInformation(
    @Ctx() context: AgencyContext,
    @Arg('input', () => RaiseDisclosureMatterInput) input: RaiseDisclosureMatterInput,
  ): Promise<DisclosureMatter> {
    return getRecord(context, DisclosureMatter, await reportIncorrectInformation(context, input));
  }

  @Mutation(() => DisclosureMatter, {
    description:
      'Records that what was disclosed was transferred onwards, and why that was necessary for the investigation or legal proceedings (1.11(2)). By the Home Office.',
  })
  async recordOnwardTransfer(
    @Ctx() context: AgencyContext,
    @Arg('input', () => RecordOnwardTransferInput) input: RecordOnwardTransferInput,
  ): Promise<DisclosureMatter> {
    return getRecord(context, DisclosureMatter, await recordOnwardTransfer(context, input));
  }

  @Mutation(() => DisclosureMatter, {
    description:
      'Puts a request for information that originated from the other body to that body, before any disclosure (1.20). Starts HO-08. By the body that was asked.',
  })
  async consultBeforeRelease(
    @Ctx() context: AgencyContext,
    @Arg('input', () => ConsultBeforeReleaseInput) input: ConsultBeforeReleaseInput,
  ): Promise<DisclosureMatter> {
    return getRecord(context, DisclosureMatter, await consultBeforeRelease(context, input));
  }

  @Mutation(() => DisclosureMatter, {
    description:
      'Answers what was put; a query of a decision is answered by a review instead. A discussion ends HO-08. By the other body; a consultation by the same.',
  })
  async answerDisclosureMatter(
    @Ctx() context: AgencyContext,
    @Arg('input', () => AnswerDisclosureMatterInput) input: AnswerDisclosureMatterInput,
  ): Promise<DisclosureMatter> {
    return getRecord(context, DisclosureMatter, await answerDisclosureMatter(context, input));
  }

  @Mutation(() => DisclosureMatter, {
    description:
      'Records that information was released to whoever asked, after the discussion (1.20), with what the other body supplied unless specifically exempt (1.11). By the body that was asked.',
  })
  async recordRelease(
    @Ctx() context: AgencyContext,
    @Arg('input', () => RecordReleaseInput) input: RecordReleaseInput,
  ): Promise<DisclosureMatter> {
    return getRecord(context, DisclosureMatter, await recordRelease(context, input));
  }

  @FieldResolver(() => PartyType, { description: 'The body that put it.' })
  raisedByBody(@Root() { raisedByBody }: DisclosureMatter): PartyIdentity {
    return getParty(raisedByBody);
  }

  @FieldResolver(() => [RecordedEvent], {
    description: 'What happened to it, in the order of recording.',
  })
  history(
    @Root() { id }: DisclosureMatter,
    @Ctx() context: AgencyContext,
  ): Promise<readonly RecordedEvent[]> {
    return eventsOf(context).load(id);
  }
}
