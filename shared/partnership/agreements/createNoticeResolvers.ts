import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { AgencyContext } from '../../access/AgencyContext.js';
import { createConnection } from '../../graph/createConnection.js';
import { getRecord } from '../../obligations/readRecords.js';
import type { AgencyNames } from '../../obligations/resolvers/AgencyNames.js';
import { createPartnershipFields } from '../createPartnershipFields.js';
import { createPartnershipQueries } from '../createPartnershipQueries.js';
import { ResolveNoticeInput, ServeNoticeInput } from './inputs.js';
import { NOTICE, Notice } from './Notice.js';
import { NoticeFields } from './NoticeFields.js';
import { resolveNotice, serveNotice } from './Notices.js';

const NoticeConnection = createConnection(Notice, 'AgreementNotice');
const fields = [NoticeFields, ...createPartnershipFields(Notice)];

/** Gives the resolvers of the notices of default and termination that an agency’s bodies keep, named for the agency. */
export function createNoticeResolvers({ agency, prefix, suffix, title }: AgencyNames) {
  @Resolver()
  class NoticeMutations {
    @Mutation(() => Notice, {
      name: `serve${suffix}Notice`,
      description:
        'Serves a notice of default, on the body that keeps it and by the other (starts DM-10), or of termination, by the body that keeps it (starts DM-11 or DM-12).',
    })
    async serve(
      @Ctx() context: AgencyContext,
      @Arg('input', () => ServeNoticeInput) input: ServeNoticeInput,
    ): Promise<Notice> {
      return getRecord(context, Notice, await serveNotice(context, agency, input));
    }

    @Mutation(() => Notice, {
      name: `resolve${suffix}Notice`,
      description:
        'Records that a default was remedied or a termination took effect. By the body that served the notice.',
    })
    async resolve(
      @Ctx() context: AgencyContext,
      @Arg('input', () => ResolveNoticeInput) input: ResolveNoticeInput,
    ): Promise<Notice> {
      return getRecord(context, Notice, await resolveNotice(context, input));
    }
  }

  const queries = createPartnershipQueries({
    record: Notice,
    kind: NOTICE,
    connection: NoticeConnection,
    one: `${prefix}Notice`,
    all: `${prefix}Notices`,
    description: `Notices of default and termination that ${title} keep.`,
  });
  return [NoticeMutations, ...queries, ...fields];
}
