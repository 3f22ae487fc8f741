import type { SubgraphDefinition } from '../../shared/federation/SubgraphDefinition.js';
import { DEBT_MANAGEMENT, JOBCENTRE_PLUS, localAuthorityOf } from '../../shared/identity/Party.js';
import { AddDueDays1767227000000 } from '../../shared/obligations/migrations/AddDueDays1767227000000.js';
import { CountByStart1767226100000 } from '../../shared/obligations/migrations/CountByStart1767226100000.js';
import { CreateLedger1767225600000 } from '../../shared/obligations/migrations/CreateLedger1767225600000.js';
import { KeepChains1767229000000 } from '../../shared/obligations/migrations/KeepChains1767229000000.js';
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
    KeepChains1767229000000,
  ],
  takesPart: (party) => ADDRESSEES.includes(party) || localAuthorityOf(party) !== null,
  enact,
};
