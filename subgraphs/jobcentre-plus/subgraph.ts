import type { SubgraphDefinition } from '../../shared/federation/SubgraphDefinition.js';
import { JOBCENTRE_PLUS, localAuthorityOf } from '../../shared/identity/Party.js';
import { AddDueDays1767227000000 } from '../../shared/obligations/migrations/AddDueDays1767227000000.js';
import { CheckPartiesLast1767236000000 } from '../../shared/obligations/migrations/CheckPartiesLast1767236000000.js';
import { CountByAuthority1767228200000 } from '../../shared/obligations/migrations/CountByAuthority1767228200000.js';
import { CountByStart1767226100000 } from '../../shared/obligations/migrations/CountByStart1767226100000.js';
import { CreateLedger1767225600000 } from '../../shared/obligations/migrations/CreateLedger1767225600000.js';
import { KeepCounts1767228100000 } from '../../shared/obligations/migrations/KeepCounts1767228100000.js';
import { KeepOutcomes1767228000000 } from '../../shared/obligations/migrations/KeepOutcomes1767228000000.js';
import { PlacePartiesAtOnce1767237000000 } from '../../shared/obligations/migrations/PlacePartiesAtOnce1767237000000.js';
import { CustomerIdentity } from './customers/CustomerIdentity.js';
import { CustomerResolver } from './customers/CustomerResolver.js';
import { enact } from './demo/enact.js';
import { InterviewResolver, interviewReads } from './interviews/InterviewResolver.js';
import { WorkFocusedInterview } from './interviews/WorkFocusedInterview.js';
import { CreateCustomers1767225700000 } from './migrations/CreateCustomers1767225700000.js';
import { CreateInterviews1767225800000 } from './migrations/CreateInterviews1767225800000.js';
import { ReceiptResolver } from './receipts/ReceiptResolver.js';

/** Jobcentre Plus: who customers are, interviews and their input documents, and what authorities send. */
export const jobcentrePlus: SubgraphDefinition = {
  name: 'jobcentre-plus',
  portOffset: 2,
  names: {
    agency: 'JOBCENTRE_PLUS',
    prefix: 'jobcentrePlus',
    suffix: 'JobcentrePlus',
    title: 'Jobcentre Plus',
  },
  resolvers: [CustomerResolver, InterviewResolver, ...interviewReads, ReceiptResolver],
  entities: [CustomerIdentity, WorkFocusedInterview],
  migrations: [
    CreateLedger1767225600000,
    CreateCustomers1767225700000,
    CreateInterviews1767225800000,
    CountByStart1767226100000,
    AddDueDays1767227000000,
    KeepOutcomes1767228000000,
    KeepCounts1767228100000,
    CountByAuthority1767228200000,
    CheckPartiesLast1767236000000,
    PlacePartiesAtOnce1767237000000,
  ],
  takesPart: (party) => party === JOBCENTRE_PLUS || localAuthorityOf(party) !== null,
  enact,
};
