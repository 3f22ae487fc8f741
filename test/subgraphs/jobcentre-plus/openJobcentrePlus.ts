import { randomUUID } from 'node:crypto';
import { jobcentrePlus } from '../../../subgraphs/jobcentre-plus/subgraph.js';
import { countRows } from '../../support/countRows.js';
import { type Answer, openTestSubgraph, type TestSubgraph } from '../../support/openTestSubgraph.js';
import { textAt } from '../../support/textAt.js';

type Input = Readonly<Record<string, unknown>>;

export const RECORD_CUSTOMER = `mutation ($input: RecordCustomerInput!) {
  recordCustomer(input: $input) {
    nino identity { version fullName dateOfBirth addressLines postcode benefitsInPayment }
  }
}`;

export const RECORD_INTERVIEW = `mutation ($input: RecordInterviewInput!) {
  recordInterview(input: $input) {
    id version decision state document decidedOn forwardedOn customer { nino } localAuthority { code } history { id kind }
  }
}`;

export const FORWARD = `mutation ($input: ForwardInputDocumentInput!) {
  forwardInputDocument(input: $input) { id version state document decidedOn forwardedOn history { kind } }
}`;

/** Jobcentre Plus under test, with inputs that are right unless a case changes them. */
export interface JobcentrePlusCases extends TestSubgraph {
  /** Gives a number that no other case of the file has. */
  readonly newNino: () => string;
  readonly customerInput: (nino: string, changes?: Input) => Input;
  readonly interviewInput: (nino: string, changes?: Input) => Input;
  readonly forwardInput: (id: string, changes?: Input) => Input;
  /** Orders something as the officer. */
  readonly order: (mutation: string, input: Input) => Promise<Answer>;
  /** Records a customer and the interview; gives the interview's id. */
  readonly interview: (nino: string, changes?: Input) => Promise<string>;
  /** Gives how many rows every table has, but for the audit trail. */
  readonly countRows: () => Promise<unknown>;
}

export async function openJobcentrePlus(today: string): Promise<JobcentrePlusCases> {
  const subgraph = await openTestSubgraph(jobcentrePlus, { today });
  let numbers = 100_000;
  const withReference = (input: Input, changes: Input) => ({
    clientReference: randomUUID(),
    ...input,
    ...changes,
  });
  const customerInput = (nino: string, changes: Input = {}) =>
    withReference(
      {
        nino,
        fullName: 'Asha Test',
        dateOfBirth: '1980-02-29',
        addressLines: ['1 Sample Street', 'Sampleton'],
        postcode: 'ZZ1 1ZZ',
        benefitsInPayment: ['JSA'],
      },
      changes,
    );
  const interviewInput = (nino: string, changes: Input = {}) =>
    withReference({ nino, localAuthority: 'MAN', decision: 'HELD', decidedOn: '2018-03-29' }, changes);
  const order = (mutation: string, input: Input) =>
    subgraph.as('jobcentre-officer').query(mutation, { input });
  return {
    ...subgraph,
    newNino: () => `QQ${numbers++}A`,
    customerInput,
    interviewInput,
    forwardInput: (id, changes = {}) => withReference({ id, version: 1, forwardedOn: '2018-04-04' }, changes),
    order,
    interview: async (nino, changes = {}) => {
      await order(RECORD_CUSTOMER, customerInput(nino));
      return textAt(await order(RECORD_INTERVIEW, interviewInput(nino, changes)), 'recordInterview', 'id');
    },
    countRows: () => countRows(subgraph.database, ['audit_lines']),
  };
}
