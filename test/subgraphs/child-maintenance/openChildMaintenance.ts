import { expect } from 'vitest';
import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import { HOME_OFFICE } from '../../../shared/identity/Party.js';
import { toPlainDate } from '../../../shared/time/PlainDate.js';
import { childMaintenance } from '../../../subgraphs/child-maintenance/subgraph.js';
import { type Answer, openTestSubgraph, type TestSubgraph } from '../../support/openTestSubgraph.js';
import { ANSWER, CMG, HOME, IN_FULL, newCustomer, newReference, RETAIN, received } from './fixtures.js';

// 2018: 19 March is a bank holiday in Northern Ireland only.
export const TODAY = '2018-04-10';

export interface ChildMaintenance extends TestSubgraph {
  /** Runs a command under a client reference of its own unless one is given. */
  readonly ask: (who: string, mutation: string, input: object) => Promise<Answer>;
  /** The Home Office on a day, today unless given. */
  readonly homeOffice: (day?: string) => AgencyContext;
  /** Has a request received on 16 March and disclosed in full on 20 March; gives its id. */
  readonly disclosed: (nino?: string) => Promise<string>;
  /** Has the purpose of a disclosure end on 20 March or another day, so that it is to be destroyed: the request is at version 3. */
  readonly expired: (nino?: string, endedOn?: string) => Promise<string>;
  /** What somebody sees of a customer’s obligations, as of today unless a day is given. */
  readonly obligations: (who: string, nino: string, asOf?: string) => Promise<unknown>;
  /** How many rows the tables have, and how many versions the requests. */
  readonly rowCounts: () => Promise<unknown>;
}

export async function openChildMaintenance(): Promise<ChildMaintenance> {
  const subgraph = await openTestSubgraph(childMaintenance, { today: TODAY });
  const ask = (who: string, mutation: string, input: object) =>
    subgraph.as(who).query(mutation, { input: { clientReference: newReference(), ...input } });
  const homeOffice = (day = TODAY) => subgraph.actAs(HOME_OFFICE, toPlainDate(day));
  const disclosed = async (nino = newCustomer()) => {
    const id = await received(homeOffice('2018-03-16'), nino);
    const answer = await ask(CMG, ANSWER, { id, version: 1, ...IN_FULL, answeredOn: '2018-03-20' });
    expect(answer.errors).toBeUndefined();
    return id;
  };
  return {
    ...subgraph,
    ask,
    homeOffice,
    disclosed,
    expired: async (nino, happenedOn = '2018-03-20') => {
      const id = await disclosed(nino);
      const answer = await ask(HOME, RETAIN, { id, version: 2, event: 'PURPOSE_ENDED', happenedOn });
      expect(answer.errors).toBeUndefined();
      return id;
    },
    obligations: async (who, nino, asOf = TODAY) => {
      const answer = await subgraph.as(who).query(OBLIGATIONS, { nino, asOf });
      expect(answer.errors).toBeUndefined();
      return Reflect.get(Object(answer.data?.childMaintenanceCustomer), 'childMaintenanceObligations');
    },
    rowCounts: async () => (await subgraph.database.query(ROW_COUNTS)).rows[0],
  };
}

const OBLIGATIONS = `query Of($nino: NationalInsuranceNumber!, $asOf: Date!) {
  childMaintenanceCustomer(nino: $nino) {
    childMaintenanceObligations(asOf: $asOf) {
      standard { id } owedBy { code } owedTo { code } startedOn endedOn dueOn status workingDaysTaken
    }
  }
}`;

const ROW_COUNTS = `SELECT (SELECT count(*) FROM disclosure_requests) AS requests, (SELECT count(*) FROM events) AS events,
  (SELECT count(*) FROM obligations) AS obligations, (SELECT count(*) FROM commands) AS commands,
  (SELECT count(*) FROM audit_lines) AS audit, (SELECT sum(version) FROM disclosure_requests) AS versions`;
