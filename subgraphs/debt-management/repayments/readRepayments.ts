import { type AgencyContext, casesOf } from '../../../shared/access/AgencyContext.js';
import { audit } from '../../../shared/access/audit.js';
import type { Page } from '../../../shared/graph/createConnection.js';
import { checkPage, emptyPage, type PageAsked, readAuthorityPage } from '../own-records/readAuthorityPage.js';
import { visibleAuthority } from '../own-records/visibleAuthority.js';
import { REPAYMENT, Repayment } from './Repayment.js';

const VIEW = { action: `VIEW_${REPAYMENT}`, scope: 'cases:read' as const, recordKind: REPAYMENT };

/** Gives an authority's repayments, month by month; empty for whoever may not see them. */
export async function readRepayments(
  context: AgencyContext,
  localAuthority: string,
  asked: PageAsked,
): Promise<Page<Repayment>> {
  checkPage(asked);
  const authority = visibleAuthority(context, localAuthority);
  return casesOf(context).read(emptyPage<Repayment>(asked), async (manager) => {
    await audit(manager, context, [VIEW]);
    return readAuthorityPage(manager, Repayment, 'month', authority, asked);
  });
}

/** Gives one repayment, or null where there is none that the caller may see. */
export async function findRepayment(context: AgencyContext, id: string): Promise<Repayment | null> {
  return casesOf(context).read<Repayment | null>(null, async (manager) => {
    await audit(manager, context, [{ ...VIEW, recordReference: id }]);
    return manager.findOneBy(Repayment, { id });
  });
}
