import type { SubgraphDefinition } from '../../shared/federation/SubgraphDefinition.js';
import { DEBT_MANAGEMENT, JOBCENTRE_PLUS, localAuthorityOf } from '../../shared/identity/Party.js';
import { AddDueDays1767227000000 } from '../../shared/obligations/migrations/AddDueDays1767227000000.js';
import { CheckPartiesLast1767236000000 } from '../../shared/obligations/migrations/CheckPartiesLast1767236000000.js';
import { CountByAuthority1767228200000 } from '../../shared/obligations/migrations/CountByAuthority1767228200000.js';
import { CountByStart1767226100000 } from '../../shared/obligations/migrations/CountByStart1767226100000.js';
import { CreateLedger1767225600000 } from '../../shared/obligations/migrations/CreateLedger1767225600000.js';
import { KeepCounts1767228100000 } from '../../shared/obligations/migrations/KeepCounts1767228100000.js';
import { KeepOutcomes1767228000000 } from '../../shared/obligations/migrations/KeepOutcomes1767228000000.js';
import { PlacePartiesAtOnce1767237000000 } from '../../shared/obligations/migrations/PlacePartiesAtOnce1767237000000.js';
import { ChangeNotice } from './change-notices/ChangeNotice.js';
import { ChangeNoticeResolver, changeNoticeReads } from './change-notices/ChangeNoticeResolver.js';
import { ChangeOfCircumstances } from './changes/ChangeOfCircumstances.js';
import { ChangeResolver, changesOfCustomer } from './changes/ChangeResolver.js';
import { enact } from './demo/enact.js';
import { CreateChanges1767225800000 } from './migrations/CreateChanges1767225800000.js';
import { CreateOverpayments1767225700000 } from './migrations/CreateOverpayments1767225700000.js';
import { Overpayment } from './overpayments/Overpayment.js';
import { OverpaymentResolver, overpaymentsOfCustomer } from './overpayments/OverpaymentResolver.js';
import { resolveOverpayment } from './overpayments/resolveOverpayment.js';
import { ReceiptResolver } from './receipts/ReceiptResolver.js';
import { RegisterResolver } from './register/RegisterResolver.js';

const ADDRESSEES: readonly string[] = [DEBT_MANAGEMENT, JOBCENTRE_PLUS];

/** The local authorities, each its own: the register, overpayments, changes of circumstances and what is owed by them. */
export const localAuthority: SubgraphDefinition = {
  name: 'local-authority',
  portOffset: 4,
  names: {
    agency: 'LOCAL_AUTHORITY',
    prefix: 'localAuthority',
    suffix: 'LocalAuthority',
    title: 'the local authorities',
  },
  resolvers: [
    RegisterResolver,
    OverpaymentResolver,
    overpaymentsOfCustomer,
    ChangeResolver,
    changesOfCustomer,
    ChangeNoticeResolver,
    ...changeNoticeReads,
    ReceiptResolver,
  ],
  referenceResolvers: { Overpayment: resolveOverpayment },
  entities: [Overpayment, ChangeOfCircumstances, ChangeNotice],
  migrations: [
    CreateLedger1767225600000,
    CreateOverpayments1767225700000,
    CreateChanges1767225800000,
    CountByStart1767226100000,
    AddDueDays1767227000000,
    KeepOutcomes1767228000000,
    KeepCounts1767228100000,
    CountByAuthority1767228200000,
    CheckPartiesLast1767236000000,
    PlacePartiesAtOnce1767237000000,
  ],
  takesPart: (party) => ADDRESSEES.includes(party) || localAuthorityOf(party) !== null,
  enact,
};
